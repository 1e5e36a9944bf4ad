import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/domain/warning.ts";
import { startGroup } from "../support/group.ts";

/** Four meetings of one kind, of which nothing but the day is noted, and who came. */
async function startBareGroup() {
  const started = await startGroup();
  for (const on of ["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20"]) {
    await started.net(`group meeting Leder --on ${on} --came all`);
  }
  const warning = async (code: string): Promise<Warning | undefined> => {
    const { warnings } = await started.json<{ warnings: Warning[] }>("stats --warnings");
    return warnings.find((each) => each.code === code);
  };
  return { ...started, warning };
}

describe("what mends a warning of a group, typed with its blanks filled", () => {
  it("W-08: what is missing of its form, and how it met with a meeting", async () => {
    const { net, warning } = await startBareGroup();
    expect(await warning("W-08")).toMatchObject({
      text: "Ledernetværk: not settled yet: an agreement, an agenda, more than one form of meeting, somebody who leads",
      act: 'net group edit Ledernetværk --agenda "…" --roles "…"',
    });
    await net("group edit Leder --agenda round --roles 'Bo finds the room'");
    const { act = "" } = (await warning("W-08")) ?? {};
    expect(act).toBe("net group meeting Ledernetværk --change 2026-04-20 --format … --led …");
    await net("group meeting Leder --change 2026-03-20 --format case");
    await net(act.slice(4).replace("…", "walk").replace("…", "Bo"));
    expect(await warning("W-08")).toBeUndefined();
  });

  it("W-07: a line of mine, and of the others once lines are noted", async () => {
    const { net, warning } = await startBareGroup();
    const mine = await warning("W-07");
    expect(mine?.text).toMatch(/nothing was noted that came from you$/);
    expect(mine?.act).toBe('net group meeting Ledernetværk --change 2026-04-20 --share "me gave …"');
    await net((mine?.act ?? "").slice(4).replace("…", "a talk"));
    expect(await warning("W-07")).toBeUndefined();
    await net('group meeting Leder --change 2026-03-20 --share "bo gave a" --share "mette gave b" --share "bo gave c"');
    const theirs = await warning("W-07");
    expect(theirs?.act).toBe('net group meeting Ledernetværk --change 2026-04-20 --share "Søren Kjær gave …"');
    await net((theirs?.act ?? "").slice(4).replace("…", "a map"));
    expect(await warning("W-07")).toBeUndefined();
  });

  it("W-28: a line of what I learned, or another type than social", async () => {
    const { net, warning } = await startBareGroup();
    const { act = "" } = (await warning("W-28")) ?? {};
    await net(act.slice(4).replace("…", "to listen"));
    expect(await warning("W-28")).toBeUndefined();
    await net("group edit Leder --type social");
    expect(await warning("W-28")).toMatchObject({ act: 'net group edit Ledernetværk --type … --purpose "…"' });
    await net("group edit Leder --type sparring");
    expect(await warning("W-28")).toBeUndefined();
  });

  it("W-03: something known of those it names", async () => {
    const { net, warning } = await startBareGroup();
    const first = await warning("W-03");
    expect(first?.text).toContain("nothing is known yet of half of its members or more: ");
    await net((first?.act ?? "").slice(4).replace("…", "a merger"));
    const second = await warning("W-03");
    expect(second?.act).not.toBe(first?.act);
    await net((second?.act ?? "").slice(4).replace("…", "a house"));
    expect(await warning("W-03")).toBeUndefined();
  });

  it("W-26: a line of what came back", async () => {
    const { net, warning } = await startBareGroup();
    for (const on of ["2026-02-20", "2026-03-20", "2026-04-20"]) {
      await net(`group meeting Leder --change ${on} --share "me gave bo: an hour on his budget"`);
    }
    const { act = "" } = (await warning("W-26")) ?? {};
    expect(act).toBe('net group meeting Ledernetværk --change 2026-04-20 --share "me got …"');
    await net(act.slice(4).replace("…", "from bo: two hours on my plan"));
    expect(await warning("W-26")).toBeUndefined();
  });
});
