import type { Exchange, ExchangeKind } from "../exchange.ts";
import { kindIn } from "../exchange-words.ts";
import { type WordSet, wordSet, wordTable } from "../when/tables.ts";
import { ADVERBS, AND, CONJUNCTIONS, DETERMINERS, RECEIVERS, SUBJECTS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { type IsName, nameAt, namesAt } from "./names.ts";
import { type Reading, type Token, tidied } from "./words.ts";

/** Something one side did for the other, as it stands in a sentence. */
export interface SpokenExchange {
  readonly direction: Exchange["direction"];
  readonly kind: ExchangeKind;
  /** Who gave or got it; null when only a pronoun or nothing tells. */
  readonly who: Mention | null;
  readonly pronoun: "she" | "he" | "they" | null;
  readonly text: string;
}

export interface ExchangesFound {
  readonly exchanges: readonly SpokenExchange[];
  /** Where the words begin that name somebody who was introduced, and so need not have been there. */
  readonly introduced: ReadonlySet<number>;
  /** From where to where the words go that tell of them. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

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

const DEEDS = wordTable<Deed>(
  [
    "person",
    `introduced helped supported advised coached mentored challenged recommended referred lent drove driven taught thanked connected encouraged
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
/** Deeds that take a person as well as a work: "challenged me", "challenged my plan". */
const EITHER = wordSet("challenged udfordrede");

const GOT = wordSet("got received fik fået modtog modtaget");
const PASSIVE = wordSet("was were been blev er");
const DONE_TO = wordSet(
  "introduced recommended helped challenged referred introduceret præsenteret anbefalet hjulpet udfordret henvist",
);
const HAVE = wordSet("have has had 've 's har havde");
const NOT = wordSet("not never ikke aldrig hardly næppe without uden nothing none no intet ingenting ingen");
const MINE = wordSet("my our mit min mine vores");
const ME = wordSet("me us mig os");

const WE = wordSet("we vi");
const DANISH_SUBJECTS = wordSet("jeg hun han de");
const THEIRS = wordSet("his their hans hendes deres");
const HELPED = wordSet("helped supported hjalp hjulpet støttede");
const I = wordSet("i jeg");

/** What it is worth a line in the ledger to have given or got. */
const GIFTS = wordSet(
  `feedback advice input tip tips help hand intro intros introduction introductions introduktion introduktionen introduktioner recommendation recommendations reference
  referral sparring coaching mentoring comments contacts leads lift ride support encouragement
  råd rådgivning hjælp anbefaling anbefalinger henvisning reference kommentarer kontakter lift opbakning støtte sparring kontakt frokost middag kaffe`,
);
/** What is handed over without being a favour. */
const TOKENS = wordSet(
  `call ring hug card number birth up notice talk speech presentation cold impression time chance choice word way lecture mail email text message
  knus kram visitkort kort nummer op opkald foredrag oplæg tale lov besked hånd hånden fødsel indtryk mail sms tid ord hånda`,
);
const CONTENT = wordSet(
  `report article link links paper papers whitepaper template templates book podcast slides deck checklist guide study video list summary analysis notes recipe examples
  research contacts tips experience experiences presentation knowledge manuscript
  rapport rapporten artikel artiklen artikler skabelon skabelonen bog bogen tjekliste tjeklisten undersøgelse undersøgelsen liste listen resumé oplæg oplægget
  præsentation præsentationen analyse analysen noter opskrift opskriften eksempler guiden videoen viden erfaring erfaringer kontakter slides tips links`,
);
const WORKS = wordSet(
  `draft drafts pitch deck cv resume résumé application proposal plan contract paper text article manuscript thesis presentation slides strategy budget website code profile offer report
  idea ideas business udkast udkastet ansøgning forslag plan kontrakt tekst artikel speciale præsentation oplæg manuskript strategi budget hjemmeside kode profil tilbud rapport idé ide`,
);
const MEALS = wordSet("lunch dinner coffee breakfast drinks frokost frokosten middag middagen kaffe kaffen morgenmad");
const POSTS = wordSet("post posts opslag opslaget");
const TOUCH = wordSet("touch forbindelse kontakt");
const TO_WHOM = wordSet("to til for with med");
const INTRODUCING = "intro præsent connected satte kobl forbandt recomm anbef referr henvi".split(" ");
const PUT = wordSet("put sat");
const LINKING = ["connected", "kobl", "forbandt"];
const LEAD_INS = wordSet("on over through at på igennem");
const BY_WHOM = wordSet("from by fra af");
/** How far behind a deed what it asks for is looked for. */
const REACH = 10;
const LONGEST = 300;
const LONGEST_CLAUSE = 60;

interface Clause {
  readonly tokens: readonly Token[];
  readonly isName: IsName;
}

interface Subject {
  readonly told: "me" | "she" | "he" | "they" | null;
  readonly who: Mention | null;
}

/** A deed whose doer is known, before it is known for whom. */
interface Done {
  readonly subject: Subject;
  /** The verb, and the first word behind it and its subject. */
  readonly verb: number;
  readonly next: number;
}

interface Found {
  readonly exchange: SpokenExchange;
  readonly introduced: readonly number[];
  /** The first token behind it. */
  readonly end: number;
}

/** What was given and taken in these stretches, in order; promises and days are cut out of them already. */
export function exchangesIn(
  { text }: Reading,
  stretches: readonly (readonly Token[])[],
  isName: IsName,
): ExchangesFound {
  const found = stretches.flatMap((tokens) => foundIn(text, { tokens, isName }));
  return {
    exchanges: found.map(({ exchange }) => exchange),
    introduced: new Set(found.flatMap(({ introduced }) => introduced)),
    spans: found.map(({ span }) => span),
  };
}

function foundIn(text: string, clause: Clause): (Found & { readonly span: ExchangesFound["spans"][number] })[] {
  const { tokens } = clause;
  const found: ReturnType<typeof foundIn> = [];
  let before: Subject | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!canBegin(clause, at)) continue;
    const here: Told | null =
      passiveAt(text, clause, at) ?? gotAt(text, clause, at) ?? deedAt(text, clause, at, before);
    if (!here) continue;
    const span = { start: tokens[at]?.start ?? 0, end: tokens[here.found.end - 1]?.end ?? 0 };
    found.push(Object.assign(here.found, { span })); // a copy of each would make long texts dear
    before = here.subject;
    at = Math.max(at, here.found.end - 1);
  }
  return found;
}

