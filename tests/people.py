"""The actors of all tests: invented people, with addresses and numbers that are reserved for fiction.

The user is ME. Everyone else is known by first name: `people.KAETHE.email`. Their lives fit together, so that a
test can be read as a story: Tobias is a former colleague, Nadia a client, Käthe an aunt, Petra and Karl a couple
who share one telephone, Hanna and Hannah are two women whose names are easily taken for one.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """One person as an address book would hold them; phone in E.164, birthday as in records.ClaimField."""

    name: str
    email: str
    phone: str = ""
    url: str = ""
    organisation: str = ""
    birthday: str = ""


ME = Actor(
    name="Mirjam Rosenthal",
    email="mirjam.rosenthal@example.org",
    phone="+493023125001",
    url="https://www.linkedin.com/in/mirjam-rosenthal",
    organisation="Rosenthal Konzepte",
    birthday="1984-02-29",
)
TOBIAS = Actor(
    name="Tobias Brandauer",
    email="tobias.brandauer@example.com",
    phone="+498999998010",
    url="https://www.linkedin.com/in/tobias-brandauer",
    organisation="Brückner & Söhne GmbH",
    birthday="1979-11-23",
)
NADIA = Actor(
    name="Nadia Okonkwo",
    email="nadia@example.net",
    phone="+447700900123",
    url="https://www.linkedin.com/in/nadia-okonkwo-7b",
    organisation="Harbour Light Ltd",
)
KAETHE = Actor(
    name="Käthe Winkler",
    email="kaethe.winkler@example.org",
    phone="+496990009022",
    birthday="--05-04",
)
JOERG = Actor(
    name="Dr. Jörg Petersen",
    email="j.petersen@example.com",
    phone="+494066969033",
    url="https://www.xing.com/profile/Joerg_Petersen",
    organisation="Nordufer Klinik",
    birthday="1970-05-04",
)
HANNA = Actor(
    name="Hanna Sørensen",
    email="hanna@example.org",
    phone="+12025550143",
    url="https://www.linkedin.com/in/hanna-s%C3%B8rensen",
    organisation="Papierboot Verlag",
    birthday="1991-07-01",
)
HANNAH = Actor(name="Hannah Whitfield", email="hannah.whitfield@example.net", phone="+447700900177")
PETRA = Actor(name="Petra Huber", email="petra.huber@example.com", phone="+492214710044")
KARL = Actor(name="Karl Huber", email="karl.huber@example.com", phone="+492214710044")

OTHERS = (TOBIAS, NADIA, KAETHE, JOERG, HANNA, HANNAH, PETRA, KARL)
EVERYONE = (ME, *OTHERS)
