import type { Day } from "./day.ts";
import { pronounOf } from "./given-names.ts";
import type { InteractionKind, Side } from "./interaction.ts";
import { type Absent, absentFrom } from "./sentence/absent.ts";
import { arrangedIn } from "./sentence/arranged.ts";
import { corrected } from "./sentence/corrected.ts";
import { dayOfTalk } from "./sentence/day-of-talk.ts";
import { type Deed, deedsIn } from "./sentence/deeds.ts";
import { type DoubtfulDay, doubtfulIn } from "./sentence/doubtful.ts";
import { type Duration, durationsIn } from "./sentence/durations.ts";
import { deniedTo, knownIn } from "./sentence/elsewhere.ts";
import type { SpokenExchange } from "./sentence/exchange-clause.ts";
import { exchangesIn } from "./sentence/exchanges.ts";
import { ABBREVIATIONS, FROM, NAMELESS, OBJECT_PRONOUNS, SUBJECTS, TITLES, TO, WITH } from "./sentence/lexicon.ts";
import type { Mention } from "./sentence/mention.ts";
import { type IsName, nameAt, remembered } from "./sentence/names.ts";
import { postponedIn } from "./sentence/postponed.ts";
import { type PromiseClause, promisesIn, type SpokenPromise } from "./sentence/promises.ts";
import { endOfTold, isAsking } from "./sentence/question.ts";
import { overlapping, type Span, spanOf } from "./sentence/spans.ts";
import { once, type Talk, talkIn } from "./sentence/talk.ts";
import { undoneIn } from "./sentence/undone.ts";
import { isCapitalised, type Reading, readingOf, type Token, tidied } from "./sentence/words.ts";
import { digits, END, either, maybe, phrase } from "./when/grammar.ts";
import {
  ALPHANUMERIC,
  hasAlphanumeric,
  isCapitalAt,
  isDigitAt,
  isLetterAt,
  lowered,
  startBefore,
} from "./when/letters.ts";
import { atFirstUse } from "./when/tables.ts";
import type { Calendar } from "./when.ts";

export type { Deed } from "./sentence/deeds.ts";
export type { SpokenExchange } from "./sentence/exchange-clause.ts";
export type { Mention } from "./sentence/mention.ts";
export type { SpokenPromise } from "./sentence/promises.ts";

/** What one sentence tells of a conversation; whatever it does not tell is null. */
export interface Sentence {
  /** Whether a conversation is told of; false where it is all promises, favours, or that there were none. */
  readonly isTalk: boolean;
  readonly kind: InteractionKind | null;
  readonly on: Day | null;
  /** The day ahead that may be meant as well: "lunch on 5 November", told in October. */
  readonly orSoon: Day | null;
  readonly minutes: number | null;
  readonly initiator: Side | null;
  readonly isAnswered: boolean;
  readonly depth: 1 | 2 | 3 | null;
  /** Those who took part, in the order they are named, no one twice. */
  readonly people: readonly Mention[];
  readonly promises: readonly SpokenPromise[];
  /** What was given and taken; it stands in the note as well. */
  readonly exchanges: readonly SpokenExchange[];
  /** What each side has done, as far as it may be what they had promised. */
  readonly deeds: readonly Deed[];
  /** Lower case, without the hash. */
  readonly tags: readonly string[];
  /** What may have been meant for a day and is none; null where nothing is. */
  readonly doubtful: DoubtfulDay | null;
  /** What was said of the conversation, without day, length, tags and promises. */
  readonly note: string | null;
  /** The note without what was given and taken: what is left over where there was no conversation. */
  readonly rest: string | null;
}

