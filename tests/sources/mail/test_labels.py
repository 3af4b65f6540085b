"""Gmail's labels and folder names."""

import pytest

from visavis.sources.mail import labels


@pytest.mark.parametrize(
    ("written", "fate"),
    [
        ("Inbox,Important", ""),
        ("=?UTF-8?Q?Posteingang,Wichtig,Kategorie:_=22Neuigkeiten=22?=", ""),
        ("=?UTF-8?Q?Entw=C3=BCrfe?=", "draft"),
        ("Spam,Unread", "spam"),
        ("Papierkorb", "trash"),
        ("Chat", "chat"),
        ('"Chor, Spam und mehr",Inbox', ""),
        ("Gesendet,=?UTF-8?Q?Entw=C3=BCrfe?=", "draft"),
        ("", ""),
    ],
)
def test_what_the_labels_say(written: str, fate: str) -> None:
    assert labels.fate(written.encode()) == fate


@pytest.mark.parametrize(
    ("path", "fate"),
    [
        ("Takeout.zip/Takeout/Mail/All mail Including Spam and Trash.mbox", ""),
        ("Mail/Drafts", "draft"),
        ("Mail/Entwürfe.mbox", "draft"),
        ("Maildir/.Junk/cur", "spam"),
        ("Maildir/.Archive.Trash/", "trash"),
        ("Mail/Unsent Messages", "draft"),
        ("Inbox", ""),
    ],
)
def test_what_the_folder_says(path: str, fate: str) -> None:
    assert labels.fate_of_folder(path) == fate


def test_the_language_of_the_account() -> None:
    assert labels.language([b"Inbox,Sent", b"Unread"]) == "en"
    assert labels.language([b"Inbox", b"=?UTF-8?Q?Ge=C3=B6ffnet?="]) == "de"
