import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, changed, created, type Entities, type EntityName, inverse } from "../../src/domain/change.ts";
import type { Contact } from "../../src/domain/contact.ts";
import { connectionTo, refuseForeignFile } from "../../src/store/connection.ts";
import { databaseFailure } from "../../src/store/failure.ts";
import { migrate } from "../../src/store/migrate.ts";
import { migrations } from "../../src/store/migrations/index.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { contact, fact, identifier, interaction, organisation, promise, role } from "../support/builders.ts";
import { dump } from "../support/dump.ts";
import { day, freshFolder } from "../support/harness.ts";

function storeAt(path: string): Store {
  let ids = 0;
  return openStore(path, { now: () => new Date(0), newId: () => `id-${++ids}-${path.length}`, host: () => "test" });
}

function versionIn(db: BetterSqlite3.Database): number {
  return db.pragma("user_version", { simple: true }) as number;
}

function applied(store: Store, ...changes: Change[]): void {
  store.apply("test", () => ({ changes }));
}

const text = fc.string({ minLength: 1, unit: "grapheme" });
const anyDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const tags = fc.uniqueArray(fc.stringMatching(/^[a-zæøå-]{1,8}$/), { maxLength: 4 }).map((list) => list.sort());

const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    name: text,
    nickname: fc.option(text),
    standing: fc.constantFrom("inbox", "active", "filed", "archived"),
    tier: fc.option(fc.constantFrom("core", "close", "active", "wide")),
    cadenceDays: fc.option(fc.integer({ min: 1, max: 4000 })),
    isPinned: fc.boolean(),
    snoozedUntil: fc.option(anyDay),
    birthday: fc.option(anyDay),
    metOn: fc.option(anyDay),
    addedOn: anyDay,
    note: fc.option(text),
    tags,
  })
  .map((fields) => contact(fields));

