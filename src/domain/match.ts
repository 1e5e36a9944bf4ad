import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import { folded, wordsIn } from "./name.ts";
import { type Known, knownNeeds, type Need, type Offer } from "./wish.ts";

/** A need somebody has and an offer somebody else has, in words they share. */
export interface Match {
  /** `give` my offer, `ask` for theirs, `introduce` two who do not know each other. */
  readonly act: "give" | "ask" | "introduce";
  readonly need: Known<Need>;
  readonly offer: Offer;
  /** The words of the need that the offer has too. */
  readonly shared: readonly string[];
}

export interface MatchFacts {
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
  /** What each of the offering is known for besides. */
  readonly tags: ReadonlyMap<ContactId, readonly string[]>;
  /** The pairs of contacts who know each other or were brought together once. */
  readonly acquainted: ReadonlySet<string>;
}

/** A pair of contacts as one text, whichever is named first. */
export function pairOf(one: ContactId, other: ContactId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** How many offers with one word a need is held against, so that a word everybody uses costs no more than a rare one. */
const MOST_COMPARED = 60;
/** How many offers are kept for one need. */
const MOST_OFFERS = 3;
/** What a need counts that is for later, and one that has not been confirmed for long. */
const LATER = 0.7;
const STALE = 0.5;
const STEM = 5;
const SHORTEST = 4;
/** How long a compound is at least and at most, what stands in front in it, and what it ends in. */
const COMPOUND = 10;
const LONGEST_COMPOUND = 60;
const SHORTEST_FRONT = 3;
const SHORTEST_END = 6;
/** By how many letters two forms of a word differ at most: "ansøgning", "ansøgningerne". */
const INFLECTED_BY = 4;
/** Of so many words with one stem. */
const MOST_ALIKE = 40;

/** As `folded` leaves them: hjælpe is hjalpe. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `about after also another anybody anyone around because been before being better both could dos done each else even
  every find finding from getting give giving good great have having help helping into just know like look looking
  make making many maybe more most much must need needs needing nice only other others over people person some
  somebody someone something soon than that their them then there these they thing things this those through very want
  wants what when where which while will with within without work working would your alle alting anden andet andre
  behov bedre blive bliver brug bruge bruger denne deres dette efter eller endnu enten finde finder flere fordi
  forskellige fortsat fra gerne gode godt hende hendes hinanden hjalp hjalpe hvad hvem hver hvis hvor hvordan igen
  ikke ingen inden kender kende kunne lige lede leder maske meget mellem mere mest mindre mine mulig mulige nogen
  noget nogle ogsa omkring personer sadan samme selv siden skal skulle sine soger stark stor store stort tage under
  vare vares velkommen ville viden vores`.split(/\s+/),
);

/** The likeliest matches first, rare words counting more than common ones; at most one for two people. */
export function matches(facts: MatchFacts, today: Day, most: number): Match[] {
  return firstOfEach(
    allMatches(facts, today),
    most,
    ({ act, need, offer }) => `${act} ${need.contactId} ${offer.contactId}`,
  );
}

/** What of `offers` could meet each of `needs`, the likeliest first. */
export function offersFor(needs: readonly Need[], offers: readonly Offer[], today: Day, most: number): Match[] {
  const found = allMatches({ needs, offers, tags: new Map(), acquainted: new Set() }, today);
  return firstOfEach(found, most, ({ need }) => need.id);
}

/** Everybody whose offer shares a word with each of `needs`; the owner's own offers aside. */
export function sourcesOf(
  needs: readonly Need[],
  offers: readonly Offer[],
  tags: MatchFacts["tags"],
): ReadonlyMap<Need, ReadonlySet<ContactId>> {
  const known = knownWords(tags);
  const asked = needs.map((need) => ({ need, words: wordsOf(need.text, known) }));
  const offered = (needs.length === 0 ? [] : offers).flatMap(({ contactId, text }) =>
    contactId === null
      ? []
      : [{ contactId, words: wordsOf(`${text} ${(tags.get(contactId) ?? []).join(" ")}`, known) }],
  );
  addEndings([...asked, ...offered].map(({ words }) => words));
  const found = new Map(needs.map((need) => [need, new Set<ContactId>()]));
  for (const { contactId, words } of offered) {
    for (const { need, words: wanted } of asked)
      if ([...wanted.keys()].some((stem) => words.has(stem))) found.get(need)?.add(contactId);
  }
  return found;
}

interface Scored extends Match {
  readonly score: number;
}

function allMatches({ needs, offers, tags, acquainted }: MatchFacts, today: Day): Scored[] {
  const known = knownWords(tags);
  const asked = knownNeeds(needs, today).map((need) => ({ need, words: wordsOf(need.text, known) }));
  const offered = [...offers]
    .sort((one, other) => Number(one.contactId !== null) - Number(other.contactId !== null))
    .map((offer) => {
      const about = offer.contactId === null ? [] : (tags.get(offer.contactId) ?? []);
      return { offer, stems: wordsOf(`${offer.text} ${about.join(" ")}`, known) };
    });
  addEndings([...asked.map(({ words }) => words), ...offered.map(({ stems }) => stems)]);
  const byStem = new Map<string, number[]>();
  for (const [at, { stems }] of offered.entries()) {
    for (const stem of stems.keys()) {
      const places = byStem.get(stem);
      if (places) places.push(at);
      else byStem.set(stem, [at]);
    }
  }
  const weights = stemWeights([...asked.map(({ words }) => words), ...offered.map(({ stems }) => stems)]);
  const found = asked.flatMap(({ need, words }) => {
    const near = new Set([...words.keys()].flatMap((stem) => byStem.get(stem)?.slice(0, MOST_COMPARED) ?? []));
    const timeliness = timelinessOf(need);
    const best: Scored[] = [];
    for (const at of near) {
      const other = offered[at];
      const act = other ? actBetween(need, other.offer, acquainted) : null;
      if (!other || act === null) continue;
      const { offer, stems } = other;
      const shared = [...words.keys()].filter((stem) => stems.has(stem));
      const score = timeliness * shared.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
      const last = best.at(-1);
      if (best.length === MOST_OFFERS && last && last.score >= score) continue;
      best.push({ act, need, offer, shared: shared.map((stem) => words.get(stem)?.written ?? stem), score });
      if (best.length > 1) best.sort(byScore);
      best.length = Math.min(best.length, MOST_OFFERS);
    }
    return best;
  });
  return found.sort(byScore);
}

function knownWords(tags: MatchFacts["tags"]): ReadonlySet<string> {
  return new Set([...tags.values()].flat().flatMap((tag) => folded(tag).split(" ")));
}

function byScore(one: Scored, other: Scored): number {
  return other.score - one.score || byId(one, other);
}

function byId(one: Match, other: Match): number {
  return `${one.need.id} ${one.offer.id}` < `${other.need.id} ${other.offer.id}` ? 1 : -1;
}

function firstOfEach(found: readonly Scored[], most: number, keyOf: (match: Match) => string): Match[] {
  const kept = new Map<string, Match>();
  for (const { act, need, offer, shared } of found) {
    if (kept.size === most) break;
    const match = { act, need, offer, shared };
    const key = keyOf(match);
    if (!kept.has(key)) kept.set(key, match);
  }
  return [...kept.values()];
}

function actBetween(need: Need, offer: Offer, acquainted: ReadonlySet<string>): Match["act"] | null {
  if (need.contactId === null) return offer.contactId === null ? null : "ask";
  if (offer.contactId === null) return "give";
  if (need.contactId === offer.contactId) return null;
  return acquainted.has(pairOf(need.contactId, offer.contactId)) ? null : "introduce";
}

function timelinessOf({ horizon, isFresh }: Known<Need>): number {
  return (horizon === "later" ? LATER : 1) * (isFresh ? 1 : STALE);
}

/** The rarer a stem is among the texts, the more it tells. */
function stemWeights(texts: readonly ReadonlyMap<string, Told>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of text.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + texts.length / count)]));
}

