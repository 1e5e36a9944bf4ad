import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { contact } from "../support/builders.ts";
import { freshFolder, startNet } from "../support/harness.ts";

const MANY = 2_001;
/** A list of so many guests. */
function guests(): string {
  const path = join(freshFolder(), "guests.csv");
  const rows = Array.from({ length: MANY }, (_, at) => `Guest G${at},g${at}@example.dk`);
  writeFileSync(path, ["name,email", ...rows].join("\n"));
  return path;
}

const inFolder = (name: string): string => join(freshFolder(), name);

/** A file of so many people, before which somebody sits or nobody does. */
function crowd(people: number, isWatched: boolean) {
  const started = startNet(isWatched ? { answers: [] } : {});
  const all = Array.from({ length: people }, (_, at) =>
    created("contact", contact({ id: `contact ${at}` as ContactId, name: `Person Number${at}` })),
  );
  started.store.apply("crowd", () => ({ changes: all }));
  return started;
}

it.each([
  ["dupes", () => "dupes", "Comparing 2001 people …\n"],
  ["export", () => `export ${inFolder("people.csv")}`, "Reading everything that is kept …\n"],
  ["forget", () => 'forget "Person Number7" --dry-run', "Looking through everything that is kept …\n"],
  ["import", () => `import ${guests()} --dry-run`, "Comparing 2001 people …\n"],
])("says what takes a moment in a large file, and only to somebody who waits: net %s", async (_, typed, said) => {
  const line = typed();
  const watched = await crowd(MANY, true).net(line);
  expect(watched).toMatchObject({ exitCode: 0, stderr: said });
  expect((await crowd(MANY, false).net(line.replace("people", "again"))).stderr).toBe("");
  if (!line.includes("guests")) expect((await crowd(20, true).net(line.replace("people", "few"))).stderr).toBe("");
});

it("says so while a whole copy is taken in", async () => {
  const copy = inFolder("net.json");
  expect((await crowd(MANY, false).net(`export ${copy} --private`)).exitCode).toBe(0);
  const { stderr, exitCode } = await startNet({ answers: [] }).net(`import ${copy} --apply`);
  expect([exitCode, stderr]).toEqual([0, "Taking in everything …\n"]);
});
