"""What Imogen Hartwell and her people write to each other. The marks and the layout are explained in life.py."""

from visavis.demo.life import talks
from visavis.demo.stories_en import STORIES

MOTHER = talks("""
< Sunday
Your father wants to know whether you are coming on {day}. So do I, but I ask more quietly.
Yes, tell him yes. I'll be on the {time} train. Is there anything you need from here?
Only yourself. And the good coffee, if you pass it.

< The {thing} in the attic
I found your {thing} behind the water tank. Shall I keep it or may it go?
Keep it! I thought it was lost. I'll take it home next time.

< The garden @spring
The {plant} has come up where nobody planted it. Your father takes the credit.
Let him. Send me a picture?
He has taken eleven. I will send the one without his thumb.

> Your recipe
How long do you leave the {dish} in? Mine comes out either raw or black.
Forty minutes, and stop opening the door to look at it.
I do not open the door. I only check whether it is warm. All right, forty minutes.

< Choir concert
When is your concert? I should like to write it on the calendar before your father fills it with bowls.
The third Saturday, half past seven. Bring a cushion, the pews have not improved.

< Doctor
I have been to Dr Amory and she is pleased with me. She says walk more and worry less.
Good on both counts. Who do you walk with?
With Beatrix, as far as the bridge. She talks, I walk.

< {book}
I finished {book} in two nights and cross with the ending. Have you read it?
Not yet. Don't tell me. Post it, I'll have it back by {day}.

> Work
We opened the room at last. Nobody has noticed the crooked label, so please don't when you come.
I shall look at nothing else. Your father is telling the whole bowls club. Well done, darling.

< The boiler @winter
The boiler man came, looked, sighed and went. He comes again on {day}.
Do you want me to ring them? I am good at being cross on your behalf.
I may need you. I will let you know.

< Aunt Bea
Bea has joined a pottery class and you will get a bowl for Christmas. I only want you to be ready.
I shall be delighted by the bowl. What colour is it?
Brown, she says. I would call it weather.

< Photographs
I have started on the photographs. There are four boxes and no dates. Would you help me one weekend?
I'd love to. Let's do a box at a time, with cake between them.
{day}, then. I'll bake.

> Ned
Has Ned rung you? He sounded tired when I spoke to him.
He has, and he is. The boat is late and the customer is not kind. He would like you to ask him about it, I think.
I'll call him tonight.

< Trains
They have changed the timetable again. Which one will you take?
The {time}, if it still exists. Don't wait supper.

< A small thing
Could you look up whether the library still lends music? You find these things faster than I do.
It does, you only need your card. I've asked them to put a form in the post for you.
You are a good girl. Thank you.

< The cat next door
That cat has moved in. We have not been asked.
Has it got a name yet? Once it has a name you are lost.
Your father calls it Mr {name}. So yes.

< {dish}
I made {dish} for the first time since you moved out. There was far too much, of course.
You could freeze half for me. I'm not proud.

> Home again
I'm home. The sandwiches lasted as far as Hereford. Thank you for all of it.
Only Hereford? You had six. Sleep well.

> Saturday
Is there anything I can do on Saturday that would be of use to you, rather than just sitting in your kitchen?
You could hold the ladder for your father. And then sit in my kitchen.

> The {song}
We are singing the {song}, the one you used to hum over the ironing. I thought of you all evening.
I hummed it to keep awake. Sing it for me.

> Blue jug
Where did you get the blue jug? A friend has broken hers and I should like to find her one.
From the market, from the man with one glove. I'll look for you on {day}.
""")

