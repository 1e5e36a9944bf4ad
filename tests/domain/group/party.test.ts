import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import { readShare } from "../../../src/domain/group/party.ts";

const MEMBERS = ["Jens Lund", "Bo Dam", "Anna Berg"].map((name) => ({ contactId: name as ContactId, name }));

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
  ])("%s", (typed, who, did, partner, text) => {
    expect(readShare(typed, MEMBERS)).toEqual({ who, did, with: partner, text });
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

  it.each(["Jens gav Bo og Anna: z", "me gave Bo, Anna Berg: z", "Jens gave Bo and me: z"])("%s is two", (typed) => {
    expect(() => readShare(typed, MEMBERS)).toThrow("is more than one");
  });
});
