"""Accounts and the pages they have."""

import pytest

from visavis.identity.normalise import identity_key
from visavis.sources.profile_page import HOMES, is_profile, page_of


@pytest.mark.parametrize(
    ("service", "account", "page"),
    [
        ("twitter", "@anna_m", "https://x.com/anna_m"),
        ("x", "anna_m", "https://x.com/anna_m"),
        ("linkedin", "anna-m%C3%BCller", "https://www.linkedin.com/in/anna-m%C3%BCller"),
        ("mastodon", "@anna@social.example", "https://social.example/@anna"),
        ("mastodon", "@anna", ""),  # of which server?
        ("telegram", "77", ""),  # a number is no name of a page
        ("telegram", "anna.m", ""),  # Telegram has no such names
        ("facebook", "Anna Müller", ""),
        ("facebook", "https://www.facebook.com/anna", ""),  # is one already
        ("twitter", "", ""),
        ("skype", "anna", ""),
    ],
)
def test_an_account_has_the_page_of_its_service_or_none(service: str, account: str, page: str) -> None:
    assert page_of(service, account) == page


@pytest.mark.parametrize("service", HOMES)
def test_the_page_of_an_account_is_the_same_identity_as_the_page_itself(service: str) -> None:
    page = page_of(service, "anna_m")
    assert is_profile(page)
    assert identity_key("url", page) == identity_key("url", page.lower() + "/?utm=x")