// At the front, or behind a comma, a conjunction or a day; never behind "if", "who" or "said".
function canBegin({ tokens, isName }: Clause, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!token || token.kind === "mark" || token.kind === "gap") return false;
  if (!before || before.kind === "gap" || before.text === "," || before.text === ":") return true;
  if (CONJUNCTIONS.has(before.low)) return true;
  return SUBJECTS.has(bare(token.low)) && (before.mention !== null || isName(before.text));
}

function bare(low: string): string {
  const apostrophe = low.indexOf("'");
  return apostrophe > 0 ? low.slice(0, apostrophe) : low;
}

function low(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? "";
}

function behindAdverbs(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 4 && (ADVERBS.has(low(tokens, next)) || HAVE.has(low(tokens, next)))) next += 1;
  return next;
}

/** Whoever did it: a pronoun or a name in front of the verb, or behind it as in "så gav hun". */
function doneAt({ tokens, isName }: Clause, at: number, before: Subject | null): Done | null {
  const start = bare(low(tokens, at));
  if (WE.has(start)) return null;
  const told = SUBJECTS.get(start);
  if (told) return doneBy({ told, who: null }, tokens, behindAdverbs(tokens, at + 1));
  const first = behindAdverbs(tokens, at);
  if (DEEDS.has(low(tokens, first))) {
    const inverted = subjectBehind({ tokens, isName }, first + 1);
    if (inverted) return { subject: inverted.subject, verb: first, next: inverted.next };
    const isContinued = before !== null && AND.has(low(tokens, at - 1));
    return { subject: isContinued ? before : { told: "me", who: null }, verb: first, next: first + 1 };
  }
  const { names, next } = namesAt(tokens, at, isName);
  const [name] = names;
  if (!name || names.length > 1 || name.isPossessive) return null;
  return doneBy({ told: null, who: name.mention }, tokens, behindAdverbs(tokens, next));
}

function doneBy(subject: Subject, tokens: readonly Token[], verb: number): Done | null {
  return DEEDS.has(low(tokens, verb)) ? { subject, verb, next: verb + 1 } : null;
}

