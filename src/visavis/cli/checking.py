"""`visavis check`, said: the findings line by line, what is good, whom it is about, and a rule explained.

A level is told by its name on the command line (--fail-on), in every language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from visavis.cli.remarks import Remark, Report, Shape, document, report
from visavis.cli.speech import NotUnderstoodError, gettext, ngettext, note, plain, tell, tell_json
from visavis.language.draft.check import check
from visavis.language.draft.finding import ASK_PARTS, Finding
from visavis.language.draft.mend import shortened
from visavis.language.draft.phrasing import explain, problem_of
from visavis.language.draft.reader import Reader
from visavis.language.draft.rule import Rules
from visavis.language.draft.rule_file import with_folder
from visavis.language.text.edit import Edit, mended
from visavis.phrases import drafts
from visavis.phrases.numbers import grouped

if TYPE_CHECKING:
    from visavis.actions.ask_model import ModelAnswer
    from visavis.store.access import Account

GITHUB = {"suggestion": "notice", "warning": "warning", "error": "error"}
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft and how it is looked at: its file, whom it is for, its own language ("" to tell it by its words)."""

    name: str
    text: str
    reader: Reader
    rules: Rules
    lang: str = ""
    semantic: bool = False


def known_rules(folder: Any, select: Sequence[str], ignore: Sequence[str], lang: str) -> Rules:
    """The rules with the user's own; faults of a file are told, and the check goes on without it.

    Raises NotUnderstoodError for a code that no rule's begins with.
    """
    rules = with_folder(folder)
    for problem in rules.problems:
        note(plain(problem_of(problem, lang)))
    chosen, left_out = tuple(_codes(select)), tuple(_codes(ignore))
    for code in (*chosen, *left_out):
        if not any(known.startswith(code.upper().partition(" ")[0]) for known in rules.by_code):
            raise NotUnderstoodError(
                gettext("There is no rule %(code)s. “visavis check --explain” lists them.") % {"code": plain(code)}
            )
    return rules.narrowed(select=chosen, ignore=left_out)


def _codes(said: Iterable[str]) -> Iterator[str]:
    """Codes as they are typed: several in one word, with commas."""
    yield from (code.strip() for one in said for code in one.split(",") if code.strip())


def checked_report(draft: Draft, lang: str, answer: "ModelAnswer | None" = None) -> Report:
    """What the rules say, in that language, and what a model said besides."""
    found = check(draft.text, draft.reader, lang=draft.lang, rules=draft.rules, semantic=draft.semantic)
    more: tuple[Finding, ...] = answer.findings if answer else ()
    return report(draft.name, draft.text, found, (*found.findings, *more), draft.rules, lang)


def ask(account: "Account", draft: Draft, lang: str) -> "ModelAnswer":
    """What the user's own language model says of it. Refused with a sentence where there is none, or no answer."""
    from visavis.actions.ask_model import CannotAskError, ask_model
    from visavis.phrases import model
    from visavis.sync.error import SyncError

    try:
        return ask_model(account, draft.text, draft.reader, lang=lang, rules=draft.rules)
    except CannotAskError as error:
        raise click.ClickException(plain(model.unasked(error.code))) from error
    except SyncError as error:
        raise click.ClickException(plain(model.error(error))) from error


def tell_report(told: Report, draft: Draft, form: str, answer: "ModelAnswer | None" = None) -> None:
    """The report in one of the four forms, on stdout."""
    if form == "json":
        tell_json(document(told, _reader(draft.reader) | _rewritten(answer, draft, told.lang)))
    elif form == "sarif":
        from visavis.cli.sarif import sarif

        tell_json(sarif(told))
    elif form == "github":
        for one in told.remarks:
            click.echo(_annotation(one, told.name))
    else:
        _tell_text(told, draft)
        if answer:
            _tell_answer(answer, draft, told.lang)


def _reader(reader: Reader) -> Shape:
    """For whom it was read."""
    known = {"name": reader.name, "relation": reader.relation, "channel": reader.channel, "register": reader.register}
    return {"reader": {name: value or None for name, value in known.items()}}


def _rewritten(answer: "ModelAnswer | None", draft: Draft, lang: str) -> Shape:
    if answer is None:
        return {}
    told = _of_rewrite(answer, draft, lang)
    findings = document(told, {})["findings"] if told else []
    return {"rewrite": answer.rewrite, "rewrite_findings": findings, "invented": list(answer.invented)}


def _of_rewrite(answer: "ModelAnswer", draft: Draft, lang: str) -> Report | None:
    """What the rules say of what the model wrote; None where it wrote nothing."""
    if answer.checked is None:
        return None
    return report(draft.name, answer.rewrite, answer.checked, answer.checked.findings, draft.rules, lang)


def _tell_text(told: Report, draft: Draft) -> None:
    for one in told.remarks:
        _tell_remark(one, told.name)
    if told.remarks:
        tell()
    checked, name = told.checked, draft.reader.name
    unread = checked.unread and not told.remarks
    tell((drafts.heading(checked) if unread else drafts.remarks(len(told.remarks))) + ".")
    if checked.is_web_page:
        tell(gettext("It is a web page; its text was read."))
    if unread:
        return
    for good in checked.good:
        said = {"praise": drafts.praise(good.what), "quote": plain(shortened(good.quote))}
        tell(said["praise"] if good.what == "short" else gettext("%(praise)s “%(quote)s”") % said)
    if balance := drafts.balance(checked.about_me, checked.about_you, plain(name)):
        tell(balance)
    if told.remarks or any(checked.ask.values()):
        _tell_ask(checked.ask)
    if checked.lang and not draft.lang:
        tell(gettext("Read as %(language)s.") % {"language": drafts.draft_language(checked.lang)})


