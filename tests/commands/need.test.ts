import { describe, expect, it } from "vitest";
import { startCircle } from "../support/circle.ts";
import { dump } from "../support/dump.ts";
import { freshFolder, startNet } from "../support/harness.ts";

interface Written {
  readonly did: string;
  readonly need?: {
    readonly text: string;
    readonly horizon: string;
    readonly confirmedOn: string;
    closedOn: string | null;
  };
}

describe("net need", () => {
  it("notes what somebody could use, now or later, with the day it was heard", async () => {
    const { net } = await startCircle();
    expect((await net('need Mette "a speaker for the annual meeting"')).stdout).toBe(
      "Noted: Mette Holm, need: a speaker for the annual meeting\n",
    );
    expect((await net('need Mette "en plads i en bestyrelse" --later --on yesterday')).stdout).toBe(
      "Noted: Mette Holm, later: en plads i en bestyrelse, Sun 3 May 2026\n",
    );
    expect((await net("need Mette")).stdout).toBe(
      [
        "Mette Holm",
        " 1  a speaker for the annual meeting (confirmed today)",
        " 2  later: en plads i en bestyrelse (confirmed yesterday)",
        "",
      ].join("\n"),
    );
  });

  it("confirms anew what is said again, however it is written, and adds nothing", async () => {
    const { net, json, goTo } = await startCircle();
    await net('need Mette "En taler til årsmødet"');
    goTo("2026-06-01");
    expect(await json<Written>('need Mette "en taler til aarsmødet"')).toMatchObject({
      did: "confirmed",
      need: { text: "En taler til årsmødet", confirmedOn: "2026-06-01" },
    });
    expect((await json<{ needs: unknown[] }>("need Mette")).needs).toHaveLength(1);
  });

  it("writes nothing where the same is said twice a day, or of an earlier day", async () => {
    const { net, store } = await startCircle();
    await net('need Mette "a speaker"');
    const steps = store.journal.list(99).length;
    await net('need Mette "a speaker"');
    await net('need Mette "a speaker" --on yesterday');
    expect(store.journal.list(99)).toHaveLength(steps);
  });

  it("moves between now and later only where that is said", async () => {
    const { net, json } = await startCircle();
    const horizon = async (line: string) => (await json<Written>(line)).need?.horizon;
    await net('need Mette "a speaker" --later');
    expect(await horizon('need Mette "a speaker"')).toBe("later");
    expect(await horizon('need Mette "a speaker" --now')).toBe("now");
    expect(await horizon('need Mette "a speaker" --later')).toBe("later");
  });

  it.each([
    [180, "confirmed 6 months ago"],
    [181, "not confirmed since 4 May 2026"],
  ])("after %i days is %s", async (days, text) => {
    const { net, goTo } = await startCircle();
    await net('need Mette "a speaker"');
    goTo(new Date(Date.UTC(2026, 4, 4 + days)).toISOString().slice(0, 10));
    expect((await net("need Mette")).stdout).toContain(`a speaker (${text})`);
    expect((await net("show Mette")).stdout).toContain(`  needs  a speaker (${text})`);
    expect((await net("brief Mette")).stdout).toContain(`  needs  a speaker (${text})`);
  });

  it("an offer stays fresh for two years", async () => {
    const { net, goTo } = await startCircle();
    await net('offer Mette "knows every bank in Odense"');
    goTo("2028-05-03");
    expect((await net("offer Mette")).stdout).toContain("(confirmed 2 years ago)");
    goTo("2028-05-04");
    expect((await net("offer Mette")).stdout).toContain("(not confirmed since 4 May 2026)");
  });

  it.each([
    ["a number of the list", "1"],
    ["a piece of its text", "talk"],
    ["its whole text, though another holds it too", '"a speaker"'],
  ])("is closed by %s, and no longer shown", async (_, which) => {
    const { net, json } = await startCircle();
    await net('need Mette "a speaker for a talk" --on 2026-04-01');
    await net('need Mette "a speaker"');
    const closed = await json<Written>(`need Mette --done ${which}`);
    expect(closed).toMatchObject({ did: "closed", need: { closedOn: "2026-05-04" } });
    expect((await net("need Mette")).stdout).not.toContain(`  ${closed.need?.text ?? "?"} (`);
    expect((await json<{ needs: unknown[] }>("need Mette")).needs).toHaveLength(1);
  });

  it("said again after it was closed is a need of its own", async () => {
    const { net, json } = await startCircle();
    await net('need Mette "a speaker"');
    await net("need Mette --done 1");
    expect((await json<Written>('need Mette "a speaker"')).did).toBe("noted");
  });

  it.each([
    ["need Nobody x", 3, 'nobody is called "Nobody"'],
    ["need Mette --done 1", 3, "no need of Mette Holm has number 1"],
    ["need Mette --done nonsense", 3, 'no need of Mette Holm is called "nonsense"'],
    ["need Mette x --done 1", 2, "either a new text or --done"],
    ["need Mette x --now --later", 2, "either --now or --later"],
    ["need Mette x --on tomorrow", 1, "is still to come"],
    ["offer Mette --done 0", 3, "no offer of Mette Holm has number 0"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net } = await startCircle();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
  });

  it("says which it could be where a piece of text is in several", async () => {
    const { net } = await startCircle();
    await net('offer Mette "knows banks"');
    await net('offer Mette "knows lawyers"');
    const { exitCode, stderr } = await net("offer Mette --done knows");
    expect(exitCode).toBe(3);
    expect(stderr).toContain('"knows" could be "knows lawyers", "knows banks"');
  });

  it("is found by its words while it stands, with the reason named", async () => {
    const { net } = await startCircle();
    await net('need Mette "en taler til årsmødet"');
    await net('offer Søren "kender alle banker"');
    expect((await net("find aarsmøde")).stdout).toBe("1  Mette Holm, Nordlys A/S\n   need: en taler til årsmødet\n");
    expect((await net("find banker")).stdout).toContain("offer: kender alle banker");
    await net("need Mette --done 1");
    expect((await net("find aarsmøde")).stdout).not.toContain("Mette");
    await net("undo");
    expect((await net("find aarsmøde")).stdout).toContain("Mette");
  });

  it("shows three of each before a meeting, and all of them in net show", async () => {
    const { net } = await startCircle();
    for (const text of ["one", "two", "three", "four"]) await net(`need Mette "need ${text}"`);
    expect((await net("brief Mette")).stdout).not.toContain("need one");
    expect((await net("show Mette")).stdout).toContain("need one");
  });

  it("--dry-run writes nothing", async () => {
    const path = `${freshFolder()}/net.db`;
    const { net } = startNet({ path });
    await net('add "Mette Holm"');
    const before = dump(path);
    expect((await net('need Mette "a speaker" --dry-run')).stdout).toContain("+ need  Mette Holm: a speaker, ");
    expect((await net('offer Mette "a room" --dry-run')).stdout).toContain("+ offer  Mette Holm: a room, ");
    expect(dump(path)).toEqual(before);
  });

  it("keeps within a narrow terminal", async () => {
    const { net } = await startCircle({ width: 40 });
    await net('need Mette "a speaker for the annual meeting of the whole of the harbour board in Odense"');
    for (const line of ["need Mette", "show Mette", "brief Mette"]) {
      const widest = Math.max(...(await net(line)).stdout.split("\n").map(({ length }) => length));
      expect(widest, line).toBeLessThanOrEqual(40);
    }
  });
});
