import { wordSet, wordTable } from "../../when/tables.ts";
import { findDay } from "../../when.ts";
import type { Clause } from "../clause/clause.ts";
import { nameAt, nameBefore, namesAt } from "../names/names.ts";
import { ANSWERED, DETERMINERS, isMeetingNoun, SUBJECTS, THAT, TO, TO_DO, WE, WITH, YES } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, tidied } from "../words/words.ts";
import { firstName, placeIn } from "./postponed.ts";
import type { PromiseClause } from "./promises.ts";

const NEXT = wordSet("next næste new nyt ny another");
/** "will suggest a new date by Friday" */
const A = wordSet("a an en et");
/** "before next meeting on 12 June" */
const DEADLINE = wordSet("before by until inden senest før");
const TIME = wordSet("time gang date dato tid");
const ARRANGED = wordSet(
  "scheduled booked arranged fixed agreed aftalt aftalte enige booket bookede planlagt kalendersat",
);
/** "save the date: dinner with Anna on 5 November", "sæt kryds i kalenderen: …" */
const KEEP = wordSet("save mark hold sæt sat reserver");
const DATE = wordSet("date dato datoen kryds");
const MY = wordSet("i i've we we've jeg vi har have just lige");
const WAS = wordSet("was were var blev");
const AGREED = wordSet("agreed aftalte aftalt aftaler enige");
/** What two do at a meal, and its infinitive. */
const EATING = wordTable<string>(
  ["have", "have"],
  ["eat", "eat"],
  ["do", "do"],
  ["spise", "spiser"],
  ["tage", "tager"],
  ["holde", "holder"],
  ["drikke", "drikker"],
);
/** Behind its day: "at 9", "kl. 12.30 på Noma"; the hour and where it is go with it. */
const CLOCK = /^ (?:(?:at|kl\.?|klokken) ?\d{1,2}|\d{1,2}[.:]\d\d)(?!\d)/i;
/** What is arranged stands so near the word that says so. */
const NEAR = 4;
/** So many words tell of it and its day. */
const LONGEST = 20;

/**
 * A meeting that is still to be: the next one ("next call 3 November", "nyt møde 4/11"), or one that was arranged ("booked lunch with
 * Mette for Friday", "call scheduled with Bo on Monday"). It is a promise of mine by that day. Null where none is told of from `from` on.
 */
export function arrangedIn(clause: Clause, from: number): PromiseClause | null {
  for (let at = from; at < clause.limit; at += 1) {
    const what = whatIsArranged(clause, from, at);
    const found = what && promised(clause, what);
    if (found) return found;
  }
  return null;
}

/** All that tells of it begins at `start`, its name at `name`; `with` is who is named in front of it. */
interface Arranged {
  readonly start: number;
  readonly name: number;
  readonly with?: Mention | null;
}

function whatIsArranged(clause: Clause, from: number, at: number): Arranged | null {
  const { tokens } = clause.reading;
  const word = low(tokens, at);
  const isMeeting = (place: number): boolean => isMeetingNoun(low(tokens, place));
  if (NEXT.has(word) && !A.has(low(tokens, at - 1)) && !DEADLINE.has(low(tokens, at - 1))) {
    const isOne = isMeeting(at + 1) || isMeeting(at + 2) || TIME.has(low(tokens, at + 1));
    return isOne ? { start: at, name: at } : null;
  }
  const kept = DATE.has(word)
    ? [at - 1, at - 2].find((place) => place >= from && KEEP.has(low(tokens, place)))
    : undefined;
  if (kept !== undefined) {
    const behind = [1, 2, 3, 4, 5].map((step) => at + step).find(isMeeting);
    return behind === undefined ? null : { start: kept, name: behind };
  }
  const agreed = agreedAt(clause, from, at);
  if (agreed) return agreed;
  if (YES.has(word)) return acceptedAt(clause, from, at);
  const isSetUp = word === "set" && low(tokens, at + 1) === "up";
  if ((!ARRANGED.has(word) && !isSetUp) || DETERMINERS.has(low(tokens, at - 1))) return null;
  if (TO_DO.has(low(tokens, at + 1))) return null; // "aftalte at spise frokost"
  const behind = [1, 2, 3].map((step) => at + step).find(isMeeting);
  if (behind !== undefined) {
    let start = at;
    while (start > from && MY.has(low(tokens, start - 1))) start -= 1;
    return withTeller(clause, from, { start, name: DETERMINERS.has(low(tokens, behind - 1)) ? behind - 1 : behind });
  }
  for (let ahead = at - 1; ahead >= Math.max(from, at - NEAR); ahead -= 1) {
    if (tokens[ahead]?.kind === "mark" || SUBJECTS.has(low(tokens, ahead))) return null;
    if (isMeeting(ahead)) return { start: ahead, name: ahead };
  }
  return null;
}