describe("the store", () => {
  it("notes by which machine a step was made: another that opens a copy is another", () => {
    const path = join(freshFolder(), "net.db");
    let ids = 0;
    for (const host of ["home", "work", "home"]) {
      const store = openStore(path, { now: () => new Date(0), newId: () => `${host}-${++ids}`, host: () => host });
      applied(store, created("contact", contact({ id: `c${ids}` as never })));
      store.close();
    }
    const devices = storeAt(path)
      .journal.all()
      .map(({ device }) => device.replace(/-.*/, ""));
    expect(devices).toEqual(["home", "work", "home"]);
  });

  it("gives back any contact as it was put, and is empty again after the inverse", () => {
    fc.assert(
      fc.property(anyContact, anyContact, (one, other) => {
        const store = storeAt(":memory:");
        const changes = [created("contact", one), changed("contact", one, other)];
        applied(store, ...changes);
        expect(store.contacts.byId(one.id)).toEqual(other);
        applied(store, ...inverse(changes));
        expect(store.contacts.isEmpty()).toBe(true);
        store.close();
      }),
      { numRuns: 100 },
    );
  });

  it("gives back one of every other kind as it was put", () => {
    const store = storeAt(":memory:");
    const event = { id: "event" as Entities["event"]["id"], name: "Messe", on: day("2026-05-01"), place: "Odense" };
    const all: { readonly [Name in EntityName]?: Entities[Name] } = {
      organisation: organisation(),
      event,
      identifier: identifier(),
      role: role(),
      fact: fact(),
      interaction: interaction({ eventId: event.id, tags: ["board", "erp"], energy: -2, minutes: 45 }),
      promise: promise({ dueOn: day("2026-06-01") }),
    };
    applied(
      store,
      created("organisation", organisation()),
      created("event", event),
      created("contact", contact({ metAt: event.id })),
      created("identifier", identifier()),
      created("role", role()),
      created("fact", fact()),
      created("interaction", interaction({ eventId: event.id, tags: ["board", "erp"], energy: -2, minutes: 45 })),
      created("promise", promise({ dueOn: day("2026-06-01") })),
      created("setting", { name: "region", value: "DE" }),
    );
    expect({
      organisation: store.organisations.byId(organisation().id),
      event: store.events.byId(event.id),
      identifier: store.identifiers.byId(identifier().id),
      role: store.roles.byId(role().id),
      fact: store.facts.byId(fact().id),
      interaction: store.interactions.byId(interaction().id),
      promise: store.promises.byId(promise().id),
    }).toEqual(all);
    expect(store.settings.byName("region")).toEqual({ name: "region", value: "DE" });
  });

  it("applies all changes or none, and no journal entry for none", () => {
    const store = storeAt(":memory:");
    const orphan = fact({ contactId: "nobody" as Contact["id"] });
    expect(() => applied(store, created("contact", contact()), created("fact", orphan))).toThrow(
      "it speaks of something that is not there",
    );
    expect(store.contacts.isEmpty()).toBe(true);
    expect(store.journal.list(9)).toEqual([]);
  });

  it("takes a change that leaves a thing as it is for none, whatever the order of its fields", () => {
    const store = storeAt(":memory:");
    const [mette, lars] = [contact(), contact({ id: "lars" as Contact["id"] })];
    applied(store, created("contact", mette));
    const { id, ...rest } = mette;
    const idle = changed("contact", mette, { ...rest, id });
    expect(store.preview(() => ({ changes: [idle] })).changes).toEqual([]);
    expect(store.apply("again", () => ({ changes: [idle] })).changes).toEqual([]);
    expect(store.apply("more", () => ({ changes: [idle, created("contact", lars)] })).changes).toHaveLength(1);
    expect(store.journal.list(9).map(({ command, changes }) => [command, changes.length])).toEqual([
      ["more", 1],
      ["test", 1],
    ]);
    store.close();
  });

  it("refuses a change of something that is not any more what it is taken to be", () => {
    const store = storeAt(":memory:");
    applied(store, created("contact", contact()));
    applied(store, changed("contact", contact(), contact({ note: "newer" })));
    const stale = changed("contact", contact(), contact({ note: "lost" }));
    expect(() => applied(store, stale)).toThrow(
      /^this contact was changed meanwhile by another command; nothing was written$/,
    );
    expect(store.contacts.byId(contact().id)?.note).toBe("newer");
  });

  it("previews without a trace, and fails where applying would", () => {
    const path = join(freshFolder(), "net.db");
    const store = storeAt(path);
    const before = dump(path);
    const decided = store.preview(() => ({ changes: [created("contact", contact())], report: 7 }));
    expect(decided.report).toBe(7);
    expect(dump(path)).toEqual(before);
    expect(() => store.preview(() => ({ changes: [created("fact", fact())] }))).toThrow(
      "it speaks of something that is not there",
    );
    store.close();
  });

  it("closes the way to redo once something new is written", () => {
    const store = storeAt(":memory:");
    applied(store, created("contact", contact()));
    store.undo("undo");
    applied(store, created("organisation", organisation()));
    expect(store.redo("redo")).toEqual([]);
    expect(store.journal.list(9).map(({ state }) => state)).toEqual(["done", "past"]);
  });

  it("notes which step was taken back, and which was made again", () => {
    const path = join(freshFolder(), "net.db");
    const store = storeAt(path);
    applied(store, created("contact", contact()));
    store.undo("net undo");
    store.redo("net redo");
    const rows = new BetterSqlite3(path, { readonly: true })
      .prepare<[], unknown[]>("SELECT kind, of_id FROM journal ORDER BY seq")
      .raw()
      .all();
    const [step] = store.journal.all();
    expect(rows).toEqual([
      ["do", null],
      ["undo", step?.id],
      ["redo", step?.id],
    ]);
  });
});

