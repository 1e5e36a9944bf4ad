import type { ExchangeKind, Size } from "../exchange.ts";
import { durationsIn } from "../sentence/talk/durations.ts";

// What was given or taken is worded freely, in English or Danish; its kind and size are read off the words.

const GAP = "(?:\\S{1,40} ){1,3}"; // whom it was for

const KIND_CUES: Readonly<Record<Exclude<ExchangeKind, "favour">, readonly string[]>> = {
  introduction: [
    "intros?",
    "introduc\\p{L}{1,6}",
    "introduktion\\p{L}{0,3}",
    "præsentere(?:de|t|r)?",
    `put ${GAP}in touch`,
    `connected ${GAP}(?:with|to)`,
    `(?:satte|sat|sætte|sætter) ${GAP}i (?:forbindelse|kontakt)`,
    "koblede|koblet|kobler|forbandt",
  ],
  referral: [
    "recommend(?:ed|s|ation|ations|ing)?",
    "refer(?:red|ral|rals|ence|ences)",
    "vouched|vouching",
    "good word",
    "anbefal\\p{L}{0,8}",
    "henvis\\p{L}{0,6}",
    "godt ord ind",
    "referencer?",
  ],
  challenge: ["challeng\\p{L}{1,4}", "devil['’]?s advocate", "pushed back", "udfordr\\p{L}{1,6}", "djævelens advokat"],
  sparring: [
    "feedback",
    "sparr\\p{L}{1,4}",
    "review(?:ed|s|ing)?",
    "proofread|proofreading",
    "critique",
    "looked (?:over|through|at)|look at",
    `read ${GAP}(?:draft|pitch|cv|application|proposal|plan|manuscript|thesis|text|article)`,
    "read through|comment(?:s|ed on)",
    "input",
    "coach(?:ed|ing)?|mentor(?:ed|ing)?|brainstorm\\p{L}{0,3}",
    `læste? ${GAP}(?:igennem|gennem|korrektur)`,
    "læst(?:e)? (?:mit|min|mine|hans|hendes|deres|korrektur)",
    "gennemlæs\\p{L}{0,5}|gennemgik|gennemgang|gennemgået",
    "kiggede|kigget|korrektur\\p{L}{0,9}|kommenter\\p{L}{1,4}|kommentarer",
    "rettede",
  ],
  knowledge: [
    "advi[cs]e[ds]?",
    "tips?",
    "explain(?:ed|s|ing)?|explanation",
    "taught|teach|knowledge|know-how|insights?|experiences?",
    `showed ${GAP}how`,
    "answered",
    "(?:gode? )?råd|rådgav|rådgivning|rådgivet",
    "forklar\\p{L}{1,4}|lærte|viden|indsigt|erfaring\\p{L}{0,3}",
    `viste ${GAP}hvordan`,
    "(?:recommended|anbefalede) (?:(?:me|us|him|her|them|mig|os|ham|hende|dem) )?(?:an?|the|en|et|den|det) (?:book|article|podcast|course|tool|bog|artikel|kursus|værktøj)",
  ],
  support: [
    "help(?:ed|s|ing)?|a hand",
    "support(?:ed|s|ing)?|encourag\\p{L}{1,7}|comforted|listened",
    "hjælp\\p{L}{0,3}|hjalp|hjulpet",
    "støtte\\p{L}{0,2}|opbakning|opmuntr\\p{L}{1,4}|trøst\\p{L}{0,3}|lyttede|bakkede op",
  ],
  content: [
    "reports?|articles?|links?|papers?|whitepapers?|templates?|books?|podcasts?|slides?|deck|checklists?|guides?|study|studies|videos?",
    "lists?|notes?|summary|analysis|research|examples?|recipes?|manuscripts?|presentations?",
    "rapport\\p{L}{0,3}|artikel|artikler|artiklen|skabelon\\p{L}{0,3}|bog|bogen|bøger|tjekliste\\p{L}{0,2}|undersøgelse\\p{L}{0,2}",
    "noter|liste|listen|lister|oplæg|oplægget|præsentation\\p{L}{0,4}|resumé|analyse\\p{L}{0,2}|eksempler|opskrift\\p{L}{0,3}|guiden",
  ],
  thanks: ["thank(?:s|ed| you)?", "tak|takkede|takket"],
};

