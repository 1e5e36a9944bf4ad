// Folded: lower case, no accents, ø as o, æ as ae, å as a. Names carried by both (Kim, Robin, Alex, Andrea, Kai) stand in neither.
const WOMEN: ReadonlySet<string> = new Set(
  (
    "abigail ada adele agathe agnes agnete aida aileen aino alba alberte alexandra alexia alice alicia alma alva alvilda amalia amalie amanda amber " +
    "amelia amelie amina amy ana anastasia anette angela angelica angelika angelina anika anita anja ann anna annabel annabell anne anneli annelise " +
    "annemarie annemette annette annica annie annika anny antje antonia anya arlene asa ase aslaug asta astrid augusta aurora ava barbara bea beata beate " +
    "beatrice beatrix belinda bente berit bernadette bertha beth bethany betina bettina betty bianca birgit birgitta birgitte birte birthe " +
    "bitten bjork bodil bonnie brenda bridget brigitte britt britta brooke camilla candice carina carla carmen carol carole carolina caroline carolyn " +
    "cassandra catharina catharine catherine cathrine cecilia cecilie celia celina celine charlotte cheryl chloe christa christel christiane " +
    "christin christina christine cindy claire clara clarissa claudia connie constance conny cora cordula cornelia courtney cynthia dagmar dagny daisy " +
    "daniela danielle daphne deborah debra delia denise diana diane dina ditte donna dora dorit doris dorothea dorothy dorte dorthe ea ebba " +
    "edda edel edith eileen eir eira elaine eleanor elena eleonora elfriede elin elina eline elisa elisabet elisabeth elise eliza elizabeth ella elle " +
    "ellen ellie ellinor elly elna elsa else elsebeth elva elvira emilia emilie emily emma emmy erica erika erna esmeralda ester esther ethel eva " +
    "evelyn evy fanny fatima fatma felicia fiona flora florence franziska freda freja freya freyja frida frieda frigga gabriela gabriele gabriella gail " +
    "gerda gerd gertrud gina gisela gitte gloria grace gretchen gro gry gudrun gunhild gunn gunvor gwen hanna hannah hanne hannele harriet hatice hazel " +
    "hedda hedvig hedwig heather heidi helen helena helene helga helle henny henriette henrike hilda hilde hildegard hildur holly ida idun ilse imogen " +
    "ina inga inge ingeborg ingegerd inger ingrid ingvild iren irene iris irma irmgard isa isabel isabell isabella isabelle isolde iva ivana jana jane " +
    "janet janice janina janne jeanette jeanne jennifer jenny jessica jill jo joan joanna johanna johanne jonna josefina josefine josephine joy joyce " +
    "judith judy julia juliana juliane julianne julie juliet juliette june justine jutta jytte kaja kamilla karen karin karina karla karolina karoline " +
    "kate katarina katarzyna kathe katharina katherine kathleen kathrin kathrine kathryn kathy katie katja katrin katrine kayla kelly kersti kerstin " +
    "kirsten kirsti kirstin kirstine kjersti klara konstanze kristel kristin kristina kristine lagertha laila lara laura lea leah leila lena lene leni leona " +
    "leonie leonora lidia liesel lila lillemor lilian lilja lilli lillian lilly lily lina linda linea linn linnea lis lisa lisbet lisbeth lise liselotte " +
    "lisette liv liva livia lone lorena lorraine lotta lotte louisa louise lucia lucie lucinda lucy luise lykke lydia lynn mabel madeleine madelaine madison " +
    "mae magda magdalena maggie mai maiken maj maja malene mali malin malou mandy manuela marcella margaret margareta margarete margaretha margarita margit " +
    "margot margrete margrethe margret maria mariam mariana mariane marianne marie marika marilyn marina marion marit marita marlene marta " +
    "marte martha marthe martina mary mathilda mathilde matilda maud maureen maya megan melanie melina melinda melissa merete merethe meta mette mia " +
    "michaela michala michelle mie mildred mille milla mina minna mira miranda miriam mirjam moa molly mona monica monika my nadia nadine nadja naja nancy " +
    "nanna naomi natalia natalie natasha nathalie nele nelly nete nicole nicoline nikoline nina nora norah norma octavia oda olga olivia ottilie pamela " +
    "patricia paula paulina pauline penelope pernille petra petrea phoebe pia polly priscilla rachel ragnhild randi rebecca rebekka regina regine regitze " +
    "renate rikke rita ritva roberta ronja rosa rosalie rose rosemarie rosemary rosita rut ruth ruzena sabina sabine sabrina saga sally samantha sandra sanna " +
    "sanne sara sarah saskia savannah selma sharon sheila shirley siff sif signe sigrid sigrun silja silje silke silvia simone sine siri siv sofia sofie " +
    "solbritt solfrid solveig solvej sonia sonja sophia sophie stefanie steffi stella stephanie stina stine sunniva susan susanna susannah susanne suzanne svanhild " +
    "svetlana swantje sylvia synne synnove tabitha tamara tanja tanya tara tatjana tea teresa thea thelma therese theresa thit thora thyra tilda tilde tina " +
    "tine tiril tone tonje tora tove tracy trine trude tuva tyra ulla ulrika ulrike ursula uta ute valborg valentina valerie vanessa vera verena veronica " +
    "veronika vibe vibeke victoria vicky viktoria vilde vilma viola violet virginia viveca vivi vivian viviane wanda wencke wenche wendy wiebke wilhelmina " +
    "wilma winnie yasmin ylva yvette yvonne zainab zara zoe"
  ).split(" "),
);