// Danish only, where the verb comes second: "i går hjalp hun mig", "så introducerede Mette mig for Jens".
function subjectBehind({ tokens, isName }: Clause, at: number): { subject: Subject; next: number } | null {
  const told = SUBJECTS.get(low(tokens, at));
  if (told) return DANISH_SUBJECTS.has(low(tokens, at)) ? { subject: { told, who: null }, next: at + 1 } : null;
  const name = nameAt(tokens, at, isName);
  if (!name || name.isPossessive || !ME.has(low(tokens, name.next))) return null;
  return { subject: { told: null, who: name.mention }, next: name.next };
}

interface Told {
  readonly found: Found;
  readonly subject: Subject;
}

function deedAt(text: string, clause: Clause, at: number, before: Subject | null): Told | null {
  const done = doneAt(clause, at, before);
  if (!done) return null;
  const { subject, verb, next } = done;
  const end = endOf(clause, next);
  if (isDenied(clause, next, end)) return null;
  const isMine = subject.told === "me";
  const receiver = receiverIn(clause, next, end, isMine);
  if (!isDeed(clause, done, end, receiver)) return null;
  const isGift = DEEDS.get(low(clause.tokens, verb)) === "gift";
  const from = isGift ? giftFrom(clause, next, end, receiver) : verb;
  const said = textOf(text, clause, from, end, verb === from ? { from: verb + 1, to: next } : null);
  if (said === "") return null;
  const whole = textOf(text, clause, verb, end, { from: verb + 1, to: next });
  return {
    subject,
    found: {
      exchange: {
        direction: isMine ? "give" : "take",
        kind: kindIn(whole) ?? "favour",
        who: isMine ? (receiver?.who ?? null) : subject.who,
        pronoun: isMine ? (receiver?.pronoun ?? null) : subjectPronoun(subject),
        text: said,
      },
      introduced: introducedIn(clause, verb, end),
      end,
    },
  };
}

function subjectPronoun({ told }: Subject): SpokenExchange["pronoun"] {
  return told === "me" ? null : told;
}

/** Where what is told of it ends: at the next clause, or at a comma that parts no list. */
function endOf(clause: Clause, from: number): number {
  const { tokens, isName } = clause;
  const last = Math.min(tokens.length, from + LONGEST_CLAUSE);
  for (let at = from; at < last; at += 1) {
    const word = low(tokens, at);
    if (tokens[at]?.text === "," && !isListing(tokens, at + 1)) return at;
    if (!CONJUNCTIONS.has(word) || at === from) continue;
    const next = behindAdverbs(tokens, at + 1);
    const isClause =
      SUBJECTS.has(bare(low(tokens, at + 1))) || DEEDS.has(low(tokens, next)) || GOT.has(low(tokens, next));
    if (isClause) return at;
    const name = nameAt(tokens, at + 1, isName);
    if (name && DEEDS.has(low(tokens, behindAdverbs(tokens, name.next)))) return at;
  }
  return last;
}

// "hiring, sales and cash flow"
function isListing(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 6, tokens.length); at += 1) {
    const word = low(tokens, at);
    if (SUBJECTS.has(bare(word)) || DEEDS.has(word)) return false;
    if (AND.has(word)) return !SUBJECTS.has(bare(low(tokens, at + 1)));
  }
  return false;
}

function isDenied({ tokens }: Clause, from: number, end: number): boolean {
  for (let at = from - 2; at < Math.min(from + 5, end); at += 1) if (NOT.has(low(tokens, at))) return true;
  return false;
}

interface Receiver {
  readonly who: Mention | null;
  readonly pronoun: SpokenExchange["pronoun"];
  readonly isMe: boolean;
  /** Right behind the verb, and the first token behind it. */
  readonly isObject: boolean;
  readonly next: number;
}

/** The first who is named as object, behind "to", or as owner: "helped her", "sent it to Mette", "read Mette's draft". */
function receiverIn(clause: Clause, from: number, end: number, isMine: boolean): Receiver | null {
  const { tokens } = clause;
  const start = TO_WHOM.has(low(tokens, from)) || LEAD_INS.has(low(tokens, from)) ? from + 1 : from;
  let other: Receiver | null = null;
  for (let at = start; at < Math.min(from + REACH, end); at += 1) {
    const here = receiverAt(clause, at, at === start);
    if (here === null || (here.isMe && isMine)) continue;
    const isOwn = !isMine && !here.isObject && !here.isMe;
    const isOwnThing = !isMine && here.isObject && here.pronoun !== null && isOwner(clause, here);
    if (!isOwn && !isOwnThing) return here;
    other ??= here;
  }
  return other;
}