def _tell_remark(one: Remark, name: str) -> None:
    """The line that editors know, and beneath it what was found."""
    found = one.finding
    by = {"model": gettext("by the model of meaning"), "llm": gettext("by your language model")}.get(found.by)
    head = f"{plain(name)}:{one.line}:{one.col}: {found.code} {found.level} {plain(one.title)}"
    tell(f'{head}: "{plain(shortened(found.quote))}" - {plain(one.mend)}'.rstrip(" -"))
    tell(INDENT + plain(one.message) + (f" ({by})" if by else ""))


def _tell_ask(parts: Mapping[Any, tuple[int, int] | None]) -> None:
    """Which parts of a good ask are there and which are not; nothing where nothing is asked."""
    if not parts:
        return
    there = [drafts.ask_part(part) for part in ASK_PARTS if parts.get(part)]
    open_ones = [drafts.ask_part(part) for part in ASK_PARTS if not parts.get(part)]
    said = {"there": ", ".join(there), "open": ", ".join(open_ones)}
    if not open_ones:
        tell(gettext("Your ask has all five parts: %(there)s.") % said)
    elif not there:
        tell(gettext("Still open in your ask: %(open)s.") % said)
    else:
        tell(gettext("In your ask stands: %(there)s. Still open: %(open)s.") % said)


def _tell_answer(answer: "ModelAnswer", draft: Draft, lang: str) -> None:
    """The message as the model would write it, with what the rules say of that."""
    from visavis.phrases import model

    if answer.dropped:
        note(model.dropped(answer.dropped))
    told = _of_rewrite(answer, draft, lang)
    if told is None:
        return
    tell()
    tell(gettext("Your language model would write:"))
    for line in answer.rewrite.splitlines():
        tell(INDENT + line)
    if said := model.invented(answer.invented):
        tell(plain(said))
    for one in told.remarks:
        tell(f"{one.finding.code} {one.finding.level} {plain(one.title)}: {plain(one.mend)}")


def tell_cut(told: Report) -> None:
    """Beside the report: that only its beginning was read."""
    if told.checked.read_to < len(told.text.rstrip()):
        note(gettext("Only the first %(count)s characters were checked.") % {"count": grouped(told.checked.read_to)})


def tell_mended(told: Report, draft: Draft) -> Report:
    """The draft with everything mended that can be without its writer, on stdout; returns what is left to say."""
    edits: tuple[Edit, ...] = tuple(dict.fromkeys(told.edits))
    text = mended(draft.text, edits)
    click.echo(text.encode("utf-8", "replace"), nl=False)
    note(
        ngettext("One place was mended.", "%(count)s places were mended.", len(edits)) % {"count": grouped(len(edits))}
        if edits
        else gettext("Nothing in it can be mended without you.")
    )
    return checked_report(replace(draft, text=text), told.lang)


def tell_rule(code: str, rules: Rules, lang: str, *, as_json: bool) -> None:
    """What a rule is about, why, and a draft that raises it beside one that does not. Raises NotUnderstoodError."""
    why = explain(code.strip(), lang, rules)
    if why is None:
        known = ", ".join(sorted(rules.by_code))
        said = gettext("There is no rule %(code)s. There are: %(known)s.")
        raise NotUnderstoodError(said % {"code": plain(code), "known": known})
    if as_json:
        examples = [{"bad": bad, "good": good} for bad, good in why.examples]
        tell_json(asdict(why) | {"examples": examples})
        return
    tell(f"{why.code} {why.level} {plain(why.title)} · {drafts.mistake(why.mistake)}")
    tell()
    tell(plain(why.why).strip())
    source = " · ".join(filter(None, (why.source, why.url)))
    if source:
        tell(gettext("Source: %(source)s") % {"source": plain(source)})
    for bad, good in why.examples:
        for heading, text in ((gettext("With it:"), bad), (gettext("Without it:"), good)):
            tell()
            tell(heading)
            for line in text.strip().splitlines():
                tell(INDENT + line)


def tell_rules(rules: Rules, lang: str, *, as_json: bool) -> None:
    """All rules, a line each."""
    shown = [why for code in sorted(rules.by_code) if (why := explain(code, lang, rules))]
    if as_json:
        tell_json([{"code": one.code, "name": one.name, "level": one.level, "title": one.title} for one in shown])
        return
    for one in shown:
        tell(f"{one.code}  {one.level:<11} {plain(one.title)}")


def _annotation(one: Remark, name: str) -> str:
    """A workflow command of GitHub, which shows it beside the line."""
    found = one.finding
    title = _property(f"{found.code} {one.title}")
    where = f"file={_property(name)},line={one.line},col={one.col},endLine={one.end_line},endColumn={one.end_col}"
    said = " ".join(filter(None, (one.message, one.mend)))
    return f"::{GITHUB[found.level]} {where},title={title}::{_escaped(plain(said))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(plain(text)).replace(":", "%3A").replace(",", "%2C")
