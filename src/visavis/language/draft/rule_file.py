"""Reads files of rules and says what is wrong with them; a rule with a fault is left out, the others hold.

A file is a list of rules (rule.py says what a rule is made of), or a mapping with

    rules    such a list
    terms    phrases of one's own to be warned of
    ignore   findings one never wants: a code, the beginning of one, or a code with words ("VV121 pick your brain")

All values are read as text (YAML's base schema), so that "no" and "on" are words and 10.30 is no number. At most
BIGGEST characters of a file are read. A rule whose code there is already replaces that one: the user's files come last.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, cast, get_args

from visavis.language.cues import STEM
from visavis.language.draft.finding import LEVELS, Level
from visavis.language.draft.mend import shortened
from visavis.language.draft.purpose import NAMES as PURPOSES
from visavis.language.draft.reader import CHANNELS, RELATIONS, Channel, KnownFact, Reader, Register, Relation
from visavis.language.draft.rule import LANGUAGES, OTHER, Condition, Example, Kind, Problem, Rule, Rules, Sign

FOLDER = Path(__file__).parent / "rules"
BIGGEST = 1_000_000  # characters of one file
MISTAKES = 9
TERMS_CODE = "OWN001"  # the rule that warns of the user's own phrases

_TRAITS = "pitch me_centred tailored gives_something context_given sincere_interest register_mix template"
_PARTS_OF_A_RULE = """
    code name mistake level levels languages finds when unless title message mend why source url examples
"""
KINDS: tuple[Kind, ...] = get_args(Kind)
NAMES: Mapping[str, frozenset[str]] = {
    "trait": frozenset(_TRAITS.split()),
    "metric": frozenset({"words", "characters", "sentence-words", "questions", "subject-words"}),
    "register": frozenset({"mix", "differs", "title", "closing", "parts"}),
    "ask": frozenset({"several", "no-reason", "no-easy-no", "early", "nothing-back"}),
    "course": frozenset({"lead-in", "postscript", "no-question", "no-context"}),
    "reader": frozenset({"only-asks", "unanswered", "other-name"}),
    "terms": frozenset({"own"}),
}
ASKS = ("none", "clear", "vague", "oversized")
_PARTS = frozenset(_PARTS_OF_A_RULE.split())
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2,8}\d{3}")
_ENDLESS = re.compile(r"[*+}]\)[*+{]")  # a repetition of repetitions may take for ever


class RuleError(ValueError):
    """A rule cannot be used. `fault` is a key of phrasing.FAULTS, `values` fill it."""

    def __init__(self, fault: str, **values: str) -> None:
        """Why."""
        super().__init__(fault, values)
        self.fault = fault
        self.values = {name: text if name == "known" else shortened(text) for name, text in values.items()}


@lru_cache(maxsize=1)
def standard() -> Rules:
    """The rules that come with the program."""
    return load(sorted(FOLDER.glob("*.yaml")))


@lru_cache(maxsize=8)
def _of_folder(files: tuple[tuple[Path, int, int], ...]) -> Rules:
    """The standard rules with those of the user's files, in this state of them."""
    return load([path for path, _, _ in files], base=standard())


def with_folder(folder: Path | None) -> Rules:
    """The standard rules, and what stands in the *.yaml of the user's folder. Read anew when a file there changed."""
    if folder is None or not folder.is_dir():
        return standard()
    stats = [(path, path.stat()) for path in sorted(folder.glob("*.y*ml")) if path.is_file()]
    return _of_folder(tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in stats)) if stats else standard()


def load(paths: Sequence[Path], base: Rules | None = None) -> Rules:
    """The rules of these files after those of `base`; what cannot be used stands in `problems`."""
    rules: dict[str, Rule] = dict(base.by_code) if base else {}
    ignore: list[str] = []
    terms: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            told = _parsed(path)
            written, its_terms, its_ignored = _split(told)
        except RuleError as error:
            problems.append(Problem(path.name, "", error.fault, error.values))
            continue
        terms += its_terms
        ignore += its_ignored
        for at, one in enumerate(written):
            try:
                rule = rule_of(one)
            except RuleError as error:
                problems.append(Problem(path.name, _called(one, at), error.fault, error.values))
            else:
                rules[rule.code] = rule
    if terms and TERMS_CODE in rules:
        rules[TERMS_CODE] = _with_terms(rules[TERMS_CODE], terms)
    return Rules(tuple(rules.values()), ignore=tuple(ignore), problems=tuple(problems))


