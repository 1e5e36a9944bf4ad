import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { RULES } from "../../src/domain/forget/rules.ts";
import { everybodyIn, forgetting } from "../../src/domain/forget.ts";
import { KEPT } from "../../src/domain/history.ts";
import { startCircle } from "../support/circle.ts";

async function wholeOf(...lines: readonly string[]) {
  const { setUp, store } = await startCircle();
  for (const line of lines) await setUp(line);
  const whole = store.whole();
  const called = (name: string) => {
    const contact = everybodyIn(whole).find((each) => each.name === name);
    if (!contact) throw new Error(name);
    return contact;
  };
  return { whole, called };
}

describe("forgetting", () => {
  it("gives the same answer for a version in the file and in the journal", async () => {
    const { whole, called } = await wholeOf("edit Mette --tier core", 'give Søren "an intro to Mette"');
    const { changes, steps } = forgetting(called("Mette Holm"), whole);
    const replayed = new Map<string, unknown>();
    for (const step of whole.steps) {
      for (const { entity, after, before } of (steps.find(({ id }) => id === step.id) ?? step).changes) {
        const { id } = (after ?? before) as { id: string };
        if (after) replayed.set(`${entity} ${id}`, after);
        else replayed.delete(`${entity} ${id}`);
      }
    }
    const left = new Map<string, unknown>();
    for (const { entity, value } of whole.entities) {
      const change = changes.find((each) => each.before === value);
      if (!change) left.set(`${entity} ${(value as { id: string }).id}`, value);
      else if (change.after) left.set(`${entity} ${(change.after as { id: string }).id}`, change.after);
    }
    expect(Object.fromEntries(replayed)).toEqual(Object.fromEntries(left));
  });

  it("stops at an entity that still refers to them, before anything is written", async () => {
    const { whole, called } = await wholeOf();
    const mette = called("Mette Holm");
    const overlooked = { entity: "quiet", value: { id: mette.id as string, until: whole.steps[0]?.at } };
    expect(() => forgetting(mette, { ...whole, entities: [...whole.entities, overlooked as never] })).toThrow(
      "a quiet still refers",
    );
  });

  it("takes what was noted of them alone out of the texts that name them, and leaves what others have too", async () => {
    const { whole, called } = await wholeOf(
      'fact Mette challenge "is ill"',
      'fact Søren person "told me that Mette is ill"',
      'fact Bo person "is ill"',
      'fact Mette person "runs a choir"',
      'fact Søren person "sings where Mette runs a choir"',
      'fact Bo person "runs a choir too"',
      'fact Mette person "ill"',
      'fact Søren person "Mette was ill"',
      'fact Mette person "away"',
      'fact Søren person "Mette was away"',
      'intro Mette Bo "both keep bees"',
      'fact Søren person "Mette and Bo both keep bees"',
      'intro Bo Søren "both fish"',
      'fact Søren person "Mette and Bo both fish"',
    );
    const { report } = forgetting(called("Mette Holm"), whole);
    expect(report.stays.rewritten.filter(({ entity }) => entity === "fact").map(({ text }) => text)).toEqual([
      "told me that somebody is ill",
      "sings where somebody …",
      "somebody was ill",
      "somebody was …",
      "somebody and Bo …",
      "somebody and Bo both fish",
    ]);
  });

  it("keeps an address that somebody else has had as well", async () => {
    const { whole, called } = await wholeOf('fact Bo person "reads mail at mette@nordlys.dk"');
    const bo = called("Bo Friis").id;
    const theirs = { id: "x", contactId: bo, kind: "email", value: "mette@nordlys.dk", normalised: "mette@nordlys.dk" };
    const told = (entities: typeof whole.entities): string[] =>
      forgetting(called("Mette Holm"), { ...whole, entities }).report.stays.rewritten.map(({ text }) => text);
    expect(told(whole.entities)).toContain("reads mail at somebody");
    expect(told([...whole.entities, { entity: "identifier", value: theirs } as never])).toContain(
      "reads mail at somebody@nordlys.dk",
    );
  });

  it("leaves nothing of what was typed with scores that were once kept in the same step", async () => {
    const { whole, called } = await wholeOf();
    const mette = called("Mette Holm");
    const kept = (id: string) => ({
      entity: "snapshot",
      before: null,
      after: { id: "s", scores: [{ contactId: id }] },
    });
    const step = { ...whole.steps[0], command: 'net log "she leaves her pilot"' };
    const commands = [mette.id, "another"].map((id) => {
      const steps = [{ ...step, changes: [kept(id)] }] as never;
      return forgetting(mette, { entities: [], steps }).steps[0]?.command;
    });
    expect(commands).toEqual([KEPT, KEPT]);
  });

  it("has a rule for every kind that belongs to somebody: nothing with their id is left", () => {
    const id = "them" as ContactId;
    const forgotten = {
      ids: new Set([id]),
      isOnlyTheirs: () => false,
      text: (text: string) => text,
      organisationName: (name: string) => name,
      shared: (text: string) => text,
      wasIn: () => false,
    };
    const theirs = {
      id: "x",
      contactId: id,
      a: id,
      b: id,
      with: [id],
      text: "",
      tags: [],
      scores: [{ contactId: id }],
      toMeet: [],
      coming: [id],
      via: [{ kind: "contact", id }],
      leader: { kind: "member", contactId: id },
      came: [id],
      cancelled: [id],
      shares: [
        { who: id, did: "gave", with: "me", text: "" },
        { who: "me", did: "gave", with: id, text: "" },
      ],
    };
    const left = Object.entries(RULES).filter(([name, rule]) => {
      const entity = name === "contact" ? { ...theirs, id } : theirs;
      return (rule as (entity: object, of: typeof forgotten) => object | null)(entity, forgotten) !== null;
    });
    // Only these belong to nobody, or to everybody; what was learned is the owner's, from whomever.
    expect(left.map(([name]) => name).sort()).toEqual(
      [
        ...["criterion", "event", "goal", "organisation", "quiet", "setting", "snapshot", "tier", "target", "debrief"],
        ...["eventPlan", "outcome", "learning", "group", "contract", "groupAnswer", "meeting", "evaluation"],
      ].sort(),
    );
    const scrubbed = RULES.meeting(theirs as never, forgotten);
    expect(scrubbed).toMatchObject({ leader: null, came: [], cancelled: [], shares: [] });
    expect(RULES.eventPlan(theirs as never, forgotten)).toMatchObject({ coming: [] });
    expect(RULES.outcome(theirs as never, forgotten)).toMatchObject({ via: [] });
    expect(RULES.learning({ ...theirs, contactId: id } as never, forgotten)).toMatchObject({ contactId: null });
  });
});
