import { describe, expect, it } from "vitest";
import { read } from "../../../support/sentences.ts";

describe("what is no promise", () => {
  it.each<[string]>([
    ["sent Mette the deck I promised"],
    ["gav Mette den bog jeg lovede"],
    ["Mette will be in London next week"],
    ["Mette vil gerne mødes"],
    ["she will join Nordlys in June"],
    ["hun skriver en bog"],
    ["asked Mette if she will call back"],
    ["I never promised anything"],
    ["jeg skal til London på fredag"],
    ["han laver software nu"],
    ["coffee with Mette about what she promised"],
    ["Coffee with Mette, we should meet again"],
    ["Coffee with Mette; I need to find a new CFO"],
    ["Coffee with Mette; need to finish the React migration"],
    ["Coffee with Mette; she said I should call Lars"],
    ["Jeg må give hende ret"],
    ["I should not call Lars"],
    ["Got to meet Mette at last"],
    ["Lars asked me to speak on 20 May, I said no"],
    ["Mette, who promised the list, called"],
    ["Mette, som lovede en liste, ringede"],
    ["Mette, who promised to send the list by Friday, called"],
    ["Lunch with Mette, who will be in London next week"],
    ["Talked to Lars about Mette, who promised to send the list by Friday"],
    ["Sendte oplægget til Mette, som jeg lovede i fredags"],
    ["Skrev til Mette: skal vi ses på fredag?"],
    ['Mette skrev: "kan vi flytte mødet til fredag?"'],
    ["Talked to Mette about her boss, who promised to call by Friday"],
    ["Skrev til Mette: ses vi på fredag?"],
    ["Mailed Mette, will you send me the deck by Friday?"],
    ["Mette fortalte at hun skal skilles, god snak"],
    ["Bo sagde at han skal giftes til sommer"],
    ["Mette told me she'll have a baby"],
    ["Mette vil have bilagene inden den 20."],
    ["Mette vil have mig med til messen"],
    ["vi skal ses mere, Mette og jeg"],
    ["We'll meet again, Mette and I"],
    ["Mette said she'd have come by Friday if she could"],
  ])("makes no promise of news, wishes and relative clauses: %s", (text) => {
    expect(read(text).promises).toEqual([]);
  });

  it.each<[string, { people: string[]; note: string | null }]>([
    ["met with Mette today, I owe her nothing", { people: ["Mette"], note: "met with Mette, I owe her nothing" }],
    ["I promised Mette nothing", { people: ["Mette"], note: "I promised Mette nothing" }],
    ["I owe Mette absolutely nothing", { people: ["Mette"], note: "I owe Mette absolutely nothing" }],
    ["I owe Lars no favours", { people: ["Lars"], note: "I owe Lars no favours" }],
    ["Mette promised me nothing", { people: ["Mette"], note: "Mette promised me nothing" }],
    ["jeg skylder ikke Lars noget", { people: ["Lars"], note: "jeg skylder ikke Lars noget" }],
    ["jeg skylder Lars ingenting", { people: ["Lars"], note: "jeg skylder Lars ingenting" }],
    ["jeg lovede ikke Mette at ringe", { people: ["Mette"], note: "jeg lovede ikke Mette at ringe" }],
    ["kaffe med Mette; jeg lovede intet", { people: ["Mette"], note: "kaffe med Mette; jeg lovede intet" }],
    ["kaffe med Bo; hun lovede aldrig et svar", { people: ["Bo"], note: "kaffe med Bo; hun lovede aldrig et svar" }],
    [
      "kaffe med Mette, jeg sender ikke oplægget på fredag",
      { people: ["Mette"], note: "kaffe med Mette, jeg sender ikke oplægget på fredag" },
    ],
    ["coffee with Bo, I'll send him nothing", { people: ["Bo"], note: "coffee with Bo, I'll send him nothing" }],
    [
      "kaffe med Bo; vi aftalte ikke at jeg sender noget",
      { people: ["Bo"], note: "kaffe med Bo; vi aftalte ikke at jeg sender noget" },
    ],
    [
      "coffee with Bo; he didn't say that he will call back",
      { people: ["Bo"], note: "coffee with Bo; he didn't say that he will call back" },
    ],
    ["I was promised nothing by Mette", { people: ["Mette"], note: "I was promised nothing by Mette" }],
  ])("makes no promise of one that is denied, and keeps it in the note: %s", (text, expected) => {
    const { promises, people, note } = read(text);
    expect({ promises, people: people.map((mention) => mention.text), note }).toEqual({ promises: [], ...expected });
  });
});
