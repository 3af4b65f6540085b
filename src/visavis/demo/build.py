"""Build an invented life: the files its owner would have exported on one day, for the real readers to read."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from visavis.demo import calendar, guest_list, linkedin, mbox, sms, vcard, whatsapp
from visavis.demo.correspondence import letters
from visavis.demo.life import Character, Language, Life

_ON_OLD_PHONE = 3  # every third person with a number


@dataclass(frozen=True, slots=True)
class Built:
    """The files, in the order to import them, and the user's addresses.

    The two address books come first, then the older LinkedIn export before the newer, and the mails last.
    """

    paths: tuple[Path, ...]
    own_addresses: tuple[str, ...]


def build(language: Language, folder: Path, on: date) -> Built:
    """Write the life that ends on that day into an existing folder. The same day gives the same bytes."""
    life = life_in(language)
    written = letters(life, on)
    own = (life.me.later_email, life.me.email)
    earlier_day = on - timedelta(days=linkedin.EARLIER)
    names = (
        life.wording.book,
        life.wording.old_phone,
        f"Basic_LinkedInDataExport_{earlier_day:%m-%d-%Y}.zip",
        f"Complete_LinkedInDataExport_{on:%m-%d-%Y}.zip",
        f"{life.me.later_email}.ics",
        life.wording.mbox,
    )
    book, old_phone, earlier, newer, appointments, mails = (folder / name for name in names)
    numbers = telephone_numbers(life)
    vcard.write_book(book, [(one, numbers.get(one, "")) for one in life.cast if one.has_card], on)
    vcard.write_old_phone(old_phone, _on_old_phone(life, numbers))
    linkedin.write_earlier_linkedin(earlier, life, on)
    linkedin.write_linkedin(newer, life, on, [letter for letter in written if letter.by_linkedin])
    calendar.write_calendar(appointments, life, on)
    guests = guest_list.write_guests(folder, life, on)
    chats = whatsapp.write_chats(folder, life, numbers, on)
    phone = sms.write_backup(folder, life, numbers, on)
    mbox.write_mbox(mails, (one for one in written if not one.by_linkedin), frozenset(own), life.wording)
    return Built((book, old_phone, earlier, newer, appointments, guests, *chats, *phone, mails), own)


def telephone_numbers(life: Life) -> dict[Character, str]:
    """A number of the country's range for fiction for everybody who has one; couples share theirs."""
    holders = [one for one in life.cast if one.has_phone and not one.phone_of]
    numbers = {one: life.wording.telephone.format(place * 7 % 1000) for place, one in enumerate(holders)}
    by_name = {one.name: numbers[one] for one in reversed(holders)}
    return numbers | {one: by_name[one.phone_of] for one in life.cast if one.phone_of}


def _on_old_phone(life: Life, numbers: dict[Character, str]) -> list[tuple[Character, str]]:
    return [(one, numbers[one]) for one in life.cast if one.has_phone and not one.phone_of][::_ON_OLD_PHONE]


def life_in(language: Language) -> Life:
    """Only the life asked for is loaded."""
    match language:
        case "en":
            from visavis.demo import life_en

            return life_en.LIFE
        case "de":
            from visavis.demo import life_de

            return life_de.LIFE
