// The words a sentence is read by, English and Danish, in lower case.
import { isDigitAt } from "../../when/letters.ts";
import { wordSet, wordTable } from "../../when/tables.ts";

export const WITH = wordSet("with med");
export const ABOUT = wordSet("about re regarding concerning om vedr vedrørende angående ang");
export const AND = wordSet("and og & + samt plus");
export const FROM = wordSet("from fra by af");
export const TO = wordSet("to til");

/** Behind these a new clause may begin. */
export const CONJUNCTIONS = wordSet("and og & + but men so så then also samt derefter bagefter");
/** Behind these a clause is told rather than begun: "Mette said she will", "we agreed I send". */
export const REPORTING = wordSet(
  "said says told mentioned confirmed agreed that at sagde siger fortalte nævnte bekræftede aftalte aftalt skrev wrote svarede replied",
);
export const ADVERBS = wordSet(
  "also then just already now later finally both begge all alle har has have had også så nu lige allerede straks endelig bare",
);

export const DETERMINERS = wordSet(
  "the a an my our his her their your this that some two three four five both all den det de en et min mit mine vores vor hans hendes deres din dit to tre fire fem begge alle hele",
);

/** Words that are names as well, and count as such only where the place leaves no doubt. */
export const ORDINARY = wordSet(
  `an april art ask august bent bill bo chase dag dan dean dick don drew du eje else even eve faith falk finn frank frans gene grace
  grant guy hans hope ib jack jan joy june kaj kit lone maj mark max may mai miles mine my odd per penny pat ray rich rob rod rose ravn ruby
  rune sky sol star sten storm sue summer tage to tom tor van vi vig will young liv kim so man sun sally`,
);

/** Capitalised words that name nobody. */
export const NAMELESS = wordSet(
  `i i'm i'll i've i'd he'd she'd they'd we'd he'll she'll they'll we'll he's she's it's they're we're they've we've jeg vi we he she they it you hun han de den det der her you dig mig me us os him them hende ham dem
  monday tuesday wednesday thursday friday saturday sunday mandag tirsdag onsdag torsdag fredag lørdag søndag
  january february march july september october november december januar februar marts juni juli oktober
  mon tue wed thu fri sat today yesterday tomorrow
  christmas xmas easter jul nytår påske linkedin zoom teams skype slack whatsapp messenger facebook instagram facetime google signal telegram sms twitter imessage meet
  erp crm hr it ceo cfo coo cto cmo cio di ai eu usa uk b2b phd mba bbq q1 q2 q3 q4 kpi okr
  copenhagen københavn kbh aarhus århus odense aalborg london berlin hamburg paris stockholm oslo malmö helsinki denmark danmark sweden sverige norway norge germany tyskland jylland fyn sjælland
  the a an my our his their this that and og or eller but men so så then also if hvis when da når what hvad who hvem how hvordan why hvorfor
  good great nice lovely quick long short brief first second last next new god godt rigtig dejlig hyggelig kort lang lange første anden ny nyt super fin
  no not ingen ikke yes ja nej very really quite meget after before efter før during under while mens in on at for to from by of about with without
  på til fra ved hos af med om uden over had have has was were is are been got fik har havde var er blev kom gik tog måtte took went came
  promised promise lovede lover lovet owe owes skylder talked spoke talte snakkede discussed drøftede dear hi hello hej kære thanks tak
  sent sendte coffee kaffe lunch frokost dinner middag breakfast morgenmad brunch drinks drink call called mail email e-mail meeting møde met mødte video phone
  one two three four five six seven eight nine ten fire fem seks syv otte ti several flere many mange begge
  co asked told said spurgte sagde left missed tried prøvede finally remember husk notes noter note ps skal vil kan can must should ses see will would har dm'd dm'ed ok'd cc'd`,
);

/** Short forms whose full stop ends nothing. */
export const ABBREVIATIONS = wordSet(
  "d m kl ca pga ifm ifb ift mht hhv ml tlf tel nr fx bl osv dvs evt vedr ang tlf min mr mrs ms dr st prof jan feb mar apr jun jul aug sep sept okt oct nov dec hr e g inkl incl approx pr",
);

export type Told = "me" | "she" | "he" | "they";
/** Pronouns as subjects. */
export const SUBJECTS = wordTable<Told>(
  ["me", "i jeg we vi"],
  ["she", "she hun"],
  ["he", "he han"],
  ["they", "they de"],
);
/** Pronouns as receivers and owners. */
export const RECEIVERS = wordTable<"she" | "he" | "they">(
  ["she", "her hende hendes"],
  ["he", "him his ham"],
  ["they", "them dem their deres"],
);
export const OBJECT_PRONOUNS = wordSet("me mig us os her hende him ham them dem you dig jer");

