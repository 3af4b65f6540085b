"""A draft as the writing page sends it, for whom it is, and what is shown of the check."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from django.utils.translation import get_language

from visavis.actions.ask_model import ModelAnswer
from visavis.config import env
from visavis.language.draft.check import check
from visavis.language.draft.finding import ASK_PARTS, AskPart, Checked, Finding
from visavis.language.draft.measures import SUBJECT
from visavis.language.draft.phrasing import explain, mend_of, message_of
from visavis.language.draft.prompt import prompt
from visavis.language.draft.reader import CHANNELS, NOBODY, RELATIONS, Channel, KnownFact, Reader, Relation, unwanted
from visavis.language.draft.rule import Rules
from visavis.language.draft.rule_file import with_folder
from visavis.language.meaning import semantic
from visavis.store.read.people import PersonLine, lines_in
from visavis.store.read.person import person as read_person
from visavis.store.read.reader import reader as read_reader
from visavis.store.zone import today
from visavis.web.request import Request, number

LANGUAGES = ("de", "en")
MAIL_HOLDS = 1800  # characters of a mailto: link that every mail program takes
IGNORED_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands on the sheet, and what was chosen around it. `to` is 0 for nobody."""

    text: str = ""
    to: int = 0
    relation: Relation = ""
    channel: Channel = ""
    lang: str = ""
    left_out: tuple[str, ...] = ()  # findings not wanted in this draft (language/draft/reader.py, `unwanted`)


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding in words. `key` tells it from the others; `leave` is what leaves it out from now on; `is_quoted` says
    that its words are named in what is said of them, so that they need not stand there once more.
    """

    finding: Finding
    message: str
    mend: str
    why: Any
    key: str
    leave: str
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one of the nine mistakes, in the order of the text."""

    mistake: int
    findings: tuple[ShownFinding, ...]


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of a good ask, with the words that hold it, "" where it is missing."""

    part: AskPart
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Balance:
    """About whom the sentences are, and the drawing of it: hundredths of its width."""

    me: int
    you: int

    @property
    def split(self) -> int:
        """Where the part about the reader begins."""
        return round(100 * self.me / (self.me + self.you))

    @property
    def rest(self) -> int:
        """How wide that part is."""
        return 100 - self.split


@dataclass(frozen=True, slots=True)
class Said:
    """All that the page says of a draft."""

    checked: Checked
    groups: tuple[Group, ...]
    ask: tuple[ShownPart, ...]
    balance: Balance | None
    is_cut: bool  # only its beginning was read closely


def asked(request: Request) -> Draft:
    """The draft that was sent; what is no choice counts as none made. Lines end as in the browser's own text."""
    sent = request.POST if request.method == "POST" else request.GET
    relation, channel, lang = sent.get("relation", ""), sent.get("channel", ""), sent.get("lang", "")
    return Draft(
        text=sent.get("text", "").replace("\r\n", "\n").replace("\r", "\n"),
        to=number(sent.get("to", "")),
        relation=relation if relation in RELATIONS else "",
        channel=channel if channel in CHANNELS else "",
        lang=lang if lang in LANGUAGES else "",
        left_out=tuple(dict.fromkeys(sent.getlist("left_out")))[:IGNORED_AT_MOST],
    )


def reader_of(request: Request, draft: Draft) -> Reader:
    """Whom it is for: what is known of the person, but for what was chosen. Raises NotFoundError."""
    return as_chosen(known_of(request, draft), draft)


def known_of(request: Request, draft: Draft) -> Reader:
    """Whom it is for as far as that is known, NOBODY for nobody. Raises NotFoundError."""
    return read_reader(request.account, draft.to, today(request.account)) if draft.to else NOBODY


def as_chosen(known: Reader, draft: Draft) -> Reader:
    """The same with what was chosen around the sheet in its place."""
    return replace(
        known,
        relation=draft.relation or known.relation,
        channel=draft.channel or known.channel,
        ignored=known.ignored | frozenset(draft.left_out),
    )


