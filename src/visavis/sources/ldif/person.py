"""One entry to one PersonRecord: what the attributes of Thunderbird, Netscape and a directory say of a person.

Names of attributes: RFC 4519, RFC 4524, inetOrgPerson (RFC 2798), Mozilla's address book schema, Active Directory. An
entry is read as a row of a table whose columns they are (person_row.py); whom it names by their dn is a relation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from visavis.records import ClaimRecord, IdentityRecord, PersonKind, PersonRecord
from visavis.sources.columns import Column
from visavis.sources.ldif.format import Entry
from visavis.sources.person_row import Fault, line_of, person_of
from visavis.sources.written_date import Calendar

COLUMNS = """
name         -        displayname cn commonname
given        -        givenname gn
family       -        sn surname
nickname     -        mozillanickname xmozillanickname nickname
email        -        mail rfc822mailbox email emailaddress mozillasecondemail xmozillasecondemail
email        -        mailalternateaddress othermailbox proxyaddresses
phone        work     telephonenumber othertelephone companyphone
phone        home     homephone homephonenumber otherhomephone
phone        mobile   mobile mobiletelephonenumber cellphone othermobile
phone        other    otherphone
phone        -        primaryphone
phone        pager    pager pagerphone
phone        fax      fax facsimiletelephonenumber homefacsimiletelephonenumber otherfacsimiletelephonenumber
organisation -        o organizationname company
title        -        title
note         department ou department departmentnumber
note         office   physicaldeliveryofficename
note         -        description comment info note
note         custom1  custom1 mozillacustom1
note         custom2  custom2 mozillacustom2
note         custom3  custom3 mozillacustom3
note         custom4  custom4 mozillacustom4
website      home     mozillahomeurl homeurl
website      work     mozillaworkurl workurl
website      -        wwwhomepage url labeleduri
handle       aim      nsaimid mozilla_aimscreenname mozillaaimscreenname
handle       skype    mozillaimskype imskype
handle       xmpp     imjabber
handle       icq      imicq
handle       matrix   immatrix
tag          -        category
birthday     -        birthdate dateofbirth schacdateofbirth
birth-year   -        birthyear
birth-month  -        birthmonth
birth-day    -        birthday
street       work     street streetaddress mozillaworkstreet2
postcode     work     postalcode
city         work     l locality localityname
region       work     st region
country      work     co c countryname
street       home     mozillahomestreet homestreet mozillahomestreet2
postcode     home     mozillahomepostalcode
city         home     mozillahomelocalityname
region       home     mozillahomestate
country      home     mozillahomecountryname
address      work     postaladdress
address      home     homepostaladdress
relation     manager  manager managername
relation     assistant secretary assistant assistantname
relation     spouse   spousename
relation     member   member uniquemember
"""
"""One line a meaning (columns.MEANINGS): what it is, its label, and the attributes in lower case."""

PEOPLE = frozenset({"contact", "user", "mozillaabpersonalpha", "mozillaabpersonobsolete"})
GROUPS = frozenset({"groupofnames", "groupofuniquenames", "groupofmembers", "group", "mozillaabmaillist"})
MACHINES = frozenset({"computer", "device", "msds-managedserviceaccount", "msds-groupmanagedserviceaccount"})

_STEP = re.compile(r"(?<!\\)[,+;]\s*(?=[\w.-]{1,64}\s*=)")
_HEX = re.compile(r"(?:\\[0-9a-fA-F]{2})+")
_ESCAPE = re.compile(r"\\(.)")
_TIME = re.compile(r"(?<=^\d{8})\d{6}.*", re.ASCII | re.DOTALL)  # 19910701000000Z


def _columns() -> Iterator[tuple[str, Column]]:
    for line in COLUMNS.strip().splitlines():
        meaning, label, *attributes = line.split()
        label = "" if label == "-" else label
        is_part = meaning in {"street", "postcode", "city", "region", "country"}
        for attribute in attributes:
            yield attribute, Column(attribute, meaning, label, f"address:{label}" if is_part else attribute)


_COLUMN = dict(_columns())
KEPT = frozenset({*_COLUMN, "objectclass"})
"""The attributes that are read, in lower case; all others are passed over."""

_NAMING = ("displayname", "cn", "commonname", "sn", "surname")
_REACHING = tuple(name for name, column in _COLUMN.items() if column.meaning in {"email", "phone"})


def kind_of(entry: Entry) -> PersonKind | None:
    """Person or group by the object classes; None for what is neither: departments, machines, the directory itself."""
    classes = {name.lower() for name in entry.values.get("objectclass", ())}
    if classes & GROUPS:
        return "group"
    if classes & MACHINES:
        return None
    if not classes:
        return "person" if entry.first(*_NAMING, *_REACHING) else None
    if classes & PEOPLE or any(name.endswith("person") for name in classes):
        return "person"
    return "person" if entry.first("mail", "email") and entry.first(*_NAMING) else None


def record_of(entry: Entry, kind: PersonKind, calendar: Calendar) -> tuple[PersonRecord | None, tuple[Fault, ...]]:
    """The person or group of an entry, None where it names nobody; and what could not be read of it."""
    columns, cells = [], []
    names: list[str] = []
    for attribute, values in entry.values.items():
        column = _COLUMN.get(attribute)
        if column is None or column.meaning == "relation":
            continue
        for value in values:
            told = replace(column, meaning="nickname") if column.meaning == "name" and names else column
            if column.meaning == "name":
                names.append(line_of(value))
            if told.meaning != "nickname" or line_of(value) not in names[:1]:
                columns.append(told)
                cells.append(_cell(attribute, value))
    reading = person_of(columns, cells, calendar)
    if reading.person is None:
        return None, reading.faults
    person = replace(
        reading.person,
        key=key_of(entry.name) or reading.person.key,
        kind="group" if kind == "group" else reading.person.kind,
        claims=(*reading.person.claims, *dict.fromkeys(_relations(entry))),
    )
    return person, reading.faults


def _cell(attribute: str, value: str) -> str:
    """The value as a cell of a table holds it."""
    match attribute:
        case "proxyaddresses":  # "SMTP:anna@example.org" beside "X400:…"
            scheme, _, address = value.partition(":")
            return address if scheme.lower() == "smtp" else ""
        case "labeleduri":  # "https://example.org what is there"
            return value.partition(" ")[0]
        case "postaladdress" | "homepostaladdress":
            return value.replace("$", "\n")
        case "birthdate" | "dateofbirth" | "schacdateofbirth":
            return _TIME.sub("", value)
    return value


def key_of(name: str) -> str:
    """The dn in a comparable form; "" for a single name, which two people may share (Thunderbird's "cn=Anna")."""
    steps = [f"{attribute}={' '.join(value.casefold().split())}" for attribute, value in steps_of(name)]
    return "".join(filter(str.isprintable, ",".join(steps))) if len(steps) > 1 else ""


def steps_of(name: str) -> list[tuple[str, str]]:
    """A dn (RFC 4514) from the entry itself up to the root: attributes in lower case with their values."""
    pairs = (step.partition("=") for step in _STEP.split(name))
    return [(attribute.strip().lower(), _unescaped(value.strip())) for attribute, equals, value in pairs if equals]


def _unescaped(value: str) -> str:
    value = _HEX.sub(lambda found: bytes.fromhex(found[0].replace("\\", "")).decode("utf-8", "replace"), value)
    return _ESCAPE.sub(r"\1", value)


def _relations(entry: Entry) -> Iterator[ClaimRecord]:
    """Whom the entry names by their dn: their address where the dn holds it, else their own entry."""
    for attribute, values in entry.values.items():
        column = _COLUMN.get(attribute)
        for value in values if column and column.meaning == "relation" else ():
            assert column is not None
            steps = steps_of(value)
            named = dict(reversed(steps))
            other = None
            if "@" in (address := line_of(named.get("mail", ""))):
                other = IdentityRecord("email", address)
            elif key := key_of(value):
                other = IdentityRecord("card", f"ldif:{key}")
            name = line_of(named.get("cn") or (steps[0][1] if steps else value))
            if name:
                yield ClaimRecord("relation", name, column.label, other=other)