FAMILY = talks("""
= Sunday lunch
Are you there on {day}? It would be good to see you, it has been a while.
I am! I'll bring pudding, you bring the news.
Done.

= Christmas @autumn
Have you thought about presents yet? I have not, and it is starting to worry me.
Books for everyone, and nobody has to pretend. Shall we share one for Granny Gwen?
Yes. You choose, I'll pay half.

> How are you?
Mum says you have had a cold that would not end. Are you better?
Nearly. I sound like a door, but I'm up. Kind of you to ask.

< Old picture
I found one of you with the {thing}. You look furious. Would you like it?
Of course. I was furious, it wasn't mine. Do send it!

= The reunion @spring
Shall we try for all the cousins in one place this year? Just once, with a tent.
I'm for it. I can do the invitations, if you find the field.
Bill at the bowls club has a field.

< Thank you
Thank you for the {book} you sent. I read it on the train and missed my stop.
Then it was the right one. Which stop?
Craven Arms. I walked back. I don't regret it.

> Travelling your way
I have a meeting near you on {day}. Is there any chance of a cup of tea?
Every chance. Come to the back door, the front one sticks.

< Asking after you
How is the new exhibition? Everybody here speaks of it, but nobody can say what it is about.
Nets and rope and the people who made them. Come when it opens, I'll take you round.
I will. I still have grandfather's splicing needle somewhere.

= The {thing}
Do you still have the {thing}? I lent it to somebody and thought it may have been you.
It is here, and I was going to keep quiet about it. You get it back on {day}.

= Weekend
We thought of walking {walk} on {day}. Would you come along?
I'd like that. What time, and who brings the flask?
Ten, and you. Yours keeps warm.

< Garden glut @summer
We are drowning in {plant}. How many bags can you carry?
One, and a half on the bike. Thank you, I'd love some.
""")

FRIENDS = talks("""
= {day}?
Are you free on {day}? I was thinking of {walk}, and soup afterwards.
{day} is good. I'll bring the bread.
Perfect. Half past two at the gate.

= {book}
Have you read {book}? I'm on page sixty and want to talk to somebody about it.
Twice! Ring me when you get to the letter. You'll know which.
I am at the letter. I am ringing you now.

= Film on {day}
They are showing {film} on {day}, in the little room. Shall I get two tickets?
Yes please, aisle if you can. I owe you one from last time.
You owe me three, but who is counting. Got them.

> How did it go?
I have been thinking of you all day. How did it go?
Better than I feared. I talked too fast, but they laughed in the right places.
I knew they would. Tell me everything on {day}.

< How did it go?
Did you open on time? And were you at all able to sleep before it?
On time, and no. But people stayed in the room, that's all I ever want. Thank you for asking.

= The recipe
What did you put in that {dish}? I have tried twice and it isn't yours.
Lemon peel, at the very end. And more butter than I'd admit to.

< Bad week
It has been one of those weeks. Could I come round on {day} and sit on your floor?
The floor is yours, and so is the {dish}. You don't have to talk.
Thank you. I'll bring nothing and complain a lot.

> Bad week
I think I said yes to too many things. Tell me something that has nothing to do with work?
A man on the bus had a parrot that knew the stops. It got off before he did.
That helped more than you know.

= Photos from {walk}
Here are the pictures. You blink in all of them, but the dog looks noble.
I blink in life too. The third one is lovely, may I have it large?

= Borrowing
Could I borrow your {thing} for the weekend? I'd bring it back on {day}.
Of course, it's only standing about. The strap is loose, mind it.
Back by your door, strap mended.

< News
They have asked me to do the summer course again. I said yes before I could think.
That is the best news this month. When do we celebrate?
{day}. I'm buying.

> Concert
Our choir sings on {day}. You don't have to come, but there will be {dish}.
I'd come for the singing alone. Keep me a seat near the radiator?
Third row, left.

> Thinking about summer @spring
Do you have plans for August? A friend of Ned's lets a cottage near Fowey, two bedrooms and a leak.
I like a leak. Put me down for the second week, if it's free.
It is. I'll write to him tonight.

< Question
You know about frames: is eighty pounds too much for {thing}-sized?
It depends on the glass. Send me a photo and I'll ask our joiner.
You're a star. He said sixty!

> A person you should meet
There is somebody in our choir who restores {thing}s. I thought of your shed. Would you like me to ask her?
Oh yes, do! I've been looking for a year. Only if she doesn't mind.
She'd be pleased. I'll put you both in one mail.

= Late
I am so sorry that this took me a week. Life was loud. How are you?
Loud here too. No need to be sorry. Tell me when it's quieter and we'll have that walk.
{day}, if you can. It's quieter already.

= Tea
I'm in town on {day} with an hour to spare. {cafe}?
{cafe}, {time}. I'll be the one with too many bags.

< Train
Missed the {time}, of course. Start without me?
Never. The {dish} can wait, we've got olives.

= Sleepless
Are you a person who knows what to do at four in the morning?
I make toast and listen to the shipping forecast. Dogger, Fisher, German Bight. Works every time.
It did work. Somewhere off Cromarty I was gone.

= Allotment evening @summer
Come by on {day}? The {plant} is ready and I can't eat it alone.
I'll bring a bowl and a friend, if that's all right. She has never seen it grow.

< You were right
You were right about the landlord. I wrote to him as you said, and he's mending it on {day}.
I'm glad! Nobody says no to a numbered list.

= Old times
I walked past the old school today. They've painted the railings, and the bench is gone. Do you remember the bench?
I remember who sat on it and what you wrote in chalk. Some things should be painted over.
""")