/** Those a note of what is to be done begins with. */
export const TASK_WORDS = `send follow forward introduce intro ask invite confirm prepare arrange organise organize schedule buy pay bring
  finish submit sign translate return book review draft share check order update write call phone ring mail email
  text message ping reply answer fix deliver connect print cc loop set find try`;
/** What somebody does for another, in English. */
export const DEEDS = wordSet(
  `${TASK_WORDS} give e-mail get come look read help make show let put talk speak provide draw drop pick sort recommend suggest lend
  host take meet circle touch reach scan copy work thank`,
);
/** What follows "will" in news of a person rather than in a promise. */
export const NEWS = wordSet(
  `be have not never become need start begin join leave move retire turn stay live study go know like love want remain lose win marry
  quit change probably likely soon always miss see remember been rather prefer better had think hate wait depend`,
);
/** The same, in Danish. */
export const DANISH_NEWS = wordSet(
  "gerne helst ikke aldrig være have vide høre blive starte begynde flytte rejse hjem til i på have nok måske stadig altid mene bo leve hellere se",
);
/** Danish deeds that are promises in the present tense, as infinitives. */
export const DANISH_DEEDS = wordSet(
  "sende ringe vende følge maile indkalde introducere fremsende melde booke bekræfte tjekke undersøge sørge svare videresende forbinde bestille",
);
/** Danish deeds that are promises in the present tense only with a day. */
export const DANISH_DEEDS_WITH_DAY = wordSet(
  `skrive give lave komme tage købe hjælpe læse præsentere vise dele invitere kigge finde betale levere hente aflevere spørge forberede underskrive opdatere
  kontakte godkende afklare vurdere rette udarbejde fremlægge udfylde gennemgå oversætte bringe arrangere teste gøre prøve låne ordne omskrive reparere sms'e smse`,
);

/** What stands behind them is wished for, advised or planned, and not told as done: whom it names need not have been there. */
export const WISHES = wordSet(
  `want wants wanted would could should ought might must can will shall can't couldn't wouldn't won't hope hopes hoped wish wishes wished looking need needs needed
  suggested suggests recommended recommends proposed proposes
  vil ville skal skulle kan kunne bør burde må måtte ønsker ønskede håber håbede leder ledte søger søgte mangler foreslog foreslår anbefalede anbefaler`,
);

/** Said of what was to be: then a word was sent, and nobody met. */
export const CANCELLED = wordSet("cancelled canceled cancels cancel aflyste aflyst aflyser aflyse afbud");

/** Said of what is to be on another day. */
export const POSTPONED = wordSet(
  "postponed postpone rescheduled reschedule rebooked ombooket moved move pushed push udskudt udskød udskyder udskyde udsat udsatte udsætter rykket rykkede rykker rykke skubbet skubbede skubber skubbe flyttet flyttede flytter flytte omlagt",
);

type Channel = "meet" | "call" | "video" | "mail" | "message" | "event" | "social";
/** What a word says of the kind: `met`, `talk` and `wrote` give way to something more telling. */
export type Cue = Channel | "met" | "talk" | "wrote" | "phone" | "network" | "greeting" | "newsletter";

const CUES = wordTable<Cue>(
  [
    "meet",
    `coffee coffees coffe kaffe kaffen lunch lunches lunched frokost frokosten frokostede dinner middag breakfast morgenmad brunch drinks drink beer beers øl tea
    walk walked gåtur gåturen gik besøg besøgte besøger visit visited aftensmad dined ate spiste spist spise middagen hike hiked løbetur golf padel tennis sauna cykeltur fredagsbar
    julefrokost 1:1 1-1 one-on-one kaffemøde frokostmøde morgenkaffe supper picnic cake kage vin wine pint pints espresso pizza sushi burger bbq barbecue`,
  ],
  [
    "met",
    "met meeting meetings mtg mtgs møde mødet møder mødte mødtes mødt mødes bumped ran saw meet meetup traf sås hilste stødte workshop workshoppen sparring",
  ],
  [
    "call",
    "call calls called calling phoned phonecall rang ring ringede ringet ringer ringe opkald opkaldet telefonmøde telefonsamtale telefonopkald voicemail telefonisk kald røret telefonsnak tlf.møde tlfmøde tlf-møde",
  ],
  ["phone", "phone telephone telefon telefonen tlf mobil"],
  [
    "video",
    "zoom zoomed teams video skype skyped facetime facetimed facetimede zoomede videocall videoopkald videomøde onlinemøde teamsmøde zoommøde teamsopkald hangouts webex virtual virtuel virtuelt virtuelle online",
  ],
  [
    "mail",
    "mail mails mailed mailede mailet mailer email emails emailed e-mail e-mails e-mailed letter brev brevet postkort postcard",
  ],
  [
    "message",
    `text texts texted texting msg msgs sms sms'er sms'ede smsede sms'et smser message messages messaged besked beskeder beskeden whatsapp whatsapped messenger dm dms dm'ed dm'd
    ping pinged imessage telegram slack slacked chattede chat-besked linkedin-besked linkedinbesked linkedin-message`,
  ],
  [
    "wrote",
    "wrote written write skrev skrevet skriver sent sendte sendt reply replied svar svarede wished congratulated congratulations congrats tillykke lykønskede gratulerede",
  ],
  [
    "event",
    `conference conferences konference konferencen summit seminar seminaret fair messe messen netværksdag netværksmøde netværksarrangement event eventet reception
    receptionen gala party fest festen fødselsdag webinar hackathon generalforsamling netværksaften networking konfirmation bryllup wedding festival kursus`,
  ],
  ["social", "commented kommenterede liked likede reacted reagerede tagged taggede endorsed reposted kommentar opslag"],
  ["network", "linkedin facebook instagram"],
  [
    "talk",
    "talk talked talks spoke spoken chat chatted chats talte talt snakkede snakket snak samtale catch-up catchup sync drøftede discussed sludrede",
  ],
);
const MEETINGS = ["møde", "mødet", "besøg", "besøget"];
const EVENTS = ["konference", "seminar", "messe", "reception", "arrangement"].flatMap((event) => [event, `${event}n`]);

