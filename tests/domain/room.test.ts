import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, changed, created, removed } from "../../src/domain/change.ts";
import { type Contact, STANDINGS, TIERS } from "../../src/domain/contact.ts";
import { joiners, oneWider, overfull, refuseBeyond } from "../../src/domain/room.ts";
import { TIER_DEFAULTS } from "../../src/domain/tier.ts";
import { contact } from "../support/builders.ts";

const NOBODY = { core: 0, close: 0, active: 0, wide: 0 };
const core = contact({ tier: "core" });

describe("who joins a tier", () => {
  it.each<[string, Change, boolean]>([
    ["somebody new", created("contact", core), true],
    ["from another tier", changed("contact", contact({ tier: "close" }), core), true],
    ["out of the files", changed("contact", { ...core, standing: "filed" }, core), true],
    ["one who is there", changed("contact", core, { ...core, isPinned: true }), false],
    ["one who leaves it", changed("contact", core, contact()), false],
    ["one who is gone", removed("contact", core), false],
    ["a card with a tier", created("contact", { ...core, standing: "inbox" }), false],
    ["one without a tier", created("contact", contact()), false],
  ])("%s", (_, change, isJoining) => {
    expect(joiners([change])).toEqual(isJoining ? [core] : []);
  });
});

describe("a tier that is overfull", () => {
  it("is named when it was joined and holds more than it is meant for", () => {
    const join = [created("contact", core)];
    expect(overfull(join, { ...NOBODY, core: 7 }, TIER_DEFAULTS)).toEqual([]);
    expect(overfull(join, { ...NOBODY, core: 8 }, TIER_DEFAULTS)).toEqual([{ tier: "core", people: 9, most: 8 }]);
    expect(overfull([], { ...NOBODY, core: 9 }, TIER_DEFAULTS)).toEqual([]);
  });

  it("is none where another makes room", () => {
    const left = oneWider(contact({ name: "Bo", tier: "core" }), "core");
    expect(left.madeRoom).toEqual({ name: "Bo", from: "core", into: "close" });
    expect(overfull([created("contact", core), left.change], { ...NOBODY, core: 8 }, TIER_DEFAULTS)).toEqual([]);
  });

  it("passes its trouble on where the wider one is full", () => {
    const left = oneWider(core, "core");
    expect(overfull([left.change], { ...NOBODY, core: 9, close: 24 }, TIER_DEFAULTS)).toEqual([
      { tier: "close", people: 25, most: 24 },
    ]);
  });

  it("is refused beyond half as many again", () => {
    expect(() => refuseBeyond({ tier: "core", people: 12, most: 8 }, TIER_DEFAULTS)).not.toThrow();
    expect(() => refuseBeyond({ tier: "core", people: 13, most: 8 }, TIER_DEFAULTS)).toThrow(
      "core would hold 13, and is meant for 8: at most 12",
    );
  });

  it("counts as the file would, whatever changes", () => {
    const one = fc.option(
      fc.record({ standing: fc.constantFrom(...STANDINGS), tier: fc.option(fc.constantFrom(...TIERS)) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(one, one)), (pairs) => {
        const of = (part: Partial<Contact> | null): Contact | null => part && contact(part);
        const changes = pairs.map(
          ([before, after]): Change => ({ entity: "contact", before: of(before), after: of(after) }),
        );
        const count = (side: "before" | "after", tier: string): number =>
          changes.filter((change) => {
            const value = change[side] as Contact | null;
            return value?.standing === "active" && value.tier === tier;
          }).length;
        const before = { core: count("before", "core"), close: 0, active: 0, wide: 0 };
        const plans = { ...TIER_DEFAULTS, core: { ...TIER_DEFAULTS.core, most: 1 } };
        const full = overfull(changes, before, plans).find(({ tier }) => tier === "core");
        const isJoined = joiners(changes).some(({ tier }) => tier === "core");
        const people = count("after", "core");
        expect(full ?? null).toEqual(isJoined && people > 1 ? { tier: "core", people, most: 1 } : null);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("making room", () => {
  it.each([
    ["one of another tier", contact({ tier: "close" })],
    ["one without a tier", contact()],
    ["one who is filed", contact({ tier: "core", standing: "filed" })],
  ])("is not for %s", (_, somebody) => {
    expect(() => oneWider(somebody, "core")).toThrow("Mette Holm has no place in core to give");
  });

  it("takes the tier from one of the widest", () => {
    const { change, madeRoom } = oneWider(contact({ tier: "wide" }), "wide");
    expect(change.after).toMatchObject({ tier: null, standing: "active" });
    expect(madeRoom.into).toBeNull();
  });
});
