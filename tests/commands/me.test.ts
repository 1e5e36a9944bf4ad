import { describe, expect, it } from "vitest";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

interface Me {
  readonly vision: { readonly text: string } | null;
  readonly whyMe: { readonly text: string } | null;
  readonly offers: readonly { readonly text: string }[];
  readonly needs: readonly { readonly text: string; readonly horizon: string }[];
}

async function withMe() {
  const started = startNet();
  await started.net('me --offer "introductions to Danish retailers" --need "en god revisor"');
  await started.net(
    'me --need "a seat on a board" --later --vision "Run my own firm by 2028" --why-me "I answer fast"',
  );
  return { ...started, me: () => started.json<Me>("me") };
}

describe("net me", () => {
  it("says what to do where nothing is noted yet", async () => {
    expect((await startNet().net("me")).stdout).toBe(
      'Nothing is noted of you yet.  Next: net init, or net me --offer "…"\n',
    );
  });

  it("shows vision, why me, offers and needs, numbered through", async () => {
    const { net, goTo } = await withMe();
    goTo("2026-11-01");
    expect((await net("me")).stdout).toBe(`Vision
  Run my own firm by 2028

Why me
  I answer fast

I offer
 1  introductions to Danish retailers (confirmed 6 months ago)

I need
 2  en god revisor (not confirmed since 4 May 2026)
 3  later: a seat on a board (not confirmed since 4 May 2026)
`);
  });

  it("tells which goal a need serves, as long as that stands", async () => {
    const { net } = await withMe();
    await net('mission --goal "customers in Germany"');
    await net('me --need "a German lawyer" --for germany');
    expect((await net("me")).stdout).toContain("a German lawyer (for customers in Germany, confirmed today)");
    await net("mission --close germany");
    expect((await net("me")).stdout).toContain("a German lawyer (confirmed today)");
  });

  it.each([
    ["1", { offers: [], needs: ["en god revisor", "a seat on a board"] }],
    ["2", { offers: ["introductions to Danish retailers"], needs: ["a seat on a board"] }],
    ['"seat on"', { offers: ["introductions to Danish retailers"], needs: ["en god revisor"] }],
  ])("--close %s closes that one, and undo brings it back", async (which, left) => {
    const { net, me } = await withMe();
    const before = await me();
    expect((await net(`me --close ${which}`)).exitCode).toBe(0);
    const { offers, needs } = await me();
    expect({ offers: offers.map(({ text }) => text), needs: needs.map(({ text }) => text) }).toEqual(left);
    await net("undo");
    expect(await me()).toEqual(before);
  });

  it("takes several at once, and confirms what is said again", async () => {
    const { net, me } = await withMe();
    expect(
      (
        await net(
          'me --offer "a room, and coffee" --offer "introductions to danish retailers" --offer "A room and coffee"',
        )
      ).stdout,
    ).toBe(
      [
        "Noted: you offer: a room, and coffee",
        "Confirmed: you offer: introductions to Danish retailers",
        "Confirmed: you offer: a room, and coffee",
        "",
      ].join("\n"),
    );
    expect((await me()).offers).toHaveLength(2);
    await net("undo");
    expect((await me()).offers).toHaveLength(1);
  });

  it("keeps what is the owner's apart from what is anybody else's", async () => {
    const { net, json } = await startCircle();
    await net('need Mette "a speaker"');
    await net('me --need "a speaker"');
    expect((await json<Me>("me")).needs).toHaveLength(1);
    await net("me --close 1");
    expect((await net("need Mette")).stdout).toContain("a speaker");
  });

  it.each([
    ["--close 9", 3, "nothing of yours has number 9"],
    ["--close 1 --offer x", 2, "either --close or something new"],
    ["--later", 2, "what is it that you need?"],
    ['--offer ""', 2, "there is nothing behind --offer"],
    ['--why-me " "', 2, "there is nothing behind --why-me"],
    ["--need x --now --later", 2, "either --now or --later"],
  ])("%s ends in %i and writes nothing", async (flags, exitCode, message) => {
    const { net, me } = await withMe();
    const before = await me();
    const ended = await net(`me ${flags}`);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(await me()).toEqual(before);
  });

  it("--dry-run shows the changes and makes none", async () => {
    const { net, me } = await withMe();
    const before = await me();
    expect((await net('me --offer "a room" --vision "To rest" --dry-run')).stdout).toBe(
      "Nothing is written. This would change:\n  + answer  vision, To rest\n  + offer  you: a room, 4 May 2026\n",
    );
    expect(await me()).toEqual(before);
  });
});