/** A word that tells something: as it stands there in small letters, and folded. */
interface Told {
  readonly written: string;
  readonly word: string;
}

/** The words that tell something, by their stems: long ones, abbreviations in capitals, and what somebody is tagged with. */
function wordsOf(text: string, tags: ReadonlySet<string>): Map<string, Told> {
  const words = new Map<string, Told>();
  for (const typed of wordsIn(text)) {
    const word = folded(typed);
    const isShort = word.length < SHORTEST && !tags.has(word) && !isAbbreviation(typed);
    if (isShort || STOP_WORDS.has(word) || !hasLetter(word)) continue;
    const stem = word.slice(0, STEM);
    if (!words.has(stem)) words.set(stem, { written: typed.toLowerCase(), word });
  }
  return words;
}

/** Gives each compound the stem of what it ends in, where that is a word of another text: "fondsansøgninger" has "ansøgning". */
function addEndings(texts: readonly Map<string, Told>[]): void {
  const compounds: (readonly [text: Map<string, Told>, told: Told])[] = [];
  const words = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [stem, told] of text) {
      if (told.word.length > LONGEST_COMPOUND) continue;
      if (told.word.length >= COMPOUND) compounds.push([text, told]);
      if (told.word.length < SHORTEST_END) continue;
      const alike = words.get(stem);
      if (alike && alike.size < MOST_ALIKE) alike.add(told.word);
      else if (!alike) words.set(stem, new Set([told.word]));
    }
  }
  for (const [text, told] of compounds) {
    const stem = endingOf(told.word, words);
    if (stem !== undefined && !text.has(stem)) text.set(stem, told);
  }
}

/** The stem of the longest of `words` that stands at the end of this one, but for how the two are inflected. */
function endingOf(compound: string, words: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  for (let at = SHORTEST_FRONT; at <= compound.length - SHORTEST_END; at++) {
    const stem = compound.slice(at, at + STEM);
    const left = compound.length - at;
    for (const word of words.get(stem) ?? []) {
      if (Math.abs(word.length - left) > INFLECTED_BY) continue;
      const shorter = Math.min(word.length, left);
      const alike = Math.max(SHORTEST_END, shorter - 2);
      if (shorter >= SHORTEST_END && compound.startsWith(word.slice(0, alike), at)) return stem;
    }
  }
  return undefined;
}

function isAbbreviation(written: string): boolean {
  const letters = Array.from(written);
  return letters.length > 1 && letters.every((letter) => letter !== letter.toLowerCase());
}

function hasLetter(word: string): boolean {
  return /[a-z]/.test(word) || /\p{L}/u.test(word);
}
