import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import { startCircle } from "../support/circle.ts";
import { dump } from "../support/dump.ts";
import { freshFolder, startNet } from "../support/harness.ts";

type Fields = Record<string, unknown>;
type Export = Record<string, Fields[]>;

const SCORE = {
  contactId: "nobody",
  index: 33.2,
  mission: null,
  strength: 0.5,
  balance: 0.7,
  trust: null,
  interest: 0,
  perspective: null,
};

/** What `net export` writes of a file with something of every kind. */
async function wholeExport(): Promise<string> {
  const { net, store } = await startCircle();
  for (const line of [
    "config language da",
    "config hours 2.5",
    'mission --text "a board seat"',
    'mission --goal "Two board seats" --weight .6',
    'mission --goal "Sail more" --weight .3',
    'mission --criterion "Sits on a board?" --filter tag:board --for 1',
    'mission --target "6 customer meetings"',
    'fit Mette "Two board seats" 3',
    'fit Søren "Sail more" 1',
    'need Mette "a speaker"',
    'offer Søren "a speaker of renown"',
    'me --need "a lawyer"',
    'give Mette "an intro to Sydfyn" --size hour',
    'take Søren "advice on the lease"',
    'intro Mette Søren "both sail"',
    "knows Mette Søren --how well",
    "knows Mette Bo --how name",
    'edit Mette --birthday 1980-02-29 --nickname Mulle --every 3w --note "likes tea; not coffee"',
    'edit "Bo Friis" --birthday --05-06 --email bo@friis.dk',
    'fact Mette person "is divorced" --class confidential',
    'learn "two rivals merge" --from Mette --kind competitor',
    'event add "Messe" --on 2026-06-01 --hours 4 --cost 200',
    'event plan "Messe" --coming Mette,Søren --meet "somebody from Vestas"',
    'event debrief "DI netværksdag" --energy 1 --gave "a talk" --verdict better --why "they dared"',
    "plan --tier core --most 10 --every 3w",
    'group add Ledernetværk --purpose "bedre ledere" --every "1 month" --fee 3600 --no-questions',
    'group member Ledernetværk Mette --wish "sparring" --joined 2026-04-01',
    'group member Ledernetværk Søren --role "agenda" --joined 2026-04-01',
    'group meeting Ledernetværk --on 2026-04-20 --came Mette --cancelled Søren --led Mette --energy 1 --share "mette gave me: a name"',
    'group edit Ledernetværk --contract "we are on time"',
    'outcome "a board seat" --kind job --value 1 --unit seats --via Mette --via "DI netværksdag" --via Ledernetværk',
  ]) {
    const { exitCode, stderr } = await net(line);
    expect([line, exitCode, stderr]).toEqual([line, 0, ""]);
  }
  const [mette, soren] = store.rows.ids("contact");
  const groupId = store.rows.ids("group")[0];
  const others: Fields = {
    review: { id: "r1", contactId: mette, decision: "keep", on: "2026-05-04", againOn: "2026-08-04", note: null },
    calibration: { id: "c1", contactId: mette, helped: 3, on: "2026-05-04" },
    snapshot: {
      id: "2026-02",
      month: "2026-02",
      takenOn: "2026-02-04",
      scores: [mette, soren].map((contactId) => ({ ...SCORE, contactId })),
    },
    quiet: { id: "W-13", until: "2026-08-04" },
    evaluation: {
      id: "e1",
      groupId,
      on: "2026-05-01",
      onCourse: 7,
      nerve: null,
      purposeMet: 3,
      relations: null,
      worthIt: 10,
      decision: "renew",
      note: "shorter",
    },
    groupAnswer: { id: "g1", groupId, question: "hope", text: "courage", answeredOn: "2026-05-01" },
  };
  store.apply("test", () => ({
    changes: Object.entries(others).map(([entity, after]) => ({ entity, before: null, after }) as unknown as Change),
  }));
  const { stdout } = await net("export - --as json --private");
  return stdout;
}

let written = "";
beforeAll(async () => {
  written = await wholeExport();
});

function listsOf(text: string): Export {
  const { format: _, version: __, ...lists } = JSON.parse(text) as Export;
  return lists;
}

function wholeOf(lists: Export): string {
  return JSON.stringify({ format: "net", version: 1, ...lists });
}

