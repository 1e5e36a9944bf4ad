import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { everybodyIn } from "../src/domain/forget.ts";
import { dump } from "./support/dump.ts";
import { freshFolder, startNet } from "./support/harness.ts";

// Random sessions with somebody forgotten in the middle: not a byte is left, and the rest can be taken back and made again.

const FORGOTTEN_WORDS = /mette|holm|m\.h@nordlys|20 ?30 ?40 ?50|zebra|mulle/i;

const other = fc.constantFrom("Lars", "Søren", "Bo");
const anybody = fc.constantFrom("Mette", "Mette Holm", "Lars", "Søren", "Bo");
const quote = (text: string): string => `"${text}"`;
const line = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((words) => words.join(" "));

/** What is said of Mette alone has a zebra in it. */
const secret = fc.constantFrom('"the zebra deck"', '"zebra talks"');
const remark = fc.constantFrom(
  '"an intro to Mette Holm"',
  '"metteS bil, +45 20 30 40 50"',
  '"write M.H@nordlys.dk"',
  '"a list"',
);

const command = fc.oneof(
  line(
    "add",
    fc.constantFrom("Mette Holm", "Lars Bech", "Gry Lund").map(quote),
    "--new",
    fc.constantFrom("", "--tier core", '--org "Mette Holm ApS"', '--event "Mettes fest"'),
  ),
  line(
    "log",
    fc
      .tuple(anybody, other)
      .map(([a, b]) => quote(`coffee with ${a} and ${b} yesterday; I promised ${b} the deck by friday`)),
  ),
  line("log", quote("lunch with Mette; she promised the zebra list by friday")),
  line(
    "log",
    other.map((name) => quote(`called ${name}; mette holm is ill`)),
    fc.constantFrom("", "--unanswered", "--tag mette"),
  ),
  line("promise Mette", secret, "--by friday"),
  line("promise", other, remark, "--by friday"),
  line("done", anybody.map(quote)),
  line("fact Mette challenge", secret),
  line("fact", other, "person", remark),
  line(fc.constantFrom("give", "take"), "Mette", secret),
  line(fc.constantFrom("give", "take"), other, remark),
  line(fc.constantFrom("need", "offer"), "Mette", secret),
  line(fc.constantFrom("need", "offer"), other, remark),
  line("intro Mette", other, secret, fc.constantFrom("", "--made")),
  line("intro Lars Bo", remark, fc.constantFrom("", "--made")),
  line("knows", other, anybody.map(quote), "--how closely"),
  line(
    "edit",
    anybody.map(quote),
    fc.constantFrom(
      "--note mette",
      "--tag mettes-venner",
      "--tier core",
      '--org "Mette Holm Consult"',
      '--title "PA of Mette"',
      "--birthday 1980-02-29",
    ),
  ),
  line(
    "edit Mette",
    fc.constantFrom("--nickname Mulle", '--name "Mette Zebra"', '--note "zebra"', '--org "Holm Consult"'),
  ),
  line(
    "review",
    anybody.map(quote),
    "--verdict",
    fc.constantFrom(
      "keep",
      'develop --next "coffee with Mette"',
      "wind-down --hand-over Lars",
      "wind-down --promises let-go",
    ),
  ),
  line("mission --goal", fc.constantFrom('"a seat on the board of Mette"', '"two board seats"')),
  line("mission --criterion", fc.constantFrom('"Knows Mette?" --filter tag:mette', '"Sits on a board?"')),
  line("fit", anybody.map(quote), "1 2"),
  line("archive", anybody.map(quote)),
  line("inbox --hand-on", fc.constantFrom("Bo --to Mette", "Mette --to Lars")),
  fc.constantFrom("undo", "undo", "redo", "due", "list", 'config employer "Mette Holm ApS"', "score"),
);

const prelude = [
  'add "Lars Bech"',
  'add "Mette Holm, CFO @ Nordlys A/S, M.H@nordlys.dk, +45 20 30 40 50 #zebra"',
  'add "Søren Kjær @ Nordlys A/S"',
  'add "Bo Ågård"',
];

function expectNoTrace(folder: string, ids: readonly string[], when: string): void {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name)).toString("latin1");
    expect(FORGOTTEN_WORDS.exec(bytes)?.[0], `${name} ${when}`).toBeUndefined();
    expect(
      ids.filter((id) => bytes.includes(id)),
      `${name} ${when}`,
    ).toEqual([]);
  }
}

it("leaves no byte of somebody forgotten, and everything else as it can be taken back and made again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 4, maxLength: 20 }),
      fc.array(command, { maxLength: 5 }).map((lines) => lines.filter((each) => !FORGOTTEN_WORDS.test(each))),
      async (before, after) => {
        const folder = freshFolder();
        const path = join(folder, "net.db");
        const { net, store, context } = startNet({ path });
        for (const typed of [...prelude, ...before]) {
          const { exitCode, stderr } = await net(typed);
          expect([0, 1, 2, 3, 4], `${typed}\n${stderr}`).toContain(exitCode);
        }
        const ids: string[] = [];
        for (;;) {
          const mette = everybodyIn(store.whole()).find(({ name }) => FORGOTTEN_WORDS.test(name));
          if (!mette) break;
          ids.push(mette.id);
          context.shown.keep([{ contact: mette.id, promise: null }]);
          const isThere = store.contacts.byId(mette.id) !== null;
          const { exitCode, stderr } = await net(`forget ${isThere ? "1" : quote(mette.name)} --yes`);
          expect(exitCode, stderr).toBe(0);
        }
        expectNoTrace(folder, ids, "at once");
        for (const typed of after) await net(typed);
        const whole = dump(path);
        let steps = 0;
        for (; ; steps++) {
          const { exitCode, stderr } = await net("undo");
          expect([0, 1], stderr).toContain(exitCode);
          expectNoTrace(folder, ids, `after ${steps} undos`);
          if (exitCode === 1) break;
        }
        expect(dump(path)["contacts"]).toEqual([]);
        for (; steps > 0; steps--) expect((await net("redo")).exitCode).toBe(0);
        expect(dump(path)).toEqual(whole);
        store.close();
        expectNoTrace(folder, ids, "in the end");
      },
    ),
    { numRuns: 40 },
  );
}, 240_000);