describe("the file", () => {
  it("is its owner's alone, and so is its folder", () => {
    const folder = join(freshFolder(), "data", "net");
    storeAt(join(folder, "net.db")).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it("is made private at once where it was not", () => {
    const path = join(freshFolder(), "net.db");
    storeAt(path).close();
    chmodSync(path, 0o644);
    storeAt(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o444);
    storeAt(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o400); // what its owner may do is the owner's to say
  });

  it.each([
    ["text", "dear Mette, ".repeat(400)],
    ["nothing", ""],
  ])("of somebody else's that holds %s keeps its mode", (_, text) => {
    const path = join(freshFolder(), "letter.txt");
    writeFileSync(path, text);
    chmodSync(path, 0o644);
    expect(() => storeAt(path)).toThrow();
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it("is written durably by every connection, and not only by the one that made it", () => {
    const path = join(freshFolder(), "net.db");
    for (let count = 0; count < 2; count++) {
      const db = connectionTo(path, undefined);
      const pragmas = [
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "trusted_schema",
        "secure_delete",
        "busy_timeout",
      ];
      expect(pragmas.map((name) => db.pragma(name, { simple: true }))).toEqual(["wal", 2, 1, 0, 1, 10_000]);
      db.close();
    }
  });

  it("is kept by an SQLite without the lost-write fault of before 3.51.3", () => {
    const [major = 0, minor = 0, patch = 0] = String(
      new BetterSqlite3(":memory:").prepare("SELECT sqlite_version()").pluck().get(),
    )
      .split(".")
      .map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  const refused: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    [
      "text",
      (path) => writeFileSync(path, "not a database, only text that goes on for a while\n".repeat(40)),
      /is not a database of net/,
    ],
    [
      "another program's database",
      (path) => void new BetterSqlite3(path).exec("CREATE TABLE theirs (id)").close(),
      /another program's database/,
    ],
    ["a folder", (path) => mkdirSync(path), /is not a file/],
    [
      "a file of a newer net",
      (path) => {
        storeAt(path).close();
        new BetterSqlite3(path).exec("PRAGMA user_version = 999").close();
      },
      /made by a newer net/,
    ],
    ["a file that was emptied", (path) => writeFileSync(path, ""), /is empty: 0 bytes/],
  ];
  it.each(refused)("is refused, and left as it is, when it is %s", (_, make, message) => {
    const path = join(freshFolder(), "net.db");
    make(path);
    const before = statSync(path).isFile() ? readFileSync(path) : null;
    expect(() => storeAt(path)).toThrow(message);
    if (before) expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is not taken for another program's while another process makes it between two looks", () => {
    const path = join(freshFolder(), "net.db");
    const other = new BetterSqlite3(path, { timeout: 0 });
    other.pragma("journal_mode = WAL");
    const db = new BetterSqlite3(path);
    const looks = new Proxy(db, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return (...args: unknown[]): unknown => {
          const seen: unknown = Reflect.apply(member, target, args);
          if (name === "pragma" && versionIn(other) === 0) migrate(other, migrations(), () => undefined);
          return seen;
        };
      },
    });
    expect(() => refuseForeignFile(looks, path)).not.toThrow();
    expect(versionIn(other)).toBeGreaterThan(0);
    db.close();
    other.close();
  });
});

describe("what cannot be kept beside what is there", () => {
  const [a, b] = [contact({ id: "a" as never }), contact({ id: "b" as never })];
  const address = identifier({ contactId: a.id });

  it.each<[string, readonly Change[], string]>([
    [
      "an address that another has",
      [created("identifier", { ...address, id: "other" as never, contactId: b.id })],
      "nothing was written: something there may be only once would be there twice (identifiers.kind, identifiers.normalised)",
    ],
    [
      "a fact of nobody",
      [created("fact", fact({ contactId: "x" as never }))],
      "nothing was written: it speaks of something that is not there, or that others still speak of",
    ],
    [
      "somebody without a name",
      [created("contact", contact({ id: "c" as never, name: "" }))],
      "nothing was written: a value is not one that can be kept (name <> '')",
    ],
  ])("is refused in words, and nothing is written: %s", (_, changes, message) => {
    const path = join(freshFolder(), "net.db");
    const store = storeAt(path);
    applied(store, created("contact", a), created("contact", b), created("identifier", address));
    const before = dump(path);
    expect(() => applied(store, ...changes)).toThrow(expect.objectContaining({ kind: "invalid", message }));
    expect(dump(path)).toEqual(before);
    store.close();
  });
});

describe("what a failure of the disk means", () => {
  it.each(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "ENOSPC"])("%s is a full disk", (code) => {
    const told = databaseFailure(Object.assign(new Error("disk I/O error"), { code }), "/x/net.db");
    expect(told).toMatchObject({ kind: "disk", message: "the disk that holds /x/net.db is full" });
  });
});
