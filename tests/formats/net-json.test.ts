import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Calibration, CalibrationId } from "../../src/domain/calibration.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { type Everything, IN_ORDER, restored } from "../../src/domain/everything.ts";
import type { ReviewId } from "../../src/domain/review.ts";
import type { Month, SnapshotId } from "../../src/domain/snapshot.ts";
import { NetError } from "../../src/errors.ts";
import { netJson, readNetJson } from "../../src/formats/net-json.ts";
import { FIELDS } from "../../src/formats/net-json-fields.ts";
import { startCircle } from "../support/circle.ts";
import { day, startNet } from "../support/harness.ts";

/** A file with what no command makes by itself as well. */
async function fullFile(): Promise<Everything> {
  const { context, store } = await startCircle();
  const contactId = store.rows.ids("contact")[0] as ContactId;
  const on = day("2026-05-04");
  const calibration: Calibration = { id: "c1" as CalibrationId, contactId, helped: 3, on };
  const score = {
    contactId,
    index: 33.215315,
    mission: null,
    strength: 0.5,
    balance: 0.7,
    trust: null,
    interest: 0,
    perspective: null,
  };
  store.apply("test", () => ({
    changes: [
      {
        entity: "review",
        before: null,
        after: { id: "r1" as ReviewId, contactId, decision: "keep", on, againOn: on, note: null },
      },
      { entity: "calibration", before: null, after: calibration },
      {
        entity: "snapshot",
        before: null,
        after: { id: "2026-02" as SnapshotId, month: "2026-02" as Month, takenOn: on, scores: [score] },
      },
      { entity: "quiet", before: null, after: { id: "W-13", until: on } },
      { entity: "tier", before: null, after: { id: "core", most: 5, days: 14 } },
      { entity: "setting", before: null, after: { name: "region", value: "SE" } },
    ],
  }));
  return context.store.everything();
}

it("keeps what every kind of thing holds, and comes back the same", async () => {
  const everything = await fullFile();
  expect(everything.snapshot.map(({ month }) => month)).toContain("2026-02"); // beside those that were kept by themselves
  for (const name of ["review", "calibration", "quiet", "tier", "setting"] as const) {
    expect([name, everything[name].length]).toEqual([name, 1]);
  }
  const written = netJson(everything);
  expect(readNetJson(written)).toEqual(everything);
  const { store, context } = startNet();
  store.apply("net import", () => ({ changes: restored(readNetJson(written), []) }));
  expect(netJson(context.store.everything())).toBe(written);
});

it("writes each kind in an order of its own, its fields as well", async () => {
  const everything = await fullFile();
  const shuffled = Object.fromEntries(
    IN_ORDER.toReversed().map((name) => [
      name,
      everything[name].map((entity) => Object.fromEntries(Object.entries(entity).reverse())),
    ]),
  ) as unknown as Everything;
  expect(netJson(shuffled)).toBe(netJson(everything));
});

it("keeps any text there can be", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
      const empty = Object.fromEntries(IN_ORDER.map((name) => [name, []])) as unknown as Everything;
      const everything = { ...empty, organisation: [{ id: text, name: text }] } as unknown as Everything;
      expect(readNetJson(netJson(everything))).toEqual(everything);
    }),
    { numRuns: 1000 },
  );
});

it.each(["\ud800", "a\udfffb", "\0\x01\x1f\x7f\x9f", "\u2028", String(2 ** 53 + 1)])(
  "writes %j as JSON others read",
  (text) => {
    const empty = Object.fromEntries(IN_ORDER.map((name) => [name, []])) as unknown as Everything;
    const written = netJson({ ...empty, organisation: [{ id: "o", name: text }] } as unknown as Everything);
    expect(Buffer.from(written).toString("utf8")).toBe(written); // no half letter, which UTF-8 cannot hold
    expect(written).not.toMatch(/[\0-\x09\x0b-\x1f]/);
    // SQLite keeps no half letter: what would come back is another text.
    if (/\p{Surrogate}/u.test(text)) expect(() => readNetJson(written)).toThrow("organisations[0].name is not a text");
    else expect(readNetJson(written).organisation[0]?.name).toBe(text);
  },
);

it("reads what was damaged whole, or says that it is amiss", async () => {
  const written = netJson(await fullFile());
  fc.assert(
    fc.property(fc.nat(written.length - 1), fc.constantFrom("", "0", "null", '"', "]", "x"), (at, by) => {
      const damaged = written.slice(0, at) + by + written.slice(at + 1);
      try {
        expect(netJson(readNetJson(damaged))).toBeTruthy();
      } catch (error) {
        expect(error).toBeInstanceOf(NetError);
      }
    }),
    { numRuns: 2000 },
  );
});

it("is described as it is", async () => {
  const page = readFileSync(new URL("../../docs/export.md", import.meta.url), "utf8");
  const empty = Object.fromEntries(
    IN_ORDER.map((name) => [name, [Object.fromEntries(Object.keys(FIELDS[name]).map((field) => [field, null]))]]),
  ) as unknown as Everything;
  const { format: _, version: __, ...lists } = JSON.parse(netJson(empty)) as Record<string, [object]>;
  const rows = Object.entries(lists).map(
    ([list, [fields]]) =>
      `| \`${list}\` | ${Object.keys(fields)
        .map((field) => `\`${field}\``)
        .join(" ")} |\n`,
  );
  const fresh = page.replace(
    /<!-- fields -->\n\n(?:\|.*\n)*/,
    `<!-- fields -->\n\n| list | fields |\n|---|---|\n${rows.join("")}`,
  );
  await expect(fresh).toMatchFileSnapshot("../../docs/export.md");
});
