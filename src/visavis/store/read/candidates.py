"""Whom Today might name: only people for whom a stored judgement or a date gives a reason, and never whom the user
asked to leave alone.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import cast

from django.db.models import Max, QuerySet
from django.utils import timezone

from visavis.advice.today import Answer as GivenAnswer
from visavis.advice.today import Candidate, News, Reason, Response, hides
from visavis.network.tie import age_tie, is_dormant
from visavis.store import access, ties
from visavis.store.dead import DEAD
from visavis.store.models import Answer, Claim, Person
from visavis.store.read.silence import dormant, quiet, reopening

QUIET_AT_MOST = 60  # those with the most at stake; three are shown
DORMANT_AT_MOST = 30
ANSWERS_DAYS = 200  # longer than any answer holds
NEWS_DAYS = 60
UNANSWERED_DAYS = 60
BIRTHDAY_WINDOW = range(-3, 2)

Answers = defaultdict[int, list[GivenAnswer]]


def candidates(account: int, on: date) -> list[Candidate]:
    """People with a reason to be named on this day, each with tie, birthday, news and earlier answers."""
    answers = _answers(account, on)
    news = _news(account, on)
    known = access.people(account).filter(kind="person", at_rest=False, tie__judged_on__isnull=False)
    reasons = set(news) | set(_with_birthday(known, on)) | set(_by_tie(known, on, answers))
    rows = known.filter(pk__in=reasons).exclude(DEAD).select_related("tie").defer("tie__running").order_by("id")
    current = {row.pk: age_tie(ties.judgement(row.tie), on=on) for row in rows}
    leads = reopening([person for person, tie in current.items() if is_dormant(tie, on=on)], on)
    return [
        Candidate(
            person=row.pk,
            tie=current[row.pk],
            birthday=row.birthday,
            news=tuple(news.get(row.pk, ())),
            answers=tuple(answers.get(row.pk, ())),
            reopens=leads.get(row.pk, 0.0),
        )
        for row in rows
    ]


def answered(account: int, on: date) -> int:
    """How many people the user answered a suggestion about on that day."""
    return Answer.objects.filter(account_id=account, on=on).values("person").distinct().count()


def _with_birthday(known: QuerySet[Person], on: date) -> Iterable[int]:
    days = {f"{on + timedelta(days=shift):%m-%d}" for shift in BIRTHDAY_WINDOW}
    if {"02-28", "03-01"} & days:
        days.add("02-29")
    return known.filter(birthday_day__in=days).values_list("pk", flat=True)


def _by_tie(known: QuerySet[Person], on: date, answers: Answers) -> Iterable[int]:
    """Quiet and dormant ones as the lists have them (silence.py), and those who wait for an answer, the newest first; a
    bounded number of each.

    Whose answer hides the reason does not take a place: there are always others behind them.
    """
    yield from quiet(known.exclude(pk__in=_hidden(answers, "quiet", on)), on)[:QUIET_AT_MOST]
    yield from dormant(known.exclude(pk__in=_hidden(answers, "dormant", on)), on, DORMANT_AT_MOST)
    waiting = known.filter(tie__unanswered_on__gt=on - timedelta(days=UNANSWERED_DAYS))
    asked = waiting.exclude(pk__in=_hidden(answers, "unanswered", on)).order_by("-tie__unanswered_on", "pk")
    yield from asked.values_list("pk", flat=True)[:QUIET_AT_MOST]


def _hidden(answers: Answers, reason: Reason, on: date) -> list[int]:
    return [person for person, given in answers.items() if any(hides(answer, reason, on) for answer in given)]


def _news(account: int, on: date) -> dict[int, list[News]]:
    """A new firm or a new job: a profile that a provably newer export states differently.

    Only LinkedIn's export is asked: it states one firm and one job for each connection, and it dates itself by the
    newest connection in it. An export without a newer connection than all before it may be an old one read late.
    """
    newer = _newer_exports(account, on)
    profiles = Claim.objects.filter(account_id=account, source="linkedin", field__in=("organisation", "title"))
    fresh = profiles.filter(imported__in=newer).select_related("identity")
    before: dict[tuple[int, str], Claim] = {}
    found: defaultdict[int, list[News]] = defaultdict(list)
    changed = profiles.filter(identity__in=fresh.values("identity")).exclude(imported__in=newer)
    for claim in changed.order_by("imported", "pk"):
        before[claim.identity_id, claim.field] = claim
    for claim in fresh.order_by("-imported", "pk"):
        older = before.get((claim.identity_id, claim.field))
        if older is not None and older.value != claim.value:
            found[claim.identity.person_id].append(News(claim.field, older.value, claim.value, claim.at.date()))
    return dict(found)


def _newer_exports(account: int, on: date) -> list[int]:
    """Files of the last NEWS_DAYS whose newest connection is newer than that of every file read before."""
    connected = Claim.objects.filter(account_id=account, source="linkedin", field="connected", imported__isnull=False)
    # The moment and not the calendar day is compared: only so the index answers, and no row is asked.
    since = timezone.make_aware(datetime.combine(on - timedelta(days=NEWS_DAYS - 1), time.min))
    newest, found = "", []
    files = connected.values("imported").annotate(newest=Max("value"), at=Max("at")).order_by("imported")
    for position, file in enumerate(files):
        if position and file["newest"] > newest and file["at"] >= since:
            found.append(file["imported"])
        newest = max(newest, file["newest"])
    return found


def _answers(account: int, on: date) -> Answers:
    given: Answers = defaultdict(list)
    rows = Answer.objects.filter(account_id=account, on__gt=on - timedelta(days=ANSWERS_DAYS)).select_related("person")
    # Who was joined into another takes the answers along, and on to whomever that one was joined into.
    became = access.successors(account, {row.person.merged_into_id for row in rows if row.person.merged_into_id})
    for row in rows:
        person = became.get(row.person.merged_into_id or 0, row.person_id)
        given[person].append(GivenAnswer(cast("Reason", row.reason), cast("Response", row.response), row.on))
    return given
