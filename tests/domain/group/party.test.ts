import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import { partiesMeant, readShare } from "../../../src/domain/group/party.ts";

const MEMBERS = ["Jens Lund", "Bo Dam", "Anna Berg", "Eva-Lis Østergaard"].map((name) => ({
  contactId: name as ContactId,
  name,
}));

describe("a line of a meeting", () => {
  it.each([
    ["Jens lærte af mig: at vente", "Jens Lund", "learned", "me", "at vente"],
    ["jeg lærte af Bo: at spørge", "me", "learned", "Bo Dam", "at spørge"],
    ["jeg fik af Bo: et råd", "me", "got", "Bo Dam", "et råd"],
    ["me learned from Bo: to ask", "me", "learned", "Bo Dam", "to ask"],
    ["me gave all: a talk", "me", "gave", null, "a talk"],
    ["jeg gav alle: et oplæg", "me", "gave", null, "et oplæg"],
    ["jeg gav til alle: et oplæg", "me", "gave", null, "et oplæg"],
    ["me gave Bo a book", "me", "gave", "Bo Dam", "a book"],
    ["me learned one thing: to wait", "me", "learned", null, "one thing: to wait"],
    ["me gave GDPR: a list", "me", "gave", null, "GDPR: a list"],
    ["me gave all: Excel: a list", "me", "gave", null, "Excel: a list"],
    ["Anna Berg gave me: a name", "Anna Berg", "gave", "me", "a name"],
    ["Bo f me: a name", "Bo Dam", "got", "me", "a name"],
    ["Anna B gav Bo Dam: et navn", "Anna Berg", "gave", "Bo Dam", "et navn"],
    ["me gave Anna Berg a name", "me", "gave", "Anna Berg", "a name"],
    ["jeg gav Eva-Lis Østergaard et navn", "me", "gave", "Eva-Lis Østergaard", "et navn"],
    ["jeg gav Eva-Lis et navn", "me", "gave", "Eva-Lis Østergaard", "et navn"],
    ["Bo gav os: et navn", "Bo Dam", "gave", null, "et navn"],
    ["Bo gave everybody: a name", "Bo Dam", "gave", null, "a name"],
    ["Bo gav os et navn", "Bo Dam", "gave", null, "et navn"],
    ["Bo gav os alle et navn", "Bo Dam", "gave", null, "et navn"],
    ["Bo gav os alle: et navn", "Bo Dam", "gave", null, "et navn"],
    ["Anna gav alle en bog", "Anna Berg", "gave", null, "en bog"],
    ["Anna gav alle sine noter", "Anna Berg", "gave", null, "alle sine noter"],
    ["Bo gave us a name", "Bo Dam", "gave", null, "a name"],
    ["Bo gave everybody a name", "Bo Dam", "gave", null, "a name"],
    ["me gave all my notes", "me", "gave", null, "all my notes"],
    ["Bo got us a room", "Bo Dam", "got", null, "us a room"],
    ["jeg lærte af Bo at spørge", "me", "learned", "Bo Dam", "at spørge"],
    ["me got from Anna Berg a name", "me", "got", "Anna Berg", "a name"],
    ["jeg fik et råd om priser af Bo", "me", "got", "Bo Dam", "et råd om priser"],
    ["me got advice from Anna Berg", "me", "got", "Anna Berg", "advice"],
    ["Bo gave a name to me", "Bo Dam", "gave", "me", "a name"],
    ["jeg gav et råd til Anna", "me", "gave", "Anna Berg", "et råd"],
    ["me gave an intro to Bo", "me", "gave", null, "an intro to Bo"],
    ["me learned to listen to Bo", "me", "learned", null, "to listen to Bo"],
    ["jeg har lært at lytte", "me", "learned", null, "at lytte"],
    ["Bo har givet mig et navn", "Bo Dam", "gave", "me", "et navn"],
    ["Anna giver mig et navn", "Anna Berg", "gave", "me", "et navn"],
    ["me received a name from Bo", "me", "got", "Bo Dam", "a name"],
  ])("%s", (typed, who, did, partner, text) => {
    expect(readShare(typed, MEMBERS)).toEqual({ who, did, with: partner, text });
  });

  it.each([
    ["Bo lærte mig at sige nej", "Bo Dam", "gave", "me", "at sige nej"],
    ["Bo lærte mig: at sige nej", "Bo Dam", "gave", "me", "at sige nej"],
    ["Bo har lært mig at sige nej", "Bo Dam", "gave", "me", "at sige nej"],
    ["jeg lærte Anna at sige nej", "me", "gave", "Anna Berg", "at sige nej"],
    ["jeg lærte fra Anna: at sige nej", "me", "learned", "Anna Berg", "at sige nej"],
    ["jeg lærte at sige nej af Anna", "me", "learned", "Anna Berg", "at sige nej"],
    ["Bo lærte os at sige nej", "Bo Dam", "gave", null, "at sige nej"],
    ["Bo lærte os: at sige nej", "Bo Dam", "gave", null, "at sige nej"],
    ["Bo lærte alle regler", "Bo Dam", "learned", null, "alle regler"],
    ["Bo taught us to say no", "Bo Dam", "gave", null, "to say no"],
    ["Bo taught me to say no", "Bo Dam", "gave", "me", "to say no"],
    ["Bo l me: to say no", "Bo Dam", "learned", "me", "to say no"],
  ])("%s: in Danish one word is learning and teaching", (typed, who, did, partner, text) => {
    expect(readShare(typed, MEMBERS)).toEqual({ who, did, with: partner, text });
  });

  it.each([
    ["me gave Bo's firm a name", null, "Bo's firm a name"],
    ["me gave Dam a name", null, "Dam a name"],
    ["me gave Bo & Co a name", null, "Bo & Co a name"],
    ["me gave 2 names", null, "2 names"],
    ["me got a picture of Bo", null, "a picture of Bo"],
  ])("%s goes to nobody of the group", (typed, partner, text) => {
    expect(readShare(typed, MEMBERS)).toMatchObject({ with: partner, text });
  });

  it.each(["me gave Zaza: a tip", "jeg lærte af Zaza Ibrahim: et tip", "Anna gave Åse-Marie: a tip"])(
    "%s names nobody of the group, and is not told to all",
    (typed) => {
      expect(() => readShare(typed, MEMBERS)).toThrow("nobody in the group is");
    },
  );

  it.each(["me", "me gave", "gave me a book", "Anna Berg Lund Dam gave me: x"])("%j says too little", (typed) => {
    expect(() => readShare(typed, MEMBERS)).toThrow("does not say who");
  });

  it.each([
    "Jens gav Bo og Anna: z",
    "me gave Bo, Anna Berg: z",
    "Jens gave Bo and me: z",
    "jeg gav Bo og Anna et navn",
    "Jens gave Bo, Anna a name",
    "Bo og Anna gav mig et navn",
    "Bo & Anna gave me: a name",
    "alle fik et skema",
    "vi lærte: at lytte",
  ])("%s is more than one", (typed) => {
    expect(() => readShare(typed, MEMBERS)).toThrow("is more than one");
  });

  it("says how to tell of what a guest gave", () => {
    const hint = '1 Jens Lund  2 Bo Dam  3 Anna Berg  4 Eva-Lis Østergaard; what came of a guest: "me got …"';
    expect(() => readShare("Lise Krog gav mig: et navn", MEMBERS)).toThrow(expect.objectContaining({ hint }));
  });
});