const KIND_ORDER = ["introduction", "referral", "challenge", "sparring", "knowledge", "support", "content"] as const;

const FIRST_CUE = new RegExp(
  `(?<!\\p{L})(?:${KIND_ORDER.map((kind) => `(?<${kind}>${KIND_CUES[kind].join("|")})`).join("|")})(?!\\p{L})`,
  "iu",
);
const THANKS_FIRST = new RegExp(`^\\s{0,9}(?:i |jeg )?(?:${KIND_CUES.thanks.join("|")})(?!\\p{L})`, "iu");
const AS_THANKS = /(?<!\p{L})(?:som (?:en )?tak|as (?:a )?thank(?:s|[ -]you))(?!\p{L})/iu;
const RECOMMENDED_THING = new RegExp(`^\\s{0,9}(?:${KIND_CUES.knowledge.at(-1) ?? ""})(?!\\p{L})`, "iu");
const LONGEST_READ = 2000;

/** The kind the words tell first; null where they tell none. */
export function kindIn(text: string): ExchangeKind | null {
  const read = text.slice(0, LONGEST_READ);
  if (THANKS_FIRST.test(read) || AS_THANKS.test(read)) return "thanks";
  if (RECOMMENDED_THING.test(read)) return "knowledge";
  const groups = FIRST_CUE.exec(read)?.groups;
  return groups === undefined ? null : (KIND_ORDER.find((kind) => groups[kind] !== undefined) ?? null);
}

/** How much each kind is mostly worth, where the words say nothing of it. */
const USUAL_SIZE: Readonly<Record<ExchangeKind, Size>> = {
  introduction: "hour",
  knowledge: "five-min",
  support: "hour",
  sparring: "hour",
  challenge: "five-min",
  referral: "hour",
  content: "five-min",
  favour: "five-min",
  thanks: "five-min",
};

const DECISIVE =
  /(?<!\p{L})(?:decisive|life[ -]changing|(?:got|found|landed) (?:me|us|him|her|them) (?:the|a|my|his|their) (?:job|role|client|investor|position|board seat)|afgørende|(?:skaffede|fik) (?:mig|os|ham|hende|dem) (?:jobbet|et job|et nyt job|kunden|en kunde|investoren|en investor|ordren|en bestyrelsespost))(?!\p{L})/iu;
const BIG =
  /(?<!\p{L})(?:(?:the )?(?:whole|entire|full) (?:day|week|weekend)|(?:a|one|two|three|several|\d{1,2}) (?:days|day|weeks|week|weekends?)|hele (?:dagen|ugen|weekenden)|(?:en hel|to|tre|flere|\d{1,2}) (?:dag|dage|uger|uge|weekender)|en (?:hel )?weekend)(?!\p{L})/iu;
const HALF_DAY =
  /(?<!\p{L})(?:half a day|half[ -]day|(?:an |the |a |all |whole )(?:afternoon|morning|evening)|moved? (?:house|flat)|en halv dag|halve dage?|en (?:hel )?(?:eftermiddag|formiddag|aften)|hele (?:eftermiddagen|formiddagen|aftenen)|flytte|flytning(?:en)?)(?!\p{L})/iu;
const SMALL = /(?<!\p{L})(?:quick|brief|short|small|little|hurtigt?|kort|lille|små)(?!\p{L})/iu;

/** The size the words tell, by a length of time or what it changed; else the usual one of its kind. */
export function sizeIn(text: string, kind: ExchangeKind): Size {
  const read = text.slice(0, LONGEST_READ);
  if (DECISIVE.test(read)) return "decisive";
  if (HALF_DAY.test(read)) return "half-day";
  if (BIG.test(read)) return "big";
  const [length] = durationsIn(read);
  if (length) return sizeOfMinutes(length.minutes);
  return SMALL.test(read) ? "five-min" : USUAL_SIZE[kind];
}

function sizeOfMinutes(minutes: number): Size {
  if (minutes <= 20) return "five-min";
  if (minutes <= 150) return "hour";
  return minutes <= 360 ? "half-day" : "big";
}
