"""Henning Brückmann's people: from Rostock, Dresden and Leipzig, two planning offices, a house and a kick-about.

The columns and facts are explained in life.py. Whoever matters to a judgement says so in a comment above the table.
"""

from visavis.demo.life import characters

# Ole Jansen: the sister's friend whose birthday comes in four days. Friedrich and Friedrich: father and son.
# Inge and Horst share a landline. Franziska married: two names, two addresses.
FAMILIE = characters("""
Gudrun Brückmann       | weekly          | mutter huefte      | as Mama; born 1952-05-16; phone;
  kin husband Hartmut Brückmann; kin sister Roswitha Thormann;
  note Mutter. Neue Hüfte im Frühjahr, läuft mit Rosi zur Mühle und ruft sonntags nach dem Essen an
Hartmut Brückmann      | monthly         | familie imkern     | as Papa; born 1949-10-02; phone of Gudrun Brückmann;
  kin sister Inge Paulsen; note Bienen
Svenja Brückmann       | fortnightly     | familie schwester  | as Svenni; born 1986-12-11; phone; in;
  at Logopädin, Praxis am Deich; kin husband Mehmet Aydoğan; note Schwester
Mehmet Aydoğan         | bimonthly       | familie            | born 1984-03-30; phone; in;
  at Schiffsmechaniker, Warnowreede; note Svenjas Mann
Roswitha Thormann      | monthly         | familie            | as Tante Rosi; born 1955-08-07; phone;
  note Mamas Schwester
Friedrich Ahrens       | quarterly       | familie            | as Onkel Fiete; born 1947-02-03; phone;
  note Papas Cousin
Friedrich Ahrens       | half-yearly     | familie            | as Fritz; mail fritz.ahrens@example.net;
  born 1978-11-17; note Onkel Fietes Sohn, heißt auch Friedrich
Inge Paulsen           | quarterly       | familie            | born 1950-06-24; phone;
  kin husband Horst Paulsen; note Papas Schwester
Horst Paulsen          | yearly          | familie            | phone of Inge Paulsen; note Inges Mann
Franziska Kröger       | bimonthly       | familie hochzeit   | as Franzi; later franziska.lohmeyer@example.com;
  spelled Franziska Lohmeyer; born 1991-07-19; phone; née Kröger; kin mother Bärbel Kröger; note Cousine
Bärbel Kröger          | half-yearly     | familie            | born 1959-04-27; phone; note Franzis Mutter
Ole Jansen             | monthly         | freunde boot       | soon 1985; phone; in;
  at Bootsbauer, Jansen Bootswerft; kin friend Svenja Brückmann;
  note Svenjas alter Freund, hat mir das Segeln beigebracht
Ulrike Thormann        | yearly          | familie            | as Uli; born 1982-01-22; note Cousine, in Flensburg
Lieselotte Brückmann   | only-mine       | familie            | as Oma Lotte; born 1927-09-09;
  note Liest Mails, wenn Svenja sie ausdruckt
Jannik Paulsen         |                 | familie            | born 2004-03-12; nocard
""")

# Katja: the close friend. Matthias: the tie gone quiet. Robert: once weekly, dormant for two years.
# Silke resumed after more than a year.
SCHULE = characters("""
Katja Wendlandt        | weekly-new      | freunde backstube  | born 1983-06-05; phone; in;
  at Inhaberin, Backstube Wendlandt; note Seit der fünften Klasse
Matthias Hölscher      | went-quiet      | freunde umzug      | as Matze; born 1983-02-20; phone; in;
  at Vermesser, Hölscher Geo; kin wife Anke Hölscher;
  note Zieht mit Anke und den Jungs in die Eifel
Robert Zielinski       | dormant         | freunde kapelle    | as Robbi; born 1983-05-28; phone;
  note Bester Freund bis zum Abi
Silke Brandhorst       | resumed         | freunde lehrerin   | born 1984-10-13; phone; in;
  at Lehrerin für Physik, Schule am Anger
Henrike Voßkuhl        | dormant-school  | freunde            | as Rike; born 1983-03-18; phone
Dirk Sandmann          | yearly          | freunde            | phone; in; at Augenoptiker, Optik Sandmann
Nele Friedrichsen      | bimonthly       | freunde hund       | born 1983-08-31; phone
Olaf Terbrüggen        | once            | freunde            | in-; at Kundenberater, Agentur Hellblau
Anja Wiegand           | yearly          | freunde            | phone; note Macht die Liste fürs Klassentreffen
Torben Lüdecke         |                 | freunde            | nocard; in; at Tierarzt, Praxis Lüdecke
Imke Fährmann          |                 | freunde            | in; at Hebamme, Geburtshaus Warnow
Gregor Pfeil           | once            | freunde            | nocard
""")

