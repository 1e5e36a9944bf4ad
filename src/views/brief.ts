import type { Brief, ToAsk } from "../domain/brief.ts";
import type { Day } from "../domain/day.ts";
import { employmentText } from "../domain/employment.ts";
import type { FactArea } from "../domain/fact.ts";
import type { Moment } from "../domain/person.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { longDay, relativeDay, shortDay } from "./day.ts";
import { AREA_LABELS, type ByWords, momentText, promisesToClose } from "./person.ts";
import { cut, facing, hanging, wrapped } from "./table.ts";
import { wishRows } from "./wish.ts";

type BriefReport = Brief & { readonly today: Day };

const MOST_PROMISES = 3;
const MOST_NOTE = 180;
const MOST_WISHES = 3;

const QUESTIONS: Readonly<Record<FactArea, string>> = {
  "occupied-with": "What occupies them these days?",
  challenge: "What do they find hard just now?",
  person: "What are they like as a person?",
  strength: "What are they better at than most?",
  experience: "What have they been through that you could learn from?",
  resource: "What do they have, or whom do they know, that could help somebody?",
};

/** Short enough for the screen of a phone. */
export function briefView(report: BriefReport & ByWords, style: Style, width: number): string {
  const { contact, role, promises, today, wordsOf } = report;
  const name = contact.nickname === null ? contact.name : `${contact.name} (${contact.nickname})`;
  const lines = [
    ...wrapped(name, width).map((line) => style.bold(line)),
    ...wrapped(role === null ? "" : employmentText(role), width).filter((line) => line !== ""),
  ];
  const shown = promises.slice(0, MOST_PROMISES);
  const more = promises.length - shown.length;
  return [
    `${lines.join("\n")}\n`,
    facing(meetingRows(report), style, width),
    promisesToClose(shown, wordsOf, { today, style, width }),
    more > 0 ? hanging("    ", `and ${more} more (net show ${quoted(contact.name)})`, width) : "",
    facing(knownRows(report), style, width),
    facing(wishRows(newestWishes(report), today), style, width),
    facing([["ask", askText(report.toAsk, today)]], style, width),
    report.hidden === 0
      ? ""
      : hanging(
          "  ",
          `${report.hidden} kept to yourself: --private shows ${report.hidden === 1 ? "it" : "them"}`,
          width,
        ),
  ]
    .filter((part) => part !== "")
    .join("");
}

function meetingRows({
  contact,
  last,
  unanswered,
  metAt,
  birthday,
  today,
}: BriefReport): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  if (last !== null) {
    rows.push(["last", momentLine(last, today)]);
    if (last.note !== null) rows.push(["", cut(last.note.replaceAll("\n", " "), MOST_NOTE)]);
  } else if (contact.metOn !== null || metAt !== null) {
    const day = contact.metOn === null ? "" : `${shortDay(contact.metOn)}, ${relativeDay(contact.metOn, today)}`;
    rows.push(["met", [metAt, day].filter((part) => part !== null && part !== "").join(", ")]);
  }
  if (unanswered !== null) rows.push(["since", momentLine(unanswered, today)]);
  if (contact.note !== null) rows.push(["note", cut(contact.note.replaceAll("\n", " "), MOST_NOTE)]);
  if (birthday !== null) {
    const turns = birthday.turns === null || birthday.turns <= 0 ? "" : `, turns ${birthday.turns}`;
    const day = birthday.on === today ? "today" : `${longDay(birthday.on)}, ${relativeDay(birthday.on, today)}`;
    rows.push(["birthday", `${day}${turns}`]);
  }
  return rows;
}

function momentLine(moment: Moment, today: Day): string {
  return `${shortDay(moment.on)}, ${relativeDay(moment.on, today)} · ${momentText(moment)}`;
}

function knownRows({ known }: BriefReport): (readonly [string, string])[] {
  return known.map(({ area, text, learnedOn, isFresh }, at) => [
    known[at - 1]?.area === area ? "" : AREA_LABELS[area],
    isFresh ? cut(text, MOST_NOTE) : `${cut(text, MOST_NOTE)} (${shortDay(learnedOn)}, is it still so?)`,
  ]);
}

/** As many of each as one can keep in mind. */
function newestWishes({ needs, offers }: BriefReport): Pick<BriefReport, "needs" | "offers"> {
  return { needs: needs.slice(0, MOST_WISHES), offers: offers.slice(0, MOST_WISHES) };
}

function askText({ area, learnedOn }: ToAsk, today: Day): string {
  return `${QUESTIONS[area]} (${learnedOn === null ? "nothing noted yet" : `last noted ${relativeDay(learnedOn, today)}`})`;
}
