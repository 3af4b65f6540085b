"""Given names that one person may go by, English and German: Hans is Johannes, Bob is Robert.

One line is one name with its short forms and spellings; a name may stand in several lines (Alex, Jo), and two names
go together when they share a line. Written from general knowledge. Wrong for a form that a family made up, and for
two siblings on one line (a Hanna and a Johanne): a shared line allows a join, it never causes one.
All forms are folded: lower case, no accents, ä as ae.
"""

LINES = """
abigail abby abbie gail
adalbert bert
adelheid heidi adele heide
adrian adi
adriana adriane
agatha aggie
agnes agi agnese
albert al bert bertie
alexander alex alec aleks sascha sasha xander sandro lex alessandro alexandre
alexandra alex alexa sandra sascha sasha lexi alessandra aleksandra
alfred alf fred fredi freddy
alice ali alison allie
aloisius alois loisl luis
amanda mandy
amelia amelie mia milly
anastasia nastja nastya stasi
andrea andi andie
andreas andi andy anderl andre anders
andrew andy drew
angela angie angelika angi geli gela angelica angelina
anna anne ann annie anni aennchen
annemarie annemie
anselm selm
anthony tony anton antonio toni
anton toni tony antonius
antonia toni antonie tonia
archibald archie
arnold arnie noldi arno
arthur art artie artur
august gustl gus augustin
augusta gusti auguste
barbara babs barb barbie baerbel babsi babette bobbie
bartholomew bart barth bartholomaeus barthel
beatrice bea trixie beatrix beate beatriz
benedikt bene benny benedict ben
benjamin ben benny benni bennie
berenike berni
bernadette berni detta
bernhard bernd bernard bernie berni bernt
berta bertha bertl
bettina betti tina
birgit gitte birgitta brigitte gitta biggi
bradley brad
brigitte gitte gitti brigitta bridget biggi
bruce brucie
calvin cal
camilla milla cami
carl karl charlie kalle carlo karol
carola caroline karola caro
caroline carolin caro carrie lina line karoline carolina carolyn karolin carol
catherine kate cathy kathy cath kathryn katherine katie cat catharine
cecilia cilly cilli cissy caecilie celia
charles charlie chuck chas karl
charlotte lotte charly lottie lotta charlie
christa christl
christian chris krischan christl kristian
christiane chris christl christa
christina christine chris tina chrissi christl kristina kirsten kirstin kerstin kristin chrissie tine stina
christoph chris christof stoffel toffi kristof
christopher chris kit topher kris christoph
clara klara claire clare klaerchen
claudia claudi klaudia
claus klaus nikolaus
clemens klemens clem
clement clem
clifford cliff
conrad konrad conny kurt con
constance connie
constantin konstantin conny kostja constantine
cordula cordi
cornelia conny nele nelly corny connie cornelie
cornelius conny nils neel
cynthia cindy
dagmar dagi daggi
daniel dan danny dani
daniela dani dana danielle daniele
david dave davy davi
deborah deb debbie debora debby
denise dennie
dennis denis denny
detlef detlev
diana di diane
dietrich dieter dirk diether diedrich
dominik dominic nick dom
dominique nicki domi
donald don donny
dorothea doro thea dorle dorothee dora dorothy doerte dorit dot dottie dolly
douglas doug
eberhard ebbo hardy
eckhard eckart ecki ekkehard eckehard
edeltraud traudl traudel
edgar ed eddie
edith edie
edmund ed eddie edi ned
eduard edi ede edward
edward ed eddie ted teddy ned ward
edwin ed edi eddie
eleanor ellie nora nell elinor ella eleonore lore leonore leonora
elfriede friedel elfi elfie
elias eli
elisabeth elizabeth liz lisa elisa beth betty lisbeth lizzy lizzie sissi lisl liesl liesel elsbeth else elsa elise
emanuel manuel manu immanuel emmanuel
emil mil emile
emily em emmy emilie milly emilia
emma emmi em
erich eric erik
erika rika ricki erica
ernst ernie ernest ernesto
erwin irwin
esther hester ester
eugene gene eugen
eva evi eve evchen ewa
evelyn evi eve eveline evelin
felicitas feli felicity zita fee
felix feli
ferdinand ferdi ferdl fernando
florian flo flori
florence flo florrie flossie
franz francis frank franzl francesco francois ferenc
franziska franzi fanny franzl ziska francesca frances fran frannie francoise fanni sissi
frank franky francis franklin
frederick fred freddy freddie frederic rick fredrick
frieda friedl elfriede frida
friederike rike fritzi friedel frederike ricki frederica
friedrich fritz fred friedel frieder fiete fritzl frederik frederic
gabriel gabe gabi
gabriele gabi gaby gabriela gabriella gabrielle gabby ella
georg schorsch joerg george jorge giorgio gorch jerzy georgios giorgos jorgos yorgos georgi juri yuri
george georgie georg
georgina georgie gina georgia georgine
gerald gerry jerry gerold
geraldine gerry geri
gerda gerdi gertrud
gerhard gerd gert gerhardt gerrit geert
gertrud trude trudi gertraud gerti traudl gertrude gerda traude gertie
gilbert gil bert
gisela gisi gila
gottfried friedel godfrey goetz
gregor gregory greg grigori
gregory greg gregg
gudrun gudi
guenther guenter gunther gunter
gustav gustl gus gustaf
hannelore hanni hannele
harold harry hal
harald harry
hartmut hardy hartmuth
hedwig hedi hede hettie hedy
heinrich heinz heiner henry henrik hein henner heini hinrich enrico hendrik
helene helena leni lena helen hella nelly hele elena alena
helga helgi
helmut helmuth heli
henrietta hetty etta henriette jette hettie harriet rike
henry harry hank hal henrik
herbert herb bert herbie
hermann herman armin harm hermi
hermine mine minna hermi
hildegard hilde hilda hildi
horst hotte
hubert hubertus bert hubs
hugo hugh
ida idchen
ignaz nazi igna ignatius nacio
ilse ilsa
immanuel emanuel manu
ingeborg inge inga inka
ingrid inga inge
irene irena reni irina
irmgard irmi irma
isabella bella isabel isa isabelle izzy belle isobel bell ysabel
jacob jake jakob jack jacques jago
jacqueline jackie jacqui
jakob jaeckel jacob jockel koebes
james jim jimmy jamie jem
janet jan jane janice
janina nina jana
jason jay
jeffrey jeff geoffrey geoff
jennifer jen jenny jenni jenn
jeremiah jerry jeremy jem
jerome jerry hieronymus
jessica jess jessie jessi
joachim jochen achim jo jochem joaquin kim
joan joanie jo
joanna jo joanne joan johanna
johann hans johannes hannes jo jan hansi johan giovanni ivan juan jean
johanna hanna hannah jo hanne hanni joanna johanne
johannes hans hannes jo jan johann john janis joh hansi hannis ivan juan jean giovanni
john jack johnny jon jan jonny johnnie
jonas jona jonah
jonathan jon jonny nathan jonathon johnny
joseph joe joey jo jos jose josef giuseppe yusuf yosef
josef sepp jo pepi josl beppo jupp seppi joseph joe sepperl pepe jozef
josephine jo josie josefine fine pepi josefa josefina sefa
joshua josh
judith judy judy jutta judit judie
julia jule juli julie julchen giulia yulia juliane
juliane jule julia julie juliana
julian jules juli julien
julius jules juli
justin just justus
karin carin karen
karl kalle charly carl
karla carla
karoline karo lina line karola
katharina kathi kaethe katja katrin kathrin kati kat katarina catharina katinka kathie cathrin trine katya kathleen
katherine kate kathy katie kit kay kitty kathryn kat catherine
kathleen kathy katie kay kate
kenneth ken kenny
kimberly kim kimberley
konrad conny konni conrad radl
konstantin konsti kostja tino
kornelia nele conny
kreszentia zenzi
kunigunde kuni gundi
kurt curt
lambert bert lampert
laura lauri laurie
laurence larry laurie lawrence lars lorenz loren
lawrence larry laurie
lena magdalena helena lene
leonard leo len lenny leonhard leonardo lennart leon
leopold leo poldi
lieselotte lilo liselotte lotte liese lieselott
lillian lily lil lilian lilli
linda lin lindy
lorenz lenz enzo lorenzo
louis lou ludwig luis lewis louie
louise lou luise lulu louisa
lucas luke luca lukas lukasz
lucia lucy luzie lucie luzia
ludwig lutz luggi wiggerl louis
luise lou lulu luisa louise isa
luitpold poldi
madeleine maddy madeline maddie lena madlen
magdalena magda lena leni malene lene magdalene madeleine
manfred manni fred mani freddy
manuela manu ela
marcus mark markus marc marco marek
margaret maggie meg peggy marge margie greta daisy rita margo madge mags
margarete grete gretl gretel margot gretchen marga greta margarethe margret margareta margit gitta meta rita reta
margherita margarete margarita marga rita greta
margit gitte gitta
maria mary marie mia mitzi mizzi ria marietta mariele
marianne janne nanni mariann marian
marilyn mary lynn
marion mary
markus mark marco marcus kuss
martha marthe matty patty marta
martin marty tin martl merten
martina tina marti
mary molly polly mae maria mamie may moll
mathilde tilda tilly matilda hilde thilda mathilda
matthew matt matty mat matthias
matthias matze hias matti mathias matt mats thias matteo mattes hiasl matias
maximilian max maxi maxl maximillian
maximiliane maxi maxime
maxine max maxi
melanie mel melly mela
melissa mel missy lissa
meredith merry
michael mike mick mickey michi michel mikey michl mischa micha misha mika mihail miguel
michaela michi ela micha mika mikaela
michelle shelly shell michele
mildred millie
miriam mirjam miri mimi miryam
mitchell mitch
mohammed muhammad mohamed mo mohammad mehmet muhammed
monika moni mona monica
moritz mo maurice
nadine nadja naddl
natalie nat nathalie natalia natascha natasha talia
nathaniel nate nat nathan
nicholas nick nicky nico nik nicolas
nicola nicky nic nicole nikola
nicole nicki nicky nici nikki nic nikole
nikolaus klaus niko nico niklas claus nick nikolas nicolaus nikolai nils klas
norbert bert nobbi
oliver olli oli ollie olly olivier
olivia liv livia olli
oskar oscar ossi
oswald ossi ozzie
otto otti
pamela pam pammy
patricia pat patty patsy tricia trish patti trisha
patrick pat paddy padraig
paul pauli paulchen pablo paolo pavel
paula pauli paulina pauline
pauline paula lina
penelope penny pen
peter pete pit peer petrus pedro pierre piotr petr piet peterle
petra peti
philip phil pip phillip philipp filip philippe felipe
philipp phil lipp flip
philippa pippa pip
phyllis phyl
rachel rae rahel shelly
rainer reiner rainier
raimund mundl ray raymund
raymond ray
rebecca becky becca beck rebekka reba becki
regina gina reggie regine
reinhard reini hardy reinhardt hardi reinhart
reinhold reini holdi
renate reni nate renata
richard rick dick rich richie ricky ritchie ricardo rix
robert bob rob bobby robbie bert robin robby roberto rupert
roberta bobbie robbie berta
roderick rod rory
roger rodger rog ruediger
roland rolli rolly orlando
ronald ron ronnie ronny ronaldo
rosa rosi rose rosie roserl
rosalinde linde rosi rosalind
rosemarie rosi rose romy rosemary rosie
rudolf rudi rolf dolf rolph rudolph rudy ralf
ruediger rudi roger
rupert ruppert rupi
ruth ruthie
sabine bine biene sabina sabinchen
sabrina brina
salvatore toto sal
samantha sam sammy
samuel sam sammy samu
sandra alexandra sandy
sarah sara sally sadie
sebastian basti bastian wastl seb sebi baschi bas
severin sevi
siegfried sigi siggi friedel sig
sieglinde linde sigi
siegmund sigi siggi sigmund
sigrid siri sigi siggi
silvia sylvia silvie sylvie silke
simon simi sim simeon
simone simi mona
sophia sophie sofie sofia fia sopherl zofia
stanley stan
stefan steff steffen stephan steven stevie steve stephen stefano istvan
stefanie steffi stephanie stefani steff stephi fanny steph
stephen steve steven stevie steph
stuart stu stewart
susanne susi suse susanna sanne sanna zuzanna
susan sue susie suzie suzy susanna suzanne
sven svenni swen
tabea tabitha
tamara tammy mara
tanja tania tanya tatjana
tatjana tanja tatiana tati
terence terry terrence
teresa theresa resi terry tess therese theres thea tessa teresia
thaddaeus tad teddy
theodor theo teddy ted theodore tudor feodor
theodora dora thea
thomas tom tommy thom tomas tommi tamas
thorsten torsten toto
tilman till tillmann thilo tilo tillman
timothy tim timmy timo timotheus
timotheus tim timo
tobias tobi toby tobey
traugott traugi
ulrich uli ulli ueli utz ulf
ulrike uli rike ulli ulla ulrika
urban urbi
ursula uschi ursel ulla ursi uschy ulli ursulina orsola
valentin valli velten valentine
valentina valli tina
valerie val vally valeria
veronika vroni vera roni nika veronica ronnie
victor vic viktor vicky
victoria vicky tori vicki viktoria vicci
viktoria vicky viki
vincent vince vin vinzenz vinny vincenzo
vinzenz zenz vincent
virginia ginny ginger gina
volker volki
waltraud traudl traudel waltraut waltrud
walter walt walli wally wolli walther
wendelin wendel
werner wernher
wilfried willi fred wilfred
wilhelm willi willy helm will wim helmi guillermo guillaume
wilhelmine minna mine helmi willa wilma mina wilhelmina elma
william will bill billy willy liam willie
winfried winni fried winnie
winifred winnie freda
wolfgang wolf wolfi wolferl wulf
yvonne yvi evonne ivonne
xaver xaverl veri xavier
zacharias zach zack zachary
"""