# Tarek: a message of his with a question has waited for five days. Daniel: LinkedIn and book know him apart.
STUDIUM = characters("""
Tarek Mansour          | waiting         | freunde film       | born 1982-11-06; phone; in;
  at Filmemacher, Nachtfalter Film
Clara Birkenstock-Lenz | fortnightly-new | freunde kind       | born 1984-02-15; phone; in;
  at Kinderärztin, Ärztehaus Süd
Daniel Rautenberg      | quarterly       | freunde            | phone; in-; at Tragwerksplaner, Rautenberg Statik
Ingrid Solbakken       | half-yearly     | freunde            | born 1983-12-29; phone; note Bergen
Markus Trautwein       | cooling         | freunde laufen     | born 1982-07-11; phone; in;
  at Schulleiter, Schule am Anger
Antje Rosenow          | monthly         | freunde doktor     | born 1985-09-04; phone; in;
  at Dozentin, Institut für Gartenkunst
Johannes Wildgruber    | yearly          | freunde            | as Hannes; in; at Referent, Stiftung Lindenhof
Peer Oldenburg         | in-need         | gefallen           | phone; in; at Gründer, Oldenburg Ventures
Luise Fahrenholz       | only-theirs     | aufrufe            | nocard; note Ehemaligenverein
Bertram Nagel          | dormant-school  | freunde            | born 1982-04-08
Cäcilie Marquardt      | once            | freunde            | in; at Kuratorin, Galerie Speicher
Haruka Minami          | half-yearly     | freunde            | note Kyoto, schreibt zu Neujahr
Wiebke Osterloh        | bimonthly       | freunde            | born 1984-03-01; phone; in;
  at Archivarin, Stadtarchiv Neuenbrück
Simon Achterfeld       |                 | freunde            | in; at Rechtsanwalt, Achterfeld Stein
""")

# The first job, a planning office left three and a half years ago. Heike's new job is news in the newer export.
BUERO_ALT = characters("""
Heike Brodersen        | colleague-kept  | work-alt heike     | in; born 1972-05-03; phone;
  at Geschäftsführerin, Wiesengrund Planung; was Büroleiterin, Ostwald & Kiehn
Gernot Pusch           | dormant-work    | work-alt           | in; phone; at Bauleiter, Ostwald & Kiehn
Mirjam Katz            | colleague-old   | work-alt           | in; phone; at Landschaftsarchitektin, Ostwald & Kiehn
Tobias Winterstein     | colleague-old   | work-alt           | as Tobi; in; at Zeichner, Ostwald & Kiehn
Ottilie Grabowski      | bimonthly       | freunde gedichte   | as Otti; born 1981-10-26; phone; in;
  at Freie Lektorin, Grabowski Texte
Detlef Achtermann      | project-old     | work-alt           | in; at Gärtnermeister, Achtermann Gartenbau
Friederike Maaß        | once            | work-alt           | in; at Baumschulerin, Baumschule Maaß
Rafael Quandt          | project-old     | work-alt           | in; at Lichtplaner, Quandt Licht
Jutta Eichhorst        | only-mine       | work-alt           | in-; note Hat das Buch über Hecken geschrieben
Bernhard Lill          |                 | work-alt           | in; at Fahrer, Ostwald & Kiehn
Amira Nasser           | half-yearly     | work-alt           | in; phone; at Stadtplanerin, Nasser Stadtplanung
Kirsten Deichmann      |                 | work-alt           | in-; at Vertrieb, Pflasterwerk Deichmann
Lorenz Petersdorf      | yearly          | work-alt           | in; at Spielplatzbauer, Kletterbaum
Jasper Yngve           | once            | work-alt           | via linkedin; at Holzbauer, Yngve Holz
Margarete Dünnwald     |                 | work-alt           | in; at Buchhaltung, Ostwald & Kiehn
""")

