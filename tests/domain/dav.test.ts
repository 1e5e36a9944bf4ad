import fc from "fast-check";
import { expect, it } from "vitest";
import { type DavEntry, davPlan, davSlug, demandSafe } from "../../src/domain/dav.ts";

const file = fc.constantFrom<string>("a", "b", "c", "d", "e");
const version = fc.constantFrom<string>("1", "2");
const map = <Value>(value: fc.Arbitrary<Value>) => fc.array(fc.tuple(file, value)).map((pairs) => new Map(pairs));
const wanted = map(version).map((hashes) =>
  [...hashes].map(([name, hash]): DavEntry => ({ file: name, title: name, text: hash, hash })),
);
const sent = map(fc.record({ hash: version, etag: version }));

it("touches nothing but what is as net left it, and sends each once at most", () => {
  fc.assert(
    fc.property(wanted, sent, map(version), fc.boolean(), (entries, noted, there, again) => {
      const plan = davPlan(entries, noted, there, { again, adopt: false });
      for (const { entry, etag } of plan.put) {
        expect(there.get(entry.file) ?? null).toBe(etag);
        if (etag !== null) expect(noted.get(entry.file)?.etag).toBe(etag);
        if (etag === null && noted.has(entry.file)) expect(again).toBe(true);
      }
      for (const each of plan.take) {
        expect([there.get(each.file), noted.get(each.file)?.etag]).toEqual([each.etag, each.etag]);
        expect(entries.some((entry) => entry.file === each.file)).toBe(false);
      }
      const named = [...plan.put.map(({ entry }) => entry.file), ...plan.take.map((each) => each.file)];
      const all = [...named, ...plan.left.map((each) => each.file), ...plan.over];
      expect(new Set(all).size).toBe(all.length);
      expect(all.length + plan.unchanged).toBe(new Set([...entries.map((entry) => entry.file), ...noted.keys()]).size);
    }),
    { numRuns: 1000 },
  );
});

it("done, it has nothing more to do", () => {
  fc.assert(
    fc.property(wanted, sent, map(version), (entries, noted, there) => {
      const plan = davPlan(entries, noted, there, { again: true, adopt: true });
      const [notes, versions] = [new Map(noted), new Map(there)];
      for (const { entry } of plan.put) {
        notes.set(entry.file, { hash: entry.hash, etag: "new" });
        versions.set(entry.file, "new");
      }
      for (const each of plan.take) {
        notes.delete(each.file);
        versions.delete(each.file);
      }
      for (const each of plan.over) notes.delete(each);
      const again = davPlan(entries, notes, versions, { again: true, adopt: true });
      expect({ ...again, unchanged: 0 }).toEqual({ ...plan, put: [], take: [], over: [], unchanged: 0 });
    }),
    { numRuns: 1000 },
  );
});

const files = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at));

it.each([
  [1, 0, true],
  [1, 1, false],
  [10, 2, true],
  [10, 3, true],
  [10, 4, false],
  [300, 20, true],
  [300, 21, false],
])("of %i entries %i may be gone: %s", (all, gone, isFine) => {
  const noted = new Map(files(all).map((each) => [each, { hash: "h", etag: "1" }]));
  const there = new Map(files(all - gone).map((each) => [each, "1"]));
  const leave = { again: false, adopt: false, remove: false };
  const entries = files(all).map((each) => ({ file: each, title: each, text: "", hash: "h" }));
  const look = (again: boolean): void =>
    demandSafe(
      {
        kind: "contacts",
        name: "net",
        host: "h",
        there: { mark: "m", entries: there },
        noted: { mark: "m", entries: noted },
        plan: davPlan(entries, noted, there, leave),
      },
      { ...leave, again },
    );
  if (isFine) expect(() => look(false)).not.toThrow();
  else expect(() => look(false)).toThrow(`lost ${gone} of the ${all}`);
  expect(() => look(true)).not.toThrow();
});

it.each([
  ["net", "net-contacts"],
  ["Bestyrelse & Ærø", "bestyrelse-e6rf8-contacts"],
  ["名前", "540d524d-contacts"],
  ["…", "net-contacts"],
  ["../../x", "x-contacts"],
])("%s stands at %s", (name, slug) => {
  expect(davSlug(name, "contacts")).toBe(slug);
});