/** Tries to restore it into an empty file, and looks at what came of it. */
async function restore(text: string | Buffer) {
  const folder = freshFolder();
  const [path, file] = [join(folder, "net.db"), join(folder, "whole.json")];
  writeFileSync(file, text);
  const started = startNet({ path });
  await started.net("list"); // from here on the month's scores are kept
  const empty = dump(path);
  const { exitCode, stdout, stderr } = await started.net(`import ${file} --apply`);
  return { ...started, path, empty, exitCode, stdout, stderr };
}

/** The lists in one order, whatever that of their entries and of what is a set in them. */
function sorted(lists: Export): Export {
  const byText = <Some>(all: readonly Some[]): Some[] =>
    all.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return Object.fromEntries(
    Object.entries(lists).map(([name, entries]) => [
      name,
      byText(
        entries.map((entry) =>
          Object.fromEntries(
            Object.entries(entry)
              .sort()
              .map(([field, value]) => [
                field,
                field === "tags" || field === "scores" ? byText(value as unknown[]) : value,
              ]),
          ),
        ),
      ),
    ]),
  );
}

/** A place in the lists: the names and numbers that lead to a value, at whatever depth. */
function placesIn(value: unknown): (string | number)[][] {
  if (value === null || typeof value !== "object") return [[]];
  const inside = (Array.isArray(value) ? [...value.entries()] : Object.entries(value)) as [string | number, unknown][];
  return [[], ...inside.flatMap(([name, each]) => placesIn(each).map((rest) => [name, ...rest]))];
}

const DELETED = Symbol("deleted");
const TWICE = Symbol("twice");
const HOSTILE: readonly unknown[] = [
  DELETED,
  TWICE,
  null,
  "",
  " ",
  "x",
  "x".repeat(20_000),
  "\ud800",
  "\0",
  "🎉",
  "<script>",
  "%s'; DROP TABLE contacts",
  "../../x",
  "me",
  "auto",
  "9999-12-31",
  "1000-01-01",
  "2026-13",
  true,
  0,
  -5,
  0.5,
  1e300,
  2 ** 53,
  36_500,
  [],
  {},
  [null],
  [""],
  ["x", "x"],
  [{}],
];

