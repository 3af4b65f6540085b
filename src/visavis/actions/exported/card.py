"""One person as a vCard 3.0, which every address book reads."""

from urllib.parse import quote

from visavis.actions.exported.person import WholePerson
from visavis.sources.content_line import escaped, folded

KINDS = {"organisation": ["X-ABShowAs:COMPANY"], "group": ["X-ADDRESSBOOKSERVER-KIND:group"]}
"""How a card of version 3.0 says that it is no human’s; KIND came with 4.0."""
_IN_URI = "@:/?!$&'()*+,;=~"  # what may stand in a URI as it is (RFC 3986, 2.2), beside letters, digits and -._


def card(one: WholePerson) -> str:
    """The card; the name is required and may be an address."""
    given, family = one.name_parts()
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{escaped(one.row.name)}", f"N:{escaped(family)};{escaped(given)};;;"]
    lines += KINDS.get(one.row.kind, [])
    lines += [f"EMAIL:{escaped(value)}" for value in one.addresses("email")]
    lines += [f"TEL:{escaped(value)}" for value in one.addresses("phone")]
    lines += [f"URL:{escaped(value)}" for value in [*one.addresses("url"), *one.values("website")]]
    lines += [f"IMPP:{escaped(_account_address(value))}" for value in one.addresses("handle")]
    lines += [f"ORG:{escaped(one.row.organisation)}"] if one.row.organisation else []
    lines += [f"TITLE:{escaped(one.row.title)}"] if one.row.title else []
    lines += [f"BDAY:{one.row.birthday}"] if one.row.birthday else []
    lines += [f"NICKNAME:{escaped(value)}" for value in one.values("nickname")]
    lines += [f"X-ANNIVERSARY:{escaped(value)}" for value in one.values("anniversary")]
    lines += [f"ADR:;;{escaped(value)};;;;" for value in one.values("address")]
    lines += [f"NOTE:{escaped(value)}" for value in one.values("note")]
    return "\r\n".join([*(folded(line) for line in lines), "END:VCARD", ""])


def _account_address(handle: str) -> str:
    """An account as IMPP wants it: a URI (RFC 4770), so that the name behind the service is percent-encoded."""
    service, colon, name = handle.partition(":")
    return service + colon + quote(name, safe=_IN_URI)
