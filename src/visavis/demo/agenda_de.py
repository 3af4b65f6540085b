"""Henning Brückmann's calendar, and who was at an evening he went to.

The tables are explained in agenda.py and life.py.
"""

from visavis.demo.agenda import appointments
from visavis.demo.life import Evening, guests

APPOINTMENTS = appointments("""
Jour fixe Güterbahnhof    | 196 work weekly | 09:30 45  | Besprechungsraum, 2. Stock | Edda Vollmer; Carsten Strang
Pflanzplan ansehen        | 143 work        | 14:00 60  | Gärtnerei Neuenbrück       | Edda Vollmer; Patricia Kunze
Essen mit Paula           | 101             | 19:00 150 | Zum Kupferkessel           | Paula Dascher; Arno Riedmüller
Grillen bei Lutz          | 82              | 18:00 180 | Hof bei Lutz               | by Lutz Fernau; Bernd Odermatt;
  Philipp Dahlke declined
Brunnenprobe              | 46 work         | 10:30 90  | Park am Güterbahnhof       | Jörg Rütters; Carsten Strang
Essen bei Katja           | 28              | 19:30 180 | Backstube Wendlandt        | by Katja Wendlandt
Dreißig Prozent nach vorn  | 24 work         | 15:00 60  | online                     | by Rupert Deventer; me declined
Auftakt Stadtgrün 2035    | 18 work         | 10:00 120 | Rathaus, Großer Saal       | by Konstanze Achenbach;
  Ibrahim Sesay-Koch; Arno Riedmüller; Edda Vollmer; Carsten Strang; everybody
Um den See                | 9               | 15:00 120 | Nordufer                   | by Clara Birkenstock-Lenz
Rundgang vor der Eröffnung | -7 work        | 16:00 90  | Park am Güterbahnhof, Brunnen | Konstanze Achenbach;
  Winfried Adamczyk; Arno Riedmüller; Ibrahim Sesay-Koch maybe; Katja Wendlandt open; Patricia Kunze declined
""")

CROWD = (
    "Adelheid Brünning", "Bastian Eichholtz", "Cordula Zschau", "Dagmar Pohlenz", "Enno Wiechert", "Florentine Abicht",
    "Gesa Ruhnau", "Hauke Dornseif", "Ilka Mertinat", "Jost Kammerer", "Kerstin Ubrig", "Leopold Sasse",
    "Marlies Tönjes", "Norwin Hagedorn", "Ortrud Falkner", "Pelle Grabbert", "Quirin Nothnagel", "Ragnhild Specht",
    "Sönke Althoff", "Theda Krumbholz", "Urban Zeisig", "Viola Drewitz", "Wendelin Osten", "Xenia Palm",
    "Yara Lindequist", "Zacharias Möbus", "Almuth Greve", "Bodo Siebenhaar", "Christel Vahl", "Dietmar Ochs",
    "Elfriede Nagler", "Frauke Hinrichsen-Boll", "Gundula Tews", "Hinnerk Paasch",
)  # fmt: skip
CROWD_DOMAIN = "neuenbrueck.example.org"

EVENING = Evening("Stadtgrün bei Nacht", 12, guests("""
Henning Brückmann
Paula Dascher
Tarek Mansour      | declined
Cäcilie Marquardt
Wiebke Osterloh
Naomi Silbermann
Ibrahim Sesay-Koch | approved
Malte Brokat       |          | Büro Brokat
Ines Havemann      |          | Havemann Licht
Tjorven Claasen    |          | Kiez und Kraut
Rukhsana Mirza     |          | Mirza Wasserbau
Bent Osterkamp     | approved | Stadtwerke Silberau
Hedda Lüning       |          | Lüning, Lüning & Maas
Emil Vandersee     | waiting
Solvejg Prahl      |          | Baumschule Prahl
Arved Knoche       | declined | Knoche Pflaster
Dunja Reichelt     |          | Nachtführungen Reichelt
Momme Thiessen     |          | Freier Gärtner
"""))  # fmt: skip
