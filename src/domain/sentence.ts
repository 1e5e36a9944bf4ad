import type { Day } from "./day.ts";
import { pronounOf } from "./given-names.ts";
import type { InteractionKind, Side } from "./interaction.ts";
import { corrected } from "./sentence/clause/corrected.ts";
import { endOfTold, isAsking } from "./sentence/clause/question.ts";
import type { SpokenExchange } from "./sentence/exchange/clause.ts";
import { exchangesIn } from "./sentence/exchange/exchanges.ts";
import { type IsName, remembered } from "./sentence/names/is-name.ts";
import { nameAt } from "./sentence/names/names.ts";
import { withAntecedent } from "./sentence/promise/antecedent.ts";
import { arrangedIn } from "./sentence/promise/arranged.ts";
import { clauseBounds, talkStretches } from "./sentence/promise/clause-bounds.ts";
import { type DoubtfulDay, doubtfulIn } from "./sentence/promise/doubtful.ts";
import { deniedTo, knownIn } from "./sentence/promise/elsewhere.ts";
import { postponedIn } from "./sentence/promise/postponed.ts";
import { type PromiseClause, promisesIn, type SpokenPromise } from "./sentence/promise/promises.ts";
import { absentFrom, isOfTheirs, talkWithout } from "./sentence/talk/absent.ts";
import { dayOfAnother } from "./sentence/talk/another-talk.ts";
import { dayOfTalk } from "./sentence/talk/day-of-talk.ts";
import { type Deed, deedsIn } from "./sentence/talk/deeds.ts";
import { depthOf } from "./sentence/talk/depth.ts";
import { type Duration, durationsIn } from "./sentence/talk/durations.ts";
import { needsIn, type SpokenNeed } from "./sentence/talk/needs.ts";
import { silenceIn, silenceOf, whoTried } from "./sentence/talk/silence.ts";
import { once, talkIn } from "./sentence/talk/talk.ts";
import { metByOthers } from "./sentence/talk/theirs.ts";
import { undoneIn } from "./sentence/talk/undone.ts";
import { withClock } from "./sentence/words/clock.ts";
import { FROM, OBJECT_PRONOUNS, TO, WITH } from "./sentence/words/lexicon.ts";
import type { Mention } from "./sentence/words/mention.ts";
import { overlapping, type Span, spanOf } from "./sentence/words/spans.ts";
import { type Reading, readingOf, type Token, tidied } from "./sentence/words/words.ts";
import { digits, END, either, maybe, phrase } from "./when/grammar.ts";
import { hasAlphanumeric } from "./when/letters.ts";
import type { Calendar } from "./when.ts";

export type { SpokenExchange } from "./sentence/exchange/clause.ts";
export type { SpokenPromise } from "./sentence/promise/promises.ts";
export type { Deed } from "./sentence/talk/deeds.ts";
export type { SpokenNeed } from "./sentence/talk/needs.ts";
export type { Mention } from "./sentence/words/mention.ts";