/** Reads `text`, English or Danish; `isKnown` says whether somebody in the file is called that. */
export function readSentence(text: string, calendar: Calendar, isKnown: IsName): Sentence {
  const isName = remembered(isKnown);
  const { reading, lengths, lengthAtEnd } = withoutLengthAtEnd(readingOf(corrected(text, calendar, isName)));
  const bounds = clauseBounds(reading.tokens);
  const isAsked = isAsking(reading, isName);
  const clauses = (isAsked ? [] : bounds).flatMap(([from, to]) => {
    const clause = { reading, limit: endOfTold(reading, from, to), calendar, isName };
    const planned = postponedIn(clause, from) ?? arrangedIn(clause, from);
    if (planned === null) return promisesIn(reading, from, to, calendar, isName);
    const { start, end } = planned;
    const [before, behind] = [
      promisesIn(reading, from, start, calendar, isName),
      promisesIn(reading, end, to, calendar, isName),
    ];
    return [...before, planned, ...behind];
  });
  const given = clauses.filter(({ isDenied }) => !isDenied);
  const cut = given.map(({ start, end }) => spanOf(reading.tokens, start, end));
  const isCut = overlapping(cut);
  const duration = lengthAtEnd ?? lengths.find((found) => !isCut(found)) ?? null;
  const stretches = isAsked ? [] : talkStretches(reading, bounds, clauses);
  const day = dayOfTalk(reading, stretches, calendar);
  const unanswered = silenceIn(reading.text, isCut);
  const whole = gapped(stretches, [day, lengthAtEnd ? null : duration]);
  const told = gapped(whole, [unanswered?.isMissedCall ? null : unanswered]);
  const { exchanges, introduced, spans } = exchangesIn(reading, told, isName);
  const undone = told.flatMap((stretch) => undoneIn(stretch, isName));
  const isUndone = overlapping(undone);
  const there = told.map((stretch) =>
    stretch.map((token) => (introduced.has(token.start) || isUndone(token) ? gapAt(token) : token)),
  );
  const absent = absentFrom(whole, isName);
  const others = absent.every(({ name }) => name === null)
    ? null
    : talkWithout(absent, talkIn(reading.text, gapped(there, absent), isName));
  const talk = others ?? talkIn(reading.text, there, isName);
  const silence = silenceOf(unanswered, absent, others !== null);
  const named = once([...talk.people, ...clauses.flatMap(({ alsoThere }) => alsoThere)]);
  const promises = given.map((clause) =>
    named.length === 0
      ? clause.promiseAlone
      : meantElsewhere(reading, clause, named, isName, withParticipant(clause.promise, named)),
  );
  const depth = depthOf(withoutSpans(reading.text, cut));
  const isAside = clauses.length + exchanges.length + undone.length > 0;
  const isNamedApart = (): boolean => {
    const isExchange = overlapping(spans);
    const apart = there.map((stretch) => stretch.filter((token) => !isExchange(token)));
    return talkIn(reading.text, apart, isName).people.length > 0;
  };
  const namedElsewhere = (): Mention[] =>
    isAside && undone.length === 0
      ? deniedTo(reading, clauses, isName)
      : (isAsked ? [reading.tokens] : told).flatMap((stretch) => knownIn(stretch, isName));
  const unsaid = [...cut, ...[day, duration && !lengthAtEnd ? duration : null].filter((gap) => gap !== null)];
  const spoken = [...promises, ...exchanges].flatMap(({ who }) => who ?? []);
  return {
    isTalk:
      !isAsked &&
      (!isAside || talk.hasCue || (duration ?? silence ?? depth) !== null || reading.tags.length > 0 || isNamedApart()),
    kind: talk.kind ?? (silence?.isCall ? "call" : null),
    on: day?.day ?? given.find(({ madeOn }) => madeOn !== null)?.madeOn ?? null,
    orSoon: day?.orSoon ?? null,
    minutes: duration?.minutes ?? null,
    initiator: talk.initiator,
    isAnswered: silence === null,
    depth,
    people: named.length > 0 ? named : once(spoken.length > 0 ? spoken : namedElsewhere()),
    promises,
    exchanges: exchanges.map((exchange) => withParticipant(exchange, named)),
    doubtful: doubtfulIn(reading, { given, hasDay: day !== null, calendar, isName }),
    deeds: deedsIn(told, isName),
    tags: reading.tags,
    note: noteOf(reading.text, unsaid),
    rest: noteOf(reading.text, [...unsaid, ...spans]),
  };
}

/** The word in the place of a name where none was read: perhaps one with a slip in it, or without its capital. Null for none. */
export function wordForName(text: string): string | null {
  const { tokens } = readingOf(text);
  const at = tokens.findIndex(({ low }) => WITH.has(low) || TO.has(low) || FROM.has(low));
  const word = tokens[at + 1];
  return at >= 0 && word?.kind === "word" && !OBJECT_PRONOUNS.has(word.low) ? word.text : null;
}

