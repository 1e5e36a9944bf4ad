import { describe, expect, it } from "vitest";
import type { SharedEvent } from "../../src/domain/event/report.ts";
import { startEvent } from "../support/event.ts";
import { startNet } from "../support/harness.ts";

describe("net event report", () => {
  it("has nothing private or confidential in it, and no promise word for word unless asked", async () => {
    const { net, goTo } = await startEvent();
    goTo("2026-06-22");
    await net("fact Mette person SECRET-FACT --class private");
    await net(
      'event debrief 1 --talked Mette --verdict better --promise "Mette: SECRET-PROMISE" --gave "Mette: SECRET-GIFT"',
    );
    for (const [text, flags] of [
      ["SECRET-A", "--class private"],
      ["SECRET-B", "--class confidential"],
      ["SECRET-C", "--class personal"],
      ["SECRET-D", "--kind self"],
      ["paper is back", "--kind trend"],
    ]) {
      await net(`learn "${text ?? ""}" --from netværksdag ${flags ?? ""}`);
    }
    await net('mission --goal "SECRET-GOAL" --sphere personal');
    await net('outcome "SECRET-OUTCOME" --kind idea --via netværksdag --goal SECRET');
    await net('outcome "customer meeting with Vestas" --via netværksdag');
    const { stdout } = await net("event report 1");
    expect(stdout).not.toContain("SECRET");
    expect(stdout).toContain("paper is back (trend)");
    expect(stdout).toContain("customer meeting with Vestas");
    expect(stdout).toContain("1 follow-up agreed");
    expect((await net("event report 1 --json")).stdout).not.toContain("SECRET");
    await net("event edit 1 --goal SECRET --expected SECRET-YIELD");
    expect((await net("event report 1")).stdout).not.toContain("SECRET");
    expect((await net("event report 1 --follow-ups")).stdout).toContain("SECRET-PROMISE, to Mette Holm");
  });

  it("counts what was promised there or soon after, and nothing else", async () => {
    const { net, json, goTo } = await startEvent();
    goTo("2026-06-21");
    await net('log Mette "coffee. I promised to send it there" --event netværksdag');
    await net('log Mette "coffee. I promised to send it in private" --event netværksdag --class private');
    goTo("2026-06-22");
    await net('event debrief 1 --talked Mette --promise "Mette: AT-DEBRIEF"');
    await net('log Mette "phone. I promised to send it elsewhere"');
    await net('promise Mette "SOON-AFTER"');
    await net('promise Mette "LET-GO"');
    await net('drop "LET-GO Mette"');
    await net('review Mette --verdict develop --next "MY-PLAN"');
    goTo("2026-08-01");
    await net('promise Mette "MUCH-LATER"');
    await net('done "SOON-AFTER Mette"');
    const { followUps } = await json<SharedEvent>("event report 1 --follow-ups");
    expect(followUps?.map(({ text, isKept }) => [text, isKept]).sort()).toEqual([
      ["AT-DEBRIEF", false],
      ["SOON-AFTER", true],
      ["send it there", false],
    ]);
    expect((await net("event report 1")).stdout).toContain("3 follow-ups agreed");
    expect((await net("event report 1 --follow-ups")).stdout).toContain("- SOON-AFTER, to Mette Holm (kept)\n");
  });

  it("is written in Danish where that is asked for, or set", async () => {
    const { net, goTo } = await startEvent();
    goTo("2026-06-22");
    await net('event debrief 1 --talked Mette --verdict better --promise "Mette: sende det inden fredag"');
    await net('outcome "kundemøde med Vestas" --via netværksdag --value 2');
    await net('learn "to rivaler slår sig sammen" --from netværksdag --kind competitor --used');
    const { stdout } = await net("event report 1 --lang da --follow-ups");
    for (const line of [
      "21. juni 2026, Industriens Hus",
      "## Udbytte",
      "- kundemøde med Vestas (kundemøde, 2 kundemøder, 22. juni 2026)",
      "- Det var bedre end de andre",
      "- to rivaler slår sig sammen (konkurrent, i brug)",
      "- sende det, til Mette Holm, senest 26. juni 2026",
    ]) {
      expect(stdout).toContain(`${line}\n`);
    }
    await net("config language da");
    expect((await net("event report 1")).stdout).toContain("1 aftale om opfølgning");
  });

  it("writes its figures as the language does", async () => {
    const { net } = startNet();
    await net("event add Expo --on yesterday --hours 2.5 --cost 12500");
    await net("outcome kontrakt --via Expo --value 1250000 --unit kr");
    const danish = (await net("event report Expo --lang da")).stdout;
    for (const text of ["- Tid: 2,5 timer\n", "- Udgift: 12.500\n", "(kontrakt, 1.250.000 kr,"]) {
      expect(danish).toContain(text);
    }
    expect((await net("event report Expo --lang en")).stdout).toContain("- Time: 2.5 hours\n- Cost: 12500\n");
    await net("event edit Expo --cost 1200.5");
    expect((await net("event report Expo --lang da")).stdout).toContain("- Udgift: 1200,50\n");
    expect((await net("event report Expo --lang en")).stdout).toContain("- Cost: 1200.50\n");
    expect((await net("event show Expo")).stdout).toContain("cost 1200.50\n");
    await net("outcome --change 1 --value 1234,5");
    expect((await net("event report Expo --lang da")).stdout).toContain("(kontrakt, 1234,50 kr,");
    expect((await net("event report Expo --lang en")).stdout).toContain("(contract, 1234.50 kr,");
    expect((await net("outcome")).stdout).toContain("(contract, 1234.50 kr)");
    expect((await net("outcome --change 1 --value 1,5 --unit hours")).stdout).toContain("1.5 hours");
  });

  it("calls nobody new who was known before, and says in its language what goes with a card", async () => {
    const { net } = startNet();
    await net('add "Mette Holm" --tier close --on 2026-01-07 --event Nytårskur');
    await net("event add Expo --on yesterday");
    await net('event debrief Expo --talked Mette --card "Anna Berg, CFO @ Fjordbank"');
    await net("inbox --follow Anna --expects coffee");
    const { stdout } = await net("event report Expo --lang da --follow-ups");
    expect(stdout).toContain("## Hvem vi mødte\n\n- Anna Berg, CFO @ Fjordbank\n- Mette Holm\n");
    expect(stdout).toContain("- aftale en kop kaffe, til Anna Berg, senest ");
  });

  it("is Markdown in which nothing typed is a sign", async () => {
    const { net } = startNet();
    await net('event add "# [Expo](http://x) <b>" --on yesterday');
    expect((await net("event report 1")).stdout).toMatch(/^# \\# \\\[Expo\\\]\(http:\/\/x\) \\<b\\>\n/);
  });

  it("notes that it was shared", async () => {
    const { net, show, goTo } = await startEvent();
    goTo("2026-06-22");
    expect((await net("event report 1")).stderr).toBe('Once it is sent: net event report "DI netværksdag" --shared\n');
    expect((await net("event report 1 --json")).stderr).toBe("");
    await net("event report 1 --shared");
    expect((await show()).plan.sharedOn).toBe("2026-06-22");
    expect((await net("event report 1")).stderr).toBe("");
  });
});
