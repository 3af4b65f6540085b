"""Imogen Hartwell's people: family in Ludlow, school and Leeds, a press and a studio in Bristol, a street and a choir.

The columns and facts are explained in life.py. Whoever matters to a judgement says so in a comment above the table.
"""

from visavis.demo.life import characters

# Jonah Tregarth: the brother's friend whose birthday comes in four days. Walter and Walter: father and son.
# Ruth and Colin share a landline. Sophie married: two names, two addresses.
FAMILY = characters("""
Margaret Hartwell   | weekly          | mother knee-mother | as Mum; born 1953-04-11; phone;
  kin husband Alan Hartwell; note Mum. New knee in spring, walks to the bridge with Bea and rings on Sundays after lunch
Alan Hartwell       | monthly         | family allotment  | as Dad; born 1951-09-27; phone of Margaret Hartwell;
  kin sister Beatrix Hartwell
Edmund Hartwell     | fortnightly     | family brother    | as Ned; born 1989-12-08; phone; in;
  at Boatbuilder, Wick Yard; kin wife Yusra Hartwell
Yusra Hartwell      | bimonthly       | family            | born 1990-03-19; phone; note Ned's wife
Beatrix Hartwell    | monthly         | family            | as Bea; born 1964-07-02; phone; note Aunt, Dad's sister
Walter Kempson      | quarterly       | family            | as Uncle Walter; born 1949-01-30; phone;
  note Mum's brother
Walter Kempson      | half-yearly     | family            | as Wally; mail walter.kempson.jr@example.net;
  born 1981-10-06; note Uncle Walter's son, also Walter
Ruth Pemberton      | quarterly       | family            | born 1958-05-21; phone;
  kin husband Colin Pemberton; note Mum's cousin
Colin Pemberton     | yearly          | family            | phone of Ruth Pemberton; note Ruth's husband
Sophie Aldous       | bimonthly       | family wedding    | later sophie.carrow@example.com; spelled Sophie Carrow;
  born 1992-08-16; phone; née Aldous; kin mother Martha Aldous; note Cousin
Martha Aldous       | half-yearly     | family            | born 1960-11-03; phone; note Sophie's mother
Jonah Tregarth      | monthly         | friends boat      | soon 1988; phone; in; at Sailmaker, Tregarth Sails;
  kin friend Edmund Hartwell; note Ned's oldest friend
Philippa Kempson    | yearly          | family            | as Pip; born 1984-02-12; note Cousin, in Halifax
Gwendolyn Hartwell  | only-mine       | family            | as Granny Gwen; born 1929-06-18;
  note Reads her mail at the library
Leo Pemberton       |                 | family            | born 2003-03-03; nocard
""")

# Tessa: the close friend. Malcolm: the tie gone quiet. Rowan: once weekly, dormant for two years.
# Fergus resumed after more than a year.
SCHOOL = characters("""
Tessa Lindley       | weekly-new      | friends bakery    | as Tess; born 1986-06-02; phone; in;
  at Owner, Crumb & Lindley; note Went to school together, back in Bristol
Malcolm Adeyemi     | went-quiet      | friends moving    | as Mal; born 1986-01-22; phone; in;
  at Surveyor, Kestrel Land; kin wife Joy Adeyemi;
  note Moving to Hexham with Joy and the girls
Rowan Castleton     | dormant         | friends band      | born 1987-05-09; phone;
  note Best friend until the sixth form ended
Fergus Oyelaran     | resumed         | friends teaching  | born 1986-10-31; phone; in;
  at Physics teacher, Alder Road School
Harriet Blythe      | dormant-school  | friends           | as Hattie; born 1987-03-25; phone
Dominic Sale        | yearly          | friends           | as Dom; phone; in; at Dispensing optician, Sale Opticians
Kezia Marchbanks    | bimonthly       | friends dog       | as Kez; born 1986-08-29; phone
Oliver Penhurst     | once            | friends           | in-; at Account director, Brightwater Media
Saskia Wren         | yearly          | friends           | phone; note Runs the reunion list
Thomas Ludgate      |                 | friends           | nocard; in; at Vet, Corve Valley Vets
Imelda Fisk         |                 | friends           | in; at Midwife, Teme Health
Graham Portis       | once            | friends           | nocard
""")