/** The lists with one value changed, whatever is there otherwise. */
function mutated(lists: Export, at: number, by: unknown, other: number): Export {
  const copy = structuredClone(lists);
  const places = Object.entries(copy).flatMap(([name, entries]) =>
    // Each list as often as another, however long it is.
    entries.length === 0
      ? []
      : [
          placesIn(entries)
            .map((place) => [name, ...place])
            .filter(({ length }) => length > 1),
        ],
  );
  const inList = places[at % places.length] ?? [];
  const place = inList[Math.floor(at / places.length) % inList.length] ?? [];
  const holder = place.slice(0, -1).reduce<unknown>((inside, name) => (inside as Fields)[name], copy) as Fields;
  const name = place.at(-1) ?? "";
  if (by === DELETED && Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (by === DELETED) Reflect.deleteProperty(holder, name);
  else if (by === TWICE && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
  else if (by === TWICE) holder[name] = copied(copy, String(name), other) ?? holder[name];
  else holder[name] = by;
  return copy;
}

/** The value of that field in some other entry, of whatever list. */
function copied(lists: Export, field: string, other: number): unknown {
  const values = Object.values(lists).flatMap((entries) => entries.flatMap((entry) => entry[field] ?? []));
  return values[other % values.length];
}

const AFTER = [
  "due",
  "list",
  "list --scores",
  "stats",
  "pulse",
  "mission",
  "ledger",
  "group check",
  "events",
  "review --json",
  "plan",
];

describe("restoring a whole export", () => {
  it("has something of every kind to try", () => {
    expect(Object.entries(listsOf(written)).filter(([, entries]) => entries.length === 0)).toEqual([]);
  });

  it.each([
    ["identifiers", "other", 'identifiers[4].normalised is there twice: "email", "mette@nordlys.dk"'],
    ["goals", null, "goals[2].id is there twice"],
    ["fits", "other", "fits[2].goalId is there twice"],
    ["links", "other", "links[2].b is there twice"],
    ["memberships", "other", "memberships[2].contactId is there twice"],
    ["snapshots", "other", "snapshots[4].month is there twice"],
  ])("refuses what can be in %s but once, by its place", async (list, id, message) => {
    const lists = listsOf(written);
    const [first = {}] = lists[list] ?? [];
    lists[list]?.push({ ...first, ...(id === null ? {} : { id }) });
    const { path, empty, exitCode, stderr } = await restore(wholeOf(lists));
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(dump(path)).toEqual(empty);
  });

  it.each<[string, unknown, string]>([
    ["outcomes[0].via[1].id", "x", 'speaks of "x", which is not there'],
    ["snapshots[0].scores[1].contactId", "x", 'speaks of "x", which is not there'],
    ["snapshots[0].scores", [SCORE, SCORE], "is not a list of scores, one of each contact"],
    ["meetings[0].leader.contactId", "x", 'speaks of "x", which is not there'],
    ["meetings[0].shares[0].who", "x", 'speaks of "x", which is not there'],
    ["interactions[0].with[0]", "x", 'speaks of "x", which is not there'],
    ["interactions[0].with", ["x", "x"], "is not a list of ids, each once"],
    ["goals[0].weight", -5, "is not a number over 0 and at most 0.9"],
    ["goals[0].title", "", "is not a text"],
    ["eventPlans[0].hours", 0, "is not a number over 0, or null"],
    ["contacts[0].cadenceDays", 1e9, "is not a whole number from 1 to 36500, or null"],
    ["contacts[0].note", "a\ud800", "is not a text, or null"],
    ["criteria[0].filter", "silent>x", "is not a filter of net list, or null"],
    ["settings[0].value", "klingon", "is no value for"],
    ["introductions[0].b", "a", "is the same contact as a"],
    ["snapshots[0].month", "2026-13", "is not a month such as 2026-05"],
    ["snapshots[0].id", "x", "is not its month"],
  ])("refuses %s as %j, by its place", async (place, value, message) => {
    const lists = listsOf(written);
    const names = place.split(/[.[\]]+/).filter(Boolean);
    const holder = names.slice(0, -1).reduce<unknown>((inside, name) => (inside as Fields)[name], lists) as Fields;
    holder[names.at(-1) ?? ""] = value === "a" ? holder["a"] : value;
    const { path, empty, exitCode, stderr } = await restore(wholeOf(lists));
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`${place} ${message}`)]);
    expect(dump(path)).toEqual(empty);
  });

  it("refuses bytes that are no text", async () => {
    const bytes = Buffer.from(written.replace("likes tea", "likes te@"));
    bytes[bytes.indexOf("te@") + 2] = 0xff;
    const { path, empty, exitCode, stderr } = await restore(bytes);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("whole.json is not valid UTF-8")]);
    expect(dump(path)).toEqual(empty);
  });

  it("keeps tags by hand in whatever order they were written", async () => {
    const lists = listsOf(written);
    const [mette] = lists["contacts"] ?? [];
    if (mette) mette["tags"] = ["🎉", "zoo", "board", "ﬁn"];
    const { net, exitCode, empty, path } = await restore(wholeOf(lists));
    expect(exitCode).toBe(0);
    expect(await net("undo")).toMatchObject({ exitCode: 0 });
    expect(dump(path)).toEqual(empty);
  });

  it("takes in what was changed by hand, or says where it is amiss and leaves the file as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...HOSTILE), fc.nat(), async (at, by, other) => {
        const lists = mutated(listsOf(written), at, by, other);
        const { net, path, empty, exitCode, stderr } = await restore(wholeOf(lists));
        if (exitCode !== 0) {
          expect([exitCode, stderr]).toEqual([
            1,
            expect.stringMatching(/^net: this is no whole export of net: "?\w+"?(\[\d+\])?(\.\w+| is no )/),
          ]);
          expect(dump(path)).toEqual(empty);
          return;
        }
        const again = sorted(listsOf((await net("export - --as json --private")).stdout));
        const kept = (all: Export): Fields[] => (all["snapshots"] ?? []).filter(({ id }) => id !== "2026-05");
        const asked = sorted(lists);
        expect({ ...again, snapshots: kept(again) }).toEqual({ ...asked, snapshots: kept(asked) });
        for (const line of AFTER) {
          const { exitCode: code, stderr: complaint } = await net(line);
          expect([line, code === 70 ? complaint : ""]).toEqual([line, ""]);
        }
        expect(await net("undo")).toMatchObject({ exitCode: 0, stderr: "" });
        expect(dump(path)).toEqual(empty);
      }),
      { numRuns: 100 },
    );
  });
});
