"""Address books of the actors, as Google, Outlook and Thunderbird write them."""

from collections.abc import Iterable, Mapping, Sequence

from tests.people import HANNA, JOERG, KAETHE, KARL, NADIA, PETRA, TOBIAS


def _names(header: str) -> list[str]:
    return header.split(",")


GOOGLE_NEW = _names(
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,"
    "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,"
    "Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,"
    "Custom Field 1 - Value"
)
GOOGLE_OLD = _names(
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,Sensitivity,Notes,"
    "Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Organization 1 - Name,Organization 1 - Title"
)
OUTLOOK_EN = _names(
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,"
    "Business State,Business Postal Code,Business Country/Region,Business Fax,Business Phone,Company Main Phone,"
    "Home Phone,Mobile Phone,Anniversary,Birthday,Categories,Children,E-mail Address,E-mail Type,E-mail Display Name,"
    "E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Manager's Name,Notes,Private,Sensitivity,Spouse,Web Page"
)
OUTLOOK_DE = _names(
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,"
    "Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,Fax geschäftlich,Telefon geschäftlich,"
    "Telefon (privat),Mobiltelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Geburtstag,"
    "Jahrestag,Kategorien,Notizen,Partner,Kinder,Name des/r Vorgesetzten,Privat,Webseite"
)
THUNDERBIRD_DE = _names(
    "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,"
    "Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Adresse 2,Privat: Ort,"
    "Privat: Bundesland,Privat: PLZ,Privat: Land,Dienstlich: Adresse,Dienstlich: Adresse 2,Dienstlich: Ort,"
    "Dienstlich: Bundesland,Dienstlich: PLZ,Dienstlich: Land,Arbeitstitel,Abteilung,Organisation,Webseite 1,Webseite 2,"
    "Geburtsjahr,Geburtsmonat,Geburtstag,Benutzerdef. 1,Benutzerdef. 2,Benutzerdef. 3,Benutzerdef. 4,Notizen"
)


def table(
    header: Sequence[str], *rows: Mapping[str, str], separator: str = ",", encoding: str = "utf-8", end: str = "\r\n"
) -> bytes:
    """The file with these rows; what a row does not name is empty."""
    lines = [separator.join(header), *(line(header, row, separator) for row in rows)]
    return "".join(one + end for one in lines).encode(encoding)


def line(header: Iterable[str], row: Mapping[str, str], separator: str = ",") -> str:
    """One row, quoted where it must be."""
    return separator.join(_quoted(row.get(column, ""), separator) for column in header)


def _quoted(cell: str, separator: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & {separator, '"', "\n"} else cell


GOOGLE_ROWS = (
    {
        "First Name": "Hanna",
        "Last Name": "Sørensen",
        "Nickname": "Hanni",
        "Organization Name": HANNA.organisation,
        "Organization Title": "Lektorin",
        "Birthday": "1991-07-01",
        "Notes": "Leiht Bücher aus, \nund bekommt sie wieder.",
        "Labels": "* myContacts ::: Chor ::: Verlage",
        "E-mail 1 - Label": "Work",
        "E-mail 1 - Value": "lektorat@example.org",
        "E-mail 2 - Label": "* Home",
        "E-mail 2 - Value": HANNA.email,
        "Phone 1 - Label": "Mobile",
        "Phone 1 - Value": HANNA.phone,
        "Relation 1 - Label": "Schwester",
        "Relation 1 - Value": "Inge Sørensen",
        "Website 1 - Label": "Profile",
        "Website 1 - Value": HANNA.url,
        "Event 1 - Label": "Anniversary",
        "Event 1 - Value": "2015-06-20",
        "Custom Field 1 - Label": "Kennengelernt",
        "Custom Field 1 - Value": "Buchmesse",
    },
    {
        "First Name": "Käthe",
        "Last Name": "Winkler",
        "Birthday": "--05-04",
        "Labels": "* myContacts",
        "E-mail 1 - Value": KAETHE.email,
        "Address 1 - Label": "Home",
        "Address 1 - Formatted": "Hauptstr. 1\n10115 Berlin\nDE",
        "Address 1 - Street": "Hauptstr. 1",
        "Address 1 - City": "Berlin",
    },
    {"E-mail 1 - Value": NADIA.email},
    {"Organization Name": "Pizzeria Vesuvio", "Phone 1 - Label": "Main", "Phone 1 - Value": "+49 30 23125 060"},
    {"First Name": "Tobias", "Last Name": "Brandauer", "E-mail 1 - Value": TOBIAS.email, "Birthday": "1979-11-23"},
)
OUTLOOK_ROWS = (
    {
        "Anrede": "Herr",
        "Vorname": "Jörg",
        "Nachname": "Petersen",
        "Firma": "Müller & Söhne",
        "Position": "Chefarzt",
        "Straße geschäftlich": "Königstraße 1",
        "Ort geschäftlich": "Hamburg",
        "Postleitzahl geschäftlich": "20095",
        "Fax geschäftlich": "+49 40 66969 099",
        "Telefon geschäftlich": "+49 40 66969 033",
        "Mobiltelefon": "0171/2345678",
        "E-Mail-Adresse": JOERG.email,
        "E-Mail-Typ": "SMTP",
        "E-Mail: Angezeigter Name": "Jörg Petersen (j.petersen@example.com)",
        "Geburtstag": "4.5.1970",
        "Jahrestag": "0.0.00",
        "Kategorien": "Kunde;Freunde",
        "Notizen": "Zeile 1\r\nZeile 2",
        "Partner": "Sabine",
        "Kinder": "Tim, Lea und Ole",
        "Name des/r Vorgesetzten": "Dr. Ott",
        "Privat": "Ein",
    },
    {
        "Vorname": "Ines",
        "Nachname": "Ott",
        "E-Mail-Adresse": "/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=abc-ines",
        "E-Mail-Typ": "EX",
        "E-Mail: Angezeigter Name": "Ott, Ines",
        "Jahrestag": "0.0.00",
        "Privat": "Aus",
    },
    {"Vorname": "Petra", "Nachname": "Huber", "E-Mail-Adresse": "huber@example.com", "Privat": "Aus"},
    {"Vorname": "Karl", "Nachname": "Huber", "E-Mail-Adresse": "huber@example.com", "Privat": "Aus"},
)
THUNDERBIRD_ROWS = (
    {
        "Vorname": "Petra",
        "Nachname": "Huber",
        "Anzeigename": PETRA.name,
        "Primäre E-Mail-Adresse": PETRA.email,
        "Sekundäre E-Mail-Adresse": "petra@example.org",
        "Tel. privat": PETRA.phone,
        "Privat: Adresse": "Domstr. 2",
        "Privat: Adresse 2": "Hinterhaus",
        "Privat: Ort": "Köln",
        "Privat: PLZ": "50667",
        "Geburtsjahr": "1968",
        "Geburtsmonat": "3",
        "Geburtstag": "9",
        "Benutzerdef. 1": "mag Astern",
    },
    {"Vorname": "Karl", "Nachname": "Huber", "Primäre E-Mail-Adresse": KARL.email},
)