# Nadim: a message of his with a question has waited for five days. Daniel: LinkedIn and book know him apart.
UNIVERSITY = characters("""
Nadim Farouk        | waiting         | friends film      | born 1985-11-14; phone; in;
  at Documentary editor, Low Tide Films
Clementine Achebe   | fortnightly-new | friends child    | as Clem; born 1986-02-07; phone; in;
  at Paediatric nurse, Avonside
Daniel Ferreday     | quarterly       | friends           | as Dan; phone; in-; at Structural engineer, Ferreday Lowe
Ingrid Solheim      | half-yearly     | friends           | born 1985-12-30; phone; note Oslo
Marcus Threlfall    | cooling         | friends running   | born 1985-07-17; phone; in;
  at Head of learning, Fellgate Trust
Anjali Raghunath    | monthly         | friends thesis    | as Anj; born 1987-09-09; phone; in;
  at Lecturer, Calder Institute
Joanna Wexcombe     | yearly          | friends           | as Jo; in; at Grants officer, Hollin Foundation
Peter Okonjo        | in-need         | favours           | phone; in; at Founder, Okonjo Ventures
Lucinda Farr        | only-theirs     | appeals           | nocard; note Alumni office
Bertrand Noakes     | dormant-school  | friends           | as Bert; born 1984-04-04
Celia Marlowe-Finch | once            | friends           | in; at Curator, Harbourside Gallery
Haruto Minami       | half-yearly     | friends           | as Haru; note Kyoto, writes at New Year
Winifred Osei       | bimonthly       | friends           | as Winnie; born 1986-03-13; phone; in;
  at Archivist, Guildhall Records
Simon Arkwell       |                 | friends           | in; at Solicitor, Arkwell Stone
""")

# The first job, a small press left three and a half years ago. Helena's new job is news in the newer export.
PRESS = characters("""
Helena Broadbent    | colleague-kept  | work-press helena | in; born 1974-05-30; phone;
  at Publisher, Saltmarsh Books; was Managing editor, Tidewell Press
Gareth Pugh-Evans   | dormant-work    | work-press        | in; phone; at Print buyer, Tidewell Press
Miriam Katzenell    | colleague-old   | work-press        | in; phone; at Editor, Tidewell Press
Toby Winterborne    | colleague-old   | work-press        | as Tobes; in; at Marketing manager, Tidewell Press
Ottilie Grange      | bimonthly       | friends poems     | born 1983-10-20; phone; in;
  at Freelance proofreader, Grange Words
Desmond Achterberg  | project-old     | work-press        | in; at Rights director, Polder & Lane
Fiona MacAskie      | once            | work-press        | in; at Bookseller, MacAskie & Daughter
Rafael Quintero     | project-old     | work-press        | in; at Illustrator, Studio Quintero
Judith Oakeshott    | only-mine       | work-press        | in-; note Author of the hedgerow book
Bernard Lill        |                 | work-press        | in; at Warehouse supervisor, Tidewell Press
Amara Nwosu         | half-yearly     | work-press        | in; phone; at Literary agent, Nwosu & Hart
Kit Desborough      |                 | work-press        | in-; at Sales representative, Tidewell Press
Lorna Petheram      | yearly          | work-press        | in; at Children's editor, Puddleglass
Jasper Yaxley       | once            | work-press        | via linkedin; at Typesetter, Yaxley Setting
Marguerite Dunmore  |                 | work-press        | in; at Accounts, Tidewell Press
""")

# The present job: a studio that builds exhibitions.
STUDIO = characters("""
Lowena Penhallow    | colleague       | work-studio       | in; phone; born 1971-02-25; at Founder, Penhallow & Reed
Ashok Reedman       | colleague       | work-studio       | in; phone; at Director, Penhallow & Reed
Priyanka Das        | fortnightly-new | friends climbing | as Priya; in; phone; born 1991-05-05;
  at Lighting designer, Penhallow & Reed
Callum Strang       | colleague       | work-studio       | in; at Project manager, Penhallow & Reed
Eluned Vaughan-Rees | colleague       | work-studio       | in; phone; at Researcher, Penhallow & Reed
Bram Verhoeven      | project         | work-studio       | in; at Joiner, Verhoeven Werkplaats
Constance Achampong | monthly-new     | work-studio       | in; phone; at Keeper of textiles, Larkfield Museums Trust
Matthew Halloran    | project         | work-studio       | in; at Head of estates, Larkfield Museums Trust
Jörg Müller         | bimonthly       | work-studio       | in; phone; at Glass engineer, Vitrinenbau Nord;
  spelled Joerg Mueller; elsewhere mueller.joerg@example.com; note Showcases
Rosalie Dupont-Grey | project         | work-studio       | in; at Translator, Grey Matter Languages
Ibrahim Sesay       | half-yearly     | work-studio       | in; at Access consultant, Open Door Access
Nell Garraway       | once-lately     | work-studio       | in; at Placement student, Penhallow & Reed; nocard
Hugh Ravenscroft    | mostly-mine     | work-studio       | in; at Trustee, Ravenscroft Collection
Teodora Ilieva      | project         | work-studio       | in; at Model maker, Small World Models
Stephen Brackley    |                 | work-studio       | via linkedin;
  at Procurement officer, Larkfield Museums Trust
Winston Adair       | new             | work-studio       | in; phone; at Curator of maritime history, Quayside Museum
Patience Kumi       | quarterly       | work-studio       | in; at Conservator, Kumi Conservation
Ewan Lockyer        | once            | work-studio       | in; at Copywriter, Lockyer & Sons
Naomi Silverdale    | half-yearly     | work-studio       | via linkedin; at Head of exhibitions, Silverdale House
Otis Barrowclough   | once            | work-studio       | via linkedin; at Sound designer, Hum Audio
""")

