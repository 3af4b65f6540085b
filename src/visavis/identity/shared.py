"""What two people share besides their names: addresses, numbers, profiles, firms, days, and a line of the address book."""

from collections.abc import Iterator

from visavis.identity.book import Book
from visavis.identity.evidence import AGAINST, FOR, YEAR, Evidence
from visavis.identity.known import Post
from visavis.identity.normalise import is_role_address
from visavis.identity.profile import birthdays_differ
from visavis.identity.traits import Traits, day_of_year, firm_key
from visavis.identity.weigh import NameMatch, Weighed


def shared(a: Traits, b: Traits, name: NameMatch | None, book: Book) -> Iterator[Weighed]:
    """Everything but names and homes, for and against."""
    if a.emails or a.phones or a.urls:
        yield from _addresses(a, b, name)
    if a.known.called or b.known.called:
        yield from _address_book(a, b)
    yield from _firms(a, b, book)
    if a.known.birthdays and b.known.birthdays:
        yield from _birthday(a, b)


def _addresses(a: Traits, b: Traits, name: NameMatch | None) -> Iterator[Weighed]:
    is_other = name is not None and "other" in {name.agreement.given} and name.key in {"other-given", "other-name"}
    for key, one, other in (("same-email", a.emails, b.emails), ("same-phone", a.phones, b.phones), ("same-url", a.urls, b.urls)):
        common = sorted(set(one) & set(other))
        if not common:
            continue
        yield Evidence(key, {"value": common[0]}), FOR[key]
        if is_other or (key == "same-email" and is_role_address(common[0])):
            yield Evidence("shared-address", {"value": common[0]}), AGAINST["shared-address"]
    for domain in a.domains & b.domains:
        mine = [mail for mail in a.emails if mail.endswith("@" + domain)]
        theirs = [mail for mail in b.emails if mail.endswith("@" + domain)]
        if set(mine).isdisjoint(theirs) and not any(map(is_role_address, (*mine, *theirs))):
            yield Evidence("own-address", {"a": mine[0], "b": theirs[0]}), AGAINST["own-address"]


def _address_book(a: Traits, b: Traits) -> Iterator[Weighed]:
    both = (set(a.known.called) & set(b.known.listed)) | (set(b.known.called) & set(a.known.listed))
    if both:
        yield Evidence("as-in-address-book", {"name": min(both)}), FOR["as-in-address-book"]


def _firms(a: Traits, b: Traits, book: Book) -> Iterator[Weighed]:
    if firms := sorted(a.firms & b.firms):
        firm = firms[0]
        values = {"organisation": _post(a, firm).name}
        until = min((post.until for post in (_post(a, firm), _post(b, firm)) if post.until), default="")
        yield (
            Evidence("same-organisation", {**values, "until": until} if until else values),
            min(book.bits("#" + firm), FOR["same-organisation"]),
        )
    elif domains := sorted(a.domains & b.domains):
        yield Evidence("same-domain", {"domain": domains[0]}), min(book.bits("@" + domains[0]), FOR["same-domain"])
    elif a.firms and b.firms:
        yield (
            Evidence("other-organisation", {"a": a.known.organisations[0].name, "b": b.known.organisations[0].name}),
            AGAINST["other-organisation"],
        )


def _post(one: Traits, firm: str) -> Post:
    return next(post for post in one.known.organisations if firm_key(post.name) == firm)


def _birthday(a: Traits, b: Traits) -> Iterator[Weighed]:
    """The same day of the year speaks for it, a year alone says nothing."""
    pairs = [(x, y) for x in a.known.birthdays for y in b.known.birthdays]
    if all(birthdays_differ(x, y) for x, y in pairs):
        yield Evidence("other-birthday", {"a": pairs[0][0], "b": pairs[0][1]}), AGAINST["other-birthday"]
        return
    same = [(x, y) for x, y in pairs if day_of_year(x) and day_of_year(x) == day_of_year(y) and not birthdays_differ(x, y)]
    if same:
        x, y = same[0]
        whole = max(x, y)
        has_year = not x.startswith("-") and not y.startswith("-")
        yield Evidence("same-birthday", {"birthday": whole}), FOR["same-birthday"] + (YEAR if has_year else 0.0)
