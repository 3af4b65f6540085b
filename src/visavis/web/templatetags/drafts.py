"""What the writing page says of a draft: words of phrases/drafts.py, for its templates."""

import json
from collections.abc import Iterable
from hashlib import blake2b

from django import template
from django.utils.translation import get_language

from visavis.language.draft.finding import Checked
from visavis.language.draft.reader import Channel, KnownFact
from visavis.language.text.edit import Edit
from visavis.phrases import dates, drafts, model
from visavis.web.drafts import Balance, rules
from visavis.web.templatetags.words import held

register = template.Library()

register.filter("remarks", drafts.remarks)
register.filter("heading", drafts.heading)
register.filter("remark_level", drafts.level)
register.filter("praise", drafts.praise)
register.filter("mistake", drafts.mistake)
register.filter("ask_part", drafts.ask_part)
register.filter("channel", drafts.channel)
register.filter("relation", drafts.relation)
register.filter("draft_language", drafts.draft_language)
register.filter("dropped_said", model.dropped)
register.filter("invented_said", model.invented)


@register.filter
def length_said(checked: Checked, channel: Channel) -> str:
    """How long it is, and how long such letters are that are answered."""
    return held(drafts.length(checked.words, channel))


@register.filter
def balance_said(balance: Balance, name: str) -> str:
    """Of how many sentences whom they are about."""
    return held(drafts.balance(balance.me, balance.you, name))


@register.filter
def known_fact(fact: KnownFact) -> str:
    """Something known of the reader."""
    return held(drafts.known_fact(fact))


@register.filter
def known_on(on: str) -> str:
    """The month of what is known: "March 2026"."""
    return held(dates.partial(on[:7]))


@register.filter
def left_out(said: str) -> str:
    """What is left out, in words."""
    return drafts.left_out(said, get_language() or "en", rules())


@register.filter
def edits(fix: Iterable[Edit]) -> str:
    """Edits for the browser, places in code points: [[0, 3, "Sie"]]."""
    return json.dumps([[one.start, one.end, one.text] for one in fix], ensure_ascii=False)


@register.filter
def slug(key: str) -> str:
    """A name for a place of the page, made of any words."""
    return "remark-" + blake2b(key.encode("utf-8", "replace"), digest_size=6).hexdigest()