STUDIO = talks("""
= Room {room}: heights
The case in room {room} is four centimetres too low for a wheelchair. Can we still move the plinth?
We can, if the floor man has not been. I'll ring him now.
He has not. It's moved.

= Drawings for {day}
Could you send me the section through room {room} by {day}? The joiner is waiting for it.
You'll have it tomorrow morning. Do you want the lighting in it?
Yes please, with the lighting. Thank you.

> Labels
I have cut the labels to sixty words each. Could you tell me where it hurts?
Only in the sailmaker. She needs her sentence back. The rest is better.
She'll get it back.

< Budget
The glass came in eleven per cent over. Do we take it out of the graphics?
Not out of the graphics, please. I can save on the benches. I'll send figures on {day}.
Good. I'd rather have fewer benches than less to look at.

= Loan
Has the lender signed for the {thing}? The courier wants to know by {day}.
Signed this morning. They ask for one more humidity log, I'll send ours.

= Visitors
I stood in room {room} for an hour. People turn left, all of them. Shall we turn the story round?
I've seen it too. Let's move the map to where they look first.
Tried it with cardboard. It works.

> Quick look?
Before I show it to the client: would you look at the colour of the long wall?
It's the right one and the wrong name. Don't call it mud.
"Estuary", then.

< Site visit
I can do {day} at {time} on site. Bring boots, the lift shaft is open.
{day} is fine. I'll bring boots and the sample board.

= Thank you
That was a long night. Thank you for staying until the last screw was in.
I'd do it again. Not this week, though.

= Sound
The gulls in room {room} make the guards nervous. Could they be a little farther off?
Farther, and only every ten minutes? I'll change the loop.
Much better. The guards send their regards.

= Minutes
Here is what we said: plinths by {day}, texts a week later, opening as planned. Have I forgotten something?
Only who tells the trustees. I can do that.

< Font
Is it too late to make the small text bigger? My mother couldn't read it.
It is never too late for mothers. Two points up, I'll check every panel.

> Holiday
I am away from {day} for a week. The keys are in the drawer, with a note about the {thing}.
Go and rest. We'll manage, and if we don't we won't tell you.

= Fire officer
The officer wants a second way out of room {room}. Can we live with a door in the mural?
If we paint it as a door, yes. It's a street after all.
He liked it. He'd even like a knocker.
""")

PRESS = talks("""
= Cover
Three versions for the {thing} book. I like the second, sales like the first. You?
The second. The first looks like soup.
Second it is. I'll fight.

= Proofs
The proofs are on their way to you. Could I have them back by {day}?
You can. I found a hedge on page forty that is a hedgehog on page fifty.
Leave the hedgehog.

< Paper
The printer can't get the cream paper before {day}. White, or wait?
Wait. It's a cream book.

> Question
Who set the poetry list before I came? I'd like to keep the margins.
That was Yaxley's father, in lead. I'll find you a copy.
It was on my desk this morning. It's beautiful, thank you.

= Fair
Are you going to the book fair? We could share a table and a taxi.
Share both. I'll bring the catalogues, you bring the biscuits.

< Reprint
We are reprinting the river book, can you believe it? Any corrections?
Two commas and one bridge. I'll mark them tonight.

= Lunch
Lunch on {day}? I've got news, and it's not for the corridor.
{cafe}, {time}. I can keep a straight face until then.

= Schedule
Where are we with spring? My list says five titles, yours says six.
Six. The sixth is the one nobody dares to mention.
""")

