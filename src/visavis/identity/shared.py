"""What two people share besides their names: addresses, numbers, profiles, firms, birthdays, the address book.

What a family or an office shares says nothing of two who are called otherwise: it is told, and weighs nothing.
"""

import re
from collections.abc import Iterator, Sequence

from visavis.identity.book import Book
from visavis.identity.evidence import AGAINST, FOR, YEAR, Evidence, Weighed
from visavis.identity.known import Post
from visavis.identity.name_match import NameMatch
from visavis.identity.normalise import is_role_address
from visavis.identity.profile import birthdays_differ
from visavis.identity.traits import Traits, day_of_year, firm_key, firm_words, label

ENDING = 8  # digits at the end of two numbers that are one in two countries
MAILBOXES = 4  # of one person at one firm that are compared, and firms


def shared(a: Traits, b: Traits, name: NameMatch | None, book: Book) -> Iterator[Weighed]:
    """Everything but names and homes, for and against."""
    if a.emails or a.phones or a.urls:
        yield from _addresses(a, b, name, book)
    if a.known.called or b.known.called:
        yield from _address_book(a, b, book)
    yield from _firms(a, b, name, book)
    if a.known.birthdays and b.known.birthdays:
        yield from _birthday(a, b)


def _addresses(a: Traits, b: Traits, name: NameMatch | None, book: Book) -> Iterator[Weighed]:
    is_other = name is not None and (name.agreement.given == "other" or name.is_two)
    is_common = False
    for key, one, other in (
        ("same-email", a.emails, b.emails),
        ("same-phone", a.phones, b.phones),
        ("same-url", a.urls, b.urls),
    ):
        common = sorted(set(one) & set(other))
        if not common:
            continue
        theirs = [value for value in common if not book.is_crowded(value) and not _is_desk(key, value)]
        value = {"value": (theirs or common)[0]}
        is_common = True
        yield Evidence(key, value), FOR[key] if theirs and not is_other else 0.0
        if is_other or not theirs:
            yield Evidence("shared-address", value), 0.0
    if a.phones and b.phones and not is_common and not _may_be_one_number(a.phones, b.phones):
        yield Evidence("other-phone", {"a": a.phones[0], "b": b.phones[0]}), AGAINST["other-phone"]


def _may_be_one_number(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """A British number written without its country and read as a German one ends like itself."""
    return not {number[-ENDING:] for number in mine}.isdisjoint(number[-ENDING:] for number in theirs)


def _is_desk(key: str, value: str) -> bool:
    return key == "same-email" and is_role_address(value)


def own_addresses(a: Traits, b: Traits) -> tuple[str, str] | None:
    """Two mailboxes at one firm of which each was made for one of them: the same pattern, another name or number.

    A firm may have made each of them several, by older and newer patterns; two in one pattern are enough.

    anna.lang@ and anna.lang2@ are two people; a.lang@ and anna.lang@ may be one.
    """
    for domain in sorted(a.domains & b.domains)[:MAILBOXES]:
        mine, theirs = ([mail for mail in one.emails if mail.endswith("@" + domain)][:MAILBOXES] for one in (a, b))
        if set(mine).isdisjoint(theirs) and not any(map(is_role_address, (*mine, *theirs))):
            pairs = ((x, y) for x in mine for y in theirs)
            alike = [(x, y) for x, y in pairs if _pattern(x) == _pattern(y) or _is_longer(x, y) or _is_longer(y, x)]
            if alike:
                return min(alike)
    return None


def _pattern(mail: str) -> list[bool]:
    """For each word before the @ whether it is a whole one."""
    return [len(word) > 2 for word in re.findall(r"[^\W\d_]+", mail.partition("@")[0])]  # noqa: PLR2004


def _is_longer(mail: str, other: str) -> bool:
    """The same with something behind it: karen.jones@ and karen.jones.leeds@."""
    return mail.partition("@")[0].startswith(other.partition("@")[0]) and sum(_pattern(other)) > 1


def _address_book(a: Traits, b: Traits, book: Book) -> Iterator[Weighed]:
    """The telephone has the names of its exports from the address book; there the name must lead to one person."""
    both = (set(a.known.called) & set(b.known.listed)) | (set(b.known.called) & set(a.known.listed))
    both = {name for name in both if book.listed[name] == 1}
    if both:
        yield Evidence("as-in-address-book", {"name": min(both)}), FOR["as-in-address-book"]


def _firms(a: Traits, b: Traits, name: NameMatch | None, book: Book) -> Iterator[Weighed]:
    has_new_name = name is not None and name.key == "former-name"  # whoever has married has a new mailbox
    own = own_addresses(a, b) if a.domains and b.domains and not has_new_name else None
    if own:
        yield Evidence("own-address", {"a": own[0], "b": own[1]}), AGAINST["own-address"]
    firm = _common_firm(a, b)
    if firm:
        values = {"organisation": firm[0]}
        until = min((post.until for post in firm[2] if post.until), default="")
        weight = min(book.bits("#" + firm[1]), FOR["same-organisation"])
        yield Evidence("same-organisation", {**values, "until": until} if until else values), 0.0 if own else weight
    elif domains := sorted(a.domains & b.domains - {mail.rpartition("@")[2] for mail in {*a.emails} & {*b.emails}}):
        weight = min(book.bits("#" + label(domains[0])), FOR["same-domain"])
        yield Evidence("same-domain", {"domain": domains[0]}), 0.0 if own else weight
    elif not a.domains & b.domains and (mine := _one_firm(a)) and (theirs := _one_firm(b)):
        yield (
            Evidence("other-organisation", {"a": mine, "b": theirs}),
            AGAINST["other-organisation"] / (1 if a.firms and b.firms else 2),
        )


def _common_firm(a: Traits, b: Traits) -> tuple[str, str, list[Post]] | None:
    """A firm of both as written, its key, and both posts; the domain of an address may stand for the firm."""
    if both := sorted(a.firms & b.firms):
        posts = [_post(a, both[0]), _post(b, both[0])]
        return posts[0].name, both[0], posts
    for one, other in ((a, b), (b, a)):
        labels = {label(domain) for domain in other.domains}
        for firm in sorted(one.firms):
            if found := firm_words(firm) & labels:
                post = _post(one, firm)
                return post.name, min(found), [post]
    return None


def _one_firm(one: Traits) -> str:
    return one.known.organisations[0].name if one.firms else min(one.domains, default="")


def _post(one: Traits, firm: str) -> Post:
    return next(post for post in one.known.organisations if firm_key(post.name) == firm)


def _birthday(a: Traits, b: Traits) -> Iterator[Weighed]:
    """The same day of the year speaks for it, a year alone says nothing."""
    pairs = [(x, y) for x in a.known.birthdays for y in b.known.birthdays]
    if all(birthdays_differ(x, y) for x, y in pairs):
        yield Evidence("other-birthday", {"a": pairs[0][0], "b": pairs[0][1]}), AGAINST["other-birthday"]
        return
    same = [
        (x, y) for x, y in pairs if day_of_year(x) and day_of_year(x) == day_of_year(y) and not birthdays_differ(x, y)
    ]
    if same:
        x, y = same[0]
        whole = max(x, y)
        has_year = not x.startswith("-") and not y.startswith("-")
        values = {"birthday": whole} if x == y else {"birthday": whole, "other": min(x, y)}
        yield Evidence("same-birthday", values), FOR["same-birthday"] + (YEAR if has_year else 0.0)