function receiverAt({ tokens, isName }: Clause, at: number, isObject: boolean): Receiver | null {
  const word = low(tokens, at);
  const base = { who: null, pronoun: null, isMe: false, isObject, next: at + 1 };
  if (ME.has(word) || MINE.has(word)) return { ...base, isMe: true };
  const pronoun = tokens[at]?.text === "hans" ? "he" : RECEIVERS.get(word);
  if (pronoun) return { ...base, pronoun };
  const name = nameAt(tokens, at, isName);
  const isPlace = isObject || TO_WHOM.has(low(tokens, at - 1));
  return name && (isPlace || name.isPossessive) ? { ...base, who: name.mention, next: name.next } : null;
}

function isDeed(clause: Clause, { subject, verb, next }: Done, end: number, receiver: Receiver | null): boolean {
  const { tokens } = clause;
  const word = low(tokens, verb);
  const deed = DEEDS.get(word);
  const isMine = subject.told === "me";
  const isForMe = receiver?.isMe === true;
  const isForOther = receiver !== null && !isForMe;
  const isForTheRight = isMine ? isForOther : isForMe;
  const isObject = receiver?.isObject === true;
  const isOwned = receiver !== null && isOwner(clause, receiver);
  switch (deed) {
    case undefined:
      return false;
    case "person":
      if (LINKING.some((stem) => word.startsWith(stem)) && TO_WHOM.has(low(tokens, next))) return false;
      return isForTheRight && (EITHER.has(word) || !isOwned || isOwnedHelp(clause, verb));
    case "work":
      return isForTheRight && (isOwned || EITHER.has(word)) && !has(tokens, next, end, POSTS);
    case "reading":
      return isForTheRight && isOwned && has(tokens, next, end, WORKS);
    case "gift": {
      const first = firstOf(tokens, next, end, (told) => GIFTS.has(told) || TOKENS.has(told));
      const isGift = GIFTS.has(low(tokens, first));
      if (!isGift && first < next + 5) return false;
      if (isForTheRight) return (isObject && !isOwned) || isGift;
      return isGift && !isObject;
    }
    case "content":
      return isForTheRight && has(tokens, next, end, CONTENT);
    case "touch":
      return isForTheRight && has(tokens, next, end, TOUCH);
    case "find":
      if (!isForTheRight || !isObject || isOwned || (isMine && word === "got")) return false;
      return word.startsWith("skaff") || DETERMINERS.has(low(tokens, receiver.next));
    case "meal":
      return has(tokens, next, end, MEALS) && (isForTheRight || receiver === null);
  }
}

/** Whether it is somebody's thing and not the person: "her draft", "Mette's plan"; "her" alone is the person. */
function isOwner({ tokens, isName }: Clause, { next, who }: Receiver): boolean {
  const word = low(tokens, next - 1);
  if (MINE.has(word) || THEIRS.has(word)) return true;
  const behind = tokens[next];
  if (word === "her") {
    return behind?.kind === "word" && !TO_WHOM.has(behind.low) && !DETERMINERS.has(behind.low) && !AND.has(behind.low);
  }
  return who !== null && nameAt(tokens, next - who.text.split(" ").length, isName)?.isPossessive === true;
}

// "helped her team" is help for her; "introduced her team" is not an introduction of her.
function isOwnedHelp({ tokens }: Clause, verb: number): boolean {
  return HELPED.has(low(tokens, verb));
}

function has(tokens: readonly Token[], from: number, end: number, wanted: WordSet): boolean {
  return firstOf(tokens, from, end, (told) => wanted.has(told)) < Infinity;
}

function firstOf(tokens: readonly Token[], from: number, end: number, isWanted: (told: string) => boolean): number {
  for (let at = from; at < Math.min(from + REACH + 4, end); at += 1) if (isWanted(low(tokens, at))) return at;
  return Infinity;
}

/** Where the gift itself begins: behind the receiver, where that stands first. */
function giftFrom({ tokens }: Clause, next: number, end: number, receiver: Receiver | null): number {
  if (!receiver?.isObject || MINE.has(low(tokens, receiver.next - 1)) || TO_WHOM.has(low(tokens, next))) return next;
  return Math.min(receiver.next, end);
}