STREET = talks("""
= Parcel
I have a parcel for you. It's heavy and says "this way up", so it isn't.
Thank you! I'll fetch it tonight. Sorry about the stairs.

= Bins
Are the bins on {day} this week, because of the holiday?
A day later, the council says. I'll put yours out with mine.

< Keys
We're away until {day}. Would you water the {plant} and take in the post?
With pleasure. Same pot, same key?
Same pot, same key. There is {dish} in the fridge for you.

> Ladder
Could I borrow the long ladder on {day}? The gutter is growing {plant}.
It's in the shed, take it. Have somebody hold it, please.
My brother held it. Back in the shed, with thanks.

= Street party @spring
Shall we ask for the road to be closed again in June? Last year's was lovely until the rain.
Yes. I'll fill in the form, if you do the lights.

= The fence
The fence is leaning into your side after the wind. I'd put it right on {day}, if that suits you.
It suits me well, and I've a spare post. I'll come and hold things.

< Owl
Did you hear the owl last night? It sat on your chimney as if it paid rent.
I did! I thought I had dreamed it.
""")

CHOIR = talks("""
= Thursday
I can't be there on Thursday, I've lost my voice. Could somebody take notes on the {song}?
Rest it. I'll mark the breaths in your copy.

< Solo
Would you try the solo in the {song}? You're allowed to say no.
I'd like to try. If I go flat, cough.
You didn't go flat. I saw people put down their knitting.

= Cake rota
Who is baking for the interval? I have nobody for {day}.
Put me down for two cakes and no questions.

> Music
Is the second page of the {song} missing, or is it only mine?
It's everybody's. I'll copy it for Thursday.

= Programme
Here is the programme. Is it Fauré before or after the interval?
After, so they come back.
Ha. Printed.

< Lift
Could you give me a lift on {day}? My bus has gone on strike by itself.
Of course, at twenty to seven. You can sing the way.

= Concert dress
Is it black with a colour, or black without?
With. I'm bringing scarves for those who forget.
""")

LETTERS = {
    "mother": MOTHER,
    "family": FAMILY,
    "friends": FRIENDS,
    "work-studio": STUDIO,
    "work-press": PRESS,
    "street": STREET,
    "choir": CHOIR,
    **STORIES,
}

SLOTS = {
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Saturday", "Sunday"),
    "time": ("9.40", "ten past four", "half past five", "6.15", "one o'clock", "a quarter to eleven"),
    "walk": ("the towpath", "Leigh Woods", "the long way round the reservoir", "Dundry Hill", "the old railway"),
    "cafe": ("the Blue Kettle", "Marlow's", "the cafe by the lock", "the Copper Urn"),
    "dish": ("fish pie", "leek tart", "plum crumble", "mushroom barley", "seed cake", "lentil soup", "apple cake"),
    "book": ("The Salt Road", "A Winter Ledger", "Mrs Penrose's Bees", "Tin Ferry", "The Cartographer's Aunt"),
    "film": ("The Lodger at Sea", "Paper Lanterns", "Two Stops to Penzance", "the one with the goat"),
    "thing": ("tent", "lamp", "bicycle pump", "atlas", "globe", "sewing machine", "kite", "telescope", "banjo"),
    "plant": ("rhubarb", "sweet pea", "chard", "foxglove", "mint", "runner bean"),
    "name": ("Gladstone", "Pickwick", "Marmalade", "Fitzgerald"),
    "room": ("2", "3", "4", "5"),
    "song": ("Fauré", "shanty", "Byrd", "carol", "spiritual", "round"),
}

ASIDES = {
    "spring": (
        "The blackthorn is out along the river.",
        "It is warm enough to leave the window open, just.",
        "I have planted things I can't pronounce.",
        "The swifts are late this year, or I am early.",
        "The light in the evenings makes up for a lot.",
    ),
    "summer": (
        "It's too hot to think, so forgive the spelling.",
        "I have eaten nothing but strawberries since Tuesday.",
        "We swam before work. I recommend it to everybody.",
        "The whole street is out on its steps.",
        "There are balloons over the hill this morning.",
    ),
    "autumn": (
        "The leaves are at their best and I've no time to look.",
        "I have brought the lemon tree in. It sulks.",
        "There's a fog on the water like milk.",
        "First fire of the year tonight.",
        "I walked home through conkers.",
    ),
    "winter": (
        "It's dark at four and I refuse to mind.",
        "There was ice on the inside of the shed.",
        "I've got your scarf on as I write.",
        "We had snow for an hour and nobody did any work.",
        "The heating is on and the cat knows where.",
    ),
}