# The present office, and the colleagues one calls by first name.
BUERO = characters("""
Liv Grünberg           | colleague       | work-buero         | in; phone; born 1970-02-27;
  at Inhaberin, Grünzug Freiraumplanung
Arno Riedmüller        | colleague       | work-buero         | in; phone; at Partner, Grünzug Freiraumplanung
Paula Dascher          | fortnightly-new | freunde klettern   | in; phone; born 1990-05-09; at Landschaftsarchitektin,
  Grünzug Freiraumplanung
Carsten Strang         | colleague       | work-buero         | in; at Projektleiter, Grünzug Freiraumplanung
Edda Vollmer           | colleague       | work-buero         | in; phone; at Pflanzplanerin, Grünzug Freiraumplanung
Bram Verhoef           | project         | work-buero         | in; at Steinmetz, Verhoef Natursteen
Jörg Rütters           | bimonthly       | work-buero         | in; phone; at Wasserbauer, Rütters Teichbau;
  spelled Joerg Ruetters; elsewhere ruetters.joerg@example.com; note Brunnen
Rosalie Grauvogel      | project         | work-buero         | in; at Übersetzerin, Grauvogel Sprachen
Nele Gerwin            | once-lately     | work-buero         | in; at Praktikantin, Grünzug Freiraumplanung; nocard
Teodora Ilkova         | project         | work-buero         | in; at Modellbauerin, Kleine Welten
Patricia Kunze         | quarterly       | work-buero         | in; at Baumpflegerin, Kunze Baumpflege
Eike Lockstedt         | once            | work-buero         | in; at Texter, Lockstedt & Söhne
Ole Barwinkel          | once            | work-buero         | via linkedin; at Klangkünstler, Summton
""")

# Authorities and clients, with whom one is formal. Sabine spells herself without umlaut in her mails.
AUFTRAGGEBER = characters("""
Konstanze Achenbach    | monthly-new     | work-amt park      | sie Frau; in; phone;
  at Leiterin Grünflächen, Stadt Neuenbrück
Matthias Hallstein     | project         | work-amt           | sie Herr; in; at Leiter Hochbau, Stadt Neuenbrück
Sabine Müller          | quarterly       | work-amt           | sie Frau; spelled Sabine Mueller;
  elsewhere sabine.mueller.priv@example.org; phone; in; at Schulsekretärin, Schule am Anger
Dr. Hubertus Rabenstein | mostly-mine     | work-amt           | sie Herr; phone; at Stifter, Stiftung Rabenstein
Stefan Brackmann       |                 | work-amt           | via linkedin; sie Herr; at Einkäufer, Stadt Neuenbrück
Winfried Adamczyk      | new             | work-amt           | sie Herr; in; phone; at Museumsleiter, Museum am Kai
Ibrahim Sesay-Koch     | half-yearly     | work-amt           | sie Herr; in; at Berater, Barrierefrei Bauen
Naomi Silbermann       | half-yearly     | work-amt           | via linkedin; sie Frau;
  at Bauamtsleiterin, Gemeinde Silberau
Renate Kupfer          | once            | work-amt           | sie Frau; phone; at Steuerberaterin, Kanzlei Kupfer
Erwin Stoltenfeld      | once            | work-amt           | sie Herr; phone; note Vermieter
""")

HAUS = characters("""
Dorothea Asmus         | monthly         | haus kater         | born 1943-12-14; phone;
  note Erdgeschoss, hat unseren Schlüssel
Wilhelm Asmus          | yearly          | haus               | phone of Dorothea Asmus; note Erdgeschoss
Farida Rahimi          | quarterly       | haus               | born 1980-01-06; phone;
  note Zweiter Stock, die Zwillinge
Lasse Mohr             | half-yearly     | haus               | phone; note Vierter Stock, macht das Hoffest
Petra Voss             | once            | haus               | note Dritter Stock, nach Chemnitz gezogen
Hugo Bellmann          | mostly-mine     | haus               | phone; note Hausmeister
Jutta Tappert          | only-theirs     | aufrufe            | phone; note Bürgerverein
Sanjay Bhandari        | bimonthly       | haus parzelle      | born 1976-06-21; phone; note Erster Stock, Kleingarten
Mai Linh Trần          |                 | haus               | phone; note Hinterhaus
Cornelius Deppe        | once-lately     | haus               | phone; note Dritter Stock, neu
Wencke Strick          | yearly          | haus               | phone; note Hinterhaus
Abel Mwangi            |                 | haus               | phone; note Vierter Stock
""")

