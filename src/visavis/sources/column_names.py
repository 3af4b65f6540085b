"""The names that columns of tables have, in English and German, and what each is known for.

Names are compared folded: without case, blanks and signs, umlauts in each way they are written, so that
"Telefon privat", "Telefon (privat)" and "telefon_privat" are one, and a name whose umlauts came out as question marks
is still known. Many names are made of a place and a part, in either order ("Business Street", "Privat: Adresse"),
and are put together here. Numbers in a name say which of several it is.

One list for every source. Wrong where a table uses a name for something else, which columns.py asks about.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Known:
    """What a name is known for; `label` is what its values are. `language` is "" where it is both."""

    meaning: str
    label: str
    language: str


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """A header name as it is compared: "Straße (privat)" is "strasseprivat"."""
    return "".join(char for char in _composed(name).translate(_GERMAN) if char.isalnum())


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_DAMAGED = str.maketrans(dict.fromkeys("äöüß", ""))


def _composed(name: str) -> str:
    return unicodedata.normalize("NFKC", name[:200]).casefold()


def _folds(name: str) -> Iterator[str]:
    """Every way a German name is written: with umlauts, without, and with what is left when they were lost."""
    yield folded(name)
    yield "".join(char for char in _composed(name).translate(_PLAIN) if char.isalnum())
    damaged = unicodedata.normalize("NFKC", name).lower().translate(_DAMAGED)
    yield "".join(char for char in damaged if char.isalnum())


# One line a meaning: what it is, its label, and the names. For the meaning "label" the second word says of what.
_ENGLISH = """
name       -         Name|Full Name|Display Name|Contact|Contact Name|Person|Real Name|Person Name
given      -         First Name|Given Name|Forename|First|Christian Name
middle     -         Middle Name|Additional Name|Middle
family     -         Last Name|Family Name|Surname|Last
maiden     -         Maiden Name|Birth Name|Name at Birth
prefix     -         Name Prefix|Prefix|Salutation|Honorific|Honorific Prefix
suffix     -         Name Suffix|Suffix|Honorific Suffix
nickname   -         Nickname|Nick|Nick Name|Alias|Preferred Name|Goes By
called     -         File As|Email Display Name|E-mail Displayed Name|Screen Name
email      -         Email|Mail|Email Address|Email Value|Emails|Email Addresses|Primary Email|Secondary Email
email      -         Primary Email Address|Email ID|Mail Address
label      email     Email Type|Email Label
phone      -         Phone|Phone Number|Phone Numbers|Phones|Telephone|Telephone Number|Tel
phone      -         Phone Value|Primary Phone Number
phone      mobile    Mobile|Cell|Cellular|Mobile Number|Cell Number|Home Mobile|Mobile Phone Number|WhatsApp|Signal
phone      work      Work Mobile|Office Phone
phone      main      Primary Phone|Main Phone
phone      car       Car Phone
phone      pager     Pager|Pager Number
phone      radio     Radio Phone
phone      callback  Callback
phone      isdn      ISDN
phone      telex     Telex|TTY/TDD Phone
phone      fax       Fax|Fax Number|Fax Phone
phone      assistant Assistant's Phone
phone      company   Company Main Phone|Company Phone
phone      other     Phone Video
label      phone     Phone Type|Phone Label
address    -         Address|Full Address|Postal Address|Mailing Address|Address Formatted
label      address   Address Type|Address Label
street     -         Street|Street Address|Address Line|Address Street|Address Extended Address|House Number
pobox      -         PO Box|Address PO Box
city       -         City|Town|Address City
region     -         State|Province|State/Province|Region|County|Address Region|Address State
postcode   -         ZIP|ZIP Code|Postal Code|Post Code|ZIP/Postal Code|Address Postal Code|Address ZIP
country    -         Country|Country/Region|Address Country
organisation -       Company|Company Name|Organization|Organisation|Organization Name|Employer|Firm|Current Company
organisation -       Account Name|Work Company|Company/Organization
label      organisation Organization Type|Organization Label
title      -         Title|Job Title|Position|Role|Occupation|Profession|Job|Headline|Organization Title|Work Title
birthday   -         Birthday|Date of Birth|Birth Date|DOB|Born|Birthday Date
birth-year -         Birth Year|Year of Birth
birth-month -        Birth Month
birth-day  -         Birth Day
anniversary -        Anniversary|Wedding Anniversary|Wedding Date
event      -         Event Value
label      event     Event Type|Event Label
website    -         Website|Websites|Web Site|Web Page|Webpage|Homepage|Home Page|URL|Web
website    -         Personal Web Page|Website Value|Website Blog|Website Home Page|Website Other|Website Profile
website    -         Website Work|Business Home Page
label      website   Website Type|Website Label
handle     linkedin  LinkedIn|LinkedIn URL|LinkedIn Profile|LinkedIn Profile URL|Person LinkedIn URL
handle     xing      XING|XING URL|XING Profile
handle     twitter   Twitter|Twitter Handle|Twitter URL|X (Twitter)|Twitter/X
handle     github    GitHub|GitHub URL
handle     instagram Instagram|Instagram Handle|Instagram URL
handle     facebook  Facebook|Facebook URL|Facebook Profile
handle     mastodon  Mastodon
handle     telegram  Telegram|Telegram Handle
handle     skype     Skype|Skype Name|Skype ID|IM Skype
handle     icq       ICQ|IM ICQ
handle     aim       AIM|AIM Screen Name|IM AIM
handle     msn       MSN|IM MSN
handle     xmpp      Jabber|XMPP|IM Jabber
handle     yahoo     Yahoo|IM Yahoo
handle     im        IM Address|IM|Instant Messenger|IM Value
label      handle    IM Service
note       -         Notes|Note|Comment|Comments|Remarks|Info|Additional Information|Bio|About
note       hobby     Hobby|Hobbies|Interests
custom     -         Custom|Custom Field|Custom Field Value|User
label      custom    Custom Field Type|Custom Field Label
tag        -         Tags|Tag|Labels|Categories|Category|Groups|Group|Group Membership|Lists|Keywords
relation   -         Relation|Relation Value|Related Name
label      relation  Relation Type|Relation Label
relation   spouse    Spouse|Spouse Name|Spouse's Name|Wife|Husband|Spouse/Partner
relation   child     Children|Child|Kids
relation   manager   Manager|Manager's Name|Manager Name|Supervisor
relation   assistant Assistant|Assistant's Name
relation   "referred by" Referred By|Introduced By
connected  -         Connected On|Date Connected|Connected Since|Connection Date
private    -         Private|Sensitivity
uid        -         UID|UUID|Record ID|Contact ID|Person ID|ID|External ID
"""

_GERMAN_NAMES = """
name       -         Name|Anzeigename|Vollständiger Name|Vor- und Nachname|Ansprechpartner|Ansprechpartnerin|Kontakt
name       -         Person|Name, Vorname|Nachname, Vorname|Vorname Nachname|Kontaktname|Ansprechpartner/in
given      -         Vorname|Vornamen|Rufname
middle     -         Weitere Vornamen|Zweiter Vorname|Weiterer Vorname|2. Vorname|Mittelname
family     -         Nachname|Familienname|Zuname
maiden     -         Geburtsname|Mädchenname
prefix     -         Anrede|Namenspräfix|Akademischer Titel|Akad. Titel
suffix     -         Suffix|Namenssuffix
nickname   -         Spitzname|Kosename
called     -         E-Mail: Angezeigter Name|Speichern unter|Ablegen unter|Messenger-Name
email      -         E-Mail|Mail|E-Mail-Adresse|E-Mail-Adressen|Mailadresse|Emailadresse|E-Mail: Adresse|E-Mail – Wert
email      -         Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse|Primäre E-Mail|Sekundäre E-Mail
label      email     E-Mail-Typ|E-Mail: Typ|E-Mail – Label|E-Mail – Bezeichnung
phone      -         Telefon|Telefonnummer|Telefonnr.|Tel.|Tel.-Nr.|Rufnummer|Telefon – Wert|Festnetz|Festnetznummer
phone      mobile    Mobil|Mobiltelefon|Handy|Handynummer|Mobilnummer|Mobil-Tel.-Nr.|Mobilfunk
phone      mobile    Handynr.|Mobiltelefonnummer
phone      other     Weiteres Telefon
phone      main      Haupttelefon
phone      car       Autotelefon
phone      pager     Pager|Pager-Nummer
phone      radio     Mobilfunktelefon|Funktelefon
phone      callback  Rückmeldung|Rückruf
phone      isdn      ISDN
phone      telex     Telex|Telefon für Hörbehinderte
phone      fax       Fax|Faxnummer|Fax-Nummer|Telefax
phone      "other fax" Weiteres Fax
phone      assistant Telefon Assistent|Telefon Assistentin|Telefon Assistent(in)
phone      company   Telefon Firma|Firmentelefon|Zentrale
label      phone     Telefon – Typ|Telefon – Label|Telefon – Bezeichnung
address    -         Adresse|Anschrift|Postanschrift|Postadresse
street     -         Straße|Straße und Hausnummer|Straße, Hausnummer|Straße/Hausnr.|Straße Nr.|Straße/Nr.|Hausnummer
street     -         Hausnr.|Adresszusatz|Adresszeile
pobox      -         Postfach
city       -         Ort|Stadt|Wohnort|PLZ/Ort|PLZ, Ort|PLZ und Ort
region     -         Bundesland|Kanton|Bundesland/Kanton|Region
postcode   -         PLZ|Postleitzahl
country    -         Land|Land/Region|Staat
organisation -       Firma|Unternehmen|Organisation|Arbeitgeber|Institution|Firmenname|Verein|Betrieb
title      -         Titel|Position|Beruf|Funktion|Stellung|Berufsbezeichnung|Jobtitel|Arbeitstitel|Tätigkeit|Rolle
birthday   -         Geburtstag|Geburtsdatum|geb.|Geb.-Datum|geboren|geboren am|Geb.-Tag
birth-year -         Geburtsjahr
birth-month -        Geburtsmonat
anniversary -        Jahrestag|Hochzeitstag
website    -         Webseite|Webseiten|Internet|Internetseite|Homepage|Internetadresse|Webadresse|Web|Website
handle     im        Chat-Adresse|IM-Adresse|Sofortnachrichtenadresse
note       -         Notizen|Notiz|Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Kommentar|Information
note       hobby     Hobby|Hobbys|Interessen
custom     -         Benutzer|Benutzerdef.|Benutzerdefiniert
tag        -         Kategorien|Kategorie|Schlagwörter|Schlagworte|Gruppe|Gruppen|Stichwörter|Schlüsselwörter
relation   spouse    Ehepartner|Ehepartnerin|Ehefrau|Ehemann|Ehegatte
relation   partner   Partner|Partnerin|Partner/in|Lebenspartner|Lebensgefährte|Lebensgefährtin
relation   child     Kinder|Kind
relation   manager   Name des/der Vorgesetzten|Name des/r Vorgesetzten|Vorgesetzter|Vorgesetzte|Vorgesetzte/r
relation   assistant Assistent(in)|Assistent|Assistentin|Name Assistent|Name Assistentin|Assistenz
relation   "referred by" Empfohlen von|Vermittelt durch
connected  -         Verbunden am|Verbunden seit|Bekannt seit|Kontakt seit|Kennengelernt am
private    -         Privat|Vertraulichkeit
uid        -         Kontakt-ID|Datensatz-ID|Mitgliedsnummer
"""

# Names made of a place and a part, in either order: "Business Street", "Straße privat", "Privat: Adresse".
_PLACED_ENGLISH = """
home   Home|Private|Personal
work   Business|Work|Office|Company
other  Other
:
street   Street|Address Line|Street Address
pobox    Address PO Box|PO Box|Postal Box
city     City|Town
region   State|State/Province|Region|County|Province
postcode Postal Code|ZIP|ZIP Code|Post Code
country  Country|Country/Region
address  Address
phone    Phone|Telephone|Phone Number|Telephone Number|Tel
email    Email|Email Address|Mail
fax      Fax|Fax Number
website  Website|Web Page
"""

_PLACED_GERMAN = """
home   privat|Zuhause|privates|private
work   geschäftlich|dienstlich|beruflich|Büro|Arbeit|dienstliche|berufliche
other  weitere|weiterer|weiteres|weiteres/r|weiteres/e|sonstige|sonstiges|andere
:
street   Straße
pobox    Postfach
city     Ort|Stadt
region   Bundesland|Bundesland/Kanton|Region|Kanton
postcode PLZ|Postleitzahl
country  Land|Land/Region
address  Adresse|Anschrift
phone    Telefon|Tel.|Telefonnummer|Nummer
mobile   Mobil|Mobiltelefon|Handy
email    E-Mail|Mail|E-Mail-Adresse
fax      Fax|Telefax|Faxnummer
website  Webseite|Homepage|Internet
"""

_LINE = re.compile(r'(\S+)\s+(?:-|"([^"]*)"|(\S+))\s+(\S.*)')
_PHONES = {"fax": " fax", "mobile": " mobile", "phone": ""}


def _listed(text: str) -> Iterator[tuple[str, str, str]]:
    """Meaning, label and name for each name of a list above."""
    for line in text.strip().splitlines():
        found = _LINE.fullmatch(line)
        assert found is not None, line
        for name in found[4].split("|"):
            yield found[1], found[2] or found[3] or "", name


def _placed(text: str) -> Iterator[tuple[str, str, str]]:
    """Meaning, label and name for each pair of a place and a part."""
    places, parts = (block.strip().splitlines() for block in text.split("\n:\n"))
    for place in places:
        label, _, words = place.partition(" ")
        for line in parts:
            part, _, names = line.partition(" ")
            meaning = "phone" if part in _PHONES else part
            for word in words.strip().split("|"):
                for name in names.strip().split("|"):
                    yield meaning, label + _PHONES.get(part, ""), f"{word} {name}"
                    yield meaning, label + _PHONES.get(part, ""), f"{name} {word}"
    for name in ("Mobile", "Cell", "Mobil", "Handy"):
        for base in ("Phone", "Telephone", "Telefon", "Tel", "Nummer", "Phone Number"):
            yield "phone", "mobile", f"{name} {base}"
            yield "phone", "mobile", f"{base} {name}"


def _table() -> dict[str, Known]:
    """Every known name, folded in each way, without its number."""
    table: dict[str, Known] = {}
    for language, listed, placed in (("en", _ENGLISH, _PLACED_ENGLISH), ("de", _GERMAN_NAMES, _PLACED_GERMAN)):
        for meaning, label, name in (*_listed(listed), *_placed(placed)):
            for fold in _folds(name):
                known = table.setdefault(fold, Known(meaning, label, language))
                if known.language != language:
                    table[fold] = replace(known, language="")  # says nothing of the language: "Name", "Fax"
    return table


_DIGITS = re.compile(r"\d+")
_KNOWN = _table()


@lru_cache(maxsize=4096)
def known(name: str) -> tuple[Known | None, str]:
    """What the name is known for, and the number in it, with a mark behind where the name ends in it ("2$")."""
    fold = folded(name)
    if fold in _KNOWN:
        return _KNOWN[fold], ""
    number = _DIGITS.search(fold)
    bare = _DIGITS.sub("", fold)
    found = _KNOWN.get(bare) if bare else None
    if found is None or number is None:
        return found, ""
    return found, f"{number[0][:3]}{'$' * fold.endswith(number[0])}"
