import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonCopy } from "../../src/domain/export.ts";
import { writeCalendar } from "../../src/formats/ics.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");

/** As much of a person as a calendar looks at. */
function person(parts: {
  readonly name?: string;
  readonly birthday?: string | null;
  readonly dueOn?: string | null;
  readonly promise?: string;
  readonly by?: string | null;
}): PersonCopy {
  const { name = "Bo Bay", birthday = null, dueOn = null, promise, by = null } = parts;
  const promises =
    promise === undefined
      ? []
      : [{ id: "p", by: "me", isPlan: false, text: promise, madeOn: day("2026-05-01"), dueOn: by }];
  return {
    contact: { id: "c", name, birthday, standing: "active", addedOn: day("2026-05-01") },
    dueOn,
    promises,
  } as unknown as PersonCopy;
}

/** The lines as they are meant, without folds. */
function linesOf(calendar: string): readonly string[] {
  return calendar.replaceAll("\r\n ", "").split("\r\n");
}

describe("writeCalendar", () => {
  it.each<[string, readonly string[]]>([
    ["1980-05-04", ["DTSTART;VALUE=DATE:19800504", "RRULE:FREQ=YEARLY", "SUMMARY:Birthday of Bo Bay (born 1980)"]],
    ["--05-04", ["DTSTART;VALUE=DATE:20000504", "RRULE:FREQ=YEARLY", "SUMMARY:Birthday of Bo Bay"]],
    ["1980-02-29", ["DTSTART;VALUE=DATE:19800229", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"]],
    ["--02-29", ["DTSTART;VALUE=DATE:20000229", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"]],
    ["1980-02-28", ["DTSTART;VALUE=DATE:19800228", "RRULE:FREQ=YEARLY"]],
  ])("keeps the birthday %s each year", (birthday, lines) => {
    expect(linesOf(writeCalendar([person({ birthday })], TODAY).text)).toEqual(expect.arrayContaining([...lines]));
  });

  it.each([
    ["2026-05-20", "20260520"],
    ["2026-05-04", "20260504"],
    ["2026-01-01", "20260504"],
  ])("puts a next contact of %s on %s", (dueOn, date) => {
    expect(linesOf(writeCalendar([person({ dueOn })], TODAY).text)).toContain(`DTSTART;VALUE=DATE:${date}`);
  });

  it("has nothing in it that was not written by it", () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "\r\nATTENDEE:mailto:x",
            "\r",
            "\n",
            "END:VEVENT",
            "\\",
            ";",
            ",",
            '"',
            "\0",
            "\u2028",
            "ø".repeat(60),
          ),
          fc.string({ unit: "grapheme" }),
        ),
      )
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(nasty, nasty, (name, promise) => {
        const { text: calendar } = writeCalendar(
          [person({ name, promise, by: "2026-05-08", birthday: "--02-29", dueOn: "2026-05-08" })],
          TODAY,
        );
        const heads = linesOf(calendar).map((line) => /^[A-Z-]*/.exec(line)?.[0]);
        expect(heads.filter((head) => head === "BEGIN")).toHaveLength(7);
        expect(heads.filter((head) => head === "END")).toHaveLength(7);
        expect(heads).not.toContain("ATTENDEE");
        for (const line of Buffer.from(calendar).toString("latin1").split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\0-\x08\x0a-\x1f\x7f]/);
        }
      }),
    );
  });
});
