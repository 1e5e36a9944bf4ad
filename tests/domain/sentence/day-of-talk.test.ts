import { describe, expect, it } from "vitest";
import { readSentence } from "../../../src/domain/sentence.ts";
import { endless, growth } from "../../support/growth.ts";
import { day } from "../../support/harness.ts";

// A Wednesday.
const CALENDAR = { today: day("2026-05-06"), dayFirst: true };
const NAMES = new Set(["mette", "lars", "bo"]);

function read(text: string) {
  return readSentence(text, CALENDAR, (name) => NAMES.has(name.toLowerCase()));
}

describe("the day of a conversation of several days", () => {
  it.each([
    ["Workshop with Mette 4-5 April", "2026-04-05"],
    ["Workshop with Mette 30 March - 1 April", "2026-04-01"],
    ["Messe med Mette fra d. 4. til d. 6. april", "2026-04-06"],
    ["Tur med Mette torsdag-fredag", "2026-05-01"],
    ["Messe med Mette 5.-8. maj", "2026-05-06"], // still under way
  ])("of “%s” is its last, and the words stay in the note", (text, on) => {
    expect(read(text)).toMatchObject({ on, note: text });
  });

  it.each([
    ["Coffee with Mette; she is away from Monday to Wednesday", null, "she is away"],
    ["Kaffe med Mette i går, hun er på ferie 6.-20. april", "2026-05-05", "hun er på ferie"],
  ])("is not that of “%s”", (text, on, note) => {
    expect(read(text)).toMatchObject({ on, orSoon: null, note: expect.stringContaining(note) as unknown });
  });

  it("is asked for where days without a year are nearer as the next ones", () => {
    expect(read("Messe med Mette 9.-10. maj")).toMatchObject({ on: "2025-05-10", orSoon: "2026-05-09" });
    expect(read("Messe med Mette 9.-10. maj 2025")).toMatchObject({ on: "2025-05-10", orSoon: null });
  });

  it.each(["moved our lunch from Thursday to Friday", "flyttede frokosten med Bo fra torsdag til fredag"])(
    "is none in “%s”, where a meeting is put off from one day to another",
    (text) => {
      expect(read(text)).toMatchObject({ on: null, promises: [{ dueOn: "2026-05-08" }] });
    },
  );
});