/** What one sentence tells of a conversation; whatever it does not tell is null. */
export interface Sentence {
  /** Whether a conversation is told of; false where it is all promises, favours, or that there were none. */
  readonly isTalk: boolean;
  readonly kind: InteractionKind | null;
  /** Whether the owner sent a season's greeting. */
  readonly isGreeting: boolean;
  readonly on: Day | null;
  /** The day ahead that may be meant as well: "lunch on 5 November", told in October. */
  readonly orSoon: Day | null;
  /** The day of another talk, with somebody else; a log is of one. */
  readonly alsoOn: Day | null;
  readonly minutes: number | null;
  readonly initiator: Side | null;
  readonly isAnswered: boolean;
  readonly depth: 1 | 2 | 3 | null;
  /** Those who took part, in the order they are named, no one twice. */
  readonly people: readonly Mention[];
  readonly promises: readonly SpokenPromise[];
  /** What was given and taken; it stands in the note as well. */
  readonly exchanges: readonly SpokenExchange[];
  /** What the others are told to need, and nobody promised. */
  readonly needs: readonly SpokenNeed[];
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
  const clauses: PromiseClause[] = [];
  if (!isAsked)
    for (const [from, to] of bounds)
      clauses.push(...promisedIn(reading, from, to, { calendar, isName, last: clauses.at(-1) }));
  const given = clauses.filter(({ isDenied }) => !isDenied);
  const cut = given.map(({ start, end }) => spanOf(reading.tokens, start, end));
  const isCut = overlapping(cut);
  const duration = lengthAtEnd ?? lengths.find((found) => !isCut(found)) ?? null;
  const stretches = isAsked ? [] : talkStretches(reading, bounds, clauses);
  const theirs = metByOthers(stretches, isName);
  const spokenOf = { reading, stretches, calendar, isName, isOfOthers: overlapping(theirs) };
  const day = dayOfTalk(spokenOf);
  const unanswered = silenceIn(reading.text, isCut);
  const whole = gapped(stretches, [day && withClock(reading.text, day), lengthAtEnd ? null : duration]);
  const told = gapped(whole, [unanswered?.tellsWhose ? null : unanswered]);
  const { exchanges, introduced, spans } = exchangesIn(reading, told, isName);
  const undone = [...theirs, ...told.flatMap((stretch) => undoneIn(stretch, isName))];
  const isUndone = overlapping(undone);
  const lasted = duration && !isUndone(duration) ? duration : null; // "missed Bo by five minutes"
  const there = told.map((stretch) =>
    stretch.map((token) =>
      (introduced.has(token.start) && token.kind !== "starred") || isUndone(token) ? gapAt(token) : token,
    ),
  );
  const absent = absentFrom(whole, isName);
  const others = absent.every(({ name }) => name === null)
    ? null
    : talkWithout(absent, talkIn(reading.text, gapped(there, absent), isName));
  const isTheirs = others === null && isOfTheirs(whole, absent, isName);
  const talk = others ?? talkIn(reading.text, isTheirs ? gapped(there, absent) : there, isName);
  const silence = silenceOf(unanswered, absent, others !== null);
  const named = once([...talk.people, ...clauses.flatMap(({ alsoThere }) => alsoThere)]);
  const promises = given.flatMap((clause) => {
    const promise =
      named.length === 0 || isIntroduced(clause, named)
        ? clause.promiseAlone
        : meantElsewhere(reading, clause, named, isName, withParticipant(clause.promise, named));
    const said = withAntecedent(reading, clause, isName, promise);
    return clause.ofBoth ? ofEach(said, clause.ofBoth, named) : [said];
  });
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
      : (isAsked ? [reading.tokens] : isTheirs ? [] : told).flatMap((stretch) => knownIn(stretch, isName));
  const unsaid = [
    ...cut,
    ...[day?.lasts ? null : day, duration && !lengthAtEnd ? duration : null].filter((gap) => gap !== null),
  ];
  const spoken = [...promises, ...exchanges].flatMap(({ who }) => who ?? []);
  return {
    isTalk:
      !isAsked &&
      (!isAside || talk.hasCue || (lasted ?? silence ?? depth) !== null || reading.tags.length > 0 || isNamedApart()),
    kind: talk.kind ?? (silence?.isCall ? "call" : null),
    isGreeting: talk.isGreeting,
    on: day?.day ?? given.find(({ madeOn }) => madeOn !== null)?.madeOn ?? null,
    orSoon: day?.orSoon ?? null,
    alsoOn: day && dayOfAnother(spokenOf, day),
    minutes: lasted?.minutes ?? null,
    initiator: (silence && whoTried(reading.tokens, silence, isName)) ?? talk.initiator,
    isAnswered: silence === null,
    depth,
    people: named.length > 0 ? named : once(spoken.length > 0 ? spoken : namedElsewhere()),
    promises,
    exchanges: exchanges.map((exchange) => withParticipant(exchange, named)),
    needs: needsIn(reading.text, told, isName),
    doubtful: doubtfulIn(reading, { given, hasDay: day !== null, calendar, isName }),
    deeds: deedsIn(told, isName),
    tags: reading.tags,
    note: noteOf(reading.text, unsaid),
    rest: noteOf(reading.text, [...unsaid, ...spans]),
  };
}

/** From so many on, the same greeting is one letter to all of them. */
const MANY = 3;

/** The kind of conversation a sentence tells of that was with so many. */
export function kindAmong({ kind, isGreeting }: Sentence, count: number): InteractionKind | null {
  return isGreeting && count >= MANY ? "broadcast" : kind;
}

/** What is promised or arranged in one stretch. */
function promisedIn(
  reading: Reading,
  from: number,
  to: number,
  { calendar, isName, last }: { calendar: Calendar; isName: IsName; last: PromiseClause | undefined },
): PromiseClause[] {
  const clause = { reading, limit: endOfTold(reading, from, to), calendar, isName };
  const planned = postponedIn(clause, from) ?? arrangedIn(clause, from);
  if (planned === null) return promisesIn(reading, from, to, calendar, isName, last);
  const { start, end } = planned;
  return [
    ...promisesIn(reading, from, start, calendar, isName),
    planned,
    ...promisesIn(reading, end, to, calendar, isName),
  ];
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

// "I'll introduce Mette to Jens": for Mette, who was there.
function isIntroduced({ promise, promiseAlone: { who } }: PromiseClause, people: readonly Mention[]): boolean {
  return promise.who === null && promise.pronoun === null && people.some(({ text }) => text === who?.text);
}

// "Lunch with Mette and Lars, both send slides": each of the two; "lunch with Mette, both send slides", "we both send slides": she and I.
function ofEach(
  said: SpokenPromise,
  told: NonNullable<PromiseClause["ofBoth"]>,
  people: readonly Mention[],
): readonly SpokenPromise[] {
  const [first, second, third] = people;
  if (told === "to both") return second ? people.map((who) => ({ ...said, who, pronoun: null })) : [said];
  const isMeant = told === "all" ? second : told === "both" ? !third : told === "we" ? !second : second && !third;
  if (!first || !isMeant) return [said];
  const theirs = people.map((who): SpokenPromise => ({ ...said, by: "them", who, pronoun: null }));
  const isMineToo = said.by === "me" || !second;
  return isMineToo ? [{ ...said, by: "me", who: first, pronoun: null }, ...theirs] : theirs;
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