FUSSBALL = characters("""
Ronny Thalheim         | monthly         | fussball           | born 1979-03-21; phone; in;
  at Trainer, Dienstagsrunde; note Organisiert alles
Lutz Fernau            | fortnightly     | freunde knie       | born 1981-11-25; phone;
  note Linker Verteidiger, steht neben mir
Bernd Odermatt         | bimonthly       | fussball           | born 1974-07-28; phone; note Kasse
Gilbert Wetzel         | quarterly       | fussball           | phone; note Tor
Almir Kastrati         | half-yearly     | fussball           | phone; note Sturm
Kai Sprotte            | yearly          | fussball           | phone; note Mittelfeld
Philipp Dahlke         | quarterly       | fussball           | as Philli; born 1988-09-05; phone; note Sturm
Arthur Nettelbeck      | once            | fussball           | note Schiedsrichter
Zoran Jurić            | once-lately     | fussball           | phone; note Neu seit dem Sommer
Detlev Pflaum          |                 | fussball           | phone; note Verteidiger
Hilmar Krauß           |                 | fussball           | phone; note Mittelfeld
Moritz Finkenwerder    |                 | fussball           | note Tor, Ersatz
Emeka Banjoko          |                 | fussball           | note Sturm
Norbert Priebe         |                 | fussball           | note Ehrenmitglied
Uwe Hadeler            |                 | fussball           | phone; note Verteidiger
Vincent Lockwitz       |                 | fussball           | nocard
""")

# Met once or not at all: tradespeople, pitches, LinkedIn's strangers.
ANDERE = characters("""
Torsten Gaske          | once            | handwerk           | sie Herr; phone; note Klempner
Agnieszka Nowicka      | half-yearly     | handwerk           | sie Frau; phone; note Elektrikerin
Karola Weißhaupt       | once            | handwerk           | sie Frau; nocard
Rupert Deventer        | only-theirs     | angebote           | sie Herr; nocard; in-;
  at Wachstumsberater, Deventer Consulting
Bianca Rossbach        | only-theirs     | angebote           | sie Frau; via linkedin;
  at Personalvermittlerin, Rossbach Search
Gunnar Triebel         | only-theirs     | angebote           | sie Herr; via linkedin;
  at Gebietsleiter, Triebel Stadtmöbel
Chantal Morel          | once            | work-buero         | via linkedin; at Gartenkünstlerin, Atelier Morel
Dexter Hollmann        |                 | angebote           | via linkedin; at Markenberater, Hollmann Nord
Yvonne Beckmann-Roth   |                 | angebote           | via linkedin; at Museumsleiterin, Haus Beckmann
Lars Engström          |                 | angebote           | via linkedin; at Leuchtenvertrieb, Engström Ljus
Tabea Krähe            |                 | angebote           | via linkedin; at Veranstalterin, Krähe Events
Nils Pfennigwerth      |                 | angebote           | via linkedin; at Recruiter, Pfennigwerth Personal
Olha Demjanenko        |                 | angebote           | via linkedin; at UX-Forscherin, Klarsicht
Raimund Stocker        |                 | angebote           | via linkedin; at Fundraiser, Taubenschlag
Isabel Kienast         |                 | angebote           | via linkedin; at Grafikerin, Kienast Schrift
Maximilian Zinke       |                 | angebote           | via linkedin; at Haustechnik, Museum am Kai
Josephine Abara        |                 | angebote           | via linkedin; at Vermittlerin, Museum am Kai
Pascal Halder          |                 | angebote           | via linkedin; at Kostenplaner, Halder Koll
Shreya Banerji         |                 | angebote           | via linkedin; at Projektsteuerin, Obsthof Galerie
Konrad Vickermann      |                 | angebote           | via linkedin; at Partner, Vickermann Plan
Delphine Roux          |                 | angebote           | via linkedin; at Textilkünstlerin, Roux Tissage
""")

# Known from Sanjay's mails alone: whoever has a plot beside his.
GARTEN = characters("""
Ortrud Semmler         |                 | garten             | nocard
Willi Quandt           |                 | garten             | nocard
Barnim Treskow         |                 | garten             | nocard
Ines Kallweit          |                 | garten             | nocard
""")

CAST = (*FAMILIE, *SCHULE, *STUDIUM, *BUERO_ALT, *BUERO, *AUFTRAGGEBER, *HAUS, *FUSSBALL, *ANDERE, *GARTEN)
