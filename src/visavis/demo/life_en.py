"""Imogen Hartwell, 39, designs exhibitions in Bristol: her jobs, rounds to whole circles, and what machines write."""

from visavis.demo.agenda_en import APPOINTMENTS, CROWD, CROWD_DOMAIN, EVENING
from visavis.demo.chats_en import CHATS, TEXTING
from visavis.demo.letters_en import ASIDES, LETTERS, SLOTS
from visavis.demo.life import Character, Life, Machine, Round, Station, Wording, texts
from visavis.demo.people_en import CAST

ME = Character(
    name="Imogen Hartwell",
    rhythm="",
    letters=("me",),
    email="imogen.hartwell@example.net",
    later_email="imogen@hartwell.example.org",
    called="Imogen",
    birthday="1987-03-14",
    title="Senior exhibition designer",
    organisation="Penhallow & Reed",
)

STATIONS = (
    Station("Penhallow & Reed", "Senior exhibition designer", "Bristol", 1.4),
    Station("Penhallow & Reed", "Exhibition designer", "Bristol", 3.4, 1.4),
    Station("Tidewell Press", "Book designer", "Bristol", 12.2, 3.4),
    Station("Fallow Street Agency", "Intern", "Leeds", 13.5, 12.4),
)

CHOIR_ROUND = texts("""
This Thursday
Dear all, we start with the Byrd, so please be on time and warm. Bring a pencil. Altos, bring two.

Concert dates
Dear all, here are the dates for next term. If you can't manage one, tell me now and not on the stairs.

Thank you
Dear all, that was something. Thank you, every one of you. The church has asked us back, and they don't ask everybody.

No rehearsal
Dear all, the hall is having its roof mended. We meet at Giles's instead. Mind the dog.
""")

STREET_ROUND = texts("""
Street party
Hello neighbours, the road will be closed from noon. Please move the cars, bring a chair and something that feeds four.

Water off
The water will be off on Tuesday from nine to twelve. Fill a kettle. Number 9 has a spare one.

Lights
Who still has the long string of lights? It was in our shed and then it was in somebody's.
""")

FAMILY_ROUND = texts("""
Christmas
My dears, who is coming and who is bringing what? I do the bird. Please nobody bring a second trifle.

Dad's seventy-something
All, it's his birthday in three weeks. Cake at ours, no speeches, he has asked for that twice.

The tent
Cousins! The field is booked. There's one tap. Bring boots, children and whatever you can cook on a fire.
""")

PLOT_ROUND = texts("""
The water butt
Dear plots, the butt by the gate is leaking again. I have patched it, so please don't lean on it and admire the beans.

Seed swap
All, the swap is on Sunday by the shed. Bring what you have too much of. Not courgettes. We have all met the courgettes.

Locks
The gate has a new lock. Same number, backwards. Whoever locked the wheelbarrow in: it's yours to explain.
""")

ROUNDS = (
    Round("Rosamund Thwaite", "choir", 26, 2100, CHOIR_ROUND),
    Round("Lachlan Moir", "street", 170, 1500, STREET_ROUND),
    Round("", "family mother", 160, 2000, FAMILY_ROUND),
    Round("Sanjay Bhandari", "plots", 130, 900, PLOT_ROUND),
)

MACHINES = (
    Machine("Paper Museum", "news@paper.example.org", "List-Unsubscribe: <mailto:off@paper.example.org>", 31, texts("""
This month at the Paper Museum
Marbling on Saturdays, a talk about watermarks, and the shop has new notebooks.

Late opening
We stay open until nine on Friday. There will be a folding contest.
""")),
    Machine("Severn Bookshops", "no-reply@severnbooks.example.com", "", 45, texts("""
Your order is on its way
One parcel, two books. It should be with you within three days.

Thank you for your order
We have received your order and will write again when it leaves us.
""")),
    Machine("West Rail", "noreply@westrail.example.com", "Auto-Submitted: auto-generated", 24, texts("""
Your ticket
Your return ticket is attached to your account. Show the code on your phone.

Changes to your train
Your train leaves eleven minutes later than planned.
""")),
    Machine("Exhibition Makers", "makers@lists.example.org", "List-Id: <makers.lists.example.org>", 15, texts("""
[makers] Low-reflection glass under 2 m
Does anybody have a supplier who delivers small panes? Ours has stopped.

[makers] Second-hand plinths
Fourteen plinths, white, going to whoever can fetch them from Derby.

[makers] Text height
We measured reading distance again. I'll put the figures on the list's page.
"""), members=("Teodora Ilieva", "Ibrahim Sesay", "Matthew Halloran")),
    Machine("Council Updates", "notifications@council.example.net", "Precedence: bulk", 60, texts("""
Collections over the holiday
Collections move by one day. Garden waste pauses until January.
""")),
)  # fmt: skip

RECOMMENDATIONS = (
    (
        "Helena Broadbent",
        "Imogen sees what a page wants to be. Every book was on time, and every author felt well treated.",
    ),
    ("Constance Achampong", "She asked the weavers first. Our visitors stay in her rooms twice as long as in ours."),
    ("Toby Winterborne", "The only designer who ever thanked marketing."),
)

WORDING = Wording(
    zone="Europe/London",
    telephone="+44 7700 900{:03}",
    hello=("Hi {first},", "Dear {first},", "Hello {first},", "{first},"),
    bye=("{first}", "Best, {first}", "Best wishes,\n{first}", "Thanks, {first}", "All best,\n{first}"),
    fond_bye=("{first}", "Love, {first}", "x {first}", "Much love,\n{first}", "{first} x"),
    formal_hello={},
    formal_bye="",
    wrote="On {day} {month} {year} at {time}, {who} wrote:",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    again="Re: ",
    inbox="Inbox,Opened",
    sent="Sent",
    mbox="All mail Including Spam and Trash.mbox",
    book="contacts.vcf",
    old_phone="old phone.vcf",
)

LIFE = Life(
    language="en",
    me=ME,
    headline="Exhibition designer: rooms that people stay in",
    stations=STATIONS,
    cast=CAST,
    began={"work-studio": 1235},
    fond=frozenset({"mother", "family", "friends"}),
    strangers=frozenset({"pitches"}),
    letters=LETTERS,
    slots=SLOTS,
    asides=ASIDES,
    rounds=ROUNDS,
    machines=MACHINES,
    recommendations=RECOMMENDATIONS,
    skills=("Exhibition Design", "Typography", "Book Design", "Accessibility"),
    invitation="It was good to meet you. I'd like to hear how it goes on.",
    returned=(
        "Pictures of the birds",
        "I have sorted the pictures of your paper birds, twelve are really good. I'll send them at the weekend.",
    ),
    chats=CHATS,
    texting=TEXTING,
    appointments=APPOINTMENTS,
    crowd=CROWD,
    crowd_domain=CROWD_DOMAIN,
    evening=EVENING,
    wording=WORDING,
)
