"""The keys that people give to what they note of someone, beside those that tables have too (sources/column_names.py).

Keys are compared folded: "last-contact", "Last contact" and "lastContact" are one. Wrong where somebody means another
thing by a key: what is not known stays a note under its own key.
"""

from visavis.sources.column_names import folded, known


def listed(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


NAMES = listed("name fullname displayname anzeigename vollstaendigername realname")
NICKNAMES = listed("aliases alias nicknames spitznamen")
BIRTHDAYS = listed("bday birth geb")
LAST_CONTACT = listed(
    "lastcontact lastcontacted lastcontactdate lasttalked lasttalkedto lastspoke lastspoken lastspoketo lastseen "
    "lastmet lastmeeting lastcall lastcalled lastmessage lastinteraction contacted met firstmet metdate meton "
    "letzterkontakt zuletztgesehen zuletztgesprochen zuletztgetroffen letztestreffen letztesgespraech zuletzt "
    "kennengelernt kennengelerntam getroffen treffen meetings interactions kontaktam"
)
"""The user's own word that they were in touch on these days."""

RELATIONS = listed(
    "relationship relationships related relatedto family familie friends freunde friend freund freundin knows kennt "
    "wife husband frau mann verlobte verlobter fiance fiancee girlfriend boyfriend son sons daughter daughters sohn "
    "soehne tochter toechter mother father mutter vater mum mom dad mama papa parent parents eltern sibling siblings "
    "geschwister brother brothers sister sisters bruder brueder schwester schwestern grandmother grandfather oma opa "
    "uncle aunt onkel tante cousin cousine colleagues colleague kollegen kollege kollegin boss chef chefin team "
    "introducedby metthrough vorgestelltvon kennengelerntdurch durch connections bekannte "
    "ehepartner partnerin nachbar nachbarin neighbour neighbor"
)
TAGS = listed("circle circles kreis kreise relationshiptype")
CREATED = listed("created datecreated createdat createddate creationdate date erstellt erstelltam angelegt datum")
LAYOUT = listed(
    "cssclass cssclasses publish permalink modified datemodified updated updatedat lastmodified lastupdated geaendert "
    "banner bannery bannerx bannericon cover icon sticker color colour photo image avatar picture foto bild layout "
    "draft lang template templates obsidianuimode kanbanplugin up down next prev sortingspec type typ class notetype"
)
"""Keys for the program that shows the note: they say nothing of the person."""

_OWN = (
    (NICKNAMES, "nickname"),
    (BIRTHDAYS, "birthday"),
    (LAST_CONTACT, "contact"),
    (RELATIONS, "relation"),
    (TAGS, "tag"),
    (CREATED, "created"),
    (LAYOUT, "layout"),
)


def meaning_of(key: str) -> tuple[str, str]:
    """What the key says, one of columns.MEANINGS, "contact", "created", "layout" or ""; and what its values are."""
    fold = folded(key)
    for names, meaning in _OWN:
        if fold in names:
            return meaning, key if meaning == "relation" else ""
    found, _ = known(key)
    if found is None or (found.meaning == "name" and fold not in NAMES):  # "contact: monthly" is no name
        return "", ""
    return found.meaning, found.label