/** The same with nothing in the place of these. */
function gapped(stretches: readonly (readonly Token[])[], spans: readonly (Span | null)[]): (readonly Token[])[] {
  const isGap = overlapping(spans.filter((span) => span !== null));
  return stretches.map((stretch) => stretch.map((token) => (isGap(token) ? gapAt(token) : token)));
}

function gapAt({ start, end }: Span): Token {
  return { text: "", low: "", start, end, kind: "gap", mention: null };
}

interface Timed {
  readonly reading: Reading;
  readonly lengths: readonly Duration[];
  readonly lengthAtEnd: Duration | null;
}

// "… she promised an intro by Friday 45m": a length glued to its unit that ends the text is the conversation's, wherever it stands.
function withoutLengthAtEnd(reading: Reading): Timed {
  const lengths = durationsIn(reading.text);
  const [length] = lengths;
  if (!length || lengths.length > 1 || !isGluedLength(reading.text.slice(length.start, length.end)))
    return { reading, lengths, lengthAtEnd: null };
  const behind = reading.text.slice(length.end);
  if (behind.length > 10 || !Array.from(behind).every((mark) => " .;,!\n".includes(mark)))
    return { reading, lengths, lengthAtEnd: null };
  return {
    reading: {
      ...reading,
      text: reading.text.slice(0, length.start).trimEnd(),
      tokens: reading.tokens.filter(({ end }) => end <= length.start),
    },
    lengths: [],
    lengthAtEnd: length,
  };
}

const GLUED = phrase(digits(1, 3), either("min", "m", "t", phrase("h", maybe(digits(1, 2), maybe("m")))), END);

// "45m", "1h30", "2t".
function isGluedLength(written: string): boolean {
  const low = written.toLowerCase();
  return GLUED(low, low.lastIndexOf(" ") + 1).length > 0;
}

/** From and to (exclusive) of each run of tokens that no semicolon, bracket, dash or full stop parts. */
function clauseBounds(tokens: readonly Token[]): (readonly [number, number])[] {
  const bounds: [number, number][] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== "mark" || !endsClause(tokens, at)) return;
    if (at > from) bounds.push([from, at]);
    from = at + 1;
  });
  if (tokens.length > from) bounds.push([from, tokens.length]);
  return bounds;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!mark) return false;
  if (mark.text !== ".") return ";!?()[]\n…|•–—-".includes(mark.text) && !isRange(before, mark, next);
  if (!before || !next || next.start === mark.end) return !before || !next;
  const isOver = isCapitalised(next) && SUBJECTS.has(next.low) && !TITLES.has(before.low); // "20 min. He owes me", "senest d. 2/11. Jeg sender"
  return (
    (isOver || (!ABBREVIATIONS.has(before.low) && !isDigitAt(before.text, before.text.length - 1))) &&
    !(before.text.length === 1 && isCapitalAt(before.text, 0) && !(isCapitalised(next) && NAMELESS.has(next.low)))
  );
}

// "12-13" and "12–13" are one thing.
function isRange(before: Token | undefined, mark: Token, next: Token | undefined): boolean {
  return "–—-".includes(mark.text) && before?.end === mark.start && next?.start === mark.end;
}

// What is left of each clause when its promises are taken out.
function talkStretches(
  { tokens }: Reading,
  bounds: readonly (readonly [number, number])[],
  promises: readonly PromiseClause[],
): (readonly Token[])[] {
  const stretches: (readonly Token[])[] = [];
  let taken = 0;
  for (const [from, to] of bounds) {
    let at = from;
    for (let promise = promises[taken]; promise && promise.start < to; promise = promises[taken]) {
      if (promise.start > at) stretches.push(tokens.slice(at, promise.start));
      at = Math.max(at, promise.end);
      taken += 1;
    }
    if (at < to) stretches.push(tokens.slice(at, to));
  }
  return stretches;
}

interface Silence extends Span {
  /** Only a call goes like that. */
  readonly isCall: boolean;
  /** Says itself what it was and whose. */
  readonly isMissedCall: boolean;
}

