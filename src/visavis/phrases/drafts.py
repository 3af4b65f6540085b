"""What is said around the draft check: its groups, what is good, the parts of an ask, whom it is for. For every door.

The findings themselves are said by the rules (language/draft/phrasing.py).
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from visavis.language.draft import measures
from visavis.language.draft.finding import AskPart, Checked, Level, Praise
from visavis.language.draft.phrasing import title_of
from visavis.language.draft.reader import Channel, KnownFact, Relation
from visavis.language.draft.rule import Rules
from visavis.phrases import facts
from visavis.phrases.life_events import EVENTS
from visavis.phrases.numbers import number
from visavis.phrases.words import Words

MISTAKES: Mapping[int, str | Promise] = {
    1: pgettext_lazy("remarks about", "Selling"),
    2: pgettext_lazy("remarks about", "One person, not many"),
    3: pgettext_lazy("remarks about", "Sincerity"),
    4: pgettext_lazy("remarks about", "How you know each other"),
    5: pgettext_lazy("remarks about", "Give and take"),
    6: pgettext_lazy("remarks about", "What you ask for"),
    7: pgettext_lazy("remarks about", "How you come across"),
    8: pgettext_lazy("remarks about", "Staying in touch"),
    9: pgettext_lazy("remarks about", "Looking back"),
}
"""The nine mistakes, as what is looked at."""

LEVELS: Words = {
    "suggestion": pgettext_lazy("remark", "suggestion"),
    "warning": pgettext_lazy("remark", "warning"),
    "error": pgettext_lazy("remark", "mistake"),
}

PRAISES: Words = {
    "question": _("You ask something that is about them alone."),
    "reference": _("You take up something the two of you share."),
    "gift": _("You bring something along."),
    "clear-ask": _("What you ask for is clear and small."),
    "short": _("It is short."),
    "thanks": _("You say what you are grateful for."),
    "context": _("It is plain who writes, and why now."),
    "easy-no": _("It is easy to say no."),
}

ASK_PARTS: Words = {
    "what": _("what exactly"),
    "why-them": _("why this person"),
    "how-small": _("how small it is"),
    "by-when": _("by when"),
    "easy-no": _("easy to say no"),
}

RELATIONS: Words = {
    "close_friend": pgettext_lazy("whoever reads it", "is a close friend"),
    "family": pgettext_lazy("whoever reads it", "is family"),
    "dormant": pgettext_lazy("whoever reads it", "knew you in earlier days"),
    "event": pgettext_lazy("whoever reads it", "met you at an event"),
    "stranger": pgettext_lazy("whoever reads it", "does not know you"),
    "former_boss": pgettext_lazy("whoever reads it", "was your boss"),
    "investor": pgettext_lazy("whoever reads it", "invests"),
    "alumnus": pgettext_lazy("whoever reads it", "went to your school"),
    "colleague": pgettext_lazy("whoever reads it", "works with you"),
    "acquaintance": pgettext_lazy("whoever reads it", "is an acquaintance"),
}

CHANNELS: Words = {
    "email": pgettext_lazy("channel", "by mail"),
    "linkedin": pgettext_lazy("channel", "on LinkedIn"),
    "linkedin-invitation": pgettext_lazy("channel", "as a LinkedIn invitation"),
    "whatsapp": pgettext_lazy("channel", "on WhatsApp"),
}

LANGUAGES: Words = {
    "de": pgettext_lazy("language of a draft", "German"),
    "en": pgettext_lazy("language of a draft", "English"),
}

USUAL: Words = {
    "email": _("Mails of %(least)s to %(most)s words are answered most often."),
    "linkedin": _("On LinkedIn, up to %(linkedin)s characters are answered most often."),
    "linkedin-invitation": _("An invitation holds %(invitation)s characters."),
}
"""How long letters are that are answered (language/draft/measures.py)."""
_LENGTHS = {
    "least": measures.MAIL[0],
    "most": measures.MAIL[1],
    "linkedin": measures.LINKEDIN,
    "invitation": measures.INVITATION,
}

KNOWN: Words = {
    "topic": pgettext_lazy("known of somebody", "Speaks of"),
    "work": pgettext_lazy("known of somebody", "Work"),
    "birthday": pgettext_lazy("known of somebody", "Birthday"),
    "firm": pgettext_lazy("known of somebody", "Firm"),
    "anniversary": pgettext_lazy("known of somebody", "Anniversary"),
    "note": pgettext_lazy("known of somebody", "Your note"),
    "asked": pgettext_lazy("known of somebody", "Asked you"),
    **EVENTS,
}
"""What kind of thing is known (language/draft/reader.py, KnownFact)."""


def mistake(which: int) -> str:
    """What the remarks of one of the nine mistakes are about."""
    return str(MISTAKES[which])


def level(of: Level) -> str:
    """How grave a remark is, in a word."""
    return str(LEVELS[of])


def praise(what: Praise) -> str:
    """What the draft does well."""
    return str(PRAISES[what])


def ask_part(part: AskPart) -> str:
    """One of the five parts of a good ask."""
    return str(ASK_PARTS[part])


def relation(of: Relation) -> str:
    """Whom it is for, as the end of "whoever reads it …"; "" where it is not known."""
    return str(RELATIONS[of]) if of else ""


def channel(by: Channel) -> str:
    """What it is sent by, "" where that is open."""
    return str(CHANNELS[by]) if by else ""


def draft_language(lang: str) -> str:
    """The language of a draft, "" where that is open."""
    return str(LANGUAGES.get(lang, ""))


def remarks(many: int) -> str:
    """How many findings there are, as a heading: "Three remarks"."""
    if many == 0:
        return gettext("Nothing to remark")
    return capfirst(ngettext("one remark", "%(count)s remarks", many) % {"count": number(many) if many > 1 else many})


UNREAD: Words = {
    "language": _("I read German and English only"),
    "little": _("There is too little in it to read"),
}
"""Why nothing is said of a draft (language/draft/unread.py)."""


def heading(checked: Checked) -> str:
    """How many findings there are, or why there are none where it could not be read."""
    many = len(checked.findings)
    return str(UNREAD[checked.unread]) if checked.unread and not many else remarks(many)


def balance(about_me: int, about_you: int, name: str = "") -> str:
    """How many statements are about whom: "Six sentences about you, one about Maren."; "" where there are none."""
    if not about_me and not about_you:
        return ""
    who = name or gettext("your reader")
    return gettext("%(mine)s, %(theirs)s.") % {"mine": capfirst(_mine(about_me)), "theirs": _theirs(about_you, who)}


def _mine(many: int) -> str:
    if many == 0:
        return gettext("no sentence about you")
    return ngettext("one sentence about you", "%(count)s sentences about you", many) % {"count": _figure(many)}


def _theirs(many: int, who: str) -> str:
    said = {"count": _figure(many), "who": who}
    if many == 0:
        return gettext("none about %(who)s") % said
    return ngettext("one about %(who)s", "%(count)s about %(who)s", many) % said


def _figure(many: int) -> str:
    return number(many) if many > 1 else str(many)


def example(name: str = "") -> str:
    """A draft to try the check with: invented, friendly, and with much to remark."""
    return gettext(
        "Hi %(name)s,\n\n"
        "I hope this finds you well. I have just opened my own studio and I am very excited. I have been a designer for"
        " eight years, I won two awards last spring, and I am looking for new clients now. We help firms like yours to"
        " stand out.\n\n"
        "Could I pick your brain some time? A quick call would be great.\n\n"
        "All the best\nJonas"
    ) % {"name": name or "Maren"}


def length(words: int, channel: Channel) -> str:
    """How long it is and, where something is known of it, how long such letters are that are answered."""
    told = ngettext("One word.", "%(count)s words.", words) % {"count": words}
    usual = USUAL.get(channel)
    return f"{told} {str(usual) % _LENGTHS}" if usual else told


def known_fact(fact: KnownFact) -> str:
    """Something known of the reader, with the words it was said in: "A move: we are in Leeds at last"."""
    kind = KNOWN.get(fact.kind)
    about = facts.fact(fact.kind, fact.about) if fact.kind in {"birthday", "anniversary"} else fact.about
    if kind and about:
        return gettext("%(kind)s: %(about)s") % {"kind": kind, "about": about}
    return str(kind or about)


def left_out(said: str, lang: str, rules: Rules) -> str:
    """A kind of remark that is left out, with the words where it is of these alone."""
    code, _, words = said.partition(" ")
    title = title_of(code.upper(), lang, rules)
    return gettext("%(title)s: “%(words)s”") % {"title": title, "words": words} if words else title
