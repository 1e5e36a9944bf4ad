import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endless, growth } from "../../support/growth.ts";
import { read } from "../../support/sentences.ts";

describe("readSentence, on anything", () => {
  const WORDS = [
    "Coffee",
    "with",
    "Mette",
    "Lars Holm",
    "and",
    "og",
    "I",
    "promised",
    "jeg",
    "lovede",
    "to",
    "at",
    "send",
    "sende",
    "the deck",
    "by Friday",
    "i går",
    ";",
    ",",
    ".",
    "**Anna (N)**",
    "**",
    "#tag",
    "45m",
    "she",
    "will",
    "Bo",
    "hun",
    "vil",
    "sender",
    "about",
    "om",
    "(",
    ")",
    "no answer",
    "-",
    "\n",
    "her",
    "hende",
    "'",
    "’s",
    "12/3",
    "é",
    "🙂",
  ];
  const soup = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(" ")),
  );

  it("never throws, names nobody emptily, and leaves no stars and no blank promise", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { people, promises, note } = read(text);
        const mentions = [...people, ...promises.flatMap(({ who }) => who ?? [])];
        for (const { text: name, organisation } of mentions) {
          expect(name.trim()).not.toBe("");
          expect(organisation).not.toBe("");
        }
        expect(new Set(people.map(({ text: name }) => name.toLowerCase())).size).toBe(people.length);
        for (const promise of promises) {
          expect(promise.text.trim()).not.toBe("");
          expect(promise.text).not.toContain("**");
        }
        expect(note ?? "").not.toContain("**");
        expect(note).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("reads doubled spaces like single ones", () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(read(text.replaceAll(" ", "  "))).toEqual(read(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("finds the same people however known names are capitalised", () => {
    const name = fc.constantFrom("mette", "lars", "mette holm", "lars holm", "søren dahl", "jens", "åse");
    const frame = fc.constantFrom(
      "coffee with A and B",
      "kaffe med A og B i går",
      "called A, no answer",
      "skrev til A om B",
      "A ringede",
      "A, B for lunch",
      "mail from A",
      "lunch m. A, B",
    );
    const spelling = fc.constantFrom<(name: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
    );
    fc.assert(
      fc.property(frame, name, name, spelling, (words, one, two, spelt) => {
        const people = (write: (text: string) => string) =>
          read(words.replace("A", write(one)).replace("B", write(two))).people.map(({ text }) => text.toLowerCase());
        expect(people(spelt)).toEqual(people((text) => text));
        expect(people(spelt)[0]).toBe(one);
      }),
    );
  });

  it.each([
    "a",
    " ",
    "*",
    "**",
    "** a",
    "#",
    "#a ",
    ";",
    "; a",
    ", ",
    "Mette ",
    "Mette, ",
    "Mette and ",
    "mette og ",
    "I promised ",
    "jeg lovede og ",
    "I will send by Friday and ",
    "jeg laver ",
    "hun laver på fredag, ",
    "with ",
    "med min ",
    "45",
    "45m ",
    "1h 30 ",
    "cancelled ",
    "Mette was ill, ",
    "no show from Mette ",
    'Mette said "I will send, ',
    "just Mette and me ",
    "she'll send on Friday he'll ",
    "postponed ",
    "the meeting is moved to Friday, ",
    "mødet er flyttet til ",
    "was cancelled ",
    "Mette aflyste mødet ",
    "vi ses på fredag, ",
    "Mette and I ",
    "Mette and I meet on Friday ",
    "aftalte med Mette at mødes ",
    "helping Mette move ",
    "en halv ",
    "(",
    "() ",
    "( Mette ",
    "Mette (",
    ".",
    "A. ",
    "A",
    "von ",
    "Von der ",
    "'",
    "a'",
    "- ",
    "om ",
    "no ",
    "left a ",
    "yesterday ",
    "12/3 ",
    "in ",
    "about ",
    "\n",
    "\t \n",
    "and ",
    ", and ",
    "she said ",
    "Mette said she ",
    "é",
    "I'll ",
    "he'll send ",
    "mr. ",
    "the the bank ",
    "Mette, Lars was there, ",
    "Mette, who promised ",
    "she wants to ",
    "w ",
    "Mette, who promised to send ",
    "to whom I promised ",
    "Mette and Bo the deck ",
    "by 1 May by ",
    "need to call ",
    "wants me to call ",
    "forgot to call ",
    "no time for lunch with Mette ",
    "lunch without me ",
    "he fixes it by me by ",
    "on Monday lunch with Mette, on Tuesday coffee with Lars, ",
    "lunch with Bo on Tuesday. ",
    "ringede Mette ikke ",
    "couldn't make it ",
    "but she was busy ",
    "cancelled lunch, we moved it ",
    "next call ",
    "booked lunch ",
    "called Mette; lunch on Friday; ",
    "agreed on coffee on Friday at 9, ",
    "save the date ",
    "and will send ",
    ", will send Bo by friday ",
    ", call Bo ",
    ": Mette to send ",
    ", sender det ",
    "I want to meet ",
    "about friday ",
    "can 1 May ",
    "kl. 13-14 ",
    "nej fredag ",
    "by 5pm Monday ",
    "she'd rung yesterday ",
    "she'll have it to me ",
    "til gengæld skal jeg ",
    "missed a call, called back ",
    "skrev, ikke hørt noget ",
    "he says hi to ",
    "I'm to call ",
    "fredag øh nej torsdag ",
    "first week of ",
    "friday, no, monday, ",
    "Mette, I mean ",
    "no, ",
    "Lars didn't show, ",
    "Mette var der ikke, ",
    "not sure if ",
    "Mette and Lars met ",
    "but she didn't ",
    "promised me last month that ",
    "and that I ",
    "mark rang. ",
    "skal have kontrakten inden ",
    ". Ringer til Mette i morgen",
    "ok, I'll send it ",
    "asked for the deck, I'll send it. ",
    "invited me to ",
    "Mette ringede og sender listen i morgen, ",
    "agreed that we have lunch ",
    "said yes to lunch ",
    "she promised Mette ",
    "I could send ",
    "we must meet ",
    "Mette, we must meet, ",
    "I won't send ",
    "send it if she calls ",
    "the deck, Mette a call ",
    "I promised Mette a call, Mette a book and ",
    "on Monday and she ",
    "by Friday I send ",
    ": she to send ",
    "to will she ",
    "Mette is ill ",
    "has no time ",
    "she was kommet ",
    "a friend of Mette ",
    "I haven't sent ",
    "I'll have lunch ",
    "both send slides by Friday, ",
    "cancelled on Mette, ",
    "she'll also ",
    "and Mette asked ",
    "still hasn't sent ",
    "->",
    "she needs a ",
    "og leder efter en ",
    "julekort ",
    "skrev glædelig jul ",
  ])("is linear in %j", async (piece) => {
    expect(await growth(endless(piece), (text) => read(`coffee with ${text}`))).toBeLessThan(1.4);
    expect(await growth(endless(piece), (text) => read(`${text}x`))).toBeLessThan(1.4);
  });
});