def _parsed(path: Path) -> Any:
    import yaml  # 13 ms

    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(BIGGEST + 1)
        if len(text) > BIGGEST:
            raise RuleError("too-big")
        loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        return yaml.load(text, Loader=loader)  # noqa: S506  # the base schema makes text, lists and mappings alone
    except OSError as error:
        raise RuleError("unreadable", why=error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise RuleError("not-utf-8") from error
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise RuleError("no-yaml", line=str(mark.line + 1) if mark else "?") from error


def _split(told: Any) -> tuple[list[Any], list[str], list[str]]:
    """The rules, the terms and the ignored of a file."""
    if told in (None, ""):
        return [], [], []
    if isinstance(told, list):
        return told, [], []
    if not isinstance(told, dict):
        raise RuleError("no-list")
    for part in told:
        if part not in ("rules", "terms", "ignore"):
            raise RuleError("unknown-part", part=str(part), known="rules, terms, ignore")
    rules = told.get("rules") or []
    if not isinstance(rules, list):
        raise RuleError("no-list")
    return rules, _texts(told.get("terms"), "terms"), _texts(told.get("ignore"), "ignore")


def _called(told: Any, at: int) -> str:
    """The rule's own code, or its number in the file."""
    code = told.get("code") if isinstance(told, dict) else None
    return code if isinstance(code, str) and code else f"#{at + 1}"


def rule_of(told: Any) -> Rule:
    """One rule. Raises RuleError with what is wrong with it."""
    if not isinstance(told, dict):
        raise RuleError("no-rule")
    for part in told:
        if part not in _PARTS:
            raise RuleError("unknown-part", part=str(part), known=", ".join(sorted(_PARTS)))
    code = _text(told, "code")
    if not _CODE.fullmatch(code):
        raise RuleError("bad-code", code=code)
    finds = told.get("finds")
    if not isinstance(finds, list) or not finds:
        raise RuleError("missing", part="finds")
    title = _said(told, "title")
    return Rule(
        code=code,
        name=_text(told, "name"),
        mistake=_number(told, "mistake", 1, MISTAKES),
        level=_level(_text(told, "level", "suggestion")),
        finds=tuple(_sign(one) for one in finds),
        title=title,
        message=_variants(told, "message"),
        mend=_variants(told, "mend"),
        why=_said(told, "why", title),
        source=_text(told, "source", ""),
        url=_link(_text(told, "url", "")),
        languages=frozenset(_known(_texts(told.get("languages"), "languages"), LANGUAGES, "languages")),
        levels=_levels(told.get("levels")),
        when=_condition(told.get("when"), "when"),
        unless=_condition(told.get("unless"), "unless"),
        examples=tuple(_examples(told.get("examples"))),
    )


def _sign(told: Any) -> Sign:
    """One entry of `finds`: a mapping with one kind, and for metrics `most` or `least`."""
    if not isinstance(told, dict):
        raise RuleError("no-sign")
    kinds = [kind for kind in KINDS if kind in told]
    if len(kinds) != 1 or set(told) - {*KINDS, "most", "least", "level", "words", "unbounded", "once"}:
        raise RuleError("no-sign")
    kind = kinds[0]
    level = _level(_text(told, "level")) if "level" in told else None
    words = _number(told, "words", 0, BIGGEST) if "words" in told else 0
    if kind == "cues":
        unbounded, once = told.get("unbounded") == "true", told.get("once") == "true"
        return Sign(kind, cues=_cues(told["cues"]), level=level, words=words, unbounded=unbounded, once=once)
    value = _text(told, kind)
    if kind == "regex":
        return Sign(kind, regex=_pattern(value), level=level, words=words, once=told.get("once") == "true")
    if kind == "trait":
        return Sign(kind, _trait(value), level=level, words=words)
    if value not in NAMES[kind]:
        raise RuleError("unknown-name", kind=kind, name=value, known=", ".join(sorted(NAMES[kind])))
    most, least = _bounds(told.get("most")), _bounds(told.get("least"))
    if kind == "metric" and not most and not least:
        raise RuleError("missing", part="most")
    return Sign(kind, value, most=most, least=least, level=level, words=words)


def _condition(told: Any, part: str) -> Condition:
    if not told:
        return Condition()
    known = {"relations", "channels", "traits", "cues", "words", "costly", "reasoned", "shared", "purposes", "in-touch"}
    if not isinstance(told, dict) or set(told) - known:
        raise RuleError("unknown-part", part=part, known=", ".join(sorted(known)))
    return Condition(
        relations=frozenset(_known(_texts(told.get("relations"), part), (*RELATIONS, "unknown"), part)),
        channels=frozenset(_known(_texts(told.get("channels"), part), (*CHANNELS, "unknown"), part)),
        traits=tuple(_trait(one) for one in _texts(told.get("traits"), part)),
        cues=_cues(told["cues"]) if "cues" in told else {},
        words=_number(told, "words", 0, BIGGEST) if "words" in told else 0,
        costly=told.get("costly") == "true",
        reasoned=told.get("reasoned") == "true",
        shared=told.get("shared") == "true",
        in_touch=told.get("in-touch") == "true",
        purposes=tuple(_known(_texts(told.get("purposes"), part), PURPOSES, part)),
    )


def _trait(value: str) -> str:
    name = value.removeprefix("not ")
    kind, _, wanted = name.partition(" ")
    if name not in NAMES["trait"] and not (kind == "ask" and wanted in ASKS):
        raise RuleError("unknown-name", kind="trait", name=value, known=", ".join(sorted(NAMES["trait"])))
    return value


def _pattern(value: str) -> re.Pattern[str]:
    if _ENDLESS.search(value):
        raise RuleError("endless-regex", regex=value)
    try:
        return re.compile(value, re.IGNORECASE | re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as error:
        raise RuleError("bad-regex", regex=value, why=str(error)) from error


def _cues(told: Any) -> Mapping[str, str]:
    """Lines of cues by language; plain text is for any language."""
    by_lang = {"": told} if isinstance(told, str) else told
    if not isinstance(by_lang, dict):
        raise RuleError("no-cues", line="")
    for lang, lines in by_lang.items():
        if lang not in ("", *LANGUAGES) or not isinstance(lines, str) or not lines.strip():
            raise RuleError("no-cues", line=str(lang))
        for line in lines.strip().splitlines():
            if not _is_cue(line):
                raise RuleError("no-cues", line=line.strip())
    return cast(Mapping[str, str], by_lang)


def _is_cue(line: str) -> bool:
    """Whether the engine can read it: words there are, and an open first word is long enough to be looked up."""
    words = line.strip("^? ").split()
    if not words or words[0] == ".." or words[-1] == ".." or line != line.lower():
        return False
    return all(not one.endswith("*") or len(one) > STEM for one in words[0].split("|"))


def _with_terms(rule: Rule, terms: Sequence[str]) -> Rule:
    """The rule that warns of the user's own phrases, with these."""
    lines = [" ".join(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", term.lower())) for term in terms]
    own = Sign("cues", cues={"": "\n".join(line for line in lines if line)})
    return replace(rule, finds=(own,)) if own.cues[""] else rule


def _examples(told: Any) -> Iterator[Example]:
    """Examples by language: {en: {bad, good, reader}}; for several to one language, a list of such mappings."""
    for one in told if isinstance(told, list) else [told] if told else []:
        if not isinstance(one, dict):
            raise RuleError("no-example")
        for lang, texts in one.items():
            if lang not in LANGUAGES or not isinstance(texts, dict):
                raise RuleError("no-example")
            yield Example(lang, _text(texts, "bad"), _text(texts, "good"), _reader(texts.get("reader") or {}))


def _reader(told: Any) -> Reader:
    """The reader of an example: what a rule may look at; `asked` is what they asked last."""
    if not isinstance(told, dict) or set(told) - {
        "name",
        "relation",
        "channel",
        "register",
        "only-asks",
        "met",
        "asked",
    }:
        raise RuleError("no-example")
    relation, channel, register = (told.get(part, "") for part in ("relation", "channel", "register"))
    if relation not in ("", *RELATIONS) or channel not in ("", *CHANNELS) or register not in ("", "du", "sie"):
        raise RuleError("no-example")
    return Reader(
        name=told.get("name", ""),
        relation=cast(Relation, relation),
        channel=cast(Channel, channel),
        register=cast(Register, register),
        only_asks=told.get("only-asks") == "true",
        met=told.get("met", ""),
        they_wrote_last="asked" in told,
        facts=(KnownFact("asked", told["asked"]),) if "asked" in told else (),
    )


def _text(told: Mapping[str, Any], part: str, default: str | None = None) -> str:
    value = told.get(part, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise RuleError("missing", part=part)
    return value.strip()


def _link(value: str) -> str:
    """A page of the web: it is shown as something to click on, and other schemes could run what stands in them."""
    if value and not _WEB.match(value):
        raise RuleError("no-link", link=value)
    return value


def _texts(told: Any, part: str) -> list[str]:
    """A list of texts; one alone need be none."""
    if not told:
        return []
    values = [told] if isinstance(told, str) else told
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise RuleError("no-texts", part=part)
    return [one.strip() for one in values if one.strip()]


def _known(values: list[str], known: Sequence[str], part: str) -> list[str]:
    for one in values:
        if one not in known:
            raise RuleError("unknown-name", kind=part, name=one, known=", ".join(known))
    return values


def _number(told: Mapping[str, Any], part: str, least: int, most: int) -> int:
    value = told.get(part, "")
    if not isinstance(value, str) or not (value.isascii() and value.isdecimal()) or not least <= int(value) <= most:
        raise RuleError("no-number", part=part, least=str(least), most=str(most))
    return int(value)


def _bounds(told: Any) -> Mapping[str, int]:
    """Bounds by channel; a plain number is for all."""
    if not told:
        return {}
    by_channel = {OTHER: told} if isinstance(told, str) else told
    if not isinstance(by_channel, dict):
        raise RuleError("no-number", part="most", least="0", most=str(BIGGEST))
    _known(list(by_channel), (*CHANNELS, OTHER), "most")
    return {channel: _number(by_channel, channel, 0, BIGGEST) for channel in by_channel}


def _level(value: str) -> Level:
    if value not in LEVELS:
        raise RuleError("unknown-name", kind="level", name=value, known=", ".join(LEVELS))
    return value


def _levels(told: Any) -> Mapping[str, Level]:
    if not told:
        return {}
    if not isinstance(told, dict):
        raise RuleError("missing", part="levels")
    _known(list(told), (*RELATIONS, "unknown"), "levels")
    return {relation: _level(_text(told, relation)) for relation in told}


def _by_lang(told: Mapping[str, Any], part: str, make: Callable[[Any], Any], default: Any = None) -> dict[str, Any]:
    """Words by language. Plain text is for all; where one language is missing the other serves."""
    value = told.get(part) or default
    if isinstance(value, str | list):
        value = dict.fromkeys(LANGUAGES, value)
    if not isinstance(value, dict) or not value or set(value) - set(LANGUAGES):
        raise RuleError("missing", part=part)
    other = next(iter(value.values()))
    return {lang: make(value.get(lang, other)) for lang in LANGUAGES}


def _said(told: Mapping[str, Any], part: str, default: Mapping[str, str] | None = None) -> Mapping[str, str]:
    return _by_lang(told, part, lambda value: _text({part: value}, part), default)


def _variants(told: Mapping[str, Any], part: str) -> Mapping[str, tuple[str, ...]]:
    def made(value: Any) -> tuple[str, ...]:
        variants = tuple(_texts(value, part))
        if not variants:
            raise RuleError("missing", part=part)
        return variants

    return _by_lang(told, part, made)
