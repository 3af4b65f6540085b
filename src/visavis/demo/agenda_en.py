"""Imogen Hartwell's calendar, and who was at an evening she went to.

The tables are explained in agenda.py and life.py.
"""

from visavis.demo.agenda import appointments
from visavis.demo.life import Evening, guests

APPOINTMENTS = appointments("""
Sail room, weekly         | 196 work weekly | 09:30 45  | Model room                 | Eluned Vaughan-Rees;
  Callum Strang
Showcases                 | 143 work        | 14:00 60  | online                     | Jörg Müller; Callum Strang
Supper with Priya         | 101             | 19:00 150 | The Copper Kettle          | Priyanka Das; Ashok Reedman
Altos’ picnic             | 82              | 17:00 180 | The green                  | by Lydia Fernsby; Bernice Oduya;
  Philomena Dacey declined
Light test, room 4        | 46 work         | 10:30 90  | Larkfield, room 4          | Priyanka Das; Callum Strang
Supper at Tessa’s         | 28              | 19:30 180 | Crumb & Lindley            | by Tessa Lindley
Thirty per cent           | 24 work         | 15:00 60  | online                     | by Rupert Devane; me declined
Larkfield all hands       | 18 work         | 10:00 120 | Larkfield, lecture theatre | by Constance Achampong;
  Ibrahim Sesay; Lowena Penhallow; Eluned Vaughan-Rees; Callum Strang; everybody
Round the harbour         | 9               | 15:00 120 | Harbour                    | by Clementine Achebe
Walk through before the opening | -7 work   | 16:00 90  | Larkfield, main entrance   | Constance Achampong;
  Winston Adair; Lowena Penhallow; Ibrahim Sesay maybe; Tessa Lindley open; Patience Kumi declined
""")

CROWD = (
    "Adela Brunning", "Basil Eckersall", "Cordelia Shaw-Prior", "Dinah Polkinghorne", "Ennis Whitlow", "Flora Abbishaw",
    "Gethin Runnacles", "Honor Dornsey", "Ilka Merton", "Jocelyn Cammock", "Kerensa Upwey", "Leopold Sass",
    "Marlowe Tunnicliff", "Norris Hagley", "Orla Fawkener", "Percy Grabham", "Quentin Nettleship", "Rhiannon Specks",
    "Selwyn Althorn", "Thea Crumbleholme", "Urban Sissons", "Viola Drewett", "Winnaretta Oaste", "Xanthe Palmister",
    "Yolande Linquist", "Zachary Mobbs-Hale", "Alma Greavesley", "Bevis Sevenhay", "Christabel Vail", "Denzil Oxtoby",
    "Elfrida Naggs", "Frances Hinxman-Bole", "Gwenda Tewsley", "Hamish Paskell",
)  # fmt: skip
CROWD_DOMAIN = "larkfield.example.org"

EVENING = Evening("Museums After Dark", 12, guests("""
Imogen Hartwell
Priyanka Das
Nadim Farouk       | declined
Celia Marlowe-Finch
Winifred Osei
Naomi Silverdale
Ibrahim Sesay      | approved
Malachy Brocket    |          | Brocket Studio
Ines Havering      |          | Havering Light
Tamsin Clewlow     |          | Kerb and Cabbage
Rukhsana Mirza     |          | Mirza Cases
Bennet Osterley    | approved | Silverdale Water
Hedda Lunn         |          | Lunn, Lunn & Mace
Emrys Vandersee    | waiting
Sorrel Prall       |          | Prall Nurseries
Arved Nock         | declined | Nock Paving
Dunya Reach        |          | Reach Night Walks
Mungo Thisslethwaite |        | Freelance
"""))  # fmt: skip
