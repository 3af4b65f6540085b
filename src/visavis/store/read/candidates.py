"""Whom Today might name: only people for whom a stored judgement or a date gives a reason."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import cast

from django.db.models import Q
from django.utils import timezone

from visavis.advice.today import Answer as GivenAnswer
from visavis.advice.today import Candidate, News, Reason, Response
from visavis.network.tie import age_tie
from visavis.store import access, ties
from visavis.store.models import Answer, Claim, Person, Tie

QUIET_AT_MOST = 60  # the strongest quiet ties; three are shown
DORMANT_AT_MOST = 30
ANSWERS_DAYS = 200  # longer than any answer holds
NEWS_DAYS = 60
UNANSWERED_DAYS = 60
BIRTHDAY_WINDOW = range(-3, 2)


def candidates(account: int, on: date) -> list[Candidate]:
    """People with a reason to be named on this day, each with tie, birthday, news and earlier answers; six queries."""
    news = _news(account, on)
    reasons = set(news) | set(_with_birthday(account, on)) | set(_by_tie(account, on))
    rows = access.people(account).filter(pk__in=reasons, kind="person", tie__judged_on__isnull=False)
    answers = _answers(account, on)
    return [
        Candidate(
            person=row.pk,
            tie=age_tie(ties.judgement(row.tie), on=on),
            birthday=row.birthday,
            news=tuple(news.get(row.pk, ())),
            answers=tuple(answers.get(row.pk, ())),
        )
        for row in rows.select_related("tie").order_by("id")
    ]


def _with_birthday(account: int, on: date) -> Iterable[int]:
    days = {f"{on + timedelta(days=shift):%m-%d}" for shift in BIRTHDAY_WINDOW}
    if {"02-28", "03-01"} & days:
        days.add("02-29")
    return Person.objects.filter(account_id=account, birthday_day__in=days).values_list("pk", flat=True)


def _by_tie(account: int, on: date) -> Iterable[int]:
    """Quiet, dormant and unanswered ties, the strongest first, a bounded number of each."""
    judged = Tie.objects.filter(account_id=account, was_mutual=True)
    a_year_ago = on - timedelta(days=365)
    quiet = judged.filter(quiet_from__lte=on, last__gt=a_year_ago).order_by("-strength")
    dormant = judged.filter(last__lte=a_year_ago).order_by("-days_in_touch")
    unanswered = Tie.objects.filter(account_id=account, unanswered_on__gt=on - timedelta(days=UNANSWERED_DAYS))
    yield from quiet.values_list("person", flat=True)[:QUIET_AT_MOST]
    yield from dormant.values_list("person", flat=True)[:DORMANT_AT_MOST]
    yield from unanswered.order_by("-unanswered_on").values_list("person", flat=True)[:QUIET_AT_MOST]


def _news(account: int, on: date) -> dict[int, list[News]]:
    """A new firm or a new job: a claim that came lately and differs from what the same source said before."""
    # The moment and not the calendar day is compared: only so the index answers, and no row is asked.
    since = timezone.make_aware(datetime.combine(on - timedelta(days=NEWS_DAYS - 1), time.min))
    recent = Q(field__in=("organisation", "title"), at__gte=since)
    found: defaultdict[int, list[News]] = defaultdict(list)
    claims = Claim.objects.filter(recent, account_id=account, imported__isnull=False).select_related("identity")
    fresh = list(claims.order_by("-at", "-id")[:200])
    before = _before(account, fresh)
    for claim in fresh:
        older = before.get((claim.identity_id, claim.source, claim.field))
        if older is not None and (older.at, older.pk) < (claim.at, claim.pk) and older.value != claim.value:
            found[claim.identity.person_id].append(News(claim.field, older.value, claim.value, claim.at.date()))
    return dict(found)


def _before(account: int, fresh: list[Claim]) -> dict[tuple[int, str, str], Claim]:
    same = Claim.objects.filter(
        account_id=account, identity__in={claim.identity_id for claim in fresh}, field__in=("organisation", "title")
    )
    return {(claim.identity_id, claim.source, claim.field): claim for claim in same.order_by("-at", "-pk")}


def _answers(account: int, on: date) -> dict[int, list[GivenAnswer]]:
    given: defaultdict[int, list[GivenAnswer]] = defaultdict(list)
    for row in Answer.objects.filter(account_id=account, on__gt=on - timedelta(days=ANSWERS_DAYS)):
        given[row.person_id].append(GivenAnswer(cast("Reason", row.reason), cast("Response", row.response), row.on))
    return dict(given)