/** One of these stands in every such text. */
const SILENCE_STEMS =
  "show|tried|prøvede|forsøgte|kom ikke|dukkede|mødte|forgæves|in vain|uden held|without |stood me|brændte mig|n't call|not call|never call|rite back|rote back|ritten back|text back|texted back|in a meeting|in meetings|in another|i møde|i et møde|busy|optaget|pick|picking|voicemail|voice mail|message|missed|ubesvaret|ikke|besked|telefonsvarer|answer|reply|response|respond|replied|svar|respons|reach|no luck".split(
    "|",
  );
const anySilence = atFirstUse(
  () =>
    new RegExp(
      `(?<!${ALPHANUMERIC})(?:` +
        "(?<call>(?:didn['’]?t|did not|never|doesn['’]?t|not|wouldn['’]?t) (?:pick(?:ed)? up|picking up)|(?:went |straight ){0,2}(?:to )?voice ?mail|(?:left|leaving) (?:a |him a |her a |them a )?(?:message|voicemail|voice mail)" +
        "|missed call|ubesvaret opkald|tog (?:den |telefonen )?(?:heller )?ikke(?: telefonen)?|tog den heller ikke|ikke(?= fat (?:i|på) )|lagde (?:en )?besked|indtalte (?:en )?besked|(?:didn['’]?t|did not|never|hasn['’]?t|has not) (?:call(?:ed)?|phoned?|ring|rung) (?:me )?back|(?:ringede|ringer|ringet) (?:ikke|aldrig) (?:mig )?tilbage|(?:ikke|aldrig) ringet tilbage" +
        "|(?:på |til )?telefonsvarer(?:en)?|(?:tried|trying)(?= to (?:call|phone|ring|reach|catch|get hold of) )|(?:prøvede|forsøgte|prøvet|forsøgt)(?= (?:forgæves )?at (?:ringe til|fange|nå|få fat) ))" +
        "|(?:got |with |but |fik |men ){0,1}(?:no (?:answer|reply|response)|ingen (?:svar|respons)|intet svar)(?: yet| endnu)?" +
        "|(?:didn['’]?t|did not|hasn['’]?t|has not|never) (?:answer|answered|reply|replied|respond|responded)(?: yet)?|unanswered|couldn['’]?t reach|no luck" +
        "|(?:didn['’]?t|did not|never) show(?:ed)?(?: up)?|no[ -]show(?:ed)?|kom (?:aldrig|ikke) til (?:vores |vor |den |det )?(?:aftale|aftalen|møde|mødet|frokost|frokosten|kaffe)|(?:waited|waiting) in vain(?: for)?|stood me up|ventede forgæves(?: på)?|brændte mig af|dukkede (?:aldrig|ikke) op|mødte (?:aldrig|ikke) op" +
        "|(?:didn['’]?t|did not|never|hasn['’]?t|has not) (?:write|wrote|written|text(?:ed)?) back" +
        "|(?<busy>(?:but|men),? (?:she|he|hun|han) (?:was|is|var|er) (?:busy|optaget)|(?:she|he|hun|han) (?:was|is|var|er|sad|sidder) (?:in (?:a |another )?meetings?|i (?:et )?møde))" +
        "|neither (?:of them )?(?:picked up|answered|replied)|ingen af dem (?:svarede|tog den)|fik ikke (?:noget )?svar|(?:svarede|svarer|svaret) (?:ikke|aldrig)|(?:skrev|vendte) (?:ikke|aldrig) tilbage|har ikke svaret|ikke svaret|ubesvaret|uden svar|forgæves|uden held|without (?:any )?(?:luck|success)" +
        `)(?!${ALPHANUMERIC})`,
      "g",
    ),
);

/** Whoever was busy when I called was not reached; who was busy at lunch was there. */
const myCall = atFirstUse(
  () =>
    /^(?:called|rang|phoned|tried) |(?:^|[^a-z])i (?:called|rang|phoned|tried) |ringede (?:jeg )?(?:op )?til (?!mig)/,
);
const NEAR = 80;

