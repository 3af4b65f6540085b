"""What the invented lives of relations_life.py are written in: names, and what people say, in German and English."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

OWNER = "(the owner)"
"""Stands for whose life it is where their name is part of a card."""

PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "ø": "o", "'": "", " ": ""})


@dataclass(frozen=True, slots=True)
class Words:
    """One language, one owner."""

    language: Literal["de", "en"]
    zone: str
    owner: str
    own_addresses: tuple[str, str]  # until six years ago, and since
    given: tuple[str, ...]
    family: tuple[str, ...]
    subjects: tuple[str, ...]
    openers: tuple[str, ...]
    answers: tuple[str, ...]
    wishes: tuple[str, ...]
    work: tuple[str, ...]
    rounds: tuple[str, ...]
    newsletters: tuple[str, ...]
    cold: tuple[str, ...]
    meetings: tuple[str, ...]
    deceased: str
    family_cards: tuple[tuple[str, ...], ...]  # five kinds to know family by
    plain: Mapping[int, str | int | None]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GERMAN = Words(
    language="de",
    zone="Europe/Berlin",
    owner="",
    own_addresses=("", ""),
    given=_words(
        "Anke Bernd Carla Dirk Elke Falk Gesa Holger Ines Jörg Käthe Lars Mirjam Nils Ortrud Paul Regine "
        "Sönke Tanja Uwe Vera Wiebke Xaver Yvonne Zeno Almut Birte Claas Dörte Eike"
    ),
    family=_words(
        "Ahlbrink Brammer Cordts Dierksen Eggebrecht Fehling Grothusen Harksen Ihlefeld Jessen Kühlborn "
        "Lohwasser Mönkeberg Nottmeier Oltmanns Pohlreich Quistorp Rüschoff Siebelink Thormählen "
        "Uhlenbrock Volquardsen Wessendorf Zumbrägel Bohnhorst Detering"
    ),
    subjects=(
        "Wochenende",
        "Kurz gefragt",
        "Neues von uns",
        "Das Buch",
        "Termin",
        "Fotos",
        "Deine Nachricht",
        "Idee",
        "Kommst du?",
        "Bericht",
    ),
    openers=(
        "Wie geht es dir, und was macht das neue Haus?",
        "Hast du Lust, am Samstag mit an den See zu kommen?",
        "Ich habe gestern an dich gedacht, als ich am alten Bahnhof vorbeikam.",
        "Könntest du mir das Rezept von neulich schicken?",
        "Die Kinder sind jetzt beide in der Schule, und es wird ruhiger bei uns.",
        "Weißt du noch, wie der Verlag hieß, von dem du erzählt hast?",
    ),
    answers=(
        "Danke, das freut mich sehr! Bei uns ist alles gut.",
        "Ja, gern, Samstag passt. Ich bringe Kuchen mit.",
        "Schön, von dir zu hören. Ich melde mich, sobald ich mehr weiß.",
        "Das habe ich auch gedacht. Wie war es denn bei euch?",
        "Vielen Dank für deine Hilfe neulich, das war viel wert.",
    ),
    wishes=(
        "Frohe Weihnachten und ein gutes neues Jahr! Bei uns sind alle gesund.",
        "Herzlichen Glückwunsch zum Geburtstag und alles Liebe!",
        "Danke für die lieben Wünsche, euch auch alles Gute.",
    ),
    work=(
        "Anbei die Zahlen für das dritte Quartal, bitte bis Freitag prüfen.",
        "Die Sitzung ist auf zehn Uhr verlegt.",
        "Können wir den Entwurf morgen noch einmal durchgehen?",
        "Ist erledigt, siehe Ablage.",
    ),
    rounds=(
        "Liebe Mitglieder, am Donnerstag proben wir wie immer um halb acht im Gemeindesaal.",
        "Liebe alle, wer bringt am Sonntag etwas für das Buffet mit?",
        "An alle: Die Noten für das Frühjahrskonzert liegen bereit.",
    ),
    newsletters=(
        "Guten Morgen, diese Woche habe ich drei Gedanken über gute Gewohnheiten für Sie. Ihre Wochenpost.",
        "Liebe Leserinnen und Leser, heute geht es um den Garten im Herbst. Bis nächste Woche!",
        "Neue Folge: Was wir von alten Handwerkern lernen. Wer keine Post mehr möchte, antwortet mit Stopp.",
    ),
    cold=(
        "Haben Sie diese Woche fünfzehn Minuten? Wir helfen Firmen wie Ihrer, ihre Kosten zu senken.",
        "Ich wollte nur kurz nachhaken, ob Sie meine letzte Mail gesehen haben?",
        "Darf ich Ihnen unser Angebot vorstellen? Ein Anruf genügt.",
    ),
    meetings=("Abendessen", "Wandern", "Kaffee", "Konzert"),
    deceased="verstorben",
    family_cards=(
        ("NICKNAME:Mama",),
        ("NICKNAME:Papa",),
        ("CATEGORIES:Familie",),
        ("NICKNAME:Oma",),
        (f"item7.X-ABRELATEDNAMES:{OWNER}", "item7.X-ABLabel:_$!<Brother>!$_"),
    ),
    plain=PLAIN,
)


def german(owner: str, addresses: tuple[str, str]) -> Words:
    """A German life."""
    return _of(GERMAN, owner, addresses)


ENGLISH = Words(
    language="en",
    zone="Europe/London",
    owner="",
    own_addresses=("", ""),
    given=_words(
        "Alice Barnaby Cora Desmond Edith Fergus Greta Humphrey Isla Jasper Kitty Leopold Maud Neville "
        "Olive Percy Queenie Rufus Sybil Tobias Una Vaughan Winifred Xenia Yorick Zelda Ambrose Beryl "
        "Cedric Dulcie"
    ),
    family=_words(
        "Ashdown Birkbeck Cawthorne Dunmore Elphick Fairbairn Greenhalgh Hathersage Inskip Jardine "
        "Kershaw Lydgate Mallinson Netherby Ormerod Pemberly Quarrington Ramsbottom Silverdale "
        "Thistlewood Underhill Venables Wrigglesworth Yardley Blenkinsop Cholmondeley"
    ),
    subjects=(
        "The weekend",
        "Quick question",
        "News from us",
        "That book",
        "A date",
        "Photographs",
        "Your letter",
        "An idea",
        "Are you coming?",
        "Report",
    ),
    openers=(
        "How are you, and how is the new house coming along?",
        "Would you like to come walking with us on Saturday?",
        "I thought of you yesterday when I passed the old station.",
        "Could you send me the recipe you told me about?",
        "Both children are at school now, and it is quieter here.",
        "Do you remember the name of that publisher you mentioned?",
    ),
    answers=(
        "Thank you, that made my day! All is well here.",
        "Yes, gladly, Saturday suits me. I shall bring a cake.",
        "Lovely to hear from you. I shall write as soon as I know more.",
        "I thought so too. How was it at your end?",
        "Thanks so much for your help the other day, it meant a lot.",
    ),
    wishes=(
        "Merry Christmas and a happy new year! Everybody is well here.",
        "Many happy returns of the day, and all our love!",
        "Thank you for the kind wishes, the same to all of you.",
    ),
    work=(
        "Please find the figures for the third quarter and check them by Friday.",
        "The meeting has moved to ten o'clock.",
        "Could we go through the draft once more tomorrow?",
        "Done, see the shared folder.",
    ),
    rounds=(
        "Dear members, we rehearse on Thursday at half past seven in the hall as always.",
        "Dear all, who can bring something for the buffet on Sunday?",
        "To everybody: the parts for the spring concert are ready.",
    ),
    newsletters=(
        "Good morning, this week I have three thoughts on good habits for you. Your weekly letter.",
        "Dear readers, today it is all about the garden in autumn. Until next week!",
        "A new episode: what we learn from old craftsmen. If you want no more of these, simply reply stop.",
    ),
    cold=(
        "Do you have fifteen minutes this week? We help firms like yours cut their costs.",
        "I just wanted to follow up and ask whether you saw my last mail?",
        "May I present our offer to you? A call is all it takes.",
    ),
    meetings=("Dinner", "A walk", "Coffee", "Concert"),
    deceased="deceased",
    family_cards=(
        ("NICKNAME:Mum",),
        ("NICKNAME:Dad",),
        ("CATEGORIES:Family",),
        ("NICKNAME:Granny",),
        (f"item7.X-ABRELATEDNAMES:{OWNER}", "item7.X-ABLabel:_$!<Sister>!$_"),
    ),
    plain=PLAIN,
)


def english(owner: str, addresses: tuple[str, str]) -> Words:
    """An English life."""
    return _of(ENGLISH, owner, addresses)


def _of(words: Words, owner: str, addresses: tuple[str, str]) -> Words:
    cards = tuple(tuple(line.replace(OWNER, owner) for line in card) for card in words.family_cards)
    return replace(words, owner=owner, own_addresses=addresses, family_cards=cards)
