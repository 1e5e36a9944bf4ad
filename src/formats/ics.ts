/** Days to keep, as a calendar (RFC 5545). */

import type { Day } from "../domain/day.ts";
import { plusDays } from "../domain/day.ts";
import type { Gathering, PersonCopy } from "../domain/export.ts";
import { escaped } from "./vcard/values.ts";
import { foldedLine, plainText } from "./vcard/write.ts";

/** A year that has a 29 February, for birthdays whose year is not known. */
const LEAP_YEAR = 2000;
/** At nine in the morning of the day. */
const MORNING = "PT9H";

interface Calendar {
  readonly text: string;
  /** How many days and to-dos are in it. */
  readonly entries: number;
}

/**
 * Open promises as to-dos, the next contact of a wanted rhythm as a whole day, birthdays each year, events and meetings to come on their days. Who is born on 29 February
 * is kept on the last day of February. The same data on the same day is the same text.
 */
export function writeCalendar(
  people: readonly PersonCopy[],
  today: Day,
  gatherings: readonly Gathering[] = [],
): Calendar {
  const entries = [
    ...people.flatMap((person) => [
      ...person.promises.map((promise) => promiseLines(person, promise)),
      contactLines(person, today),
      birthdayLines(person),
    ]),
    ...gatherings.map(({ uid, name, on, place }) =>
      allDay(`${uid}@net`, on, on, name, place === null ? [] : [`LOCATION:${text(place)}`]),
    ),
  ].filter((lines) => lines.length > 0);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//net//EN", "CALSCALE:GREGORIAN"];
  return {
    text: [...head, ...entries.flat(), "END:VCALENDAR"].map((line) => `${foldedLine(line)}\r\n`).join(""),
    entries: entries.length,
  };
}

/** A to-do by itself, as a calendar of one. */
interface FollowUp {
  /** The part of its UID before the `@`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * What the owner is to do, one calendar each: their open promises and plans, and the next contact of a wanted rhythm on its day.
 * The same data is the same text, whatever the day.
 */
export function followUps(people: readonly PersonCopy[]): readonly FollowUp[] {
  const alone = (id: string, title: string, lines: readonly string[]): FollowUp => ({
    id,
    title,
    text: ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//net//EN", ...lines, "END:VCALENDAR"]
      .map((line) => `${foldedLine(line)}\r\n`)
      .join(""),
  });
  return people.flatMap((person) => {
    const { contact, promises, dueOn } = person;
    const mine = promises.filter(({ by, state }) => by === "me" && state === "open");
    const next = `Be in touch with ${contact.name}`;
    return [
      ...mine.map((promise) =>
        alone(`promise-${promise.id}`, `${promise.text} (${contact.name})`, promiseLines(person, promise)),
      ),
      ...(dueOn === null || contact.standing !== "active"
        ? []
        : [alone(`contact-${contact.id}`, next, todo(`contact-${contact.id}@net`, contact.addedOn, next, dueOn))]),
    ];
  });
}

function text(value: string): string {
  return escaped(plainText(value));
}

function basic(day: Day): string {
  return day.replaceAll("-", "");
}

function stamp(day: Day): string {
  return `DTSTAMP:${basic(day)}T000000Z`;
}

function alarm(summary: string, trigger: string): readonly string[] {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${text(summary)}`, `TRIGGER${trigger}`, "END:VALARM"];
}

function promiseLines({ contact }: PersonCopy, promise: PersonCopy["promises"][number]): readonly string[] {
  const { id, by, isPlan, dueOn, madeOn } = promise;
  const whose = by === "me" ? (isPlan ? contact.name : `to ${contact.name}`) : `from ${contact.name}`;
  return todo(`promise-${id}@net`, madeOn, `${promise.text} (${whose})`, dueOn);
}

function todo(uid: string, made: Day, summary: string, dueOn: Day | null): readonly string[] {
  return [
    "BEGIN:VTODO",
    `UID:${uid}`,
    stamp(made),
    `SUMMARY:${text(summary)}`,
    "STATUS:NEEDS-ACTION",
    ...(dueOn === null ? [] : [`DUE;VALUE=DATE:${basic(dueOn)}`, ...alarm(summary, `;RELATED=END:${MORNING}`)]),
    "END:VTODO",
  ];
}

/** A rhythm that ran out stands on today, for nobody looks at the days behind. */
function contactLines({ contact, dueOn }: PersonCopy, today: Day): readonly string[] {
  if (dueOn === null || contact.standing !== "active") return [];
  const on = dueOn < today ? today : dueOn;
  const summary = `Be in touch with ${contact.name}`;
  return allDay(`contact-${contact.id}@net`, contact.addedOn, on, summary, []);
}

function birthdayLines({ contact }: PersonCopy): readonly string[] {
  const { birthday, addedOn } = contact;
  if (birthday === null) return [];
  const hasYear = !birthday.startsWith("--");
  const first = (hasYear ? birthday : `${LEAP_YEAR}${birthday.slice(1)}`) as Day;
  const isLeapDay = first.endsWith("-02-29");
  const summary = `Birthday of ${contact.name}${hasYear ? ` (born ${first.slice(0, 4)})` : ""}`;
  return allDay(`birthday-${contact.id}@net`, addedOn, first, summary, [
    `RRULE:FREQ=YEARLY${isLeapDay ? ";BYMONTH=2;BYMONTHDAY=-1" : ""}`,
  ]);
}

function allDay(uid: string, made: Day, on: Day, summary: string, more: readonly string[]): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    stamp(made),
    `DTSTART;VALUE=DATE:${basic(on)}`,
    `DTEND;VALUE=DATE:${basic(plusDays(on, 1))}`,
    `SUMMARY:${text(summary)}`,
    "TRANSP:TRANSPARENT",
    ...more,
    ...alarm(summary, `:${MORNING}`),
    "END:VEVENT",
  ];
}