def person_of(request: Request, draft: Draft) -> PersonLine | None:
    """The person it is for, by now, None for nobody. Raises NotFoundError."""
    if not draft.to:
        return None
    account, on = request.account.pk, today(request.account)
    return lines_in(account, [draft.to], on).get(draft.to) or read_person(account, draft.to, on).line


def rules() -> Rules:
    """The rules, with the user's own."""
    return with_folder(env.rules_folder())


def said_of(draft: Draft, reader: Reader, *, by_meaning: bool = False) -> Said:
    """Check it and put it into words. With `by_meaning` the model of meaning is asked, too, where it is installed: that
    takes a tenth of a second, and a second the first time.
    """
    known = rules()
    by_meaning = by_meaning and semantic.is_there()
    checked = check(draft.text, reader, lang=draft.lang, rules=known, semantic=by_meaning)
    return said(draft.text, checked, known)


def said(text: str, checked: Checked, known: Rules) -> Said:
    """What was found, in words, by mistake."""
    shown = [_shown(one, known, _language()) for one in checked.findings]
    mistakes = sorted({_mistake(one.finding, known) for one in shown})
    groups = tuple(Group(one, tuple(at for at in shown if _mistake(at.finding, known) == one)) for one in mistakes)
    has_sides = checked.about_me + checked.about_you > 0
    return Said(
        checked,
        groups,
        _parts(text, checked.ask),
        Balance(checked.about_me, checked.about_you) if has_sides else None,
        is_cut=checked.read_to < len(text.rstrip()),
    )


def mail_link(link: str, text: str) -> str:
    """A mailto: link with the draft as its body, and as its subject where the draft begins with one; "" where it is too
    long to be handed over so.
    """
    subject = SUBJECT.match(text)
    body = text[subject.end() :].lstrip("\n") if subject else text
    parts = [("subject", subject[1].strip() if subject else ""), ("body", body.replace("\n", "\r\n"))]
    asked = "&".join(f"{name}={quote(words, safe='', errors='replace')}" for name, words in parts if words)
    whole = f"{link}?{asked}" if asked else link
    return whole if len(whole) <= MAIL_HOLDS else ""


def told_facts(reader: Reader) -> Mapping[str, tuple[KnownFact, ...]]:
    """What is known of the reader, apart what is private."""
    return {
        "facts": tuple(one for one in reader.facts if not one.is_private),
        "private": tuple(one for one in reader.facts if one.is_private),
    }


def would_be_told(draft: Draft, of: Said, reader: Reader) -> list[Mapping[str, str]]:
    """What a language model would be sent, word for word."""
    return prompt(draft.text, of.checked, reader, _language(), rules())


def answered(answer: ModelAnswer) -> dict[str, Any]:
    """What a language model said, with what the rules say of its own words."""
    known = rules()
    own = said(answer.rewrite, answer.checked, known) if answer.checked else None
    return {
        "answer": answer,
        "answer_findings": [_shown(one, known, _language()) for one in answer.findings],
        "rewrite_groups": own.groups if own else (),
    }


def _language() -> str:
    return get_language() or "en"


def _shown(finding: Finding, known: Rules, language: str) -> ShownFinding:
    message, mend = message_of(finding, language, known), mend_of(finding, language, known)
    words = [finding.quote, str(finding.values.get("begins", ""))]
    return ShownFinding(
        finding,
        message,
        mend,
        explain(finding.code, language, known) if finding.code in known.by_code else None,
        f"{finding.code} {finding.quote}"[:120],
        unwanted(finding.code, finding.quote),
        any(one in message or one in mend for one in words if one),
    )


def _mistake(finding: Finding, known: Rules) -> int:
    rule = known.by_code.get(finding.code)
    return rule.mistake if rule else 7  # whatever a language model says of the whole is about how it comes across


def _parts(text: str, ask: Mapping[AskPart, tuple[int, int] | None]) -> tuple[ShownPart, ...]:
    if not ask:
        return ()
    places = [(part, ask.get(part)) for part in ASK_PARTS]
    return tuple(
        ShownPart(part, place[0], place[1], text[place[0] : place[1]]) if place else ShownPart(part, 0, 0, "")
        for part, place in places
    )