describe("the day of a conversation", () => {
  it.each([
    ["Mette moved the deadline to Friday; lunch with her yesterday", "2026-05-05"],
    ['Bo said "call me on Thursday" over coffee', null],
    ["called Mette, she'd rung twice yesterday", null],
    ["Kaffe med Mette, hun havde sendt det i fredags", null],
    ["Mette er på ferie til den 26., så jeg skrev bare en mail", null],
    ["Hørte fra Mette at Lars skifter job til nytår", null],
    ["Heard from Mette that Lars moves on Friday", null],
    ["Heard from Mette on Friday", "2026-05-01"],
    ["I had lunch with Mette yesterday", "2026-05-05"],
    ["Mette had lunch with me yesterday", "2026-05-05"],
    ["Told Mette I would not be able to come on Friday", null],
    ["Called Mette, she's keen, sending the CV over the weekend", null],
    ["Called Mette, she wants the numbers by 5pm Monday", null],
    ["Mette ringede, hun vil have tallene senest kl. 16 fredag", null],
    ["talte med Lars fredag øh nej torsdag", "2026-04-30"],
    ["Lunch with Mette at noon Monday", "2026-05-04"],
    ["Bo wrote: I'll be there on Thursday", null],
    ["Ran into Mette, she's moving to Oslo in March", null],
    ["Lunch with Mette yday", "2026-05-05"],
    ["lunch with Mette yest. great talk", "2026-05-05"],
    ["Lunch with Mette 30.04.", "2026-04-30"],
    ["Lunch with Mette, see section 1.2.", null],
    ["Coffee with Mette about her holiday in March", null],
    ["Kaffe med Mette om hendes ferie i marts", null],
    ["Kaffe med Mette i mandags om hendes ferie i marts", "2026-05-04"],
    ["Lunch with Mette in March", "2026-03-01"],
    ["Dinner with Mette at her house in March", "2026-03-01"],
    ["Lunch with Mette and her boss in March", "2026-03-01"],
    ["Talked with Mette about the budget on 3 March", "2026-03-03"],
    ["Hun rykkede fristen til fredag, frokost med Mette i går", "2026-05-05"],
    ["Lunch with Mette on Monday, the launch moved to 1 May", "2026-05-04"],
    ["Lunch with Mette on Monday, the launch is moved to 20 May", "2026-05-04"],
    ["Frokost med Mette i mandags, lanceringen er flyttet til 20. maj", "2026-05-04"],
    ["Call with Bo on Tuesday: the launch is moved to 20 May", "2026-05-05"],
    ["Mette has until Friday to decide, we met on Monday", "2026-05-04"],
    ["The offer is due Friday; coffee with Lars on Monday", "2026-05-04"],
    ["Lars cancelled our lunch yesterday", "2026-05-05"],
    ["Lars asked me yesterday to speak on 20 May", "2026-05-05"],
    ["Lars asked for the offer on 30 April", "2026-04-30"],
    ["Bo told me on 20 May 2025 that he would leave", "2025-05-20"],
    ["Lunch with Bo on 20 May", "2025-05-20"],
    ["Lars skrev om budgettet i mandags", "2026-05-04"],
    ["Lars told me at lunch on Monday, the offer stands", "2026-05-04"],
    ["Bo skrev i mandags, at han rejser på fredag", "2026-05-04"],
    ["The meeting with Mette was on Monday", "2026-05-04"],
    // Still to come, which a log refuses: nobody has written yet.
    ["Skriver til Mette i morgen", "2026-05-07"],
    ["Wrote to Lars tomorrow", "2026-05-07"],
    ["Walked to the harbour with Mette on Monday", "2026-05-04"],
    ["Drove to Aarhus with Bo last Friday", "2026-05-01"],
    ["Kaffe med Bo for 3 dage siden", "2026-05-03"],
    ["Coffee with Bo 3 days ago", "2026-05-03"],
    ["Mette comes for lunch tomorrow", "2026-05-07"],
    ["Coffee with Lars about hiring tomorrow", "2026-05-07"],
    // A date without a year that lies ahead is that of the talk where it is of nothing else.
    ["Met Lars at the conference on 12 May", "2025-05-12"],
    ["Lunch with Bo at her office on 12 May", "2025-05-12"],
    ["Lunch with Bo and her boss on 12 May", "2025-05-12"],
    ["Hun ringede d. 12. maj, Mette", "2025-05-12"],
    ["Coffee with Mette about the budget on 28 April", "2026-04-28"],
    ["Talked to Lars about the budget in January", "2026-01-01"],
    ["Wrote to Mette on Friday: can we meet on 20 May?", "2026-05-01"],
    ["Skrev til Lars i fredags, kan du holde oplæg d. 20. maj?", "2026-05-01"],
    ["Lunch with Mette on Monday?", "2026-05-04"],
    ["drinks thurs w/ Mette", "2026-04-30"],
    ["great dinner on the 9th with Mette", "2026-04-09"],
    ["frokost den 9. med Mette", null],
    ["kaffe med Mette anden juledag", "2025-12-26"],
    ["Dinner with Mette on New Year's Eve", "2025-12-31"],
    ["Lunch with Bo on the 9th floor", null],
    ["Lunch with Mette about 3 days ago", "2026-05-03"],
    ["Mette ringede, hun kan ikke på torsdag", null],
    ["Will had lunch with Mette on Monday", "2026-05-04"],
    ["Mette wrote on Monday that she can meet", "2026-05-04"],
    ["Mette can meet tomorrow", "2026-05-07"],
    ["Lunch with Mette Fri", "2026-05-01"],
    ["coffee with mette fri", "2026-05-01"],
    ["saw Bo sat, good chat", "2026-05-02"],
    ["lunch w/ Mette + Lars mon, Lars to send minutes", "2026-05-04"],
    ["lunch with Mette and Bo wed 45 min", "2026-04-29"],
    ["drinks fri with Mette", "2026-05-01"],
    ["lunch sun w Bo", "2026-05-03"],
    ["Mette, coffee tue", "2026-05-05"],
    ["lunch with Mette in the sun", null],
    ["lunch with Mette, where Bo sat", null],
    ["lunch with Bo sat 2 hours", null],
    ["coffee with Mette, Bo sat with me", null],
    ["Lunch with Bo, Mette got wed.", null],
    ["Kaffe med Mette, Bo holder fri", null],
    ["Talked with Mette about the sun", null],
    ["Kaffe med Bo, Mette flyttede til Oslo i mandags", null],
    ["Mette moved to Friday", null],
    ["Mette flyttede mødet i går", "2026-05-05"],
    ["Golf with Mette Sat; lovely weather", "2026-05-02"],
    ["frokost m Bo lør", "2026-05-02"],
    ["Coffee with Bo, the bench where we sat.", null],
    ["Kaffe med Bo, han har fri.", null],
    ["kaffe med Bo man d 4. maj", "2026-05-04"],
    ["I mandags er vi begyndt på det, Mette og jeg", "2026-05-04"],
    ["Lunch with Mette, she can't eat nuts, on Monday", "2026-05-04"],
    ["Tak for kaffen i går, Mette", "2026-05-05"],
    ["Tak for i går, Mette", "2026-05-05"],
    ["Thanked Mette for the intro yesterday", "2026-05-05"],
    ["Skrev til Mette i går: tak for kaffen", "2026-05-05"],
    ["Mail til Mette: tak for sidst, kaffe i går", "2026-05-05"],
    ["Mette said thanks, for she left yesterday", "2026-05-05"],
    ["Coffee with Mette, our boss joined on Monday", "2026-05-04"],
    ["Met Bo; he met my boss and me on Monday", "2026-05-04"],
    ["Met Bo, we started at noon on Monday", "2026-05-04"],
    ["Lunch with Bo, I took the train on Monday", "2026-05-04"],
    ["Lunch with Bo, we had a good talk on Friday", "2026-05-01"],
    ["Lunch with Mette, she had the fish, on Monday", "2026-05-04"],
    ["Coffee with Mette, she told me about it on Monday", "2026-05-04"],
    ["Kaffe med Mette, hun startede for sent, i mandags", "2026-05-04"],
    ["Mette said on Friday she could send the deck", "2026-05-01"],
    ["Talked with Bo about the budget on Friday", "2026-05-01"],
    ["Called Bo about lunch yesterday", "2026-05-05"],
    ["Mette told me I should come, we met on Friday", "2026-05-01"],
    ["Mette sagde vi kunne mødes, så vi sås fredag", "2026-05-01"],
    ["Mette said in May she called on Friday", "2026-05-01"],
    ["Lars sagde op i går. Spiste frokost med ham i dag", "2026-05-06"],
    ["Lars quit on Monday. Lunch with him yesterday", "2026-05-05"],
    ["Lunch with Mette, her boss yesterday", "2026-05-05"],
    ["Mette moved the meeting yesterday", "2026-05-05"],
    ["Lunch with Lars, he was very happy on Monday", null],
    ["Mette fik listen i mandags", "2026-05-04"],
    ["Kaffe med Mette, hun var der ikke længe, i mandags", "2026-05-04"],
    ["Lunch with Bo, it took no time on Monday", "2026-05-04"],
    ["Mødte Mette, vi havde god tid i mandags", "2026-05-04"],
  ])("of %j is %s", (text, on) => {
    expect(read(text).on).toBe(on);
  });

  it.each([
    "Texted with Mette about Friday",
    "Smsede med Mette om fredag",
    "Kaffe med Mette, deadline 12/5",
    "Mette can't do Friday",
    "Mette kan først i uge 20",
    "Long call with Mette, will do this week",
    "Svarede Mette, hun får billederne i weekenden",
    "Coffee with Mette, she gets the photos on Friday",
    "Mette moved the deadline to Friday",
    "Lars har flyttet fristen til fredag",
    "Mail from Lars: he wants references by Friday",
    "Coffee with Mette, she needs the numbers by Friday",
    "Kaffe med Mette, hun skal bruge tallene senest på fredag",
    "Kaffe med Mette; de skal bruge tallene inden fredag",
    "Meeting with Mette and Lars; the offer is due Friday",
    "Lars cancelled our meeting tomorrow",
    "Mette har aflyst frokosten i morgen",
    "Mette aflyste mødet på fredag",
    "Afbud fra Mette til frokosten i morgen",
    "Lars asked if I could speak on 20 May",
    "Lars asked if I could speak tomorrow",
    "Lars spurgte om jeg kunne holde et oplæg den 20. maj",
    "Mette inviterede mig til reception den 12/6",
    "Coffee with Mette, her birthday is 20 May",
    "Kaffe med Mette, hun har fødselsdag og festen er den 20. maj",
    "Coffee with Lars, his new job starts on 1 June",
    "Bo wrote that the board meets on Tuesday",
    "Lars fortalte, at hans datter blev gift i lørdags",
    "Lars spurgte om vi var der i mandags",
    "Bo mentioned that his new job begins on 1 June",
    "Coffee with Mette about the conference in June",
    "Kaffe med Mette om hendes ferie i juli",
    "Talked to Mette about her wedding on 1 September",
    "Discussed the conference in June with Mette",
    "Coffee with Lars before his exam on 12 May",
    "Frokost med Lars; han starter nyt job 1. juni",
    "Frokost med Lars, de flytter til Aarhus 1. august",
    "Call with Mette; her daughter turns 18 on 12 May",
    "Kaffe med Mette, hun rejser til Rom d. 12. maj",
    "Coffee with Mette, her son graduates on 12 June",
    "Kaffe med Mette forud for generalforsamlingen d. 20. maj",
    "Kaffe med Mette, hun rejser i morgen",
    "Mail from Lars about the meeting on 12 May",
    "Got an invitation from Mette to her party on 12 May",
    "Mette har fødselsdag d. 12. maj",
    "Coffee with Bo, she needs the slides before Thursday",
    "Coffee with Bo, the first since last weekend",
    "Kaffe med Bo, den første siden i mandags",
    "Wrote to Lars: can we meet on 20 May?",
    "Mailed Mette - are you free on 12 May?",
    "Skrev til Mette: kan vi mødes den 20. maj?",
    "Texted Lars: lunch on Thursday?",
    "Skrev til Bo: har du tid på torsdag?",
    "Sendte Mette en mail: skal vi ses d. 12. juni?",
    'Wrote to Lars "can we meet on 20 May?"',
    "Mette said she can't do Thursday but Friday works",
    "Mette kan ikke torsdag, men fredag er fin",
    "Mette ringede, fredag passer hende bedst",
    "Besked fra Mette: kan ikke på fredag, foreslår mandag",
    "Mail from Bo, he suggests Monday",
    "Mette skrev, hun vil hellere på mandag",
    "Mette kan ikke i morgen",
    "Bo can't make it tomorrow",
    "Coffee with Mette about the conference in March",
    "Kaffe med Mette om messen i marts",
    "Mail til Lars: tak for i går",
    "Mail til Lars: tak for kaffen i går",
    "Skrev til Lars og takkede for sidste uge",
    "Takkede Lars for i går på mail",
    "Mailed Lars: thanks for yesterday",
    "Wrote to Lars to thank him for last week",
    "Texted Lars, thanks for lunch on Monday",
    "Met Bo; he met my boss on Monday and liked him",
    "Coffee with Mette; she met our CEO last week",
    "Kaffe med Mette, hun mødte min chef i mandags",
    "Lars sagde op i går",
    "Coffee with Mette, she started her new job on Monday",
    "Coffee with Mette; she quit yesterday",
    "Kaffe med Mette, hun startede i mandags",
    "Lunch with Lars: his mother died last week",
    "Lunch with Mette, her boss quit last week",
    "Coffee with Mette, she got the job on Monday",
    "lunch with Mette she starts on Monday",
    "lunch with Bo he'd just come back from Japan on Monday",
    "Coffee with Bo, I fly to Berlin on Friday",
    "Coffee with Bo, we move on Friday",
    "Kaffe med Bo, jeg rejser på fredag",
    "Coffee with Mette, we have lunch on Friday",
    "Frokost med Bo, vi spiser middag på fredag",
    "met mette she moved to Aarhus last month",
    "Mette fik en søn i sidste uge",
    "Frokost med Bo, hans kone fødte i søndags",
    "Mødte Mette, hun var lige kommet hjem i går",
    "Talte med Bo, han har ikke tid i denne uge",
    "Mailed Mette about the board meeting on Tuesday",
    "Møde med Bo om lanceringen den 20",
    "Called Mette, she'll have a lunch with me on Friday",
    "Called Mette and she'll have lunch with Bo and me on Friday",
    "Ran into Bo and Lars. They expect a baby in July",
    "Lars called, I don't have time this week",
    "Mette said she could send the deck on Friday",
    "Mette sagde hun kunne sende det på fredag",
    "Mette said she may call on Friday",
    "Told Mette I couldn't come on Friday",
    "Sms to Mette re dinner on Friday",
    "Called Mette about the meeting on Friday",
    "Mail fra Mette ang. mødet på fredag",
    "Debrief with Mette: worried about the price, decision on the 20th",
    "Lunch with Bo: price, delivery, start 1 June",
  ])("is not told in %j, which keeps what it says", (text) => {
    const { on, note } = read(text);
    expect({ on, note }).toEqual({ on: null, note: text });
  });

  it.each([
    "by friday ",
    "moved to friday ",
    "cancelled tomorrow ",
    "Mette, Lars is moved to friday: ",
    "hun rejser 12. maj, ",
    "kan vi ses 12. maj?",
    "6.-7. maj ",
    "she is away from 6 to 7 May ",
    "6 May - 7 May ",
    "Mette, she met Bo ",
    "Mette, she met Bo with me ",
    "said could ",
    "she fly ",
    "Mette quit ",
    "about lunch friday ",
    "Mette fri ",
    "Mette and ",
  ])("is found in time that grows no faster than %j", async (piece) => {
    expect(await growth(endless(piece), (text) => read(`coffee with ${text}`))).toBeLessThan(1.4);
  });
});

