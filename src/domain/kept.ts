import { EXPECTATIONS } from "./add.ts";
import type { Contact } from "./contact.ts";
import type { Day } from "./day.ts";
import { kindIn } from "./exchange/words.ts";
import type { Exchange } from "./exchange.ts";
import type { Interaction, InteractionKind } from "./interaction.ts";
import { folded, wordsIn } from "./name.ts";
import type { GivenPromise } from "./promise.ts";
import { isOfMeeting } from "./sentence/words/lexicon.ts";
import type { Deed } from "./sentence.ts";
import { isTogether } from "./together.ts";
import { wordSet } from "./when/tables.ts";

// Which open promises something may have kept: the owner says whether it did.

/** What of a conversation may have kept one. */
interface Told extends Pick<Interaction, "kind" | "on" | "initiator" | "isAnswered" | "note"> {
  readonly isTalk: boolean;
  readonly people: readonly Pick<Contact, "name">[];
  readonly promises: readonly { readonly said: Pick<GivenPromise, "text"> }[];
  readonly deeds: readonly Deed[];
}

/** What each expectation of a card is met by. */
const KEPT_BY: readonly { readonly text: string; readonly kinds: readonly InteractionKind[] }[] = [
  { text: EXPECTATIONS.mail.text, kinds: ["mail", "message"] },
  { text: EXPECTATIONS.coffee.text, kinds: ["meet"] },
];

const TOGETHER: ReadonlySet<InteractionKind> = new Set(["meet", "event", "video"]);
/** Which promises a conversation may have kept: by being what was promised with a card, by arranging it, or by what was done in it. */
export function perhapsKeptBy(talk: Told): (promise: GivenPromise) => boolean {
  const { isTalk, kind, isAnswered, initiator, people, promises, deeds, note, on } = talk;
  const isOfDeeds = doneIn(deeds, people);
  const isMine = isTalk && isAnswered && initiator !== "them";
  const isMeeting =
    isTalk && isAnswered && TOGETHER.has(kind) && wordsIn(note ?? "").some((word) => isOfMeeting(word.toLowerCase()));
  const isArranged = promises.some(({ said }) => isTogether(said.text));
  return ({ by, text, madeOn }) => {
    if (isArranged && text === EXPECTATIONS.coffee.text) return true;
    if (isMeeting && madeOn <= on && isTogether(text)) return true;
    if (isMine && by === "me" && KEPT_BY.some((each) => each.text === text && each.kinds.includes(kind))) return true;
    return isOfDeeds({ by, text });
  };
}

/** Which of somebody's promises what was given or taken may have kept: those of who did it that name the same. */
export function perhapsKeptByFavour(
  { direction, kind, text, on }: Exchange,
  whose: Pick<Contact, "name">,
): (promise: GivenPromise) => boolean {
  if (kind === "thanks") return () => false;
  const isDone = doneIn([{ by: direction === "give" ? "me" : "them", words: wordsIn(text) }], [whose]);
  return (promise) => promise.madeOn <= on && isDone(promise);
}

/** Which promises to one of two who were brought together that may have kept: an introduction to the other, or to nobody by name. */
export function perhapsKeptByIntroduction(other: Pick<Contact, "name">, on: Day): (promise: GivenPromise) => boolean {
  const names = other.name.split(" ").map(folded);
  return ({ by, text, madeOn }) => {
    if (by !== "me" || madeOn > on) return false;
    const words = wordsIn(text);
    if (words.some((word) => names.includes(folded(word)))) return true;
    return kindIn(text) === "introduction" && !words.slice(1).some((word) => /^\p{Lu}/u.test(word));
  };
}

/** Whether one of these deeds shares a word with what was promised, the names of `people` aside. */
function doneIn(deeds: readonly Deed[], people: readonly Pick<Contact, "name">[]) {
  const names = deeds.length === 0 ? [] : stemsOf(people.flatMap(({ name }) => name.split(" ")));
  const done = deeds.map(({ by, words }) => ({ by, stems: stemsOf(words) }));
  return ({ by, text }: Pick<GivenPromise, "by" | "text">): boolean => {
    const deedsOfSide = done.filter((deed) => deed.by === by);
    if (deedsOfSide.length === 0) return false; // the usual case, and somebody may have a hundred promises open
    const promised = stemsOf(wordsIn(text)).filter((stem) => !names.includes(stem));
    return deedsOfSide.some(({ stems }) => stems.some((stem) => promised.includes(stem)));
  };
}

/** How many letters two words share that are the same word: "mail" and "mailen", "intro" and "introduced". */
const STEM = 4;
const COMMON = wordSet(
  "with about that this from have your mine deres noget some over back next sent send sende sendt sendte give gave given gave givet forward forwarded share shared",
);

function stemsOf(words: readonly string[]): string[] {
  return words
    .map((word) => folded(word))
    .filter((word) => word.length >= STEM && !COMMON.has(word))
    .map((word) => word.slice(0, STEM));
}
