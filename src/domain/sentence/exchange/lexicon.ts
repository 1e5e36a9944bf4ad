/** The words by which a sentence tells that something was given or taken. */

import { wordSet, wordTable } from "../../when/tables.ts";

/** What a deed asks of the words behind it. */
type Deed =
  /** That somebody is the object: "helped me", "hjalp Mette". */
  | "person"
  /** Or that it is about something they made: "reviewed my pitch". */
  | "work"
  /** The same, the work being one that is read for somebody: "read my draft", not "read my book". */
  | "reading"
  /** That a gift is named, or somebody as its receiver: "gave good advice", "gave her a book". */
  | "gift"
  /** That something worth reading is sent to somebody: "sent me the report". */
  | "content"
  /** "put me in touch with Jens", "satte mig i forbindelse med Jens". */
  | "touch"
  /** "got me the job", "skaffede mig en kunde". */
  | "find"
  /** "paid for lunch". */
  | "meal";

export const DEEDS = wordTable<Deed>(
  [
    "person",
    `introduced intro'd helped supported advised coached mentored challenged recommended referred lent drove driven taught thanked connected encouraged
    introducerede introduceret præsenterede præsenteret hjalp hjulpet støttede støttet rådgav rådgivet coachede coachet udfordrede udfordret anbefalede
    anbefalet henviste henvist lånte lånt kørte kørt takkede takket lærte lært forklarede forklaret viste vist koblede koblet forbandt showed shown explained vouched`,
  ],
  [
    "work",
    "reviewed proofread edited tested checked critiqued challenged commented udfordrede gennemgik gennemgået gennemlæste gennemlæst tjekkede tjekket testede rettede rettet kommenterede kommenteret",
  ],
  ["reading", "read looked læste læst kiggede kigget"],
  ["gift", "gave given gav givet"],
  ["content", "sent forwarded shared emailed mailed sendte sendt videresendte videresendt delte delt mailede"],
  ["touch", "put satte sat"],
  ["find", "got found skaffede skaffet fandt"],
  ["meal", "paid bought betalte betalt købte købt"],
);
export const DRIVING = wordSet("drove driven kørte kørt");
/** Deeds that take a person as well as a work: "challenged me", "challenged my plan". */
export const EITHER = wordSet("challenged udfordrede");

export const GOT = wordSet("got received fik fået modtog modtaget");
export const PASSIVE = wordSet("was were been blev er");
export const DONE_TO = wordSet(
  "introduced recommended helped challenged referred introduceret præsenteret anbefalet hjulpet udfordret henvist",
);
export const NOT = wordSet("not never ikke aldrig hardly næppe without uden nothing none no intet ingenting ingen");
export const MINE = wordSet("my our mit min mine vores");

export const DANISH_SUBJECTS = wordSet("jeg hun han de");
export const THEIRS = wordSet("his their hans hendes deres");
export const HELPED = wordSet("helped supported hjalp hjulpet støttede");
export const THANKED = wordSet("thanked takkede takket");
export const I = wordSet("i jeg");

/** What it is worth a line in the ledger to have given or got. */
export const GIFTS = wordSet(
  `feedback advice input tip tips help hand intro intros introduction introductions introduktion introduktionen introduktioner recommendation recommendations reference
  referral sparring coaching mentoring comments contacts leads lift ride support encouragement
  råd rådgivning hjælp anbefaling anbefalinger henvisning reference kommentarer kontakter lift opbakning støtte sparring kontakt frokost middag kaffe`,
);
/** What is handed over without being a favour. */
export const TOKENS = wordSet(
  `call ring hug card number birth up notice talk speech presentation cold impression time chance choice word way lecture mail email text message
  knus kram visitkort kort nummer op opkald foredrag oplæg tale lov besked hånd hånden fødsel indtryk mail sms tid ord hånda`,
);
export const CONTENT = wordSet(
  `report article link links paper papers whitepaper template templates book podcast slides deck checklist guide study video list summary analysis notes recipe examples
  research contacts tips experience experiences presentation knowledge manuscript
  rapport rapporten artikel artiklen artikler skabelon skabelonen bog bogen tjekliste tjeklisten undersøgelse undersøgelsen liste listen resumé oplæg oplægget
  præsentation præsentationen analyse analysen noter opskrift opskriften eksempler guiden videoen viden erfaring erfaringer kontakter slides tips links`,
);
export const WORKS = wordSet(
  `draft drafts pitch deck cv resume résumé application proposal plan contract paper text article manuscript thesis presentation slides strategy budget website code profile offer report
  idea ideas business udkast udkastet ansøgning forslag plan kontrakt tekst artikel speciale præsentation oplæg manuskript strategi budget hjemmeside kode profil tilbud rapport idé ide`,
);
export const MEALS = wordSet(
  "lunch dinner coffee breakfast drinks frokost frokosten middag middagen kaffe kaffen morgenmad",
);
export const POSTS = wordSet("post posts opslag opslaget");
export const TOUCH = wordSet("touch forbindelse kontakt");
export const TO_WHOM = wordSet("to til for with med");
export const INTRODUCING = "intro præsent connected satte kobl forbandt recomm anbef referr henvi".split(" ");
export const PUT = wordSet("put sat");
export const LINKING = ["connected", "kobl", "forbandt"];
export const LEAD_INS = wordSet("on over through at på igennem");
export const BY_WHOM = wordSet("from by fra af");
