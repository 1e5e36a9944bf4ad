import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import { type Candidate, whoIs } from "../../src/domain/who.ts";
import { contact } from "../support/builders.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");

function candidate(
  name: string,
  options: {
    readonly ago?: readonly number[];
    readonly org?: string;
    readonly together?: number;
    readonly isArchived?: boolean;
    readonly nickname?: string;
  } = {},
): Candidate {
  return {
    contact: contact({
      id: name as ContactId,
      name,
      nickname: options.nickname ?? null,
      standing: options.isArchived ? "archived" : "active",
    }),
    organisation: options.org ?? null,
    days: (options.ago ?? []).map((days) => plusDays(TODAY, -days)),
    timesTogether: options.together ?? 0,
  };
}

function meant(
  name: string,
  organisation: string | null,
  isGuessed: boolean,
  ...candidates: Candidate[]
): string | readonly string[] {
  const who = whoIs(name, organisation, candidates, TODAY, { isGuessed });
  if (who.kind === "none") return "nobody";
  return who.kind === "one" ? who.candidate.contact.name : who.candidates.map(({ contact: { name: each } }) => each);
}

describe("whoIs", () => {
  it("is nobody where nobody fits, and the only one who does", () => {
    expect(meant("Mette", null, true)).toBe("nobody");
    expect(meant("Mette", null, false, candidate("Mette Holm"))).toBe("Mette Holm");
  });

  it("is the one whose whole name or nickname it is", () => {
    expect(meant("bo", null, false, candidate("Bo Friis", { ago: [1] }), candidate("Bo"))).toBe("Bo");
    expect(meant("Mulle", null, false, candidate("Mulle Dam"), candidate("Marie Holm", { nickname: "Mulle" }))).toBe(
      "Marie Holm",
    );
  });

  it("is the one of whose name it is a word, before those of whose double name it is a part", () => {
    const both = [candidate("Anne-Mette Friis", { ago: [1] }), candidate("Mette Holm")];
    expect(meant("mette", null, true, ...both)).toBe("Mette Holm");
    expect(meant("Anne", null, false, ...both.slice(0, 1), candidate("Anne Dam"))).toBe("Anne Dam");
    expect(meant("Mette Friis", null, false, candidate("Anne-Mette Friis"))).toBe("Anne-Mette Friis");
  });

  it("is the one of that organisation", () => {
    const mettes = [candidate("Mette Holm", { org: "Nordlys A/S" }), candidate("Mette Friis", { org: "Lego" })];
    expect(meant("Mette", "nordlys", false, ...mettes)).toBe("Mette Holm");
    expect(meant("Mette", "lys", false, ...mettes)).toBe("nobody");
  });

  it("is guessed to be who was met lately, where they stand out", () => {
    const [fresh, old] = [candidate("Mette Holm", { ago: [2, 30] }), candidate("Mette Friis", { ago: [400] })];
    expect(meant("Mette", null, true, old, fresh)).toBe("Mette Holm");
    expect(meant("Mette", null, false, old, fresh)).toEqual(["Mette Holm", "Mette Friis"]);
  });

  it("is not guessed between two who are met alike, or never", () => {
    expect(meant("Mette", null, true, candidate("Mette A", { ago: [3] }), candidate("Mette B", { ago: [5] }))).toEqual([
      "Mette A",
      "Mette B",
    ]);
    expect(meant("Mette", null, true, candidate("Mette A"), candidate("Mette B"))).toHaveLength(2);
  });

  it("is guessed to be who goes by that name rather than whose other name it is, unless that one is likelier", () => {
    const [larsen, grace] = [candidate("Kim Larsen"), candidate("Grace Kim")];
    expect(meant("Kim", null, true, grace, larsen)).toBe("Kim Larsen");
    expect(meant("Peter", null, true, candidate("Niels Peter Juul"), candidate("Peter Møller"))).toBe("Peter Møller");
    expect(meant("Kim", null, false, grace, larsen)).toEqual(["Grace Kim", "Kim Larsen"]);
    expect(meant("Kim", null, true, larsen, candidate("Grace Kim", { ago: [2] }))).toBe("Grace Kim");
    expect(
      meant("Kim", null, true, candidate("Kim Larsen", { ago: [3] }), candidate("Grace Kim", { ago: [2] })),
    ).toEqual(["Grace Kim", "Kim Larsen"]);
  });

  it("is guessed to be who shared conversations with the others who are named", () => {
    expect(
      meant("Mette", null, true, candidate("Mette A", { ago: [3] }), candidate("Mette B", { ago: [5], together: 2 })),
    ).toBe("Mette B");
  });

  it("leaves those in the archive aside as long as there is another", () => {
    expect(meant("Mette", null, false, candidate("Mette A", { isArchived: true }), candidate("Mette B"))).toBe(
      "Mette B",
    );
    expect(meant("Mette", null, false, candidate("Mette A", { isArchived: true }))).toBe("Mette A");
  });
});