// The first words outside the promises that tell of a call or letter nobody took up.
function silenceIn(text: string, isPromise: (span: Span) => boolean): Silence | null {
  const low = lowered(text);
  if (!SILENCE_STEMS.some((stem) => low.includes(stem))) return null;
  for (const found of low.matchAll(anySilence())) {
    const span = { start: found.index, end: found.index + found[0].length };
    const isBusy = found.groups?.["busy"] !== undefined;
    if (isPromise(span) || (isBusy && !myCall().test(low.slice(Math.max(0, span.start - NEAR), span.start)))) continue;
    const isMissedCall = ["missed call", "ubesvaret opkald", "ubesvaret"].includes(found[0]);
    return { ...span, isCall: isBusy || found.groups?.["call"] !== undefined, isMissedCall };
  }
  return null;
}

const WRITTEN: ReadonlySet<InteractionKind> = new Set(["mail", "message", "social"]);

/** A conversation with those who were there; null where nobody else was. */
function talkWithout(absent: readonly Absent[], talk: Talk): Talk | null {
  if (talk.kind !== null && WRITTEN.has(talk.kind)) return talk; // who cannot come got the letter
  const people = talk.people.filter(({ text }) => !absent.some(({ name }) => name === text.toLowerCase()));
  return people.length > 0 ? { ...talk, people } : null;
}

// Who did not come to a lunch with others did not leave it unanswered; and whoever was not in did.
function silenceOf(told: Silence | null, absent: readonly Absent[], isWithOthers: boolean): Silence | null {
  if (isWithOthers) return told && overlapping(absent)(told) ? null : told;
  const vain = absent.find(({ isInVain }) => isInVain);
  return told ?? (vain ? { start: vain.start, end: vain.end, isCall: false, isMissedCall: false } : null);
}

const SURFACE =
  "small talk|small-talk|smalltalk|small talked|small-talked|smalltalked|chit-chat|chitchat|chit-chatted|chitchatted|overfladisk|løs snak".split(
    "|",
  );
const CANDID =
  "heart to heart|heart-to-heart|heart-to heart|heart to-heart|fortrolig|fortroligt|fortrolige|candid|åbenhjertig|åbenhjertigt|deep talk|deep conversation|dyb samtale|dyb snak".split(
    "|",
  );

function depthOf(text: string): 1 | 3 | null {
  const low = lowered(text);
  if (CANDID.some((phrase) => says(low, phrase))) return 3;
  return SURFACE.some((phrase) => says(low, phrase)) ? 1 : null;
}

function says(low: string, phrase: string): boolean {
  for (let at = low.indexOf(phrase); at >= 0; at = low.indexOf(phrase, at + 1)) {
    const isWhole = !isLetterAt(low, at + phrase.length) && (at === 0 || !isLetterAt(low, startBefore(low, at)));
    if (isWhole) return true;
  }
  return false;
}

// "Mette promised" behind "coffee with Mette Holm" is Mette Holm.
function withParticipant<Said extends SpokenPromise | SpokenExchange>(said: Said, people: readonly Mention[]): Said {
  const called = said.who?.text.toLowerCase();
  if (called === undefined) return said;
  const fitting = people.filter(
    ({ text }) => text.toLowerCase() === called || text.toLowerCase().startsWith(`${called} `),
  );
  const [who] = fitting;
  return who && fitting.length === 1 ? { ...said, who } : said;
}

/** So far ahead of a promise somebody is named whom its "she" or "he" is. */
const NEAREST = 40;

// "David introduced me to Sarah, I'll call her": who was there can be no "she", and Sarah can.
function meantElsewhere(
  { tokens }: Reading,
  { start }: PromiseClause,
  people: readonly Mention[],
  isName: IsName,
  promise: SpokenPromise,
): SpokenPromise {
  const { who, pronoun } = promise;
  if (who !== null || (pronoun !== "she" && pronoun !== "he")) return promise;
  if (people.some(({ text }) => [pronoun, null].includes(pronounOf(text)))) return promise;
  for (let at = start - 1; at >= Math.max(0, start - NEAREST); at -= 1) {
    const name = nameAt(tokens, at, isName);
    if (name && isName(name.mention.text) && [pronoun, null].includes(pronounOf(name.mention.text)))
      return { ...promise, who: name.mention };
  }
  return promise;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let left = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    left += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return left + text.slice(at);
}

function noteOf(text: string, cut: readonly Span[]): string | null {
  const note = tidied(withoutSpans(text, cut));
  return hasAlphanumeric(note) ? note : null;
}
