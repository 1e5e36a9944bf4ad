import { describe, expect, it } from "vitest";
import { read } from "../support/imports.ts";

describe("friends.md", () => {
  it("gives friends, what they did together, notes and tags", async () => {
    const reading = await read(
      "### Activities:\n- 2018-11-01: **Grace Hopper** and **George** called me from _Paris_. @food\n\n### Notes:\n- 2018-06-06: **Grace Hopper** got a prize.\n- lost\n\n### Friends:\n- Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [Paris] @navy @Science\n- Ada\n\n### Locations:\n- Paris\n",
    );
    expect(reading).toMatchObject({
      format: "friends.md",
      people: [
        {
          name: "Grace Hopper",
          nickname: "The Admiral",
          tags: ["navy", "science"],
          note: "Also called: Amazing Grace\nLocation: Paris\n2018-06-06: Grace Hopper got a prize.",
          interactions: [
            {
              on: "2018-11-01",
              kind: "call",
              note: "Grace Hopper and George called me from Paris. @food",
              tags: ["food"],
              shared: "line 2",
            },
          ],
        },
        { name: "George", interactions: [{ shared: "line 2" }] },
        { name: "Ada", interactions: [] },
      ],
      rejected: [{ line: 6, reason: "no day that can be read" }],
      leftOut: [{ what: "places by themselves", count: 1 }],
    });
  });

  it("keeps what is still to come in the note, for nobody has been talked with then", async () => {
    const { people, remarks } = await read(
      "### Activities:\n- 2026-05-05: Lunch with **Ada**.\n- 2026-05-04: **Ada** called me.\n\n### Friends:\n- Ada\n",
    );
    expect(people).toMatchObject([{ note: "2026-05-05: Lunch with Ada.", interactions: [{ on: "2026-05-04" }] }]);
    expect(remarks).toEqual([{ line: 2, text: "2026-05-05 is still to come; what is told of it went into the note" }]);
  });
});
