import unicodedata

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from visavis.identity.normalise import identity_key, is_role_address


@pytest.mark.parametrize(
    "written",
    [
        "030 23125001",
        "030/23125-001",
        "(030) 23 12 50 01",
        "+49 (0)30 23125001",
        "+49\u00a030\u00a023125001",
        "\u202a+49 30 23125001\u202c",
        "0049 30 23125001",
        "tel:+49-30-23125001",
        "tel:+493023125001;ext=9",
        "030 23125001 Durchwahl 9",
        "030 23125001 ext. 9",
    ],
)
def test_one_number_has_one_key_however_it_is_written(written: str) -> None:
    assert identity_key("phone", written) == people.ME.phone


@pytest.mark.parametrize(
    "written",
    ["491712345678@s.whatsapp.net", "491712345678:3@c.us", "49171 2345678", "0171 2345678", "+49 171 2345678"],
)
def test_a_mobile_number_is_the_same_with_without_plus_and_in_a_messenger(written: str) -> None:
    assert identity_key("phone", written) == "+491712345678"


def test_a_national_number_is_read_in_the_region_given() -> None:
    assert identity_key("phone", "044 668 18 00", region="CH") == "+41446681800"
    assert identity_key("phone", "07700 900123", region="GB") == people.NADIA.phone


@pytest.mark.parametrize("written", ["72404", "112", "Vodafone", "120363041234567890@g.us", "", "+", "0" * 2000])
def test_short_codes_names_and_groups_are_nobodys_number(written: str) -> None:
    assert identity_key("phone", written) == ""


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Anna.Lang+post@Example.ORG", "anna.lang+post@example.org"),
        ("mailto:anna@example.org?subject=Hallo", "anna@example.org"),
        ("Anna Lang <anna@example.org>", "anna@example.org"),
        ("'anna@example.org'", "anna@example.org"),
        ("anna@example.org.", "anna@example.org"),
        ("anna@Bücher.example", "anna@xn--bcher-kva.example"),
        ("ａnna＠example.org", "anna@example.org"),
        ("anna\u200b@example.org", "anna@example.org"),
    ],
)
def test_an_address_is_freed_from_its_wrapping(written: str, key: str) -> None:
    assert identity_key("email", written) == key


def test_dots_and_plus_tags_may_be_other_people() -> None:
    assert identity_key("email", "annalang@example.org") != identity_key("email", "anna.lang@example.org")


@pytest.mark.parametrize(
    "written",
    [
        "invalid:nomail",
        "nomail",
        "@example.org",
        "anna@",
        "a b@c d",
        "/o=Exchange/ou=Erste/cn=Recipients/cn=anna",
        "IMCEAEX-_O=EXCHANGE@example.org",
    ],
)
def test_what_is_no_address_names_nobody(written: str) -> None:
    assert identity_key("email", written) == ""


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("https://www.linkedin.com/in/Anna-M%C3%BCller/?trk=x#top", "linkedin.com/in/anna-müller"),
        ("http://de.linkedin.com/in/anna-mu\u0308ller", "linkedin.com/in/anna-müller"),
        ("linkedin.com/in/anna-müller/de", "linkedin.com/in/anna-müller"),
        ("https://linkedin.com/pub/anna-lang/1/2/3", "linkedin.com/pub/anna-lang/1/2/3"),
        ("https://www.xing.com/profile/Anna_Mueller/cv", "xing.com/profile/anna_mueller"),
        ("https://github.com/Anna/", "github.com/anna"),
        ("https://twitter.com/@Anna?s=20", "x.com/anna"),
        ("https://m.facebook.com/profile.php?id=100", "facebook.com/100"),
        ("https://example.org/~Anna/", "example.org/~Anna"),
    ],
)
def test_a_profile_is_its_host_and_path(written: str, key: str) -> None:
    assert identity_key("url", written) == key


@pytest.mark.parametrize(
    "written", ["https://example.org", "linkedin.com", "https://www.linkedin.com/feed/", "http://[::1", "", "Anna"]
)
def test_a_home_page_and_a_broken_url_name_nobody(written: str) -> None:
    assert identity_key("url", written) == ""


def test_handles_and_cards_stay_as_they_are() -> None:
    assert identity_key("handle", " telegram:Anna ") == "telegram:Anna"
    assert identity_key("card", "vcard:UID-7") == "vcard:UID-7"


@pytest.mark.parametrize("desk", ["info", "kontakt", "office", "team", "no-reply", "do-not-reply", "Info.Berlin"])
def test_a_desk_is_no_human(desk: str) -> None:
    assert is_role_address(f"{desk}@example.com")


@pytest.mark.parametrize("name", ["anna", "anna.post", "informatik-anna", "teamo", ""])
def test_a_human_address_is_no_desk(name: str) -> None:
    assert not is_role_address(f"{name}@example.com")


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["email", "phone", "url", "handle"]), st.text(max_size=60))
def test_any_text_has_a_key_that_can_be_stored_and_is_its_own_key(kind: str, text: str) -> None:
    key = identity_key(kind, text)
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in key)
    assert identity_key(kind, key) == key


@given(
    st.one_of(
        st.from_regex(r"49[1-9][0-9]{9,10}", fullmatch=True),
        st.from_regex(r"43[1-9][0-9]{9}", fullmatch=True),
        st.from_regex(r"44[1-9][0-9]{9}", fullmatch=True),
        st.from_regex(r"(41|33|31)[1-9][0-9]{8}", fullmatch=True),
        st.from_regex(r"1[2-9][0-9]{9}", fullmatch=True),
    ).filter(str.isascii),
    st.sampled_from(["DE", "GB", "US", "CH"]),
)
def test_a_clear_number_is_read_as_phonenumbers_reads_it(digits: str, region: str) -> None:
    number = phonenumbers.parse(f"+{digits}", region)
    read = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    assert identity_key("phone", f"+{digits[:2]} {digits[2:5]} {digits[5:]}", region=region) == read
