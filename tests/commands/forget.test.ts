import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Contact } from "../../src/domain/contact.ts";
import type { Everything } from "../../src/domain/everything.ts";
import { forgetting } from "../../src/domain/forget.ts";
import type { Month } from "../../src/domain/snapshot.ts";
import { sweep, sweepWith } from "../../src/store/forget.ts";
import { startCircle } from "../support/circle.ts";
import { dump } from "../support/dump.ts";
import { freshFolder, startNet } from "../support/harness.ts";

function theOne([contact]: readonly Contact[]): Contact {
  if (!contact) throw new Error("nobody");
  return contact;
}

const ASKED = "Type Mette to forget them:";

describe("net forget", () => {
  it("shows what goes and what stays, and asks for the first name", async () => {
    const { net, json, setUp } = await startCircle({ answers: [[ASKED, "mette"]] });
    await setUp('promise Søren "ask Mette about the bank" --by friday');
    await setUp('give Søren "an intro to METTE HOLM"');
    const { stdout, exitCode } = await net("forget Mette");
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`Mette Holm is to be forgotten. net undo does not bring them back.
  goes     the person, 2 addresses, 3 facts, 2 promises, 1 conversation, 1
           organisation, 1 role, the scores of 2 months
  stays    1 conversation with others, without the name; 3 texts with "somebody"
           for the name
  history  4 steps left with nothing to undo; 6 steps without the name
  as it will read:
    Søren Kjær: Lunch with somebody and Søren, talked about …
    Søren Kjær: ask somebody about the bank
    Søren Kjær: an intro to somebody
Forgot Mette Holm. net undo does not bring them back.
  gone     the person, 2 addresses, 3 facts, 2 promises, 1 conversation, 1
           organisation, 1 role, the scores of 2 months
  stays    1 conversation with others, without the name; 3 texts with "somebody"
           for the name
  history  4 steps left with nothing to undo; 6 steps without the name
What you copied or sent elsewhere is not in net's reach.
`);
    expect((await net("show Mette")).exitCode).toBe(3);
    expect(await json("show Søren")).toMatchObject({
      interactionCount: 1,
      promises: [{ text: "ask somebody about the bank" }],
    });
    expect((await net("history")).stdout).not.toMatch(/mette|holm/i);
  });

  it("is done in the file, and written over there, where what lies beside it cannot be taken away", async () => {
    const path = join(freshFolder(), "net.db");
    const { net, store } = await startCircle({ path });
    mkdirSync(`${path}-dav`);
    expect(await net("forget Mette --yes")).toMatchObject({
      exitCode: 7,
      stderr: expect.stringMatching(/^net: it is done, but not all beside the file is gone: .*-dav/) as string,
    });
    expect((await net("show Mette")).exitCode).toBe(3);
    store.close();
    expect(readFileSync(path).includes("Mette")).toBe(false);
  });

  it.each(["", "y", "Mett", "Søren"])("forgets nobody for the answer %j", async (answer) => {
    const { net } = await startCircle({ answers: [[ASKED, answer]] });
    expect(await net("forget Mette")).toMatchObject({
      exitCode: 130,
      stderr: expect.stringContaining("nobody") as string,
    });
    expect((await net("show Mette")).exitCode).toBe(0);
  });

  it("forgets nobody at Ctrl-C", async () => {
    const { net } = await startCircle({ answers: [[ASKED, "^C"]] });
    expect((await net("forget Mette")).exitCode).toBe(130);
    expect((await net("show Mette")).exitCode).toBe(0);
  });

  it.each([
    ["forget Mette", 2, "--yes"],
    ["forget Mette --json", 2, "--yes"],
    ["forget", 2, "net forget NAME --dry-run"],
    ["forget Nobody --yes", 3, "ever was"],
    ['forget "Mette Lund" --yes', 3, "ever was"],
    ["forget Nordlys --yes", 3, "ever was"],
    ["forget 7 --yes", 3, "no line 7"],
    ["forget Mette --sweep", 2, "--sweep"],
  ])("%s ends in %i", async (line, exitCode, said) => {
    const { net } = await startCircle();
    expect(await net(line)).toMatchObject({ exitCode, stderr: expect.stringContaining(said) as string });
  });

  it("changes nothing with --dry-run, and says the same as it then does", async () => {
    const path = join(freshFolder(), "net.db");
    const { json, store } = await startCircle({ path });
    const before = [dump(path), store.journal.all()];
    const told = await json("forget Mette --dry-run");
    expect([dump(path), store.journal.all()]).toEqual(before);
    expect(await json("forget Mette --yes")).toEqual({ ...told, isDryRun: false });
  });

  it("is passed over by net undo, which says so", async () => {
    const { net } = await startCircle();
    await net("forget Mette --yes");
    const { stdout } = await net("undo");
    expect(stdout).toContain('Took back net log "Called Bo, no answer"');
    expect(stdout).toContain("stays forgotten");
    expect((await net("undo")).stdout).not.toContain("stays forgotten");
    expect((await net("forget --help")).stdout).toContain("the one thing net undo does not take back");
    expect((await net("undo --help")).stdout).toContain("all but net forget");
  });

  it("says so where nothing is left to take back", async () => {
    const { net } = startNet();
    await net('add "Mette Holm, mette@nordlys.dk @ Nordlys A/S"');
    await net("forget Mette --yes");
    expect(await net("undo")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("stays so") as string });
  });

  it("forgets somebody who is in the journal alone", async () => {
    const { net, setUp, store } = await startCircle();
    await setUp('add "Ny Person, ny@example.org"');
    await setUp("undo");
    expect((await net('forget "Ny Person" --yes')).stdout).toContain("a person taken out before");
    expect(JSON.stringify(store.journal.all())).not.toMatch(/Ny Person|ny@example/);
  });

  it.each([
    ["typed once more", 'add "Ny Person, ny@example.org"', 'add "Ny Person, ny@example.org"'],
    ["without an address", 'add "Ny Person"', 'add "Ny Person, ny@example.org"'],
    ["with a slip in the name", 'add "Nye Person, ny@example.org"', 'add "Ny Person, ny@example.org"'],
    ["with an address more", 'add "Nye Person, ny@example.org, +45 11 22 33 44"', 'add "Ny Person, ny@example.org"'],
    [
      "under a name they had",
      'add "Nye Person, ny@example.org"',
      'add "Ny Person, ny@example.org"',
      'edit Ny --name "Gry Dam"',
    ],
  ])("forgets the card of theirs that was taken back before, %s", async (_, first, ...then) => {
    const { setUp, net, store } = await startCircle();
    for (const line of [first, "undo", ...then]) await setUp(line);
    await setUp('fact Bo person "shares ny@example.org with Ny"');
    await setUp(`forget ${then.length === 1 ? "Ny" : "Gry"} --yes`);
    expect(JSON.stringify(store.whole())).not.toMatch(/Nye? Person|ny@example/);
    expect((await net("fact Bo")).stdout).toContain("shares somebody with somebody");
  });

  it.each([
    ["an address", 'add "Ny Person, ny@example.org"', "edit Søren --closeness 3"],
    ["a conversation", 'add "Ny Person"', 'log "coffee with Ny and Bo"'],
    ["nothing", 'add "Ny Person"', "edit Søren --closeness 3"],
  ])("names whom it is now who was joined to somebody, with %s", async (_, card, then) => {
    const { setUp, net } = await startCircle();
    await setUp(card);
    await setUp(then);
    await setUp("merge Søren Ny --keep A");
    expect(await net('forget "Ny Person" --yes')).toMatchObject({
      exitCode: 4,
      stderr:
        'net: Ny Person was made one with Søren Kjær, and is forgotten with them\n  try: net forget "Søren Kjær" --dry-run\n',
    });
    await setUp("forget Søren --yes");
    expect((await net('forget "Ny Person" --yes')).exitCode).toBe(3);
  });

  it.each([
    ["another name was given", ["edit Mette --name 'Anna Ørsted'"], "Anna Ørsted"],
    ["the name of a second card holds", ['add "Ny Person"', "merge Mette Ny --keep A --name B"], "Ny Person"],
    ["a nickname went", ["edit Bo --nickname Metteboy", "edit Bo --nickname none"], "Bo Friis"],
  ])("names whom it was who is called otherwise now: %s", async (_, lines, name) => {
    const { setUp, net } = await startCircle();
    for (const line of lines) await setUp(line);
    const typed = name === "Bo Friis" ? "metteboy" : "mette holm";
    expect(await net(`forget "${typed}" --yes`)).toMatchObject({
      exitCode: 3,
      stderr: `net: nobody is called "${typed}" now, but ${name} was\n  try: net forget "${name}" --dry-run\n`,
    });
    await setUp(`forget "${name}" --yes`);
    expect((await net(`forget "${typed}" --yes`)).stderr).toContain("ever was");
  });

  it("forgets with them the card that was taken back of somebody who was joined to them", async () => {
    const { setUp, store } = await startCircle();
    for (const line of ['add "Ny Person"', "undo", 'add "Ny Person"', "merge Mette Ny --keep A", "forget Mette --yes"])
      await setUp(line);
    expect(JSON.stringify(store.whole())).not.toContain("Ny Person");
  });

  it("forgets with them the bare card of that name that was joined to theirs", async () => {
    const { setUp, net, store } = await startCircle();
    for (const line of ['add "Ny Person"', 'add "Ny Person" --new']) await setUp(line);
    await net("list ny");
    for (const line of ["merge 1 2 --keep A", 'forget "Ny Person" --yes']) await setUp(line);
    expect(JSON.stringify(store.whole())).not.toContain("Ny Person");
  });

  it("leaves a namesake who is there", async () => {
    const { setUp, net, store } = await startCircle();
    await setUp('add "Mette Holm" --new');
    await net("list mette");
    await setUp("forget 1 --yes");
    expect(store.contacts.named("Mette Holm")).toHaveLength(1);
  });

  it("forgets somebody whose card was taken back, though it had been joined to another before", async () => {
    const { setUp, net } = await startCircle();
    for (const line of ['add "Ny Person, ny@example.org"', "merge Søren Ny --keep A", "undo", "undo"])
      await setUp(line);
    expect((await net('forget "Ny Person" --yes')).stdout).toContain("a person taken out before");
    expect((await net("show Søren")).exitCode).toBe(0);
  });

  it("does not take somebody for joined to those who took part in the same conversations", async () => {
    const { setUp, net } = await startCircle();
    await setUp('add "Ny Person"');
    await setUp('log "coffee with Ny Person and Bo"');
    await setUp("merge Søren Ny --keep A");
    await setUp("forget Bo --yes");
    const { stdout } = await net("show Søren");
    expect(stdout).toContain("Also called: Ny Person");
    expect(stdout).toContain("coffee with Ny Person and somebody");
  });

  it("leaves what may come back: a namesake who was joined to somebody else, or taken back under another name", async () => {
    const { setUp, net } = await startCircle();
    await setUp('add "Ny Person" --new');
    await setUp("merge Søren Ny --keep A");
    await setUp('add "Pia Lund, post@firma.dk"');
    await setUp("undo");
    await setUp('add "Ny Person, post@firma.dk"');
    await setUp('forget "Ny Person" --yes');
    expect((await net("forget Pia --dry-run")).stdout).toContain("a person taken out before");
    await setUp("undo");
    expect((await net("show Ny")).stdout).toContain("Ny Person");
  });

  it("keeps what another promised in a conversation that goes, to be taken back and made again", async () => {
    const { setUp, net } = await startCircle();
    await setUp('log "Coffee with Mette; Bo will send me the deck by friday"');
    await setUp("forget Mette --yes");
    for (const line of ["show Bo", "undo", "redo"]) expect(await net(line)).toMatchObject({ exitCode: 0 });
    expect((await net("show Bo")).stdout).toContain("they owe  send me the deck");
  });

  const MEETING = "group meeting Ledere --on 2026-04-02";
  const members = [
    'group add Ledere --purpose "the club of Mette" --no-questions',
    ...["Mette Holm", "Bo Friis", "Søren Kjær"].map((name) => `group member Ledere "${name}" --joined 2026-01-01`),
  ];
  it.each<[keyof Everything, string, readonly string[], readonly object[]]>([
    [
      "setting",
      "the whole name",
      ['config employer "Mette Holm ApS"', "config language da"],
      [{ value: "somebody ApS" }, { value: "da" }],
    ],
    ["setting", "and not a word of it", ['config employer "Holm ApS"'], [{ value: "Holm ApS" }]],
    [
      "criterion",
      "a filter that would find nobody",
      [
        'mission --criterion "Knows Mette?" --filter tag:mette',
        'mission --criterion "On a board?" --filter tag:board',
        'mission --criterion "Asks?"',
      ],
      [
        { question: "Knows somebody?", filter: null },
        { question: "On a board?", filter: "tag:board" },
        { question: "Asks?", filter: null },
      ],
    ],
    [
      "eventPlan",
      "others come still",
      [
        "event add Messe --on 2026-05-20",
        'event plan Messe --meet "Mette Holm" --meet Ida --offer "Mette\'s deck" --expected "her talk" --expected-by Mette',
        "event plan Messe --coming Mette,Bo",
      ],
      [
        {
          expected: "her talk",
          expectedBy: "somebody",
          offer: "somebody's deck",
          toMeet: ["somebody", "Ida"],
          coming: ["Bo Friis"],
        },
      ],
    ],
    [
      "debrief",
      "what the owner saw",
      [
        'event debrief "DI netværksdag" --why "Mette was there" --gave "cake for Mette" --got "advice" --talked Mette,Bo',
      ],
      [{ why: "somebody was there", gave: "cake for somebody", got: "advice" }],
    ],
    [
      "outcome",
      "the other steps it came by",
      ['outcome "a contract with Mette" --via Bo --via Mette --via "DI netværksdag"'],
      [{ text: "a contract with somebody", via: [{ id: "Bo Friis" }, { kind: "event" }] }],
    ],
    [
      "learning",
      "is the owner's own",
      ['learn "I talk too fast, says Mette" --from Mette', 'learn "Bo met Mette" --from Bo', 'learn "ask first"'],
      [
        { text: "I talk too fast, says somebody", contactId: null },
        { text: "Bo met somebody", contactId: "Bo Friis" },
        { text: "ask first", contactId: null },
      ],
    ],
    [
      "introduction",
      "of either side",
      ['intro Mette Bo "both sail"', 'intro Søren Mette "both sing"', 'intro Bo Søren "both know Mette"'],
      [{ a: "Bo Friis", b: "Søren Kjær", why: "both know somebody" }],
    ],
    [
      "contact",
      "each tag once",
      ["tag Bo mette holm board"],
      [
        { name: "Søren Kjær", tags: [] },
        { name: "Bo Friis", tags: ["board", "expo", "somebody"] },
      ],
    ],
    ["link", "of either side", ["knows Mette Bo", "knows Søren Mette", "knows Bo Søren"], [{ a: "Bo Friis" }]],
    [
      "promise",
      "where they heard it every Mette is they, but her to whom it was said",
      [
        'add "Mette Lund" --new',
        'log "Coffee with Mette Holm and Bo; I promised Bo the mette deck by friday"',
        'promise Bo "ask Mette for it" --by friday',
        'log "Coffee with Mette Holm and Mette Lund; I promised Mette Lund her mette list by friday"',
      ],
      [
        { contactId: "Bo Friis", text: "the somebody deck" },
        { contactId: "Bo Friis", text: "ask Mette for it" },
        { contactId: "Mette Lund", text: "her mette list" },
      ],
    ],
    [
      "fact",
      "a word of an organisation which stays",
      ['edit Søren --org "Holm Consult"', 'fact Bo person "works for Holm now, says Mette"'],
      [{ text: "works for Holm now, says somebody" }],
    ],
    [
      "fact",
      "what a friend is called",
      ["edit Søren --nickname Mette", 'fact Bo person "met Mette"'],
      [{ text: "met Mette" }],
    ],
    [
      "fact",
      "what another was called before",
      ['edit Søren --name "Mette Kjær"', 'edit "Mette Kjær" --name "Søren Kjær"', 'fact Bo person "met Mette"'],
      [{ text: "met Mette" }],
    ],
    ["tier", "nobody's", ["plan --tier core --most 2"], [{ id: "core", most: 2 }]],
    ["group", "nobody's in particular", members, [{ name: "Ledere", purpose: "the club of somebody" }]],
    [
      "membership",
      "of others",
      [...members, 'group member Ledere Bo --wish "to meet Mette"'],
      [
        { contactId: "Bo Friis", wish: "to meet somebody" },
        { contactId: "Søren Kjær", wish: null },
      ],
    ],
    [
      "meeting",
      "what passed between them and the owner, and who led",
      [
        ...members,
        `${MEETING} --came all --led Mette --note "bo on mettes boat" --share "Mette gave me: a name" ` +
          '--share "me gave Mette: an hour" --share "Bo gave Mette: a cake" --share "Bo gave me: news" --share "me learned to ask mette"',
      ],
      [
        {
          leader: null,
          note: "bo on somebody's boat",
          came: ["Bo Friis", "Søren Kjær"],
          shares: [
            { who: "Bo Friis", with: null, text: "a cake" },
            { who: "Bo Friis", with: "me", text: "news" },
            { who: "me", with: null, text: "to ask somebody" },
          ],
        },
      ],
    ],
    [
      "meeting",
      "where they were not, another Mette may be meant",
      [
        ...members,
        'add "Mette Lund" --new',
        `${MEETING} --came Bo --cancelled Mette,Søren --led "Mette Holm-Berg" --note "on Mette and Mette Holm"`,
        'group meeting Ledere --on 2026-04-09 --came all --led Bo --share "Bo gave me: the mettes"',
        "group meeting Ledere --on 2026-04-16 --came Bo --led me",
      ],
      [
        {
          leader: { kind: "guest", name: "somebody-Berg" },
          note: "on Mette and somebody",
          came: ["Bo Friis"],
          cancelled: ["Søren Kjær"],
        },
        { leader: { contactId: "Bo Friis" }, note: null, shares: [{ text: "the somebody's" }] },
        { leader: { kind: "me" } },
      ],
    ],
  ])("leaves of each %s what is not theirs: %s", async (kind, _, lines, left) => {
    const { setUp, net, store } = await startCircle();
    for (const line of lines) await setUp(line);
    expect(await net('forget "Mette Holm" --yes')).toMatchObject({ exitCode: 0 });
    const names = store.everything().contact.map(({ id, name }) => [id, name] as const);
    const told = names.reduce(
      (text, [id, name]) => text.replaceAll(id, name),
      JSON.stringify(store.everything()[kind]),
    );
    const found = JSON.parse(told) as object[];
    expect(found).toMatchObject(left);
    expect(told).not.toContain("…");
  });

  it("takes a name out of the journal however the command line was quoted", async () => {
    const { setUp, net, store } = await startCircle();
    await setUp('add "Mike O\'Hara"');
    await setUp('log "Lunch with Bo, about Mike O\'Hara"');
    await setUp(`log "Lunch with Bo, about Mike O'Hara and a \\"deal\\" of $5!"`);
    expect(store.journal.all().at(-1)?.command).toContain("O'\\''Hara");
    await net("forget Mike --yes");
    expect(JSON.stringify(store.journal.all())).not.toMatch(/Hara|Mike/);
  });

  it("keeps the numbers of the last list, but for theirs", async () => {
    const { net, context } = await startCircle();
    await net("list");
    const lines = context.shown.lines();
    await net("forget Mette --yes");
    expect(context.shown.lines().map(({ contact }) => contact)).toEqual(
      lines.map(({ contact }, at) => (at === 1 ? "" : contact)),
    );
    expect(await net("show 2")).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("gone") as string });
    expect((await net("show 3")).stdout).toContain("Søren");
  });

  it("leaves a namesake their name, but not in a conversation of the one who goes", async () => {
    const { net, setUp, json } = await startCircle();
    await setUp('add "Mette Lund" --new');
    await setUp('log "Coffee with Mette Lund, who knows a bank"');
    await setUp('log "Lunch with Søren about Mette"');
    const report = await json<{ stays: { namesakes: string[] } }>('forget "Mette Holm" --yes');
    expect(report.stays.namesakes).toEqual(["Mette"]);
    expect((await net("show Mette")).stdout).toContain("Coffee with Mette Lund");
    const { stdout } = await net("show Søren");
    expect(stdout).toContain("Lunch with Søren about Mette");
    expect(stdout).toContain("Lunch with somebody and Søren");
  });

  it("leaves an organisation where others are, without a whole name in it", async () => {
    const { net, setUp } = await startCircle();
    await setUp('edit Mette --org "Mette Holm Consult"');
    await setUp('edit Søren --org "Mette Holm Consult"');
    await net("forget Mette --yes");
    expect((await net("show Søren")).stdout).toContain("somebody Consult");
  });

  it("forgets those who were joined to them", async () => {
    const { context, setUp, net, store } = await startCircle();
    await setUp('add "Mette Hansen, mh@old.dk" --new');
    const [from] = store.contacts.named("Mette Hansen");
    const [to] = store.contacts.named("Mette Holm");
    if (!from || !to) throw new Error("two were to be there");
    store.apply("net merge", () => ({
      changes: [
        ...store.identifiers
          .of(from.id)
          .map((before) => ({ entity: "identifier" as const, before, after: { ...before, contactId: to.id } })),
        { entity: "contact", before: from, after: null },
      ],
    }));
    expect((await net('forget "Mette Holm" --yes')).exitCode).toBe(0);
    expect(JSON.stringify(context.store.whole())).not.toMatch(/Hansen|old\.dk/);
  });

  it("refuses, and does nothing, while another program has the file open", async () => {
    const folder = freshFolder();
    const path = join(folder, "net.db");
    const { net } = await startCircle({ path });
    const before = dump(path);
    const other = new BetterSqlite3(path, { readonly: true });
    other.exec("BEGIN");
    other.prepare("SELECT * FROM contacts").all();
    const { exitCode, stderr } = await net("forget Mette --yes");
    expect(exitCode).toBe(5);
    expect(stderr).toContain("nothing was done");
    other.close();
    expect(dump(path)).toEqual(before);
    expect((await net("forget Mette --yes")).exitCode).toBe(0);
  }, 20_000);

  it("takes the copies of an upgrade with it, and says so", async () => {
    const path = join(freshFolder(), "net.db");
    const { net } = await startCircle({ path });
    copyFileSync(path, `${path}.v1`);
    expect((await net("forget Mette --dry-run")).stdout).toContain("net.db.v1, from before an upgrade");
    expect(existsSync(`${path}.v1`)).toBe(true);
    expect((await net("forget Mette --yes")).stdout).toContain("net.db.v1");
    expect(existsSync(`${path}.v1`)).toBe(false);
  });

  it("takes the copies with it that lie where a link to the file leads", async () => {
    const [path, link] = [join(freshFolder(), "net.db"), join(freshFolder(), "linked.db")];
    const first = await startCircle({ path });
    first.store.close();
    symlinkSync(path, link);
    copyFileSync(path, `${path}.v1`);
    copyFileSync(path, `${link}.v2`);
    const { json } = startNet({ path: link });
    expect(await json("forget Mette --yes")).toMatchObject({ copies: ["linked.db.v2", "net.db.v1"] });
    expect([existsSync(`${path}.v1`), existsSync(`${link}.v2`)]).toEqual([false, false]);
  });

  it("leaves nothing of what was typed when the scores of the month were kept", async () => {
    const path = join(freshFolder(), "net.db");
    const { net, store } = startNet({ path });
    await net('log "Coffee with **Mette Holm**; she is getting divorced from the pilot" --class private');
    expect(store.snapshots.has("2026-05" as Month)).toBe(true);
    expect((await net("forget Mette --yes")).exitCode).toBe(0);
    expect(readFileSync(path, "latin1")).not.toMatch(/divorced|pilot/);
  });

  it("removes what lies beside the file before it is written anew, which may fail, and copies with --sweep", async () => {
    const path = join(freshFolder(), "net.db");
    const { net, store } = await startCircle({ path });
    copyFileSync(path, `${path}.v1`);
    const full = new Error("no room");
    const forget = (): unknown =>
      store.forget(
        (whole) => forgetting(theOne(store.contacts.named("Mette Holm")), whole),
        () => {
          expect(existsSync(`${path}.v1`)).toBe(false);
          throw full;
        },
      );
    expect(forget).toThrow(full);
    expect(store.contacts.named("Mette Holm")).toEqual([]);
    copyFileSync(path, `${path}.v2`);
    expect((await net("forget --sweep")).exitCode).toBe(0);
    expect(existsSync(`${path}.v2`)).toBe(false);
  });

  it("says that somebody is forgotten where only the writing anew failed, and not where that alone was asked for", async () => {
    const path = join(freshFolder(), "net.db");
    (await startCircle({ path })).store.close();
    const db = new BetterSqlite3(path, { readonly: true });
    expect(() => sweep(db)).toThrow(`${path} cannot be written to`);
    expect(() => sweep(db)).not.toThrow("it is done");
    expect(() => sweepWith(db, () => undefined)).toThrow("it is done, but the file could not be written anew: ");
    db.close();
  });

  it("writes the file anew with --sweep", async () => {
    const { net, json } = await startCircle({ path: join(freshFolder(), "net.db") });
    expect((await net("forget --sweep --dry-run")).stdout).toBe("The file would be written anew.\n");
    expect(await json("forget --sweep")).toEqual({ today: "2026-05-04", isDryRun: false, did: "sweep" });
  });
});
