"""What is known of everybody, as identity/match.py compares it; three queries, however many people there are."""

from collections import defaultdict

from visavis.identity.match import Known, Post
from visavis.identity.normalise import identity_key
from visavis.store import bulk
from visavis.store.models import Account

LISTING = frozenset({"vcard", "csv", "ldif"})
"""Sources that are the user's own address books: by the name in them their telephone calls people."""
CALLING = frozenset({"whatsapp", "sms"})
"""Exports of the telephone, which take the names of people from its address book."""

EVERYBODY = "n.account_id = %s AND n.kind = 'person' AND NOT n.is_me AND n.merged_into_id IS NULL"
PEOPLE = f"SELECT n.id FROM store_person n WHERE {EVERYBODY} ORDER BY n.id"
# Of addresses only those that another person holds: their own stand among the identities, normalised already.
CLAIMS = f"""
    SELECT n.id, c.field, c.value, c.label, c.since, c.until, c.source, o.person_id
    FROM store_person n JOIN store_identity i ON i.person_id = n.id JOIN store_claim c ON c.identity_id = i.id
    LEFT JOIN store_identity o ON o.id = c.other_id
    WHERE {EVERYBODY} AND (c.field IN ('name', 'given', 'family', 'organisation', 'position', 'birthday', 'address')
        OR c.field IN ('email', 'phone', 'url') AND i.kind <> c.field OR c.field = 'relation' AND o.id IS NOT NULL)
    ORDER BY c.id
"""
IDENTITIES = f"""
    SELECT n.id, i.kind, i.value FROM store_person n JOIN store_identity i ON i.person_id = n.id
    WHERE {EVERYBODY} AND i.kind IN ('email', 'phone', 'url') ORDER BY i.id
"""


class _Gathered:
    """What was found of one person so far; dictionaries, which keep the order and every value once."""

    __slots__ = ("given", "maiden", "posts", "relatives", "said")

    def __init__(self) -> None:
        self.said: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self.posts: dict[Post, None] = {}
        self.relatives: dict[int, None] = {}
        self.given = self.maiden = ""


def known_people(account: Account) -> list[Known]:
    """Everybody of the kind "person" but the user, by id."""
    everybody = {row[0]: _Gathered() for row in bulk.rows(PEOPLE, [account.pk])}
    for person, kind, value in bulk.rows(IDENTITIES, [account.pk]):
        if person in everybody:
            everybody[person].said[kind][value] = None
    for person, field, value, label, since, until, source, other in bulk.rows(CLAIMS, [account.pk]):
        if person in everybody:  # else they came in between two queries
            one = everybody[person]
            match field:
                case "name":
                    _note_name(one, value, source)
                case "given" | "family":
                    _note_part(one, field, value, label)
                case "organisation" | "position":  # a station is "Title, Firm"
                    firm = value.rpartition(", ")[2] if field == "position" else value
                    one.posts[Post(firm, since, until)] = None
                case "phone":
                    one.said[field][identity_key("phone", value, region=account.region) or value] = None
                case "relation":
                    one.relatives[other] = None
                case _:
                    one.said[field][value] = None
    return [_known(person, one) for person, one in everybody.items()]


def _note_name(one: _Gathered, name: str, source: str) -> None:
    one.said["name"][name] = None
    if source in LISTING:
        one.said["listed"][name] = None
    elif source in CALLING:
        one.said["called"][name] = None


def _note_part(one: _Gathered, field: str, value: str, label: str) -> None:
    """The family name at birth makes a second name of theirs, by which older sources know them."""
    if field == "given":
        one.given = one.given or value
    elif label.lower() == "maiden":
        one.maiden = one.maiden or value


def _known(person: int, one: _Gathered) -> Known:
    if one.given and one.maiden:
        one.said["name"][f"{one.given} {one.maiden}"] = None
    said = {field: tuple(values) for field, values in one.said.items()}
    return Known(
        id=person,
        names=said.get("name", ()),
        emails=said.get("email", ()),
        phones=said.get("phone", ()),
        urls=said.get("url", ()),
        organisations=tuple(one.posts),
        birthdays=said.get("birthday", ()),
        addresses=said.get("address", ()),
        listed=said.get("listed", ()),
        called=said.get("called", ()),
        relatives=tuple(one.relatives),
    )
