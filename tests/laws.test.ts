import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, created } from "../src/domain/change.ts";
import type { Contact, ContactId } from "../src/domain/contact.ts";
import type { Day } from "../src/domain/day.ts";
import { IN_ORDER } from "../src/domain/everything.ts";
import { type IdentifierId, normalisedEmail, normalisedUrl } from "../src/domain/identifier.ts";
import { cleanLine, cleanTag, cleanText, folded } from "../src/domain/name.ts";
import type { OrganisationId, RoleId } from "../src/domain/organisation.ts";
import { readPhone } from "../src/formats/phone.ts";
import type { Store } from "../src/store/store.ts";
import { dump } from "./support/dump.ts";
import { day, freshFolder, startNet } from "./support/harness.ts";
import { NASTY, sayable } from "./support/nasty.ts";
import { command, prelude } from "./support/typed.ts";

// What leaves comes back.

/** A session that is always the same, and so long that it makes most kinds of things there are. */
const LONG = fc.sample(command, { seed: 1, numRuns: 1000 });

it("a whole copy is read back into an empty file and written again as the same bytes, after any session", async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 40 }), async (lines) => {
      const folder = freshFolder();
      const from = startNet({ path: join(folder, "from.db") });
      for (const typed of [...prelude, ...lines]) await from.net(typed);
      for (const kind of IN_ORDER) if (from.store.rows.ids(kind).length > 0) kinds.add(kind);
      const written = (await from.net("export - --as json --private")).stdout;
      const copy = join(folder, "copy.json");
      writeFileSync(copy, written);
      const to = startNet({ path: join(folder, "to.db") });
      expect(await to.net(`import ${copy} --apply`)).toMatchObject({ exitCode: 0, stderr: "" });
      expect((await to.net("export - --as json --private")).stdout).toBe(written);
      expect(dump(join(folder, "to.db"))).toEqual(dump(join(folder, "from.db")));
      expect((await to.net("undo")).exitCode).toBe(0);
      from.store.close();
      to.store.close();
    }),
    { numRuns: 60, examples: [[LONG]] },
  );
  expect(kinds.size).toBeGreaterThanOrEqual(IN_ORDER.length - 5); // what hardly any session makes, net-json.test.ts does
}, 240_000);

const line = NASTY.map((text) => cleanLine(sayable(text)));
const seen = line.filter((text) => /[\p{L}\p{N}]/u.test(text));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const dates = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const address = fc.oneof(
  fc.record({ kind: fc.constant("email"), value: fc.emailAddress() }),
  fc.record({
    kind: fc.constant("phone"),
    value: fc.integer({ min: 20_000_000, max: 49_999_999 }).map((digits) => `+45 ${digits}`),
  }),
  fc.record({ kind: fc.constant("url"), value: fc.webUrl() }),
);
const person = fc.record({
  name: seen.filter((name) => name.length <= 200),
  nickname: maybe(line.filter((text) => text !== "")),
  birthday: maybe(
    fc.oneof(
      dates,
      dates.map((day) => `-${day.slice(4)}`),
    ),
  ),
  metOn: maybe(dates.filter((on) => on <= day("2026-05-04"))), // nobody is met on a day to come
  note: maybe(NASTY.map((text) => cleanText(sayable(text))).filter((text) => text !== "")),
  tags: fc
    .uniqueArray(
      seen.map(cleanTag).filter((tag) => !/\s/.test(tag)),
      { maxLength: 3 },
    )
    .map((tags) => tags.sort()),
  addresses: fc.array(address, { maxLength: 4 }),
  roles: fc.uniqueArray(
    fc
      .record({ organisation: maybe(seen), title: maybe(seen) })
      .filter((role) => role.organisation !== null || role.title !== null),
    { maxLength: 3, selector: ({ organisation, title }) => `${folded(organisation ?? "")} ${folded(title ?? "")}` },
  ),
});
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: ({ name }) => folded(name) });

/** These people in a file, each address with the first who has it. */
async function put(store: Store, all: readonly Person[]): Promise<void> {
  const changes: Change[] = [];
  const held = new Set<string>();
  const organisations = new Map<string, OrganisationId>();
  let ids = 0;
  for (const { addresses, roles, ...said } of all) {
    const id = `p${++ids}` as ContactId;
    const contact: Contact = {
      ...{ id, standing: "filed", tier: null, cadenceDays: null, isPinned: false, closeness: null, snoozedUntil: null },
      ...{ metAt: null, addedOn: "2026-05-04" as Day },
      ...said,
    };
    const after: Change[] = [];
    for (const { kind, value } of addresses) {
      const phone = kind === "phone" ? ((await readPhone(value, "DK")).e164 ?? "") : "";
      const normalised = kind === "email" ? normalisedEmail(value) : kind === "url" ? normalisedUrl(value) : phone;
      if (normalised === "" || held.has(`${kind} ${normalised}`)) continue;
      held.add(`${kind} ${normalised}`);
      after.push(
        created("identifier", {
          id: `i${String(++ids).padStart(4, "0")}` as IdentifierId,
          contactId: id,
          kind,
          value,
          normalised,
        }),
      );
    }
    for (const { organisation, title } of roles) {
      const key = organisation === null ? "" : folded(organisation);
      if (organisation !== null && !organisations.has(key)) {
        const organisationId = `o${++ids}` as OrganisationId;
        organisations.set(key, organisationId);
        changes.push(created("organisation", { id: organisationId, name: organisation }));
      }
      const organisationId = organisation === null ? null : (organisations.get(key) ?? null);
      after.push(
        created("role", { id: `r${String(++ids).padStart(4, "0")}` as RoleId, contactId: id, organisationId, title }),
      );
    }
    changes.push(created("contact", contact), ...after);
  }
  store.apply("net import", () => ({ changes }));
}

/** All that a card can say of everybody in a file. */
function saidIn(store: Store) {
  return store.rows
    .ids("contact")
    .flatMap((id) => store.contacts.byId(id as ContactId) ?? [])
    .map(({ id, name, nickname, birthday, metOn, note, tags }) => ({
      ...{ name, nickname, birthday, metOn, note, tags },
      addresses: store.identifiers.of(id).map(({ kind, value }) => `${kind} ${value}`),
      roles: store.roles.of(id).map(({ organisationId, title }) => ({
        organisation: organisationId === null ? null : (store.organisations.byId(organisationId)?.name ?? null),
        title,
      })),
    }))
    .sort((one, other) => (folded(one.name) < folded(other.name) ? -1 : 1));
}

it.each(["vcard", "vcard3", "csv"])(
  "people written as %s and read back into an empty file are who they were",
  async (form) => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const [from, to] = [startNet(), startNet()];
        await put(from.store, all);
        const { stdout } = await from.net(`export - --as ${form}`);
        const { exitCode, stderr } = await to.net("import - --apply", stdout);
        expect([exitCode, stderr]).toEqual([0, ""]);
        expect(saidIn(to.store)).toEqual(saidIn(from.store));
        from.store.close();
        to.store.close();
      }),
      { numRuns: 150 },
    );
  },
  120_000,
);
