import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { readSentence, type Sentence } from "../../../src/domain/sentence.ts";
import { endless, growth } from "../../support/growth.ts";

const NAMES = new Set([
  "mette holm",
  "mette",
  "holm",
  "lars bech",
  "lars",
  "bech",
  "jens krogh",
  "jens",
  "krogh",
  "bo",
]);

function read(text: string): Sentence {
  const isName = (words: string): boolean => NAMES.has(words.toLowerCase().replace(/\.$/, ""));
  return readSentence(text, { today: "2026-05-06" as Day, dayFirst: true }, isName);
}

/** Each exchange as "give to Mette, kind: text"; "she" where only a pronoun tells. */
function told(text: string): string[] {
  return read(text).exchanges.map(({ direction, kind, who, pronoun, text: said }) => {
    const whom = who?.text ?? pronoun;
    return `${direction}${whom ? ` ${whom}` : ""}, ${kind}: ${said}`;
  });
}

describe("what was given and taken, as a sentence tells it", () => {
  it.each<[string, string[]]>([
    ["she introduced me to Jens", ["take she, introduction: introduced me to Jens"]],
    ["Gav Mette et råd om løn over en kop kaffe i mandags", ["give Mette, knowledge: et råd om løn"]],
    ["Gave Mette feedback on her pitch over lunch", ["give Mette, sparring: feedback on her pitch"]],
    ["Gave Mette a tip over the phone", ["give Mette, knowledge: a tip over the phone"]],
    ["Coffee with Bo, he gave me advice over time about lunch", ["take he, knowledge: advice over time about lunch"]],
    ["Skrev til Bo og takkede for introduktionen til Mette", []],
    ["Thanked Mette for the intro to Jens", ["give Mette, thanks: Thanked Mette for the intro to Jens"]],
    ["Coffee with Mette; she introduced me to Jens", ["take she, introduction: introduced me to Jens"]],
    ["I gave feedback on his pitch", ["give he, sparring: feedback on his pitch"]],
    ["he reviewed my pitch", ["take he, sparring: reviewed my pitch"]],
    ["I sent her the report on X", ["give she, content: sent her the report on X"]],
    ["Lunch with Lars, I reviewed his business plan", ["give he, sparring: reviewed his business plan"]],
    ["Mette gave me good advice on hiring", ["take Mette, knowledge: good advice on hiring"]],
    ["I gave Mette a book on pricing", ["give Mette, content: a book on pricing"]],
    ["gave Lars feedback on the deck", ["give Lars, sparring: feedback on the deck"]],
    ["I introduced Mette to Jens", ["give Mette, introduction: introduced Mette to Jens"]],
    ["Mette introduced me to Jens yesterday", ["take Mette, introduction: introduced me to Jens"]],
    ["he put me in touch with Jens", ["take he, introduction: put me in touch with Jens"]],
    ["Mette recommended me to her board", ["take Mette, referral: recommended me to her board"]],
    ["I helped her with the budget", ["give she, support: helped her with the budget"]],
    ["Lars helped me move", ["take Lars, support: helped me move"]],
    ["I've read her draft", ["give she, sparring: read her draft"]],
    ["got feedback on my pitch from Mette", ["take Mette, sparring: feedback on my pitch"]],
    ["I got an intro to Jens", ["take, introduction: an intro to Jens"]],
    ["I was introduced to Jens by Mette", ["take Mette, introduction: introduced to Jens"]],
    ["he challenged my pricing", ["take he, challenge: challenged my pricing"]],
    ["I thanked her for the intro", ["give she, thanks: thanked her for the intro"]],
    ["Lars paid for lunch", ["take Lars, favour: paid for lunch"]],
    ["she shared her experience with me", ["take she, knowledge: shared her experience with me"]],
    ["she shared her notes on ERP with me", ["take she, content: shared her notes on ERP with me"]],
    ["I shared my slides with Lars", ["give Lars, content: shared my slides with Lars"]],
    ["he got me the job", ["take he, favour: got me the job"]],
    ["Lars found me a flat", ["take Lars, favour: found me a flat"]],
    ["Mette recommended me a book on pricing", ["take Mette, knowledge: recommended me a book on pricing"]],
    ["I bought Lars lunch", ["give Lars, favour: bought Lars lunch"]],
    ["he taught me pivot tables", ["take he, knowledge: taught me pivot tables"]],
    [
      "she introduced me to Jens and I gave feedback on her pitch",
      ["take she, introduction: introduced me to Jens", "give she, sparring: feedback on her pitch"],
    ],
    [
      "she introduced me to Jens and paid for lunch, lovely day",
      ["take she, introduction: introduced me to Jens", "take she, favour: paid for lunch"],
    ],
    ["he gave me tips on hiring, sales and cash flow", ["take he, knowledge: tips on hiring, sales and cash flow"]],
    ["he reviewed my pitch; I promised to send the deck by Friday", ["take he, sparring: reviewed my pitch"]],
  ])("in English: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["hun introducerede mig for Jens", ["take she, introduction: introducerede mig for Jens"]],
    ["jeg gav feedback på hans pitch", ["give he, sparring: feedback på hans pitch"]],
    ["han læste mit oplæg igennem", ["take he, sparring: læste mit oplæg igennem"]],
    ["kaffe med Mette; hun gav mig gode råd om ansættelser", ["take she, knowledge: gode råd om ansættelser"]],
    ["jeg sendte hende rapporten om ERP", ["give she, content: sendte hende rapporten om ERP"]],
    ["jeg hjalp Lars med budgettet", ["give Lars, support: hjalp Lars med budgettet"]],
    ["Lars hjalp mig med at flytte", ["take Lars, support: hjalp mig med at flytte"]],
    ["fik gode råd af Lars", ["take Lars, knowledge: gode råd"]],
    ["jeg fik sparring på min plan fra Mette", ["take Mette, sparring: sparring på min plan"]],
    ["i går introducerede Mette mig for Jens", ["take Mette, introduction: introducerede mig for Jens"]],
    ["så gav hun mig en bog om ledelse", ["take she, content: en bog om ledelse"]],
    ["jeg introducerede Mette for Jens", ["give Mette, introduction: introducerede Mette for Jens"]],
    ["han anbefalede mig til bestyrelsen", ["take he, referral: anbefalede mig til bestyrelsen"]],
    ["hun har hjulpet mig med ansøgningen", ["take she, support: hjulpet mig med ansøgningen"]],
    ["jeg har læst hendes udkast", ["give she, sparring: læst hendes udkast"]],
    ["Mette satte mig i forbindelse med Jens", ["take Mette, introduction: satte mig i forbindelse med Jens"]],
    ["han udfordrede min prissætning", ["take he, challenge: udfordrede min prissætning"]],
    ["jeg takkede hende for introduktionen", ["give she, thanks: takkede hende for introduktionen"]],
    ["han betalte frokosten", ["take he, favour: betalte frokosten"]],
    ["hun gav frokost", ["take she, favour: frokost"]],
    ["jeg blev introduceret for Jens af Mette", ["take Mette, introduction: introduceret for Jens"]],
    ["jeg lånte ham min bil", ["give he, favour: lånte ham min bil"]],
    ["hun forklarede mig reglerne om moms", ["take she, knowledge: forklarede mig reglerne om moms"]],
    ["jeg rettede hans ansøgning igennem", ["give he, sparring: rettede hans ansøgning igennem"]],
    ["Mette skaffede mig en kunde", ["take Mette, favour: skaffede mig en kunde"]],
    ["jeg kiggede på hendes oplæg", ["give she, sparring: kiggede på hendes oplæg"]],
    ["Mette anbefalede mig en bog om salg", ["take Mette, knowledge: anbefalede mig en bog om salg"]],
    ["Mette sendte mig en artikel om salg i går", ["take Mette, content: sendte mig en artikel om salg"]],
    [
      "hun introducerede mig for Jens, og jeg gav feedback på hendes oplæg",
      ["take she, introduction: introducerede mig for Jens", "give she, sparring: feedback på hendes oplæg"],
    ],
  ])("in Danish: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    "she promised an intro to Jens",
    "hun lovede en introduktion til Jens",
    "I'll introduce her to Jens next week",
    "jeg vil introducere hende for Jens",
    "Mette offered to review my draft",
    "she gave birth in March",
    "he gave a talk on ERP",
    "han gav op",
    "Lars gave me his card",
    "gav Mette et knus",
    "Gave Mette a call",
    "she sent me a mail",
    "jeg sendte hende en invitation",
    "fik en mail fra Lars om regnskabet",
    "got a mail from Mette",
    "Lars helped his brother move",
    "Mette introduced a new product",
    "hun introducerede mig ikke for Jens",
    "he never reviewed my pitch",
    "I gave Mette nothing",
    "she gave me no advice",
    "hun gav mig ingen råd",
    "jeg gav hende intet",
    "Lars hjalp mig ikke med noget",
    "if she introduced me to Jens",
    "hvis hun introducerede mig for Jens",
    "we helped each other",
    "vi gav hinanden gode råd",
    "jeg lånte hendes bil",
    "I read her book",
    "hun læste en bog",
    "Bo commented on my post",
    "Bo kommenterede mit opslag",
    "took Mette to lunch",
    "I emailed Mette on Monday about the article",
    "mailede Mette om artiklen",
    "sent Mette a message about the slides",
    "connected with Bo on LinkedIn",
    "got Mette on the phone",
    "found Mette at the bar",
    "fandt Mette i kantinen",
    "I shared lunch with Lars",
    "Mette hjalp mig desværre ikke",
    "jeg gav hende hånden",
    "hun gav mig sit kort",
    "vi hjalp hinanden",
    "asked Mette to introduce me",
    "Mette, who introduced me to Jens, called",
    "coffee with Mette about the feedback",
    "kaffe med Mette om introduktionen",
    "Mette gave Lars feedback on his deck",
    "had coffee with Mette",
    "jeg fik frokost med Mette",
    "drove back from Aarhus with Mette",
    "kørte til Aarhus med Mette",
  ])("no news, no promise and no courtesy is an exchange: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Mette introduced me to Jens", ["Mette"]],
    ["hun introducerede mig for Jens; kaffe med Mette", ["Mette"]],
    ["I gave Mette feedback on her pitch", ["Mette"]],
    ["fik gode råd af Lars", ["Lars"]],
    ["had a coffee with Mette, got good advice and an intro to Jens", ["Mette"]],
    ["jeg hjalp Lars med budgettet", ["Lars"]],
    ["Coffee with Mette and Lars; she put me in touch with Jens", ["Mette", "Lars"]],
  ])("those who gave or got were there, who was introduced need not have been: %s", (text, people) => {
    expect(read(text).people.map((mention) => mention.text)).toEqual(people);
  });

  it("takes the giver for the participant of that name, and leaves the note as it was said", () => {
    const { exchanges, note } = read("Lunch with **Anna Berg (Nordlys)**; Anna gave me good advice on hiring");
    expect(exchanges[0]?.who).toEqual({ text: "Anna Berg", organisation: "Nordlys", isNew: true });
    expect(note).toBe("Lunch with Anna Berg (Nordlys); Anna gave me good advice on hiring");
  });
});

describe("what was given and taken, on anything", () => {
  const PIECES = (
    "I jeg she hun he Mette Jens me mig her hende his hans gave gav introduced introducerede helped hjalp sent sendte read læste got fik feedback råd report draft " +
    "to til for and og , ; . not ikke yesterday 45m **Anna** ( ) in touch my min"
  ).split(" ");
  const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(" "));

  it("never throws, never says nothing, and names nobody emptily", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "grapheme" })), (text) => {
        for (const { text: said, who } of read(text).exchanges) {
          expect(said.trim()).toBe(said);
          expect(said).not.toBe("");
          expect(who?.text).not.toBe("");
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "I helped her ",
    "and helped ",
    "Mette I helped ",
    "I introduced her to Jens; ",
    "she gave me ",
    "fik råd af Mette, ",
    "jeg blev ",
    "og hun gav mig ",
    ", gave",
  ])("is linear in %j", async (piece) => {
    expect(await growth(endless(piece), read)).toBeLessThan(1.4);
  });
});