// "introduced me to Jens", "an intro to Jens": Jens is spoken of.
function introducedIn({ tokens, isName }: Clause, from: number, end: number): number[] {
  const last = Math.min(from + 2 * REACH, end);
  let at = from;
  while (at < last && !isIntroducing(low(tokens, at))) at += 1;
  for (at += 1; at < last; at += 1) {
    if (!TO_WHOM.has(low(tokens, at - 1))) continue;
    const { names, next } = namesAt(tokens, at, isName);
    if (names.length > 0) return tokens.slice(at, next).map(({ start }) => start);
  }
  return [];
}

function isIntroducing(word: string): boolean {
  return PUT.has(word) || INTRODUCING.some((stem) => word.startsWith(stem));
}

// "I was introduced to Jens by Mette", "jeg blev anbefalet af Lars".
function passiveAt(text: string, clause: Clause, at: number): Told | null {
  const { tokens } = clause;
  const isTold = I.has(low(tokens, at));
  const be = isTold ? behindAdverbs(tokens, at + 1) : at;
  const verb = behindAdverbs(tokens, low(tokens, be + 1) === "blevet" ? be + 2 : be + 1);
  if (!PASSIVE.has(low(tokens, be)) || !DONE_TO.has(low(tokens, verb)) || (low(tokens, be) === "er" && !isTold))
    return null;
  const end = endOf(clause, verb + 1);
  if (isDenied(clause, verb, end)) return null;
  return taken(text, clause, { from: verb, end });
}

// "got feedback on my pitch from Mette", "fik gode råd af Lars".
function gotAt(text: string, clause: Clause, at: number): Told | null {
  const { tokens } = clause;
  const isTold = I.has(bare(low(tokens, at)));
  const inverted = GOT.has(low(tokens, at)) && low(tokens, at + 1) === "jeg";
  const verb = isTold ? behindHave(tokens, at + 1) : at;
  if (!GOT.has(low(tokens, verb))) return null;
  const from = verb + (inverted ? 2 : 1);
  const end = endOf(clause, from);
  if (isDenied(clause, from, end) || !has(tokens, from, Math.min(end, from + 5), GIFTS)) return null;
  return has(tokens, from, Math.min(end, from + 5), MEALS) ? null : taken(text, clause, { from, end });
}

function behindHave(tokens: readonly Token[], at: number): number {
  let next = at;
  while (
    next < at + 3 &&
    !GOT.has(low(tokens, next)) &&
    (HAVE.has(low(tokens, next)) || ADVERBS.has(low(tokens, next)))
  )
    next += 1;
  return next;
}

function taken(
  text: string,
  clause: Clause,
  { from, end }: { readonly from: number; readonly end: number },
): Told | null {
  const { tokens, isName } = clause;
  let giver: Pick<Receiver, "who" | "pronoun"> = { who: null, pronoun: null };
  let to = end;
  for (let at = from; at < Math.min(end, from + 2 * REACH); at += 1) {
    if (!BY_WHOM.has(low(tokens, at))) continue;
    const name = nameAt(tokens, at + 1, isName);
    const pronoun = RECEIVERS.get(low(tokens, at + 1)) ?? null;
    if (!name && !pronoun) continue;
    giver = { who: name?.mention ?? null, pronoun };
    if ((name?.next ?? at + 2) >= end) to = at;
    break;
  }
  const said = textOf(text, clause, from, to, null);
  if (said === "") return null;
  return {
    subject: { told: null, who: giver.who },
    found: {
      exchange: { direction: "take", kind: kindIn(said) ?? "favour", ...giver, text: said },
      introduced: introducedIn(clause, from, end),
      end,
    },
  };
}

/** The words from `from` to before `end` as they were written, without days and without what is `left` out. */
function textOf(
  text: string,
  { tokens }: Clause,
  from: number,
  end: number,
  left: { readonly from: number; readonly to: number } | null,
): string {
  let said = "";
  let last = -1;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === "gap" || (left && at >= left.from && at < left.to)) continue;
    said += (last >= 0 && token.start > last ? " " : "") + text.slice(token.start, token.end);
    last = token.end;
  }
  return tidied(said).slice(0, LONGEST).trim();
}