/** What the word `low` says of the kind of conversation. */
export function cueOf(low: string): Cue | undefined {
  return (
    CUES.get(low) ??
    cueOfParts(low) ??
    (isCompound(low, MEETINGS) ? "met" : isCompound(low, EVENTS) ? "event" : undefined)
  );
}

/** Whether the word is one for a conversation that is arranged: a meeting, a lunch, a call on video. */
export function isOfMeeting(low: string): boolean {
  return MEETING_CUES.has(cueOf(low) ?? "talk");
}

export const MEETING_CUES: ReadonlySet<Cue> = new Set(["meet", "met", "event", "video"]);

/** Words for having met, which are no things. */
const MET = wordSet(
  "ran bumped saw ate spiste spist dined walked hiked gik frokostede sås hilste stødte mødtes mødes mødt meet besøger calling ringet",
);

/** Whether the word names a meeting or a call as a thing. */
export function isMeetingNoun(word: string): boolean {
  return (isOfMeeting(word) || cueOf(word) === "call") && !CONTACT_VERBS.has(word) && !MET.has(word);
}

// "teams-møde", "zoom-call", "frokost-møde"
function cueOfParts(low: string): Cue | undefined {
  const [first, last] = [low.indexOf("-"), low.lastIndexOf("-")];
  const kind = last > 0 ? CUES.get(low.slice(last + 1)) : undefined;
  return kind !== undefined && MEETING_ENDS.has(kind) ? (CUES.get(low.slice(0, first)) ?? kind) : undefined;
}

const MEETING_ENDS: ReadonlySet<Cue> = new Set(["meet", "met", "call", "talk"]);

// "statusmøde"
function isCompound(low: string, ends: readonly string[]): boolean {
  return low.length > 5 && ends.some((end) => low.endsWith(end) && low.length >= end.length + 2);
}

/** Cues that tell the kind only in the right company: "on Zoom", "a Teams call", but not "with two teams". */
export const CHANNEL_WORDS = wordSet(
  "zoom teams video slack messenger telegram text phone telephone online event chat",
);
export const CHANNEL_BEFORE = wordSet(
  "on over via by på pr per i a an the en et quick short kort kortt another på at ved til in",
);
export const CHANNEL_AFTER = wordSet(
  "call calls chat meeting møde opkald besked message with w med conference catch-up from fra samtale til to coffee",
);

const STEPS = `called phoned rang ringede ringet mailed emailed e-mailed mailede texted messaged wrote skrev smsede sms'ede pinged
  dm'ed dm'd chattede sent sendte commented kommenterede liked likede tagged taggede reacted reagerede contacted
  kontaktede ringer skriver forwarded shared delte endorsed reached whatsapped slacked zoomed skyped facetimed wished
  congratulated invited inviterede`;
/** Verbs in the past that make their subject, or their object, somebody who took part. */
export const CONTACT_VERBS = wordSet(
  `${STEPS} reminded mindede replied svarede met mødte visited besøgte saw joined deltog came dropped hosted asked told spurgte
  thanked takkede ønskede lykønskede answered hilste introduced intro'd spurgt kontaktet traf phone ring forsøgte
  lunched interviewed interviewede chased`,
);
/** Those of them that take the first step. */
export const FIRST_STEPS = wordSet(STEPS);
/** What may stand between such a verb and its object. */
export const VERB_TAILS = wordSet(
  `up op to til on på into ind with med out back tilbage igen again hos i med over an en et a mail email sms besked message note letter brev
  tilfældigt tilfældigvis accidentally unexpectedly uventet`,
);
/** A thing that was sent, or a call: with "from" theirs, with "to" mine. */
export const LETTERS = wordSet(
  "mail mails email emails e-mail e-mails sms besked beskeder message messages text texts call calls opkald letter brev postkort postcard dm note hilsen ping reply svar voicemail videobesked chat comment kommentar",
);
/** "fat i Lars", "hold of Lars" */
export const HOLD = wordTable<string>(["fat", "i på"], ["hold", "of"]);
export const RECEIVED = wordSet("got fik received modtog modtaget missed ubesvaret");

