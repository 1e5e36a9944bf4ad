import { wordsIn } from "./name.ts";
import { wordSet } from "./when/tables.ts";

/** What two do by meeting, as promises name it, in few words of its own, for `net done` reads no sentence; longer words may end so ("morgenkaffe", "kaffemøde"). */
const MEETINGS = wordSet(
  `coffee coffees lunch brunch dinner breakfast drink drinks beer beers wine tea walk visit meeting meetup meet-up catchup catch-up
  workshop hike golf tennis padel ses mødes meet øl vin te tur`,
);
const ENDS = ["kaffe", "frokost", "middag", "mad", "gåtur", "besøg", "møde", "sparring"];
const LEADS = wordSet(
  "the a an our my your den det de en et vores min mit another again endnu quick short kort hurtig",
);
/** What a coffee is told by: "coffee in the harbour", and not "the lunch menu". */
const BEHIND = wordSet(
  "with in at on to for about and or again together med i hos på til om og eller igen sammen m kl",
);

/** "kaffe", "a walk in the park", "ses igen": what two are to do together, and not "book a table for lunch". */
export function isTogether(text: string): boolean {
  const words = wordsIn(text).map((word) => word.toLowerCase());
  const at = words.findIndex((word) => !LEADS.has(word));
  const [what = "", next] = words.slice(Math.max(0, at));
  const behind = what === "catch" && next === "up" ? words[at + 2] : next;
  return (
    (MEETINGS.has(what) || ENDS.some((end) => what.endsWith(end)) || behind !== next) &&
    (behind === undefined || BEHIND.has(behind) || /^\d/u.test(behind))
  );
}