const MEN: ReadonlySet<string> = new Set(
  (
    "aage age aaron abdul abraham adam adrian ahmad ahmed aksel alan albert albin aleksander alexander alf alfred ali allan allen alistair alvin ambrosius " +
    "anders andre andreas andrew andy ansgar anthony anton antonio antti ari arild armin arne arnold aron arthur arvid asbjorn asger asgeir aslak " +
    "august augustin austin axel balder bard barry bastian bernd ben benedikt benjamin benny bent bernard bernhard bernt bertel bertil bertram bill birger birk " +
    "bjarke bjarne bjorn blake bo bob boris borge brad bradley brandon brendan brian bror bruce bruno bryan burkhard calvin carl carlo carlos carsten " +
    "casper cecil cedric chad charles chris christian christoffer christoph christopher clark claes claus clemens clifford clive colin connor conrad craig " +
    "curt cyril dag dagfinn dale damian dan daniel darren dave david dean dennis derek detlef dick dieter dietmar dietrich dirk dmitri dominic dominik don " +
    "donald douglas duncan ebbe eberhard eddie edgar edmund eduard edvard edward edwin egil egon eigil eik eilif einar eirik elias elliott ellis elmer emanuel " +
    "emil enok eric erich erik erkki erlend erling ernst ervin erwin esben eskil espen ethan eugen evan even ewald eystein fabian felix ferdinand filip " +
    "finn flemming florian folke francis franco frank frans franz fred frederic frederick frederik fredrik freddy friedrich fritz frode gareth gary " +
    "gavin geir geoff geoffrey georg george gerald gerard gerhard gerrit gert gilbert glenn godfrey gordon gorm goran gosta graham grant greg gregers " +
    "gregor gregory gudmund guido gunnar gunther gunter gustaf gustav guy haakon hakan hakon hannes hannu hans harald harold harry hartmut hartwig harvey " +
    "hasan hassan hector heiko heiner heinrich heinz helge helmut hendrik henning henri henrik henry herbert hermann herman hjalmar holger horst howard hubert " +
    "hugh hugo hussein ian ib ibrahim ingemar ingmar ingolf ingvar isaac isak ismail ivan ivar iver jack jacob jakob jalmari james jan janus jari jarl jarle " +
    "jason jasper jeff jeffrey jens jeppe jeremy jerome jerry jesper jim jimmy joachim joakim joe joel johan johann johannes john johnny jon jonas " +
    "jonathan jonny joost joergen jorg jorgen jorn josef joseph josh joshua juan juergen jurgen juha jukka julian julius justin kaare kaj kalle kamal " +
    "kare karl karlo karsten kasper kaspar keith keld ken kenneth kenny kent kevin kjartan kjeld kjell kjetil klaus klemens knud knut konrad konstantin kristen " +
    "kristian kristoffer kurt kyle lars larry lasse laurence laurids laurits lauritz lawrence leander leif lennart leo leon leonard leonhard leopold lewis " +
    "liam lorenz lothar louis luca lucas ludvig ludwig luis lukas luke mads magne magnus malcolm malte malthe manfred manuel marc marcel marco marcus " +
    "marek mario marius mark markku markus martin marvin mathias mathis mats matt matteo matthew matthias matti mattias maurice max maximilian mehmet melvin " +
    "michael michal mick miguel mikael mikkel mika mike mikko miles milo mogens mohamed mohammad mohammed moritz morten muhammad mustafa nathan nathaniel neil " +
    "nicholas nick nicklas nicolai nicolas niels nigel niklas niko nikolai nikolaj nikolas nils njal noah noel norbert norman odd oddvar ola olaf olav " +
    "ole oleg oliver olof oluf omar oscar oskar osman osvald oswald otis otto ove owen palle par patrick patrik paul pavel peder pedro peer pekka pelle per " +
    "pertti peter petri petter phil philip philipp phillip pierre piet pontus poul preben rainer ralf ralph ragnar rasmus raymond reidar reiner reinhard reinhold " +
    "rene rex ricardo richard rick risto rob robert roberto rod roderick rodney roger roland rolf roman ron ronald ronnie ronny rory ross roy ruben rudi rudolf " +
    "rudolph rune rupert russell ryan samir samuel santeri scott sean sebastian seppo sergej seth severin shane shaun sigfred sigmund sigurd silas simon " +
    "sindre sigge sivert snorre soren spencer stanley stefan steffen stein stellan sten stephan stephen steve steven stewart stig storm stuart sture sune svein " +
    "sven svend svenning sverre tage tapio tarjei ted teemu teis terence terje terry thaddeus theis theo theodor theodore thomas thor thorbjorn thore thorkild thorleif " +
    "thorsten thorvald thure tim timo timothy tobias toby todd toke tom tomas tommy tor torben torbjorn tore torgeir torkel torkild torsten torstein tristan trond " +
    "troels troy trygve tue tyge tyler udo uffe ulf ulrich ulrik urban uwe vagn valdemar valentin vegard verner vernon vetle victor vidar vidkun vigfus viggo " +
    "viktor vilfred vilhelm ville vincent vitus vladimir volker volkmar waldemar walter warren wayne werner wilfred wilhelm will willem william willy winston wolfgang wolfram xander " +
    "yngve yousef yusuf zacharias zachary"
  ).split(" "),
);

/** Whether a pronoun fits a person of this name, by their given name; null when it is not among the common ones. */
export function pronounOf(name: string): "she" | "he" | null {
  const first = foldedName(/^\s*\S{1,60}/u.exec(name)?.[0] ?? "");
  const spellings = [first, first.replaceAll("aa", "a").replaceAll("oe", "o"), first.split("-")[0] ?? ""];
  for (const spelling of spellings) {
    const isWoman = WOMEN.has(spelling);
    if (isWoman !== MEN.has(spelling)) return isWoman ? "she" : "he";
  }
  return null;
}

function foldedName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss");
}