describe("those who came", () => {
  it.each([
    ["", ["Jens Lund", "Bo Dam", "Anna Berg", "Eva-Lis Østergaard"]],
    ["alle", ["Jens Lund", "Bo Dam", "Anna Berg", "Eva-Lis Østergaard"]],
    ["ingen", []],
    ["jens bo", ["Jens Lund", "Bo Dam"]],
    ["Anna Berg", ["Anna Berg"]],
    ["1,3", ["Jens Lund", "Anna Berg"]],
    ["-Bo", ["Jens Lund", "Anna Berg", "Eva-Lis Østergaard"]],
    ["Jens, Bo og Anna", ["Jens Lund", "Bo Dam", "Anna Berg"]],
    ["Jens og Bo", ["Jens Lund", "Bo Dam"]],
    ["jens bo and anna", ["Jens Lund", "Bo Dam", "Anna Berg"]],
    ["Jens & Anna Berg", ["Jens Lund", "Anna Berg"]],
    ["all,-Bo", ["Jens Lund", "Anna Berg", "Eva-Lis Østergaard"]],
    ["all but Bo and Anna", ["Jens Lund", "Eva-Lis Østergaard"]],
    ["alle undtagen Bo", ["Jens Lund", "Anna Berg", "Eva-Lis Østergaard"]],
    ["alle på nær 1 og 2", ["Anna Berg", "Eva-Lis Østergaard"]],
  ])("%j", (typed, names) => {
    expect(partiesMeant(typed, MEMBERS)).toEqual(names);
  });
});
