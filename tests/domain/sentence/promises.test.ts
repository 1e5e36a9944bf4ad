import { describe, expect, it } from "vitest";
import { read, type Told, told } from "../../support/sentences.ts";

describe("the promises of a sentence", () => {
  it.each<[string, string[] | undefined]>([
    ["I owe Mette the report by 12/3", ["me Mette: the report → 2027-03-12"]],
    ["I'll send Lars the contract tomorrow", ["me Lars: send Lars the contract → 2026-05-07"]],
    ["jeg sender kontrakten til Lars i morgen", ["me Lars: sende kontrakten til Lars → 2026-05-07"]],
    ["i morgen sender jeg kontrakten til Lars", ["me Lars: sende kontrakten til Lars → 2026-05-07"]],
    ["hun vil sende mig listen på fredag", ["them she: sende mig listen → 2026-05-08"]],
    ["Lars lovede at introducere mig for Jens om 2 uger", ["them Lars: introducere mig for Jens → 2026-05-20"]],
    ["he will call back next week", ["them he: call back → 2026-05-15"]],
    ["han ringer i næste uge", ["them he: ringe → 2026-05-15"]],
    ["promised Mette a draft", ["me Mette: a draft"]],
    ["lovede Mette et udkast", ["me Mette: et udkast"]],
    ["I promised Lars to send the deck", ["me Lars: send the deck"]],
    ["I promised her the deck by Friday", ["me she: the deck → 2026-05-08"]],
    ["I promised to send her the deck", ["me she: send her the deck"]],
    ["I promised Mette the deck by Friday", ["me Mette: the deck → 2026-05-08"]],
    ["I promised by Friday to send the deck to Mette", ["me Mette: send the deck to Mette → 2026-05-08"]],
    ["I promised an intro to Jens", ["me: an intro to Jens"]],
    ["I've promised that I would call Mette", ["me Mette: call Mette"]],
    ["jeg har lovet Lars at læse hans udkast", ["me Lars: læse hans udkast"]],
    ["jeg lovede at jeg ville ringe til Bo", ["me Bo: ringe til Bo"]],
    ["they owe me feedback by eom", ["them they: feedback → 2026-05-31"]],
    ["jeg skylder hende en frokost", ["me she: en frokost"]],
    ["Mette owes me a coffee", ["them Mette: a coffee"]],
    ["Mette skylder mig et svar", ["them Mette: et svar"]],
    ["she'll introduce me to Jens", ["them she: introduce me to Jens"]],
    ["vi aftalte at jeg sender oplægget", ["me: sende oplægget"]],
    ["we agreed that she sends the list tomorrow", ["them she: send the list → 2026-05-07"]],
    ["she is going to send the list", ["them she: send the list"]],
    ["Mette said she'd send the numbers", ["them Mette: send the numbers"]],
    ["Mette sagde at hun ville sende tallene", ["them Mette: sende tallene"]],
    ["Mette offered to review my draft", ["them Mette: review my draft"]],
    ["jeg tilbød at hjælpe Lars", ["me Lars: hjælpe Lars"]],
    ["I was promised a quote by Friday", ["them: a quote → 2026-05-08"]],
    ["jeg blev lovet et tilbud", ["them: et tilbud"]],
    ["the bank promised an answer by Friday", ["them: an answer → 2026-05-08"]],
    ["banken lovede et svar", ["them: et svar"]],
    ["husk at sende oplægget til Mette", ["me Mette: sende oplægget til Mette"]],
    ["jeg skal sende Mette en invitation senest på mandag", ["me Mette: sende Mette en invitation → 2026-05-11"]],
    ["jeg følger op på fredag", ["me: følge op → 2026-05-08"]],
    [
      "I promised to send the deck by Friday and she promised an intro",
      ["me: send the deck → 2026-05-08", "them she: an intro"],
    ],
    [
      "jeg lovede at sende oplægget og hun lovede en introduktion til Jens",
      ["me: sende oplægget", "them she: en introduktion til Jens"],
    ],
    ["Mette promised a list and will call on Friday", ["them Mette: a list", "them Mette: call → 2026-05-08"]],
    ["Coffee with Mette, and I promised the deck", ["me: the deck"]],
    ["Coffee with Mette - I promised the deck - she'll send the list", ["me: the deck", "them she: send the list"]],
    ["Coffee with Mette. I promised the deck.\nLars will send the list", ["me: the deck", "them Lars: send the list"]],
    ["Coffee with Mette (I promised the deck)", ["me: the deck"]],
    ["Coffee with Mette I promised to send the deck", ["me: send the deck"]],
    ["I promised to send the deck and call Lars by Friday", ["me Lars: send the deck and call Lars → 2026-05-08"]],
    ["I promised the deck, the budget and the plan by Friday", ["me: the deck, the budget and the plan → 2026-05-08"]],
    ["she promised an intro to **Jens Nord**", ["them she: an intro to Jens Nord"]],
    ["I promised to send the deck #finance by Friday", ["me: send the deck → 2026-05-08"]],
    ["I told Mette I'd send the deck by Friday", ["me Mette: send the deck → 2026-05-08"]],
    ["sagde til Lars at jeg ville sende tallene", ["me Lars: sende tallene"]],
    ["Skal ringe til Mette på fredag", ["me Mette: ringe til Mette → 2026-05-08"]],
    ["frokost med Lars (godt møde); Mette sender referat", ["them Mette: sende referat"]],
    ["I agreed to review Lars' draft by 20 May", ["me Lars: review Lars' draft → 2026-05-20"]],
    ["hun skylder mig stadig et svar", ["them she: et svar"]],
    ["jeg har lovet at hente Mette i lufthavnen på søndag", ["me Mette: hente Mette i lufthavnen → 2026-05-10"]],
    ["I promised Mette the deck by yesterday", ["me Mette: the deck → 2026-05-05"]],
    ["I promised Mette the deck yesterday", ["me Mette: the deck"]],
    ["jeg lovede Mette oplægget senest i går", ["me Mette: oplægget → 2026-05-05"]],
    ["I promised Mette the notes from last week", ["me Mette: the notes from last week"]],
    ["I promised", ["me: I promised"]],
    ["Aftalte med Søren at mødes torsdag", ["me Søren: mødes → 2026-05-07"]],
    ["Aftalte med hende at vi ses på torsdag", ["me she: ses → 2026-05-07"]],
    ["Vi aftalte at mødes igen i næste uge", ["me: mødes igen → 2026-05-15"]],
    ["Agreed with Søren that we meet on Thursday", ["me Søren: meet → 2026-05-07"]],
    ["agreed with Søren to meet on Thursday", ["me Søren: meet → 2026-05-07"]],
    ["Snakkede med Søren, vi ses igen på fredag", ["me: ses igen → 2026-05-08"]],
    ["Kaffe med Søren, vi mødes igen om 14 dage", ["me: mødes igen → 2026-05-20"]],
    ["Lunch with Søren; see you on Friday", ["me: see you → 2026-05-08"]],
    ["Ses med Søren på fredag", ["me Søren: ses med Søren → 2026-05-08"]],
    ["Vi aftalte at spise frokost sammen i uge 23", ["me: spise frokost sammen → 2026-06-05"]],
    ["Coffee with Søren; we meet again on Friday", ["me: meet again → 2026-05-08"]],
    ["Coffee with Søren; we're meeting again on Friday", ["me: meet again → 2026-05-08"]],
    ["Søren and I will meet on Thursday", ["me Søren: meet → 2026-05-07"]],
    ["Søren og jeg skal mødes på torsdag", ["me Søren: mødes → 2026-05-07"]],
    ["Mødet med Søren er udskudt til fredag", ["me Søren: Mødet med Søren → 2026-05-08"]],
    ["Meeting with Mette postponed to Friday", ["me Mette: Meeting with Mette → 2026-05-08"]],
    ["The coffee with Mette has been moved to next tuesday", ["me Mette: The coffee with Mette → 2026-05-12"]],
    ["rescheduled lunch with Lars to 12/5", ["me Lars: lunch with Lars → 2026-05-12"]],
    ["Mette rykkede kaffen til torsdag", ["me Mette: kaffen → 2026-05-07"]],
    ["Lars udskød mødet til på mandag", ["me Lars: mødet → 2026-05-11"]],
    ["Lars postponed our meeting until Friday", ["me Lars: our meeting → 2026-05-08"]],
    ["Lars and I moved our lunch back to next week", ["me Lars: our lunch → 2026-05-15"]],
    ["Coffee with Mette and Lars is postponed to Friday", ["me Mette: Coffee with Mette and Lars → 2026-05-08"]],
    ["Coffee with Mette yesterday, and the workshop is moved to Friday", ["me: the workshop → 2026-05-08"]],
    ["Lunch with Mette was great but she moved the workshop to Friday", ["me: the workshop → 2026-05-08"]],
    [
      "Lunch with Bo; I promised him the deck and Lars moved our video call to Friday",
      ["me he: the deck", "me Lars: our video call → 2026-05-08"],
    ],
    ["Met Mette and pushed the workshop with Lars to Friday", ["me Lars: the workshop with Lars → 2026-05-08"]],
    ["Lunch with Bo and pushed the workshop to Friday", ["me: the workshop → 2026-05-08"]],
    ["Mødet med Lars er flyttet fra på mandag til på onsdag", ["me Lars: Mødet med Lars → 2026-05-13"]],
    ["Mette and I postponed the call till 20 May", ["me Mette: the call → 2026-05-20"]],
    ["Kaffe med Mette, og vi flyttede workshoppen til fredag", ["me: workshoppen → 2026-05-08"]],
    // A relative clause that is the end, of somebody there, with a day or a deed.
    ["Lunch with Mette, who promised to send the slides by Friday", ["them Mette: send the slides → 2026-05-08"]],
    ["Lunch with Mette who promised to send the slides", ["them Mette: send the slides"]],
    ["Frokost med Mette, som lovede mig at sende en liste", ["them Mette: sende en liste"]],
    ["Lunch with Lars and Bo, who offered to introduce me to Jens", ["them Bo: introduce me to Jens"]],
    ["Lunch with Mette, who will send the slides by Friday", ["them Mette: send the slides → 2026-05-08"]],
    ["Kaffe med Mette, der sender listen på fredag", ["them Mette: sende listen → 2026-05-08"]],
    ["Lunch with Mette yesterday, who promised to send a list", ["them Mette: send a list"]],
    ["Lunch with Mette, whom I promised the deck by Friday", ["me Mette: the deck → 2026-05-08"]],
    [
      "Lunch with Mette, to whom I owe the deck by Friday; she owes me a coffee",
      ["me Mette: the deck → 2026-05-08", "them she: a coffee"],
    ],
    ["Frokost med Mette, som jeg lovede oplægget inden fredag", ["me Mette: oplægget → 2026-05-08"]],
    // What another does, by the word of the one who promised it.
    ["Jeg lovede Mette, at Bo L ringer til hende på fredag", ["me Mette: Bo L ringer til hende → 2026-05-08"]],
    ["I promised Mette that Lars would call her by Friday", ["me Mette: Lars would call her → 2026-05-08"]],
    ["I promised Mette that she would get the deck", ["me Mette: she would get the deck"]],
    ["Hun lovede, at Lars sender listen på fredag", ["them she: Lars sender listen → 2026-05-08"]],
    ["I promised that", ["me: I promised that"]],
    // The day by which it is, among others.
    ["I promised Mette the Monday report by Friday", ["me Mette: the Monday report → 2026-05-08"]],
    [
      "Mette promised to send the notes from our call on 28 April by Friday",
      ["them Mette: send the notes from our call on 28 April → 2026-05-08"],
    ],
    ["I'll send Lars the notes from Friday by Thursday", ["me Lars: send Lars the notes from Friday → 2026-05-07"]],
    ["Jeg lovede Bo noterne fra i torsdags inden fredag", ["me Bo: noterne fra i torsdags → 2026-05-08"]],
    ["Jeg lovede Bo referatet fra mandag senest fredag", ["me Bo: referatet fra mandag → 2026-05-08"]],
    ["I promised Bo the deck by hand on Friday", ["me Bo: the deck by hand → 2026-05-08"]],
    // What I must do, for somebody or by a day.
    ["Should call Lars this week", ["me Lars: call Lars → 2026-05-08"]],
    ["Need to call Lars about the budget", ["me Lars: call Lars about the budget"]],
    ["I have to send Mette the deck by tomorrow", ["me Mette: send Mette the deck → 2026-05-07"]],
    ["I've got to send Mette the deck", ["me Mette: send Mette the deck"]],
    ["Must remember to call Bo", ["me Bo: call Bo"]],
    ["Don't forget to send the deck", ["me: send the deck"]],
    ["Jeg burde ringe til Lars", ["me Lars: ringe til Lars"]],
    ["Jeg må ringe til Bo på fredag", ["me Bo: ringe til Bo → 2026-05-08"]],
    ["Jeg mangler at sende Mette oplægget", ["me Mette: sende Mette oplægget"]],
    ["Jeg skal huske at ringe til Bo", ["me Bo: ringe til Bo"]],
    ["Note to self: send Mette the deck by Friday", ["me Mette: send Mette the deck → 2026-05-08"]],
    ["Todo: call Bo", ["me Bo: call Bo"]],
    ["Husk: ring til Bo på fredag", ["me Bo: ring til Bo → 2026-05-08"]],
    ["Coffee with Mette; we should meet again on 20 May", ["me: meet again → 2026-05-20"]],
    ["Mette wants me to call her by Friday", ["me Mette: call her → 2026-05-08"]],
    ["Lars asked me to call him on Friday", ["me Lars: call him → 2026-05-08"]],
    ["Mette bad mig sende oplægget inden fredag", ["me Mette: sende oplægget → 2026-05-08"]],
    ["Bo vil have mig til at ringe på fredag", ["me Bo: ringe → 2026-05-08"]],
    ["I promised Mette the deck by Friday noon", ["me Mette: the deck → 2026-05-08"]],
    ["I promised Mette the deck by Friday noon, and the budget", ["me Mette: the deck, and the budget → 2026-05-08"]],
    // One after the other.
    [
      "Frokost med Mette: hun læser artiklen inden mandag, og vi ses igen d. 22. maj",
      ["them she: læse artiklen → 2026-05-11", "me: ses igen → 2026-05-22"],
    ],
    [
      "Coffee with Mette; she sends the numbers on Friday and we meet again on 22 May",
      ["them she: send the numbers → 2026-05-08", "me: meet again → 2026-05-22"],
    ],
    [
      "I promised Mette the deck by 12 May and Bo the quote by 20 May",
      ["me Mette: the deck → 2026-05-12", "me Bo: the quote → 2026-05-20"],
    ],
    ["Jeg lovede Mette oplægget og Bo tilbuddet", ["me Mette: oplægget", "me Bo: tilbuddet"]],
    ["I promised Mette the deck and Bo promised a list", ["me Mette: the deck", "them Bo: a list"]],
    ["Called Mette, and the office has moved to Odense from Friday", undefined],
    ["Mette cancelled our call, we moved it to next Monday", ["me: our call → 2026-05-11"]],
    ["Mette aflyste frokosten i morgen, men vi flyttede den til fredag", ["me: frokosten → 2026-05-08"]],
    ["Lars cancelled his trip, we moved it to Friday", undefined],
    ["Mette moved our lunch from Tuesday to Friday", ["me Mette: our lunch → 2026-05-08"]],
    ["Lunch with Bo; he has moved to Oslo for good on Monday", undefined],
    ["Met Lars, he moved from Lego to Vestas last week", undefined],
    ["The meeting with Mette was moved from Monday", undefined],
    ["Talked with Mette about the meeting, which was postponed to Friday", undefined],
    ["Mette moved to Oslo on Friday, coffee with Lars", undefined],
    ["The meeting with Mette was moved by Lars", undefined],
    ["Lunch with Mette, who promised a list", ["them Mette: a list"]],
    ["Mette promised a list by 20 May and I promised to answer", ["them Mette: a list → 2026-05-20", "me: answer"]],
    ["Mette lovede en liste senest 20. maj og jeg lovede at svare", ["them Mette: en liste → 2026-05-20", "me: svare"]],
    ["Coffee on the 1st of April and I promised the deck", ["me: the deck"]],
    ["Coffee with May and I promised her a list", ["me she: a list"]],
    ["Mette and Lars promised a list by Friday", ["them Mette: a list → 2026-05-08", "them Lars: a list → 2026-05-08"]],
    ["Mette og Lars skylder mig et svar", ["them Mette: et svar", "them Lars: et svar"]],
    ["Mette and Lars promised nothing", undefined],
    ["coffee with Mette and Lars promised a list", ["them Lars: a list"]],
    ["Kaffe med Mette, der lovede mig en liste inden fredag", ["them Mette: en liste → 2026-05-08"]],
    ["Coffee with Mette, who has promised me a list, and I promised the deck", ["them Mette: a list", "me: the deck"]],
    ["Lunch with Mette and Lars, who both promised a list", ["them they: a list"]],
    ["Kaffe med Mette, som er sur på Lars, som lovede hende en liste", undefined],
    ["Var hos Lars, og der lovede jeg at sende budgettet inden fredag", ["me: sende budgettet → 2026-05-08"]],
  ])("reads what was promised: %s", (text, expected) => {
    expect(told(text)["promises"]).toEqual(expected);
  });

  it.each<[string, string[] | undefined]>([
    // Who does what, as minutes tell it.
    ["Met Lars. Mette to send the minutes by Friday", ["them Mette: send the minutes → 2026-05-08"]],
    [
      "Met Lars and Bo; Lars to draft, Bo to check the price by 20 May",
      ["them Lars: draft", "them Bo: check the price → 2026-05-20"],
    ],
    ["Workshop in Odense, Mette to send minutes by tomorrow", ["them Mette: send minutes → 2026-05-07"]],
    ["Call with Bo 20 min. He owes me a list", ["them he: a list"]],
    ["Lunch with Mette, Lars and Bo to review the plan", undefined],
    ["Mette came to call on Lars", undefined],
    ["Lunch with Bo, he checks the price by Wednesday", ["them he: check the price → 2026-05-13"]],
    ["We agreed that Will drafts the plan by 20 May", ["them Will: draft the plan → 2026-05-20"]],
    ["Lunch with Bo. I do the budget by 23/5", ["me: do the budget → 2026-05-23"]],
    ["Lunch with Bo, he checks everything twice", undefined],
    // To be done, at the head of a clause.
    ["Send Bo the deck by Friday", ["me Bo: Send Bo the deck → 2026-05-08"]],
    ["follow up w/ Mette in a month", ["me Mette: follow up w/ Mette → 2026-06-06"]],
    ["Follow-up call with Mette yesterday", undefined],
    ["Lunch with Bo. Follow up in 2 weeks", ["me: Follow up → 2026-05-20"]],
    ["call Mette tomorrow", ["me Mette: call Mette → 2026-05-07"]],
    ["call Mette by friday", ["me Mette: call Mette → 2026-05-08"]],
    ["call Mette on friday", undefined],
    ["call with Mette on friday", undefined],
    ["Book club with Mette on Friday", undefined],
    ["book a table with Mette for Friday", ["me Mette: book a table with Mette → 2026-05-08"]],
    ["Action: send Lars the slides by EOW", ["me Lars: send Lars the slides → 2026-05-08"]],
    ["Todo: intro Mette to Jens", ["me Mette: intro Mette to Jens"]],
    ["remind me to send Mette the report on monday", ["me Mette: send Mette the report → 2026-05-11"]],
    ["mind mig om at ringe til Bo på fredag", ["me Bo: ringe til Bo → 2026-05-08"]],
    ["ringe til Søren i morgen", ["me Søren: ringe til Søren → 2026-05-07"]],
    ["sende kontrakt til Lars fredag", ["me Lars: sende kontrakt til Lars → 2026-05-08"]],
    ["Følg op på tilbud til Lars om 14 dage", ["me Lars: Følg op på tilbud til Lars → 2026-05-20"]],
    ["svar fra Bo i fredags", undefined],
    // Left out because it is plain who.
    ["fik ikke fat i Lars, prøver igen på fredag", ["me: prøve igen → 2026-05-08"]],
    ["Mette spurgte til budgettet, sender hende det i aften", ["me she: sende hende det → 2026-05-06"]],
    ["Mette skrev, sender kontrakten i morgen", undefined],
    // Whoever was spoken of before "and".
    ["Mette called and will send the deck", ["them Mette: send the deck"]],
    ["Lunch with Lars, he leaves in May and will send the list", ["them he: send the list"]],
    ["Lunch with Lars, the best in weeks, and will let me know", ["them: let me know"]],
    ["Coffee with Mette and will send the deck", ["me: send the deck"]],
    ["Mette in the morning and will send the deck", ["me: send the deck"]],
  ])("reads what notes leave to be done: %s", (text, expected) => {
    expect(told(text)["promises"]).toEqual(expected);
  });

  it.each<[string, string[] | undefined]>([
    ["I promised Mette the deck before Christmas", ["me Mette: the deck → 2026-12-24"]],
    ["jeg lovede Mette oplægget inden jul", ["me Mette: oplægget → 2026-12-24"]],
    ["jeg lovede Mette oplægget senest nytårsaften", ["me Mette: oplægget → 2026-12-31"]],
    ["I promised Mette the deck before the new year", ["me Mette: the deck → 2026-12-31"]],
    ["I promised Mette a Christmas card", ["me Mette: a Christmas card"]],
    ["Bo sender planen i løbet af juni", ["them Bo: sende planen → 2026-06-30"]],
    ["Bo sender planen i løbet af ugen", ["them Bo: sende planen → 2026-05-08"]],
    ["Bo sender planen i løbet af næste uge", ["them Bo: sende planen → 2026-05-15"]],
    [
      "vi blev enige om at jeg sender oplægget til Bo inden den 25 og hører nærmere",
      ["me Bo: sende oplægget til Bo og hører nærmere → 2026-05-25"],
    ],
  ])("reads by when it was promised: %s", (text, expected) => {
    expect(told(text)["promises"]).toEqual(expected);
  });

  it.each<[string, string[] | undefined, string[]]>([
    ["Lunch with Mette, next call 20 May", ["me: next call → 2026-05-20"], ["Mette"]],
    ["Notes from the call with Bo:\n- next meeting on Tuesday", ["me: next meeting → 2026-05-12"], ["Bo"]],
    ["Kaffe med Mette; næste gang d. 20. maj", ["me: næste gang → 2026-05-20"], ["Mette"]],
    ["Møde aflyst af Bo pga. sygdom, nyt møde 12/5", ["me: nyt møde → 2026-05-12"], ["Bo"]],
    ["booked lunch with Mette for Friday", ["me Mette: lunch with Mette → 2026-05-08"], ["Mette"]],
    [
      "call scheduled with Lars for 10am on Friday",
      ["me Lars: call scheduled with Lars for 10am → 2026-05-08"],
      ["Lars"],
    ],
    ["har booket frokost med Mette på fredag", ["me Mette: frokost med Mette → 2026-05-08"], ["Mette"]],
    ["Set up a call with Bo on Tuesday", ["me Bo: a call with Bo → 2026-05-12"], ["Bo"]],
    ["Aftalte møde med Lars d. 20. maj", ["me Lars: møde med Lars → 2026-05-20"], ["Lars"]],
    ["Had the scheduled call with Bo on Monday", undefined, ["Bo"]],
    ["The next meeting was on Monday with Bo", undefined, ["Bo"]],
    ["Lunch with Mette about the next meeting", undefined, ["Mette"]],
  ])("reads a meeting that is still to be: %s", (text, expected, people) => {
    const { promises, people: named } = told(text) as { promises?: string[]; people?: string[] };
    expect({ promises, named }).toEqual({ promises: expected, named: people });
  });

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

  it.each<[string, string[]]>([
    ["I promised Mette not to tell", ["me Mette: not to tell"]],
    ["I promised never to call Bo", ["me Bo: never to call Bo"]],
    ["jeg lovede Mette ikke at sige det videre", ["me Mette: ikke at sige det videre"]],
    ["I promised the deck and nothing else", ["me: the deck and nothing else"]],
    ["I promised no later than Friday to send the deck", ["me: send the deck → 2026-05-08"]],
    ["I owe Bo nothing; she promised a list", ["them she: a list"]],
    ["I owe Bo nothing, but she will send a list", ["them she: send a list"]],
    ["I'll tell Bo not to worry", ["me Bo: tell Bo not to worry"]],
  ])("takes a promise for one though something in it is denied: %s", (text, expected) => {
    expect(told(text)["promises"]).toEqual(expected);
  });

  it.each<[string, Told]>([
    ["I promised Mette the deck by Friday", { people: ["Mette"], note: null, on: null }],
    ["Lars lovede en liste", { people: ["Lars"], note: null, on: null }],
    ["Coffee with Bo; I promised Mette the deck", { people: ["Bo"], note: "Coffee with Bo", on: null }],
    [
      "Coffee with Mette and Lars promised an intro to Jens",
      { people: ["Mette", "Lars"], note: "Coffee with Mette", on: null },
    ],
    ["I promised to introduce Mette to Jens", { people: ["Mette"], note: null, on: null }],
    ["Lars ringede og sagde at han sender tallene på mandag", { people: ["Lars"], note: "Lars ringede", on: null }],
    ["vi blev enige om at jeg skriver referatet inden mandag", { people: [], note: null, on: null }],
    ['Coffee with Mette - "I promised her a draft"', { people: ["Mette"], note: "Coffee with Mette", on: null }],
    ["yesterday I promised Mette the deck", { people: ["Mette"], note: null, on: "2026-05-05" }],
    ["I promised Mette the deck yesterday", { people: ["Mette"], note: null, on: "2026-05-05" }],
    ["i går lovede jeg Mette oplægget", { people: ["Mette"], note: null, on: "2026-05-05" }],
    [
      "Coffee with Mette; I promised the deck by Friday, good talk about hiring",
      { people: ["Mette"], note: "Coffee with Mette, good talk about hiring", on: null },
    ],
    [
      "Coffee with Mette yesterday, good talk about hiring",
      { people: ["Mette"], note: "Coffee with Mette, good talk about hiring", on: "2026-05-05" },
    ],
    [
      "I promised the deck by Friday; coffee with Mette yesterday",
      { people: ["Mette"], note: "coffee with Mette", on: "2026-05-05" },
    ],
  ])("keeps the talk apart from the promises: %s", (text, expected) => {
    const { people, note, on } = read(text);
    expect({ people: people.map((mention) => mention.text), note, on }).toEqual(expected);
  });

  it("takes the giver of a promise for the participant of that name", () => {
    const { promises } = read(
      "Lunch with **Anna Berg (Nordlys)** and Mette Holm; Anna promised a list; I promised Mette a draft",
    );
    expect(promises.map(({ who }) => who)).toEqual([
      { text: "Anna Berg", organisation: "Nordlys", isNew: true },
      { text: "Mette Holm", organisation: null, isNew: false },
    ]);
  });
});
