"""The words for things, one each: ties, kinds of exchange, fields, sources, journal entries.

Keys that come from files (a label, a service's own word) may be unknown: they are shown as they stand.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from visavis.network.judgement import TieJudgement
from visavis.sources.source import Source

Words = Mapping[str, str | Promise]

READS: Words = {
    "vcard": _(
        "vCard files (.vcf) of versions 2.1, 3.0 and 4.0, jCard and JSContact: "
        "address books from phones, mail programs and servers"
    ),
    "monica": _("Monica 4: your account as JSON or SQL, with notes, activities, calls and relationships"),
    "csv": _("address books as tables (CSV): Google, Outlook, Thunderbird, and any other with names or addresses"),
    "attendees": _("lists of who was asked to an event: Luma, Eventbrite, Meetup, a pasted list of names"),
    "ldif": _("LDIF files (.ldif): Thunderbird’s address book, entries of a directory (LDAP)"),
    "notes": _("notes about people in Markdown (.md): Obsidian and other folders of notes"),
    "mail": _(
        "mail archives: mbox (also Gmail’s Takeout), Maildir folders, .eml, .emlx; PST where readpst is installed"
    ),
    "linkedin": _("LinkedIn’s data export: connections, messages, invitations, recommendations, profile, events"),
    "calendar": _("calendars (.ics) from Google, Apple, Outlook, Thunderbird and others: events, meetings, birthdays"),
    "whatsapp": _("WhatsApp chats, exported one by one as text"),
    "sms": _("text messages and calls of Android phones, saved by SMS Backup & Restore"),
    "telegram": _("Telegram Desktop’s export as JSON (result.json): contacts, chats, groups and calls"),
    "meta": _("downloads of Facebook and Instagram as JSON: messages, friends, your profile"),
    "signal": _("Signal chats as signal-export writes them (data.json)"),
    "imessage": _("messages of an iPhone or a Mac (chat.db, sms.db)"),
}

TIES: Words = {
    "close": pgettext_lazy("tie", "close"),
    "warm": pgettext_lazy("tie", "warm"),
    "cooling": pgettext_lazy("tie", "cooling"),
    "quiet": pgettext_lazy("tie", "quiet"),
    "dormant": pgettext_lazy("tie", "dormant"),
    "slight": pgettext_lazy("tie", "slight"),
    "unknown": pgettext_lazy("tie", "not known yet"),
}

KINDS: Words = {
    "mail": pgettext_lazy("exchange", "mail"),
    "message": pgettext_lazy("exchange", "message"),
    "invitation": pgettext_lazy("exchange", "invitation"),
    "endorsement": pgettext_lazy("exchange", "endorsement"),
    "recommendation": pgettext_lazy("exchange", "recommendation"),
    "call": pgettext_lazy("exchange", "call"),
    "meeting": pgettext_lazy("exchange", "meeting"),
    "own-word": pgettext_lazy("exchange", "your own word"),
}

FIELDS: Words = {
    "name": pgettext_lazy("field", "name"),
    "given": pgettext_lazy("field", "given name"),
    "family": pgettext_lazy("field", "family name"),
    "nickname": pgettext_lazy("field", "called"),
    "birthday": pgettext_lazy("field", "birthday"),
    "anniversary": pgettext_lazy("field", "anniversary"),
    "organisation": pgettext_lazy("field", "organisation"),
    "title": pgettext_lazy("field", "what they do"),
    "position": pgettext_lazy("field", "station"),
    "address": pgettext_lazy("field", "address"),
    "website": pgettext_lazy("field", "website"),
    "note": pgettext_lazy("field", "note"),
    "tag": pgettext_lazy("field", "tag"),
    "relation": pgettext_lazy("field", "family and friends"),
    "connected": pgettext_lazy("field", "connected since"),
    "email": pgettext_lazy("field", "e-mail"),
    "phone": pgettext_lazy("field", "phone"),
    "url": pgettext_lazy("field", "profile"),
    "handle": pgettext_lazy("field", "account"),
    "dead": pgettext_lazy("field", "no longer reached"),
    "kind": pgettext_lazy("field", "what they are"),
    "private": pgettext_lazy("field", "never to a model"),
    "rest": pgettext_lazy("field", "left alone"),
    "closeness": pgettext_lazy("field", "how close"),
    "rhythm": pgettext_lazy("field", "how often"),
    "died": pgettext_lazy("field", "has died"),
    "not-here": pgettext_lazy("field", "no remark in drafts"),
    "not-so": pgettext_lazy("field", "not so"),
}

PERSON_KINDS: Words = {
    "person": pgettext_lazy("what it is", "a person"),
    "organisation": pgettext_lazy("what it is", "an organisation"),
    "group": pgettext_lazy("what it is", "a list or a group"),
    "room": pgettext_lazy("what it is", "a room"),
    "mailbox": pgettext_lazy("what it is", "a shared mailbox"),
    "service": pgettext_lazy("what it is", "a sender of automatic mail"),
    "gone": pgettext_lazy("what it is", "an account that was closed"),
}

PERSON_KINDS_TOGETHER: Words = {
    "person": pgettext_lazy("all of a kind", "People"),
    "organisation": pgettext_lazy("all of a kind", "Organisations"),
    "group": pgettext_lazy("all of a kind", "Lists and groups"),
    "room": pgettext_lazy("all of a kind", "Rooms"),
    "mailbox": pgettext_lazy("all of a kind", "Shared mailboxes"),
}

SOURCES: Words = {
    "vcard": pgettext_lazy("source", "address book"),
    "csv": pgettext_lazy("source", "address table"),
    "attendees": pgettext_lazy("source", "list of attendees"),
    "ldif": pgettext_lazy("source", "directory"),
    "monica": "Monica",
    "notes": pgettext_lazy("source", "your notes"),
    "mail": pgettext_lazy("source", "mail"),
    "linkedin": "LinkedIn",
    "calendar": pgettext_lazy("source", "calendar"),
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "meta": pgettext_lazy("source", "Facebook or Instagram"),
    "signal": "Signal",
    "imessage": "iMessage",
    "sms": pgettext_lazy("source", "text messages and calls"),
    "you": pgettext_lazy("source", "you"),
}

LABELS: Words = {
    "home": pgettext_lazy("label", "home"),
    "work": pgettext_lazy("label", "work"),
    "cell": pgettext_lazy("label", "mobile"),
    "mobile": pgettext_lazy("label", "mobile"),
    "other": pgettext_lazy("label", "other"),
    "fax": pgettext_lazy("label", "fax"),
    "main": pgettext_lazy("label", "main"),
    "spouse": pgettext_lazy("label", "husband or wife"),
    "husband": pgettext_lazy("label", "husband"),
    "wife": pgettext_lazy("label", "wife"),
    "partner": pgettext_lazy("label", "partner"),
    "child": pgettext_lazy("label", "child"),
    "daughter": pgettext_lazy("label", "daughter"),
    "son": pgettext_lazy("label", "son"),
    "parent": pgettext_lazy("label", "parent"),
    "mother": pgettext_lazy("label", "mother"),
    "father": pgettext_lazy("label", "father"),
    "brother": pgettext_lazy("label", "brother"),
    "sister": pgettext_lazy("label", "sister"),
    "sibling": pgettext_lazy("label", "brother or sister"),
    "friend": pgettext_lazy("label", "friend"),
    "met through": pgettext_lazy("label", "met through"),
    "first met": pgettext_lazy("label", "first met"),
    "stay in touch every": pgettext_lazy("label", "stay in touch every"),
    "life event": pgettext_lazy("label", "life event"),
    "reminder": pgettext_lazy("label", "reminder"),
    "task": pgettext_lazy("label", "task"),
    "task, done": pgettext_lazy("label", "task, done"),
    "gift": pgettext_lazy("label", "gift"),
    "my debt": pgettext_lazy("label", "what I owe"),
    "their debt": pgettext_lazy("label", "what they owe me"),
    "pet": pgettext_lazy("label", "pet"),
    "food": pgettext_lazy("label", "food"),
    "description": pgettext_lazy("label", "description"),
    "colleague": pgettext_lazy("label", "colleague"),
    "assistant": pgettext_lazy("label", "assistant"),
    "manager": pgettext_lazy("label", "superior"),
    "member": pgettext_lazy("label", "member"),
    "link": pgettext_lazy("label", "mentioned"),
    "buyer": pgettext_lazy("label", "bought the ticket"),
    "department": pgettext_lazy("label", "department"),
    "office": pgettext_lazy("label", "office"),
    "referred by": pgettext_lazy("label", "recommended by"),
    "maiden": pgettext_lazy("label", "at birth"),
    "pager": pgettext_lazy("label", "pager"),
    "car": pgettext_lazy("label", "car"),
    "company": pgettext_lazy("label", "switchboard"),
    "hobby": pgettext_lazy("label", "hobby"),
}

AUTOMATED: Words = {
    "list": pgettext_lazy("automated", "mailing list"),
    "bulk": pgettext_lazy("automated", "mass mail"),
    "no-reply": pgettext_lazy("automated", "sent by a machine"),
    "auto": pgettext_lazy("automated", "automatic answer"),
    "bounce": pgettext_lazy("automated", "undeliverable"),
    "sponsored": pgettext_lazy("automated", "advertisement"),
    "bot": pgettext_lazy("automated", "written by a machine"),
    "calendar": pgettext_lazy("automated", "sent by a calendar"),
    "spam": pgettext_lazy("automated", "spam"),
    "trash": pgettext_lazy("automated", "thrown away"),
    "draft": pgettext_lazy("automated", "draft, never sent"),
    "missed": pgettext_lazy("automated", "nobody answered"),
    "reaction": pgettext_lazy("automated", "a reaction, no words"),
}

ENTRIES: Words = {
    "import": pgettext_lazy("entry", "import"),
    "join": pgettext_lazy("entry", "two joined into one person"),
    "split": pgettext_lazy("entry", "one taken apart into two people"),
    "move": pgettext_lazy("entry", "an address given to somebody else"),
    "keep-apart": pgettext_lazy("entry", "two kept apart"),
    "answer": pgettext_lazy("entry", "answer to a suggestion"),
    "own-address": pgettext_lazy("entry", "your own address"),
    "fact": pgettext_lazy("entry", "something you said of a person"),
    "withdrawal": pgettext_lazy("entry", "something you no longer say of a person"),
    "export": pgettext_lazy("entry", "export"),
    "erase": pgettext_lazy("entry", "somebody erased"),
    "lift-erasure": pgettext_lazy("entry", "an erasure lifted"),
}

SURENESS: Words = {
    "certain": pgettext_lazy("sureness", "Certainly the same person"),
    "likely": pgettext_lazy("sureness", "Probably the same person"),
    "possible": pgettext_lazy("sureness", "Perhaps the same person"),
}

STATES: Words = {
    "looking": pgettext_lazy("state", "being looked at"),
    "looked": pgettext_lazy("state", "waits for your word; nothing of it is kept yet"),
    "running": pgettext_lazy("state", "under way"),
    "done": pgettext_lazy("state", "done"),
    "cancelled": pgettext_lazy("state", "stopped; what was read until then stayed"),
    "interrupted": pgettext_lazy("state", "broke off; read the same files again to go on, or take it back"),
    "undone": pgettext_lazy("state", "taken back"),
}

VARIANTS: Words = {
    "mbox": _("mail archive"),
    "mbox/gmail": _("Gmail archive"),
    "maildir": _("mail folder"),
    "eml": _("one mail"),
    "ldif": _("LDIF address book"),
    "notes": _("note about a person"),
    "attendees/luma": _("Luma guest list"),
    "attendees/eventbrite": _("Eventbrite attendees"),
    "attendees/meetup": _("Meetup attendees"),
    "attendees": _("pasted list of attendees"),
    "vcard": _("address book"),
    "monica/json": _("Monica account"),
    "monica/sql": _("Monica account, as SQL"),
    "google-csv": _("Google contacts"),
    "outlook-csv": _("Outlook contacts"),
    "thunderbird-csv": _("Thunderbird address book"),
    "csv": _("table of people"),
    "linkedin/connections": _("LinkedIn connections"),
    "linkedin/messages": _("LinkedIn messages"),
    "linkedin/invitations": _("LinkedIn invitations"),
    "linkedin/endorsements-received": _("LinkedIn endorsements for you"),
    "linkedin/endorsements-given": _("LinkedIn endorsements from you"),
    "linkedin/recommendations-received": _("LinkedIn recommendations for you"),
    "linkedin/recommendations-given": _("LinkedIn recommendations from you"),
    "linkedin/positions": _("your LinkedIn positions"),
    "linkedin/education": _("your LinkedIn education"),
    "linkedin/profile": _("your LinkedIn profile"),
    "linkedin/profile-summary": _("your LinkedIn summary"),
    "linkedin/email-addresses": _("your LinkedIn e-mail addresses"),
    "linkedin/phone-numbers": _("your LinkedIn phone numbers"),
    "linkedin/events": _("LinkedIn events"),
    "linkedin/other": _("LinkedIn, nothing about people"),
    "linkedin": _("LinkedIn export"),
    "calendar/google": _("Google calendar"),
    "calendar/apple": _("Apple calendar"),
    "calendar/outlook": _("Outlook calendar"),
    "calendar/thunderbird": _("Thunderbird calendar"),
    "calendar/birthdays": _("birthday calendar"),
    "calendar/other": _("calendar, nothing about people"),
    "calendar": _("calendar"),
    "whatsapp": _("WhatsApp chat"),
    "telegram/account": _("Telegram account"),
    "telegram/chat": _("Telegram chat"),
    "telegram/web-pages": _("Telegram, saved as web pages"),
    "facebook/messages": _("Facebook messages"),
    "facebook/encrypted": _("Facebook messages, encrypted"),
    "facebook/friends": _("Facebook friends"),
    "facebook/profile": _("your Facebook profile"),
    "facebook/web-pages": _("Facebook or Instagram, saved as web pages"),
    "instagram/messages": _("Instagram messages"),
    "instagram/profile": _("your Instagram profile"),
    "instagram/other": _("Instagram, nothing about people you talk to"),
    "signal/signal-export": _("Signal chat"),
    "signal/members": _("members of a Signal group"),
    "imessage": _("messages of an iPhone or a Mac"),
    "sms/messages": _("text messages of a phone"),
    "sms/calls": _("calls of a phone"),
}


def tie_word(word: str) -> str:
    """One of network.judgement.Word."""
    return str(TIES[word])


def tie_said(tie: TieJudgement | None) -> str:
    """How it stands, in a word or two; of the dead no word is said that belongs to the living."""
    if tie is not None and tie.circumstances.is_dead:
        return pgettext("tie", "in memory")
    return tie_word(tie.word if tie else "unknown")


def kind(interaction: str) -> str:
    """One of records.InteractionKind."""
    return str(KINDS[interaction])


def person_kind(what: str) -> str:
    """One of identity.kind.KINDS, or what else a source says somebody is, with its article."""
    return str(PERSON_KINDS[what])


def person_kinds(what: str) -> str:
    """The heading over all of one of identity.kind.KINDS."""
    return str(PERSON_KINDS_TOGETHER[what])


def field(claim: str) -> str:
    """One of records.ClaimField."""
    return str(FIELDS[claim])


def source(name: str) -> str:
    """Where something is known from."""
    return str(SOURCES.get(name, name))


def reads(known: Source) -> str:
    """What a source reads, in one line."""
    return str(READS.get(known.name, known.reads))


def label(written: str) -> str:
    """What a source wrote beside an address or a relation; "work fax" word by word, the unknown as it stands."""
    if written.lower() in LABELS:
        return str(LABELS[written.lower()])
    words = written.split()
    if words and all(word.lower() in LABELS for word in words):
        return ", ".join(str(LABELS[word.lower()]) for word in words)
    return written


def automated(reason: str) -> str:
    """Why no human wrote it; "" stays ""."""
    return str(AUTOMATED.get(reason, reason))


def entry(journal: str) -> str:
    """What a journal entry did."""
    return str(ENTRIES.get(journal, journal))


def state(journal: str) -> str:
    """How far a journal entry is: one of store.read.history.Entry.state."""
    return str(STATES[journal])


def written_handle(written: str) -> str:
    """An account of a service as it is said: "Max (WhatsApp)" for "whatsapp:Max"; other addresses as they are."""
    service, mark, name = written.partition(":")
    return f"{name} ({source(service)})" if mark and service in SOURCES and name else written


def sureness(proposal: str) -> str:
    """How sure it is that two are one: one of identity.match.Sureness."""
    return str(SURENESS[proposal])


def file_kind(source_name: str, variant: str) -> str:
    """What a file was taken for: "Gmail archive", „LinkedIn-Kontakte“; the longest known beginning of the variant."""
    parts = variant.split("/")
    for length in range(len(parts), 0, -1):
        words = VARIANTS.get("/".join(parts[:length]))
        if words is not None:
            return str(words)
    return source(source_name)