STREET = characters("""
Doreen Askew        | monthly         | street cat        | born 1944-12-17; phone; note Number 14, has our key
Bill Askew          | yearly          | street            | phone of Doreen Askew; note Number 14
Farida Rahmani      | quarterly       | street            | born 1979-01-09; phone; note Number 9, the twins
Lachlan Moir        | half-yearly     | street            | phone; note Number 21, street party
Petra Voss          | once            | street            | note Number 12, moved to Cardiff
Hugo Bellweather    | mostly-mine     | street            | phone; note Landlord of number 12
Jean Tapley         | only-theirs     | appeals           | phone; note Residents' association
Sanjay Bhandari     | bimonthly       | street allotment2 | born 1975-06-26; phone; note Number 17, allotment
Mei-Ling Tan        |                 | street            | phone; note Number 11
Cormac Devlin       | once-lately     | street            | phone; note Number 12, new
Wendy Strickland    | yearly          | street            | phone; note Number 3
Abel Mwangi         |                 | street            | phone; note Number 5
""")

CHOIR = characters("""
Rosamund Thwaite    | monthly         | choir             | as Ros; born 1968-03-07; phone; in;
  at Conductor, Thursday Choir
Lydia Fernsby       | fortnightly     | friends knee      | born 1981-11-28; phone; note Alto, sits next to me
Bernice Oduya       | bimonthly       | choir             | born 1972-07-23; phone; note Treasurer
Giles Wetherby      | quarterly       | choir             | phone; note Bass
Alma Castellanos    | half-yearly     | choir             | phone; note Soprano
Kenneth Sproat      | yearly          | choir             | as Ken; phone; note Tenor, ukulele
Philomena Dacey     | quarterly       | choir             | as Mena; born 1959-09-01; phone; note Alto
Arthur Nettlefold   | once            | choir             | note Accompanist
Zainab Yusuf        | once-lately     | choir             | phone; note Soprano, new this term
Derek Plumtree      |                 | choir             | phone; note Bass
Hilary Crouch       |                 | choir             | phone; note Alto
Montague Finlay     |                 | choir             | as Monty; note Tenor
Esther Banjoko      |                 | choir             | note Soprano
Noel Prideaux       |                 | choir             | note Bass
Ursula Hadden       |                 | choir             | phone; note Alto
Vera Lockwood       |                 | choir             | note Soprano
Cecily Upton        |                 | choir             | nocard
Frank Oddie-Brown   |                 | choir             | nocard
""")

# Met once or not at all: LinkedIn's strangers, tradespeople, an estate agent.
OTHERS = characters("""
Trevor Gaskin       | once            | trades            | phone; note Plumber
Agnieszka Nowicka   | half-yearly     | trades            | phone; note Electrician
Dr Leonard Pask     | once            | trades            | phone; note Dentist
Carol Whitmarsh     | once            | trades            | nocard
Rupert Devane       | only-theirs     | pitches           | nocard; in-; at Growth partner, Devane Consulting
Bianca Rossall      | only-theirs     | pitches           | via linkedin; at Talent scout, Rossall Search
Gordon Thripp       | only-theirs     | pitches           | via linkedin; at Regional sales, Thripp Displays
Chantal Moreau      | once            | work-studio       | via linkedin; at Scenographer, Atelier Moreau
Dexter Holloway     |                 | pitches           | via linkedin; at Brand strategist, Holloway North
Yvonne Beckles      |                 | pitches           | via linkedin; at Museum director, Beckles House
Lars Engstrand      |                 | pitches           | via linkedin; at Lighting sales, Engstrand Ljus
Tabitha Crowe       |                 | pitches           | via linkedin; at Events producer, Crowe Events
Neil Farthing       |                 | pitches           | via linkedin; at Recruiter, Farthing People
Olga Demyanenko     |                 | pitches           | via linkedin; at UX researcher, Plainview
Raymond Stocks      |                 | pitches           | via linkedin; at Fundraiser, Dovecote Arts
Isla Kinross        |                 | pitches           | via linkedin; at Graphic designer, Kinross Type
Maxwell Tine        |                 | pitches           | via linkedin; at Facilities lead, Quayside Museum
Josephine Abara     |                 | pitches           | via linkedin; at Learning officer, Quayside Museum
Piers Haldane       |                 | pitches           | via linkedin; at Quantity surveyor, Haldane Cole
Shreya Banerji      |                 | pitches           | via linkedin; at Exhibition manager, Orchard Gallery
Conrad Vickers      |                 | pitches           | via linkedin; at Partner, Vickers Plane
Delphine Roux       |                 | pitches           | via linkedin; at Textile artist, Roux Tissage
""")

# Known from Sanjay's mails alone: whoever has a plot beside his.
PLOTS = characters("""
Gwilym Trask        |                 | plots             | nocard
Odette Sumner       |                 | plots             | nocard
Barnaby Quill       |                 | plots             | nocard
Ines Calloway       |                 | plots             | nocard
""")

CAST = (*FAMILY, *SCHOOL, *UNIVERSITY, *PRESS, *STUDIO, *STREET, *CHOIR, *OTHERS, *PLOTS)
