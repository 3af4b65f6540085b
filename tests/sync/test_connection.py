"""What a URL says of a live source."""

import pytest

from visavis.sync.connection import Connection, kind_of
from visavis.sync.registry import KINDS


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("imaps://imap.example.org", "imap"),
        ("imap://localhost:10143", "imap"),
        ("webcal://example.org/a", "feed"),
        ("https://example.org/private-1/Basic.ICS", "feed"),
        ("https://example.org/dav/", ""),
        ("caldav://example.org/", "caldav"),
        ("carddavs://example.org/", "carddav"),
        ("file:///home/me", "folder"),
        ("gopher://example.org", ""),
    ],
)
def test_a_url_says_what_it_is_where_it_can_only_be_that(url: str, kind: str) -> None:
    assert kind_of(url) == kind


def test_a_folder_is_named_by_its_url() -> None:
    assert str(Connection(1, "folder", "x", "file:///home/me/Meine%20Exporte").folder) == "/home/me/Meine Exporte"


def test_a_feed_needs_a_secret_only_with_a_user() -> None:
    assert not Connection(1, "feed", "x", "https://example.org/a.ics").needs_secret
    assert Connection(1, "feed", "x", "https://example.org/a.ics", "mirjam").needs_secret
    assert not Connection(1, "folder", "x", "file:///a").needs_secret
    assert Connection(1, "imap", "x", "imaps://a").needs_secret


def test_every_kind_is_known_by_its_own_name_and_says_what_it_reads() -> None:
    assert all(name == kind.name and kind.reads for name, kind in KINDS.items())
    assert {"imap", "folder"} <= set(KINDS)