describe("a day that may be of what comes", () => {
  it.each([
    ["Mette is coming on Thursday", "2026-04-30", "2026-05-07"],
    ["Mette might call on Thursday", "2026-04-30", "2026-05-07"],
    ["Seeing Mette thursday", "2026-04-30", "2026-05-07"],
    ["I have lunch with Mette on Thursday", "2026-04-30", "2026-05-07"],
    ["We had lunch with Mette on Thursday", "2026-04-30", null],
    ["I have met Mette on Thursday", "2026-04-30", null],
    ["Meeting Mette on Thursday", "2026-04-30", "2026-05-07"],
    ["Meeting with Mette on Thursday", "2026-04-30", null],
    ["Enjoyed seeing Mette on Thursday", "2026-04-30", null],
    ["Mette was coming down the stairs on Thursday", "2026-04-30", null],
    ["Mette called on Thursday, she might come", "2026-04-30", null],
  ])("of %j is %s or %s", (text, on, orSoon) => {
    expect(read(text)).toMatchObject({ on, orSoon });
  });
});

describe("what is put off", () => {
  it.each([
    ["Lunch with Mette, Lars and Bo is moved to Friday", ["Lunch with Mette, Lars and Bo"]],
    ["Lunch with Mette and her boss is moved to Friday", ["Lunch with Mette and her boss"]],
    ["Mette: our lunch is moved to Friday", ["our lunch"]],
    ["Call with Bo at 10:30 is moved to Friday", ["Call with Bo at 10:30"]],
    ["Coffee with Mette yesterday, and the workshop is moved to Friday", ["the workshop"]],
    ["Coffee with Mette yesterday, and the launch is moved to Friday", []],
    ["Coffee with Mette: the launch is moved to Friday", []],
  ])("of %j is %j", (text, promised) => {
    expect(read(text).promises.map((promise) => promise.text)).toEqual(promised);
  });
});