/** In front of a name in a place for people. */
export const TITLES = wordSet("mr mrs ms dr prof hr fru frk professor direktør dir");

/** What is said of it lies ahead of the talk: "discussed the conference in June", "coffee before the holidays in July". */
export const TOPICS = wordSet(
  "discussed planned planning plans prepared booked drøftede diskuterede planlagde planlægge planlægning planer forberedte forberede bookede forud before før inden until",
);
/** Told in the present of somebody's life, or of a thing: "her daughter turns 18", "han starter i nyt job". */
export const COMING = wordSet(
  `starts begins turns leaves moves retires returns opens closes marries travels flies goes comes gets holds ends expires falls joins launches speaks plays presents defends
  starter begynder fylder rejser flytter flyver tager kommer holder får bliver giftes åbner lukker går slutter udløber ligger falder stopper fratræder tiltræder fejrer taler skal vil will is are er`,
);
/** What somebody has on a day. */
export const OCCASIONS = wordSet(
  "fødselsdag birthday ferie holiday holidays vacation eksamen exam exams jubilæum orlov barsel fri leave surgery operation deadline premiere bryllup wedding",
);

/** How somebody is who is not there. */
export const UNWELL = wordSet("ill sick syg away abroad bortrejst forhindret");

/** How two would have spoken, behind "forgot to", "didn't", "fik ikke". */
export const UNDONE = wordSet(
  `call called ring rung phone phoned mail mailed email emailed text texted message messaged write written wrote reach reached speak spoken talk talked meet met see seen visit
  visited ping pinged contact contacted ringe ringet skrive skrevet maile mailet smse smset tale talt snakke snakket mødes mødt set besøge besøgt kontakte kontaktet calling mailing emailing texting writing meeting seeing talking reaching se ses møde
  greet hilse hilst`,
);
/** The same, in front of "ikke". */
export const UNDONE_BEFORE_NOT = wordSet(
  "ringede skrev mailede smsede talte snakkede mødtes mødte sås besøgte kontaktede",
);

/** What a promise is made with. */
export const HAVE = wordSet("have has had 've 's har havde");
export const PROMISED = wordSet("promise promised promises pledged lovede lover lovet");
export const OFFERED = wordSet("agreed offered offers agrees undertook volunteered committed tilbød tilbyder tilbudt");
export const WILL = wordSet("will 'll shall would 'd");
export const DANISH_WILL = wordSet("vil ville skal skulle");
export const ME = wordSet("me us mig os");
export const TO_DO = wordSet("to at");
export const TOWARD = wordSet("to til with med");
export const NOT = wordSet("not never ikke aldrig");
export const BUT = wordSet("but men");
export const HAD = wordSet("had havde");
export const THAT = wordSet("at that");
/** Behind a full stop or a slash: "w/ Bo", "m. Bo". */
export const WITH_SHORT = wordSet("w m");
export const WE = wordSet("we vi");
/** "said yes to lunch", "takkede nej til mødet" */
export const ANSWERED = wordSet("said sagde sagt takkede takket");
export const YES = wordSet("yes ja");
export const YES_OR_NO = wordSet("yes ja no nej");

export function isDanishDeed(word: string): boolean {
  return DANISH_DEEDS.has(word) || DANISH_DEEDS_WITH_DAY.has(word);
}

const DAY_WORDS = wordSet(
  `yesterday today tomorrow tonight går gaar dag idag igår imorgen imorges iaften morgen overmorgen forgårs morges aftes formiddags eftermiddags morning afternoon evening week weeks uge uger month months måned måneder year år days dage aften
  monday tuesday wednesday thursday friday saturday sunday tues weds thurs mandag mandags tirsdag tirsdags onsdag onsdags torsdag torsdags fredag fredags lørdag lørdags søndag søndags`,
);

/** Short ones that only their place makes days of; "man", "tor" and "søn" are words and a name where a day would stand. */
export const SHORT_WEEKDAYS = wordSet("mon tue wed weds thu thur fri sat sun tir tirs ons tors fre");

/** Whether a word may tell of a day: it is one for a day, or has a number in it. */
export function isDayWord(word: string): boolean {
  if (DAY_WORDS.has(word)) return true;
  for (let at = 0; at < word.length; at += 1) if (isDigitAt(word, at)) return true;
  return false;
}
