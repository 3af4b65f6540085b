"""Imogen Hartwell's telephone: chats with her closest friends, one small group, and text messages from her mother.

The marks are explained in chat.py. What the letters tell of these people (stories_en.py) is never contradicted here.
"""

from visavis.demo.chat import exchanges
from visavis.demo.life import Chat

TESSA = exchanges("""
998 19:06
> Imogen here, new number. The old phone is in the harbour.
< In the harbour?
> The steps were wet.
< I'm not laughing. I am, though.

921 05:14
< Guess who's been up since four.
> Every baker in the world. Why am I up?
< (picture)
< Eighty rolls. The crooked ones are mine.

848 20:33
> What do you give a father who has everything and two hundred onions?
< More onions.
> My mother says she heard that.

770 16:42
< I'm outside your door. Are you in?
> I'm outside yours.
< Halfway, on the bridge?
> Bridge.

690 22:12
< Spent all evening copying out Gran's recipes. It says "flour until it's right" on every page.
> That is the most honest recipe I know.

617 12:18
> Could you water my plants tonight? I'm stuck in Derby.
< Already there. Your basil looked at me like a dog.
< (picture)

538 18:01
< Cinema at eight, the one with the goat. Coming?
> I bought two tickets before you asked.

462 07:41
< (deleted)
> What was that?
< Nothing. I'm thinking of doing something of my own. Say nothing.
> I'm saying nothing, very loudly.

388 21:13
> Have you got my waffle iron?
< We have a waffle iron. It was never yours.
> It's got my sticker on it.
< It wears a sticker of yours. That's different.

315 13:31
< What should a board outside a bakery say?
> What there is, and when it's gone.

241 06:56
< Could you bring the trolley tomorrow? One sack of flour weighs more than I do.
> I'll be there at eight with a trolley and an appetite.

176 19:45
> Yesterday's loaf was still warm when I got home. I wanted you to know.
< (picture)
< That's tomorrow's.

112 09:04
< The chalk on the board has run. It says "cinnamon bus" now.
> Leave it. I'd take that bus.

61 20:24
> Who got the last cardamom bun today?
< You did. It's in the basket with your name on.

29 17:12
< Thursday, supper at mine? I'll do something with squash, you bring wine.
> I'll bring wine and myself.

11 08:17
> The wine was good. The squash was better.
< You had three helpings, I was counting.

3 18:52
< (picture)
< New oven glove. Size: bear.
> Suits you.
""")

CLEMENTINE = exchanges("""
873 18:28
< Got home all right! The train was only an hour late.
> That counts as on time. It was so good to see you.

748 12:06
> My knee creaks like a door on the stairs. A question for a nurse.
< How old is the door?
> Thirty-six.
< Then it's normal. Oil it, meaning: walk.

655 21:45
< Night shift. A boy has just asked me whether the moon gets a temperature, too.
> What did you say?
< Only when it's full.

529 08:22
> Congratulations on the new ward! I've heard it from Anjali.
< (picture)
< My badge. It says Clementime. I'm keeping it.

421 19:10
< Which room of yours is emptiest on a Sunday?
> I'll tell you if you tell nobody.
< I'll come with cake.
> Cake has to wait outside. Room 4, by the sails.

336 17:24
> I've got your scarf. It was in my tool bag and smells of glue now.
< Keep it until spring. It likes you.

259 07:13
< (deleted)
< That was for my brother, sorry.
> I only read "washing machine" and was pleased for you.

183 20:42
> Shall we do the walk round the harbour? Slowly, with benches.
< With plenty of benches, please.

131 12:50
< Do you know a colour for a small room that isn't yellow?
> Grey with a bit of green in it. I'll bring you a pot.

88 22:01
< The room is painted. We ran out above the door and left it as a horizon.
> Never touch that again. Picture?
< (picture)

44 18:16
> Shall I leave soup by your door? I won't ring.
< Yes. Yes, please. Don't ring.
> It's there. It's the one with lentils.

20 10:08
< The soup is gone, the pot is clean, you're an angel.
> The pot may stay a while.

5 19:31
> Sunday at three by the harbour?
< Sunday at three. We're well practised in benches by now.
""")

GROUP = exchanges("""
451 21:22
Lydia: Right. Altos only. What is said here doesn't reach the tenors.
Philomena: At last.
> I have always wanted a back row of my own.

372 18:07
Philomena: Does anyone have a pencil that isn't also Ros's?
Lydia: I've got eleven. All of them are Ros's.

296 21:46
> Whose left glove is in my bicycle basket?
Lydia: (picture)
Lydia: Here's the right one. Mine. Thank you.

208 19:32
Philomena: Who brings biscuits on Thursday?
> Me. The ginger ones.

139 20:13
Lydia: There's one more of us, well, nearly: Zainab sings soprano but sits on our side.
Zainab: Hello! I'm told the biscuits are better here.
Philomena: You've been told the truth.

91 21:03
Lydia: I'm only listening this week, with my foot on a chair.
> We'll keep you the chair by the door, and one for the foot.
Zainab: I'll bring a cushion.

48 18:42
Zainab: Could anyone give me a lift? My bicycle has a puncture.
> I come past you at half past six.
Zainab: You are a good person.

16 21:32
Philomena: (picture)
Philomena: We've been asked back, and they don't ask everybody.
Lydia: They asked the altos. The others may come, too.
> All four of us.
""")

MUM = exchanges("""
648 09:10
< THIS IS MUM. I HAVE A TELEPHONE THAT WRITES NOW
> Welcome, Mum! It can do small letters, too.

647 10:04
< Dad has found the key 🧅
> Give him my love.

533 17:27
> Train's twenty minutes late, don't wait with supper.
< We are waiting

396 08:45
< Did you leave a hat here? A grey one
> I did! Give it to Dad, it suits him.

281 12:32
> There's a parcel on your step.
< Opened already. It fits 🌷

170 18:13
< Walked to the bridge and back. Bea is my witness
> I'm proud of you both.

79 19:42
> Home safely, and so is the cake.
< Good. Not all at once

24 08:07
< Ned and Yusra are coming on Saturday. Why don't you, too
> I'll take the early train.

6 20:16
< Thank you for the picture of your sails. Dad has put it up already
> Then I'll have to make another one soon.
""")

CHATS = (
    Chat(("Tessa Lindley",), TESSA),
    Chat(("Clementine Achebe",), CLEMENTINE, is_from_iphone=True),
    Chat(("Lydia Fernsby", "Philomena Dacey", "Zainab Yusuf"), GROUP, group="Altos", unsaved=("Zainab Yusuf",)),
)
TEXTING = Chat(("Margaret Hartwell",), MUM)