// "Mette said yes to lunch on Friday", "takkede ja til frokost"
function acceptedAt(clause: Clause, from: number, at: number): Arranged | null {
  const { tokens } = clause.reading;
  const to = low(tokens, at + 1) === "tak" ? at + 2 : at + 1;
  if (!ANSWERED.has(low(tokens, at - 1)) || !TO.has(low(tokens, to))) return null;
  const name = to + 1;
  const meeting = DETERMINERS.has(low(tokens, name)) ? name + 1 : name;
  if (!isMeetingNoun(low(tokens, meeting))) return null;
  const start = SUBJECTS.has(low(tokens, at - 2)) ? at - 2 : at - 1;
  return withTeller(clause, from, { start, name });
}

// Whoever is told of at the head of it is whom it is with: "Mette booked lunch".
function withTeller({ reading: { tokens }, isName }: Clause, from: number, what: Arranged): Arranged {
  const teller = nameBefore(tokens, what.start, isName);
  return teller?.start === from && teller.isCertain ? { ...what, start: from, with: teller.mention } : what;
}

// "agreed with Mette that we have lunch on 14 May", "aftalte at vi spiser frokost på fredag"
function agreedAt({ reading: { tokens }, isName }: Clause, from: number, at: number): Arranged | null {
  if (!AGREED.has(low(tokens, at))) return null;
  const name = WITH.has(low(tokens, at + 1)) ? nameAt(tokens, at + 2, isName) : null;
  const that = name?.next ?? at + 1;
  const verb = that + 2;
  if (!THAT.has(low(tokens, that)) || !WE.has(low(tokens, that + 1)) || !EATING.has(low(tokens, verb))) return null;
  const meeting = [1, 2].map((step) => verb + step).find((place) => isMeetingNoun(low(tokens, place)));
  if (meeting === undefined) return null;
  const start = at > from && WE.has(low(tokens, at - 1)) ? at - 1 : at;
  return { start, name: verb, with: name?.mention ?? null };
}

function promised(clause: Clause, what: Arranged): PromiseClause | null {
  const { reading, limit, calendar, isName } = clause;
  const { tokens, text } = reading;
  const end = placeIn(
    tokens,
    what.name,
    Math.min(limit, what.name + LONGEST),
    (token) => token.text === "," || WAS.has(token.low),
  );
  const [first, last] = [tokens[what.name], tokens[end - 1]];
  if (!first || !last || WAS.has(low(tokens, end))) return null;
  const found = findDay(text.slice(first.start, last.end), "deadline", calendar);
  if (!found || found.day < calendar.today) return null;
  const behindDay = text.slice(first.start + found.end, last.end);
  const clock = CLOCK.test(behindDay) ? behindDay : "";
  const next = placeIn(tokens, what.name, limit, (token) => token.start >= first.start + found.end + clock.length);
  // "agreed coffee on Friday with Bo"
  const company = WITH.has(low(tokens, next)) ? namesAt(tokens, next + 1, isName) : null;
  const behind = company?.names[0]?.isCertain && company.next <= limit ? company.next : next;
  const infinitive = EATING.get(low(tokens, what.name));
  const promise = {
    by: "me" as const,
    who: what.with ?? firstName(clause, what.name + 1, behind),
    pronoun: null,
    text: tidied(
      `${infinitive ?? ""} ${text.slice(infinitive ? first.end : first.start, first.start + found.start)}${clock} ${behind > next ? text.slice(tokens[next]?.start, tokens[behind - 1]?.end) : ""}`,
    ),
    dueOn: found.day,
  };
  return {
    promise,
    promiseAlone: promise,
    start: what.start,
    end: behind,
    madeOn: null,
    isDenied: false,
    ofBoth: null,
    alsoThere: [],
  };
}
