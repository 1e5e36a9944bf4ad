import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import {
  type Employment,
  employmentNews,
  employmentOf,
  employmentText,
  employmentWritten,
  type Position,
  putInFront,
  readEmployment,
} from "../../src/domain/employment.ts";
import type { OrganisationId, RoleId } from "../../src/domain/organisation.ts";

const work = (title: string | null, organisation: string | null): Employment => ({ title, organisation });

const CFO = work("CFO", "Nordlys A/S");

describe("what a word on somebody's work is to what is known", () => {
  it.each<[string, Employment, readonly Employment[], string, number | null]>([
    ["the same, in other letters", work("cfo", "NORDLYS A/S"), [CFO], "known", 0],
    ["less than is known", work(null, "Nordlys A/S"), [work(null, "Vela"), CFO], "known", 1],
    ["the title alone", work("CFO", null), [CFO], "known", 0],
    ["the title that was lacking", CFO, [work(null, "Nordlys A/S")], "fuller", 0],
    ["the place that was lacking", CFO, [work("CFO", null)], "fuller", 0],
    ["a place to a title", work(null, "Vela"), [work("CFO", null)], "fuller", 0],
    ["a title to a place", work("CFO", null), [work(null, "Vela")], "fuller", 0],
    ["another title there", work("CEO", "Nordlys A/S"), [CFO], "title", 0],
    ["another title there, behind", work("CEO", "Vela"), [CFO, work("Chair", "Vela")], "title", 1],
    ["another place", work("CFO", "Vela"), [CFO], "other", null],
    ["another title, no place said", work("CEO", null), [CFO], "other", null],
    ["nothing known", CFO, [], "other", null],
  ])("%s", (_, said, all, kind, at) => {
    const news = employmentNews(said, all);
    expect({ kind: news.kind, held: "held" in news ? news.held : null }).toEqual({
      kind,
      held: at === null ? null : all[at],
    });
  });

  const titles = fc.constantFrom(null, "CEO", "CFO", "Chair");
  const places = fc.constantFrom(null, "Nordlys", "Vela", "Ørsted");
  const said = fc
    .record({ title: titles, organisation: places })
    .filter(({ title, organisation }) => title !== null || organisation !== null);

  it("in front stands what is said, and of what was held nothing is lost but the title it puts another in place of", () => {
    fc.assert(
      fc.property(fc.uniqueArray(said, { selector: employmentText, maxLength: 4 }), said, (held, now) => {
        const contactId = "anna" as ContactId;
        const organisationOf = (name: string | null) => (name === null ? null : { id: name as OrganisationId, name });
        const positions = held.map(
          ({ title, organisation }, at): Position => ({
            role: { id: `r${at}` as RoleId, contactId, title, organisationId: organisation as OrganisationId | null },
            organisation: organisationOf(organisation),
          }),
        );
        const { changes, positions: after } = putInFront(
          contactId,
          { title: now.title, organisation: organisationOf(now.organisation) },
          positions,
          () => "new",
        );
        const told = after.map(employmentOf);
        expect(employmentNews(now, told.slice(0, 1)).kind).toBe("known");
        const replaced = employmentNews(now, held);
        for (const before of held) {
          const isReplaced = replaced.kind === "title" && replaced.held === before;
          if (!isReplaced) expect(employmentNews(before, told).kind).toBe("known");
        }
        // The changes make just these positions of those.
        const kept = new Map(positions.map(({ role }) => [role.id, role]));
        for (const change of changes)
          if (change.entity === "role" && change.after) kept.set(change.after.id, change.after);
        expect([...kept.values()].map(({ id }) => id)).toEqual(after.map(({ role }) => role.id));
        expect([...kept.values()]).toEqual(after.map(({ role }) => role));
      }),
      { numRuns: 1000 },
    );
  });

  it("is read as it is written", () => {
    fc.assert(
      fc.property(said, (employment) => {
        expect(readEmployment(employmentWritten(employment))).toEqual(employment);
      }),
      { numRuns: 1000 },
    );
    expect(readEmployment(" @ ")).toBeNull();
    expect(readEmployment("Chair @ Vela, Inc")).toEqual(work("Chair", "Vela, Inc"));
  });
});
