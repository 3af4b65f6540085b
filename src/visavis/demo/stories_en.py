"""What goes on in the lives of Imogen Hartwell's people: stories told in order, each belonging to one person."""

from visavis.demo.life import talks

STORIES = {
    "knee-mother": talks("""
< The knee
They want to give me a new knee. I said I was still using the old one.
Oh Mum. When? I'll take the week off.
March, they say. Your father is already measuring the stairs.

> The knee
How was the first night? Are they being kind?
Very kind, and very early. I have bent it to sixty. The physio calls me stubborn and means it well.

< The knee
I have walked to the gate and back without the stick. Tell Ned.
I'm telling everybody. Well done, you.

> The knee
Is it still stiff in the mornings? Lydia from the choir swears by a hot bath first.
It is, and I'll try it. I did the whole market on {day}, both sides.
"""),
    "allotment": talks("""
< Onions
The onions are in. Your mother says too many, but she does not count leeks.
How many is too many?
Two hundred and ten.

< Slugs
War with the slugs. They're winning on the left.
Beer traps? A neighbour here uses beer.
Your mother found out what it costs.

> The show
Did you enter the marrow, Dad?
Second. To Bill's. It was a matter of shape, the judge said. I'll be ready next year.
"""),
    "brother": talks("""
< The boat
They've moved the launch again, and the customer has stopped saying please. How do you stay polite at work?
I write the rude one first and send the second. What's holding it up?
Larch. There is no larch in the whole of the country.

> The boat
Has the larch come? And are you sleeping?
It has, and a bit. Yusra took the phone off me at nine. She's right, don't tell her.

< The boat
She's in the water, and she floats the right way up. I wish you had seen Dad's face.
I'd have given a lot to. I'm so proud of you, Ned. When can I sail?
{day}, if it isn't blowing.
"""),
    "wedding": talks("""
< A date!
We have a date: the second Saturday in June, and I want you to do something with paper for the tables.
I'll do everything with paper. Boats? Birds? I'm so happy for you both.
Birds, please. He's afraid of boats.

< After the wedding
I'm Sophie Carrow now, and this is my new address. The old one won't last. The birds are still hanging in our kitchen.
Noted, Mrs Carrow. It was a lovely day. Did you get any sleep after all?

> Settled in?
How is the new house? Is there a wall yet where you wanted one?
There's half a wall. Come and see it, I'll give you a brush.
"""),
    "boat": talks("""
< Sail cloth
Ned says you want old sail cloth for a wall. I've two hundred metres with a history. Interested?
Very! Could I come and look at it on {day}?
Come any day. Wear something you don't mind.

> Sail cloth
The sail is up in room 3 and people keep touching it, which is what I hoped. Would you come to the opening?
Wouldn't miss it. I'll bring the man who sewed it, he's eighty-one.
"""),
    "bakery": talks("""
< I've done it
I have signed the lease for the corner shop. I feel sick. Is that how it should feel?
Exactly like that. I'm so proud. What will you call it?
Crumb & Lindley. There's no Crumb, I just wanted a partner.

> The oven
Has the oven come? And does it fit through the door?
Through the window, with the window out. Half the street helped.

< Opening
We open on {day} at seven. Could you letter the board? I'll pay in cardamom buns, for life.
I'd have done it for one bun. I'll come on the evening before, with chalk.
There's a queue. There's an actual queue. I cried into the rye.

< Tired
I have not had a day off for six weeks. The sourdough has a better life than I do.
Who could do the Mondays? I know a student who bakes and wants work. Shall I ask her?
Please ask her. You may have saved a life.

> Mondays
How is it going with Nell on Mondays?
She's quicker than me and hums. I slept until nine. NINE.

< The accountant
The accountant says I've made money. Not much, but it's got my name on it. Supper on {day}?
Supper on {day}, and I shall propose a toast to the absent Mr Crumb.
"""),
    "moving": talks("""
< Hexham?
Joy has been offered the practice in Hexham. It's four hours away. We haven't said yes yet. What would you do?
I'd hate it and say yes. Is it what she wants?
It's what she has wanted for years. I think we're going.

> Boxes
Can I come and pack books on {day}? I'm told I am good at corners.
Please. Bring the big tape. The girls have packed the cat twice.

< We're in
We're in. The house is cold, the hills are right there, and the girls have a stream. Come up in spring?
I'll come up in spring. How is Joy's first week?
Tired and happy. They already bring her eggs.

> Spring
I have looked at trains for the spring. Would the second weekend suit you?
It would. I'll put the kettle on now, to be safe.
"""),
    "band": talks("""
> The band
I found our tape. We were terrible. Do you still play at all?
Only when the children are out. Were we really? I remember us as good.
We were loud and on time. Let's leave it there.

< Moving on
I've taken the job in Aberdeen. It is far, but it's the right one. Will you look after my amp?
I'll look after it like a child. Write to me when you get there!
I will. Come and see the sea, it's another colour up here.
"""),
    "teaching": talks("""
< Back again
I've been a bad friend: more than a year, and not a line. It was a hard one. I'm on my feet again. May I start over?
There's nothing to start over. I'm just so glad to hear from you. What happened?
My father died, and then I stopped answering everyone. I'd like to tell you properly. Walk?

> Good to see you
That walk did me good too. How is the new school?
The children are kinder than the timetable. I made a cloud in a bottle and they clapped.

< Trip
Could I bring Year 9 to your exhibition? There are twenty-eight of them, and two are quiet.
Bring them all! I'll find you somebody who lets them splice rope.
They talk of nothing else. You've made six sailors.
"""),
    "dog": talks("""
< A dog
I have got a dog. He's called Admiral, and he's afraid of stairs.
Does he like museums? When may I meet him?
On {day}, at ground level.

> Admiral
How is the Admiral with stairs?
Three steps. We had a small party.
"""),
    "film": talks("""
< Low Tide
I've left Northlight! Four of us are making our own thing, it's called Low Tide. I have a desk and no salary.
Congratulations! Do you need anything? I know a sound man with principles.
Send me the sound man.

> The harbour film
How's the harbour film coming along? I told Winston at the Quayside about it, he'd like to see a rough cut.
Nearly there. I'd love to show him, thank you for thinking of it!

! Rough cut
The rough cut is done, fifty-two minutes. You know the harbour people better than I do: would you watch it with me
  before I show it to anyone else, and tell me where you'd look away?
"""),
    "child": talks("""
< Small news
I'm having a baby, in November. I wanted to tell you before I'm the size of a boat.
Clem! I'm dancing in the kitchen. How are you feeling?
Green until noon. Happy from then on.

> How are you three?
How are you all? Has anybody slept?
Ada has. We haven't. She has your frown, I don't know how you did it.

< Nursery
Back at work from {day}, half the week. Ada starts at the nursery and I'm the one who cries.
Naturally. Shall I be on call? I'm ten minutes away.
You're on the list, right after her father.
"""),
    "running": talks("""
< Half marathon
I've entered the half in the spring. You once said you would run one before forty. Well?
I said it to be brave. All right. How far is half of a half?
"""),
    "thesis": talks("""
< Viva
It's on {day}. I've read the thing again and found I disagree with chapter four. Is that bad?
It means you've learned something. I'll be outside with flowers and a sandwich.

> Dr Raghunath
How does it feel, Doctor? Have they let you sleep?
They've given me three courses to teach and a key. I love the key.
"""),
    "favours": talks("""
< Quick favour
Long time! I'm raising a round and need an introduction to your director. Could you put us in touch this week?
Hello Peter. I can ask her, but tell me what it's about first?
Will send the deck. It's urgent, thanks!

< Logo
You're good with this: could you look over our logo tonight? The printer needs it by {day}.
I've marked three things. The blue will not print.
Legend.

< Reference
Could you write me a reference? Five lines would do, I need it by {day}.
Here it is, six lines. Good luck with it!

< Contacts at Larkfield?
Do you know anyone at Larkfield who buys software? Would be great to have a name and a number.
I don't give out numbers, but I can ask whether somebody wants to talk to you.

< Poster
Could your studio print a poster for us at cost? It's for a good cause.
I've asked. They can do twenty.
"""),
    "appeals": talks("""
< The appeal
This year's appeal is for the roof. Every gift counts, and yours would, too.

< Meeting
The next meeting is on {day} at the hall. Chairs are welcome.

< Volunteers
We are still looking for volunteers for the summer. It is not much work, and there is tea.
"""),
    "helena": talks("""
< Moving on
It isn't public yet: I'm leaving Tidewell. Twelve years! I wanted you to hear it from me.
Helena! Are you happy about it? What comes next?
Happy and frightened. I'll tell you at lunch, it begins with an S.
"""),
    "poems": talks("""
< A poem
I've been writing again. May I send you one? You are allowed to say "hm".
Send it! I've got a whole range of hms.

> The poem
I've read it three times. I'd cut the last line, and nothing else.
I cut it. It's breathing now. Thank you.
"""),
    "climbing": talks("""
= The wall
Wall on {day}? I have got new shoes and no excuse.
Seven o'clock. I'll hold you, you hold me.

< Fell off
I fell off the blue one again. What did you do with the left foot?
Nothing. I left it behind and pulled. Come on {day}, I'll show you.

> Priya's lights
Everyone who comes into room 4 goes quiet. It's your light. I thought somebody should write that down.
I've printed this out. Thank you. It's nearly the right kind of dark now.
"""),
    "cat": talks("""
< Pilchard
Pilchard is on your wall and won't come down for me. Would you try?
He came down for a sardine. He's on my lap, and I can't get up.

> The vet
How is Pilchard? What did the vet say?
He's to lose a pound. He doesn't know it yet.
"""),
    "allotment2": talks("""
< Plot 40
Plot 40 is free. You've been on the list since the flood. Shall I tell them yes?
Yes! Tell them before I remember how much work it is.
"""),
    "knee": talks("""
< My knee
I've done something to my knee on the stairs at the station. No altos' outing for me.
Oh no! Do you need shopping, or company, or both?
Both. And somebody to laugh at my hopping.

> The knee
What did the scan say?
A torn something. Six weeks, no stairs. I live on the third floor.
I'm coming with soup on {day}. I'll sing on the way up, so you know it's me.

< Walking!
I've walked to choir. It took forty minutes, and I was overtaken by a snail with a stick. But I walked.
I'll save you the seat by the door. I'm so glad.
"""),
    "trades": talks("""
> The tap in the kitchen
The tap drips again. Would you have time on {day}?
I can be there at {time}. It'll be the washer.
All dry. Thank you, the bill is paid.

> A quote
Could you give me a price for the work upstairs? I can send photographs.
Photographs would help. I'm round your way on {day}, too.
"""),
    "pitches": talks("""
< Quick question
I help studios like yours to grow by thirty per cent. Are you the right person to talk to?

< Following up
Just bringing this to the top of your inbox. Do you have fifteen minutes on {day}?

< An opportunity
Your profile impressed us. We have a role that could interest you, may I call?
"""),
    "birthday": talks("""
> Happy birthday
Happy birthday! I hope somebody has made you a cake and that it's not you.
Thank you! There is cake, and I'm hiding from the washing up.

> Happy birthday!
Many happy returns! What are you doing today?
Nothing at all, and it's wonderful. Thank you for thinking of it.

> Today
A very happy birthday to you. I'm raising a cup in your direction.
You always remember. Thank you!
"""),
    "my-birthday": talks("""
< Happy birthday
Happy birthday! May the year be kind, and the opening on time.
Thank you! That would be two firsts.

< Many happy returns
Many happy returns of the day! A card is on its way, it always is.
Thank you so much. The card will be a lovely surprise at Easter.
"""),
}
