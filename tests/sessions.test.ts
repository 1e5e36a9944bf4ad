import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Day, daysBetween } from "../src/domain/day.ts";
import { dump } from "./support/dump.ts";
import { freshFolder, startNet } from "./support/harness.ts";
import { outlinesReckoned } from "./support/outlines.ts";
import { command, prelude } from "./support/typed.ts";

// Random sessions: whatever is typed, each step can be taken back, and all of them, and made again.

/** What every session ends in: a tier whose people are there before it changes. */
const finale = ["plan --tier core --every 17d"];

it("gives back what was there before, step by step and all the way, and makes it again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 24 }), async (lines) => {
      const path = join(freshFolder(), "net.db");
      const { net, store } = startNet({ path });
      const dumps = [dump(path)];
      for (const typed of [...prelude, ...lines, ...finale]) {
        const before = dumps.at(-1);
        const last = store.journal.list(1)[0]?.id;
        const { exitCode, stderr } = await net(typed);
        expect([0, 1, 2, 3, 4], `${typed}\n${stderr}`).toContain(exitCode);
        const after = dump(path);
        const isWritten = store.journal.lastDoneOnes(1)[0]?.command === `net ${typed}`.replaceAll(/ +/g, " ");
        if (JSON.stringify(after) === JSON.stringify(before)) {
          expect(store.journal.list(1)[0]?.id, `an empty step of ${typed}`).toBe(last);
          continue;
        }
        expect(exitCode, typed).toBe(0);
        expect(isWritten || store.journal.list(1)[0]?.state === "done").toBe(true);
        expect((await net("undo")).exitCode, typed).toBe(0);
        expect(dump(path), `undo of ${typed}`).toEqual(before);
        expect((await net("redo")).exitCode, typed).toBe(0);
        expect(dump(path), `redo of ${typed}`).toEqual(after);
        dumps.push(after);
      }
      expectDerivedRight(path);
      let steps = 0;
      for (; (await net("undo")).exitCode === 0; steps++) if (steps < 3) expectDerivedRight(path);
      expect(dump(path)).toEqual(dumps[0]);
      for (; steps > 0; steps--) expect((await net("redo")).exitCode).toBe(0);
      expect((await net("redo")).exitCode).toBe(1);
      expect(dump(path)).toEqual(dumps.at(-1));
      store.close();
    }),
    { numRuns: 60 },
  );
}, 240_000);

/** The kept rhythms, lines, outlines and keys are what the facts give, and the index of texts is whole. */
function expectDerivedRight(path: string): void {
  const db = new BetterSqlite3(path);
  const tierDays: Record<string, number> = { core: 21, close: 45, active: 90, wide: 180 };
  for (const { id, every_days } of db.prepare<[], { id: string; every_days: number }>("SELECT * FROM tiers").all()) {
    tierDays[id] = every_days;
  }
  const contacts = db
    .prepare<
      [],
      {
        id: string;
        tier: string | null;
        cadence_days: number | null;
        standing: string;
        added_on: Day;
        last_on: Day | null;
      }
    >(`
      SELECT id, tier, cadence_days, standing, added_on, (
        SELECT max(interactions.held_on) FROM participants JOIN interactions ON interactions.id = interaction_id
        WHERE contact_id = contacts.id AND is_answered = 1 AND kind NOT IN ('social', 'broadcast')
      ) AS last_on FROM contacts
    `)
    .all();
  const wanted = contacts.flatMap(({ id, tier, cadence_days, standing, added_on, last_on }) => {
    const cadence = cadence_days ?? (tier === null ? null : tierDays[tier]);
    if (cadence === null || cadence === undefined || standing !== "active") return [];
    const last = 2440587 + daysBetween("1970-01-01" as Day, last_on ?? added_on);
    return {
      contact_id: id,
      last_day: last,
      cadence_days: cadence,
      wake_day: last + Math.ceil(cadence * 0.9),
      lapse_day: last + 3 * cadence,
    };
  });
  const byId = (a: { contact_id: string }, b: { contact_id: string }): number => (a.contact_id < b.contact_id ? -1 : 1);
  expect(db.prepare<[], { contact_id: string }>("SELECT * FROM rhythms").all().sort(byId)).toEqual(wanted.sort(byId));
  const lines = db
    .prepare<[string], object>(`
      SELECT contacts.sort_name, contacts.id AS contact_id, contacts.name, standing, tier,
        coalesce(cadence_days, json_extract(?, '$.' || tier)) AS cadence_days, added_on, met_on, organisations.name AS organisation, roles.title, (
          SELECT max(interactions.held_on) FROM participants JOIN interactions ON interactions.id = interaction_id
          WHERE contact_id = contacts.id AND is_answered = 1 AND kind NOT IN ('social', 'broadcast')
        ) AS last_on, (SELECT group_concat(tag, ' ') FROM contact_tags WHERE contact_id = contacts.id) AS tags, (
          SELECT max(held_on) FROM interactions JOIN participants USING (held_on)
          WHERE interaction_id = interactions.id AND contact_id = contacts.id AND is_answered = 0 AND initiator = 'them'
            AND kind <> 'broadcast'
            AND NOT EXISTS (
              SELECT 1 FROM participants AS later JOIN interactions AS talk ON talk.id = later.interaction_id
              WHERE later.contact_id = contacts.id AND talk.kind <> 'broadcast' AND (talk.kind <> 'social' OR talk.is_answered = 0)
                AND (later.held_on > interactions.held_on OR later.held_on = interactions.held_on AND later.interaction_id > interactions.id)
            )
        ) AS reply_on
      FROM contacts
      LEFT JOIN roles ON roles.id = (SELECT min(id) FROM roles AS own WHERE own.contact_id = contacts.id)
      LEFT JOIN organisations ON organisations.id = roles.organisation_id
      ORDER BY contacts.sort_name, contacts.id
    `)
    .all(JSON.stringify(tierDays));
  expect(db.prepare("SELECT * FROM lines ORDER BY sort_name, contact_id").all()).toEqual(lines);
  expect(db.prepare("SELECT * FROM outlines ORDER BY contact_id").all()).toEqual(outlinesReckoned(db));
  expect(db.prepare(MISKEYED).all()).toEqual([]);
  db.exec("INSERT INTO contacts_text (contacts_text) VALUES ('integrity-check')");
  db.exec("INSERT INTO interactions_text (interactions_text) VALUES ('integrity-check')");
  db.exec("INSERT INTO names_text (names_text) VALUES ('integrity-check')");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
}

/** Rows that are kept with another key than that of their contact. */
const MISKEYED = [
  ["links", "a_id", "a_key"],
  ["links", "b_id", "b_key"],
  ["fits", "contact_id", "contact_key"],
  ["roles", "contact_id", "contact_key"],
]
  .map(
    ([table, id, key]) =>
      `SELECT '${table}' AS place, ${table}.id FROM ${table} JOIN contacts ON contacts.id = ${id} WHERE contacts.key IS NOT ${key}`,
  )
  .join(" UNION ALL ");
