import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import { pronounOf } from "../../src/domain/given-names.ts";
import { readSentence, type Sentence } from "../../src/domain/sentence.ts";
import type { Calendar } from "../../src/domain/when.ts";
import { endless, growth } from "../support/growth.ts";

// A Wednesday.
const CALENDAR: Calendar = { today: "2026-05-06" as Day, dayFirst: true };
const IN_FILE = [
  "Mette Holm",
  "Lars Holm",
  "Lars Hansen",
  "Jens Krogh",
  "Bo Lund",
  "Åse Møller",
  "Søren Dahl",
  "Per Skov",
  "Will Hart",
  "May Lin",
  "Mark Twist",
  "Tom Ford",
  "Sol Berg",
  "Hans Bach",
];
const NAMES = new Set(IN_FILE.flatMap((name) => [name, ...name.split(" ")]).map(folded));

function folded(words: string): string {
  return words.toLowerCase().replaceAll("å", "a").replaceAll("ø", "o").replaceAll("æ", "ae").replace(/\.$/, "");
}

function isName(words: string): boolean {
  return NAMES.has(folded(words));
}

function read(text: string, calendar = CALENDAR): Sentence {
  return readSentence(text, calendar, isName);
}

/** What a sentence tells, without what it leaves open; promises as "by who pronoun: text → day". */
function told(text: string): Record<string, unknown> {
  const {
    promises,
    people,
    isAnswered,
    tags,
    exchanges: _,
    isTalk: __,
    deeds: ___,
    rest: ____,
    doubtful: _____,
    ...rest
  } = read(text);
  const plain = Object.entries(rest).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(plain),
    ...(isAnswered ? {} : { isAnswered }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(people.length > 0
      ? {
          people: people.map(
            ({ text, organisation, isNew }) => text + (organisation ? ` (${organisation})` : "") + (isNew ? " *" : ""),
          ),
        }
      : {}),
    ...(promises.length > 0
      ? {
          promises: promises.map(
            ({ by, who, pronoun, text, dueOn }) =>
              [by, who?.text, pronoun].filter(Boolean).join(" ") + `: ${text}` + (dueOn ? ` → ${dueOn}` : ""),
          ),
        }
      : {}),
  };
}

type Told = Record<string, unknown>;

describe("readSentence", () => {
  it.each<[string, Told]>([
    [
      "Coffee with Mette and Lars yesterday 45m; I promised to send the deck by Friday; she promised an intro to Jens in 2 weeks",
      {
        kind: "meet",
        on: "2026-05-05",
        minutes: 45,
        people: ["Mette", "Lars"],
        note: "Coffee with Mette and Lars",
        promises: ["me: send the deck → 2026-05-08", "them she: an intro to Jens → 2026-05-20"],
      },
    ],
    [
      "kaffe med Mette i går; jeg lovede at sende oplægget inden fredag",
      {
        kind: "meet",
        on: "2026-05-05",
        people: ["Mette"],
        note: "kaffe med Mette",
        promises: ["me: sende oplægget → 2026-05-08"],
      },
    ],
    [
      "Lunch with **Anna Berg (Nordlys)** and Mette",
      { kind: "meet", people: ["Anna Berg (Nordlys) *", "Mette"], note: "Lunch with Anna Berg (Nordlys) and Mette" },
    ],
    [
      "Kaffe med **Sofie Krag** (Nordlys A/S) i mandags 1h #board #Finance",
      {
        kind: "meet",
        on: "2026-05-04",
        minutes: 60,
        people: ["Sofie Krag (Nordlys A/S) *"],
        tags: ["board", "finance"],
        note: "Kaffe med Sofie Krag (Nordlys A/S)",
      },
    ],
    [
      "**Anna Berg, Nordlys** called; she promised a quote",
      {
        kind: "call",
        initiator: "them",
        people: ["Anna Berg (Nordlys) *"],
        promises: ["them she: a quote"],
        note: "Anna Berg, Nordlys called",
      },
    ],
  ])("reads a whole log line: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each<[string, Told]>([
    ["Called Lars, no answer", { kind: "call", initiator: "me", isAnswered: false, people: ["Lars"] }],
    ["Ringede til Lars, ingen svar", { kind: "call", initiator: "me", isAnswered: false, people: ["Lars"] }],
    ["ringede til lars, han tog den ikke", { kind: "call", initiator: "me", isAnswered: false, people: ["lars"] }],
    ["Tried to call Mette, left a message", { kind: "call", initiator: "me", isAnswered: false, people: ["Mette"] }],
    ["Lars didn't pick up", { kind: "call", isAnswered: false, people: ["Lars"] }],
    ["missed call from Mette", { kind: "call", initiator: "them", isAnswered: false, people: ["Mette"] }],
    [
      "ubesvaret opkald fra Mette i går",
      { kind: "call", on: "2026-05-05", initiator: "them", isAnswered: false, people: ["Mette"] },
    ],
    ["Called Mette, got voicemail", { kind: "call", initiator: "me", isAnswered: false, people: ["Mette"] }],
    ["Skrev til Bo, han har ikke svaret", { kind: "message", initiator: "me", isAnswered: false, people: ["Bo"] }],
    ["mail from Mette about the budget", { kind: "mail", initiator: "them", people: ["Mette"] }],
    ["Spent the afternoon helping Mette move", { people: ["Mette"] }],
    ["Lars was thanked for the tip", { people: ["Lars"] }],
    ["Read an article about Mette", {}],
    ["Mette cancelled our meeting", { kind: "message", people: ["Mette"] }],
    ["I cancelled lunch with Bo", { kind: "message", people: ["Bo"] }],
    ["Lars meldte afbud til frokosten i dag", { kind: "message", people: ["Lars"], on: "2026-05-06" }],
    ["Jeg måtte aflyse kaffe med Lars", { kind: "message", people: ["Lars"] }],
    ["Mette called to cancel our lunch", { kind: "call", initiator: "them", people: ["Mette"] }],
    ["Frokosten med Bo i går blev aflyst", { kind: "message", people: ["Bo"], on: "2026-05-05" }],
    ["Lunch with Bo, he had cancelled his holiday", { kind: "meet", people: ["Bo"] }],
    ["Talked with Mette about the cancelled conference", { people: ["Mette"] }],
    ["Lunch with Bo cancelled", { kind: "message", people: ["Bo"] }],
    ["Frokost med Lars udsat", { kind: "message", people: ["Lars"] }],
    ["Mødet med Lars blev udskudt", { kind: "message", people: ["Lars"] }],
    ["Lunch with Mette, Bo cancelled", { kind: "meet", people: ["Mette", "Bo"] }],
    ["Lunch with Mette before her move", { kind: "meet", people: ["Mette"] }],
    ["The postponed meeting with Mette took place today", { kind: "meet", people: ["Mette"], on: "2026-05-06" }],
    ["Mette moved to Oslo on Friday; coffee with her today", { kind: "meet", people: ["Mette"], on: "2026-05-01" }],
    [
      "Coffee with Mette yesterday, and the workshop is moved to Friday",
      { kind: "meet", people: ["Mette"], on: "2026-05-05", promises: ["me: the workshop → 2026-05-08"] },
    ],
    [
      "Lunch with Mette was great but she moved the workshop to Friday",
      { kind: "meet", people: ["Mette"], promises: ["me: the workshop → 2026-05-08"] },
    ],
    ["Mette didn't show up", { isAnswered: false, people: ["Mette"] }],
    ["Lars mødte ikke op til mødet", { kind: "meet", isAnswered: false, people: ["Lars"] }],
    ["Mailed Mette and Lars about the offsite", { kind: "mail", initiator: "me", people: ["Mette", "Lars"] }],
    ["I wrote Mette", { kind: "message", initiator: "me", people: ["Mette"] }],
    ["Wrote Mette a long mail", { kind: "mail", initiator: "me", people: ["Mette"] }],
    ["Skrev en mail til Mette i forgårs", { kind: "mail", on: "2026-05-04", initiator: "me", people: ["Mette"] }],
    ["Mette skrev om budgettet i forgårs", { kind: "message", on: "2026-05-04", initiator: "them", people: ["Mette"] }],
    ["skrev til Mette", { kind: "message", initiator: "me", people: ["Mette"] }],
    ["Mette ringede", { kind: "call", initiator: "them", people: ["Mette"] }],
    [
      "mette ringede i går, 20 minutter",
      { kind: "call", on: "2026-05-05", minutes: 20, initiator: "them", people: ["mette"] },
    ],
    ["blev ringet op af Mette", { kind: "call", initiator: "them", people: ["Mette"] }],
    ["fik en mail fra Lars om regnskabet", { kind: "mail", initiator: "them", people: ["Lars"] }],
    ["Mettes mail om budgettet", { kind: "mail", initiator: "them", people: ["Mette"] }],
    ["sms til Lars", { kind: "message", initiator: "me", people: ["Lars"] }],
    ["sms to mark", { kind: "message", initiator: "me", people: ["mark"] }],
    ["besked fra Åse Møller", { kind: "message", initiator: "them", people: ["Åse Møller"] }],
    ["linkedin message to Bo", { kind: "message", initiator: "me", people: ["Bo"] }],
    ["chatted with Mette on LinkedIn", { kind: "message", people: ["Mette"] }],
    ["Bo commented on my post", { kind: "social", initiator: "them", people: ["Bo"] }],
    ["Commented on Bo's post", { kind: "social", initiator: "me", people: ["Bo"] }],
    ["Bo kommenterede mit opslag på LinkedIn", { kind: "social", initiator: "them", people: ["Bo"] }],
    ["connected with Bo on LinkedIn", { kind: "social", people: ["Bo"] }],
    [
      "video call with Bo and Åse Møller 1h #board",
      { kind: "video", minutes: 60, people: ["Bo", "Åse Møller"], tags: ["board"] },
    ],
    ["zoom", { kind: "video" }],
    ["teams", { kind: "video" }],
    ["zoom med Mette 30m", { kind: "video", minutes: 30, people: ["Mette"] }],
    ["møde på Teams med Jens i dag", { kind: "video", on: "2026-05-06", people: ["Jens"] }],
    ["coffee with two teams and Lars", { kind: "meet", people: ["Lars"] }],
    ["møde med Mette Holm og Lars H. om ERP, 30 min", { kind: "meet", minutes: 30, people: ["Mette Holm", "Lars H."] }],
    ["frokost med soren", { kind: "meet", people: ["soren"] }],
    ["Mette, Lars and Bo for lunch on 12/3", { kind: "meet", on: "2026-03-12", people: ["Mette", "Lars", "Bo"] }],
    ["Met Mette at DI netværksdag", { kind: "event", people: ["Mette"] }],
    ["Coffee with Mette at the conference", { kind: "meet", people: ["Mette"] }],
    ["Drinks with the team and Lars", { kind: "meet", people: ["Lars"] }],
    ["fredagsbar med teamet og Lars", { kind: "meet", people: ["Lars"] }],
    ["walk with Lars", { kind: "meet", people: ["Lars"] }],
    ["gåtur", { kind: "meet" }],
    ["gåtur med Lars i søndags, halvanden time", { kind: "meet", on: "2026-05-03", minutes: 90, people: ["Lars"] }],
    ["besøgte Mette", { kind: "meet", people: ["Mette"] }],
    ["Mødte Mette og Søren på trappen", { kind: "meet", people: ["Mette", "Søren"] }],
    ["talte med Mette", { people: ["Mette"] }],
    ["snakkede med Lars om ferien, et kvarter", { minutes: 15, people: ["Lars"] }],
    ["talte med Mette i telefon i en halv time", { kind: "call", minutes: 30, people: ["Mette"] }],
    ["small talk with Lars over coffee", { kind: "meet", depth: 1, people: ["Lars"] }],
    ["fortrolig snak med Mette", { depth: 3, people: ["Mette"] }],
    ["heart to heart with Mette over dinner", { kind: "meet", depth: 3, people: ["Mette"] }],
    ["good talk with Mette", { people: ["Mette"] }],
    ["coffee with Mette about Jens' project", { kind: "meet", people: ["Mette"] }],
    ["coffee about the ERP project with Mette", { kind: "meet", people: ["Mette"] }],
    ["kaffe med Mette vedr. Lars Hansens afdeling", { kind: "meet", people: ["Mette"] }],
    ["Called Mette re: Jens", { kind: "call", initiator: "me", people: ["Mette"] }],
    ["lunch with my boss", { kind: "meet" }],
    ["lunch with my boss Lars", { kind: "meet", people: ["Lars"] }],
    ["frokost med min chef og Åse Møller", { kind: "meet", people: ["Åse Møller"] }],
    ["lunch with Mette & Lars", { kind: "meet", people: ["Mette", "Lars"] }],
    ["frokost m. Mette", { kind: "meet", people: ["Mette"] }],
    ["frokost m/ Mette og Lars Holm", { kind: "meet", people: ["Mette", "Lars Holm"] }],
    ["coffee w/ Mette", { kind: "meet", people: ["Mette"] }],
    ["coffee w/Mette + Lars", { kind: "meet", people: ["Mette", "Lars"] }],
    ["coffee with Zorba", { kind: "meet", people: ["Zorba"] }],
    ["coffee with Ludwig van der Berg in Copenhagen", { kind: "meet", people: ["Ludwig van der Berg"] }],
    ["Coffee with Mette in Aarhus on Monday about DI and ERP", { kind: "meet", on: "2026-05-04", people: ["Mette"] }],
    ["coffee with lars holm and bo yesterday", { kind: "meet", on: "2026-05-05", people: ["lars holm", "bo"] }],
    ["middag hos Mette", { kind: "meet", people: ["Mette"] }],
    ["dinner at Mette's", { kind: "meet", people: ["Mette"] }],
    ["coffee with Mette's brother", { kind: "meet" }],
    ["kaffe: Mette, Lars", { kind: "meet", people: ["Mette", "Lars"] }],
    ["Lunch Mette og Lars", { kind: "meet", people: ["Mette", "Lars"] }],
    ["Coffee with Will about Mark", { kind: "meet", people: ["Will"] }],
    ["kaffe med per og bo i kantinen", { kind: "meet", people: ["per", "bo"] }],
    ["per mail fra Mette", { kind: "mail", initiator: "them", people: ["Mette"] }],
    ["Mette and Lars", { people: ["Mette", "Lars"] }],
    ["Coffee with Mette and Mette", { kind: "meet", people: ["Mette"] }],
    ["Called by Mette", { kind: "call", initiator: "them", people: ["Mette"] }],
    ["i går ringede Mette om budgettet", { kind: "call", on: "2026-05-05", initiator: "them", people: ["Mette"] }],
    ["took Mette to lunch", { kind: "meet", people: ["Mette"] }],
    ["Lars joined the call with Mette", { kind: "call", people: ["Lars", "Mette"] }],
    ["Talked to Lars at the DI conference last week", { kind: "event", on: "2026-04-27", people: ["Lars"] }],
    [
      "Møde med Ole Jensen (Novo Nordisk), Pia Hansen (DSB) og Lars, 1,5 time",
      { kind: "meet", minutes: 90, people: ["Ole Jensen (Novo Nordisk)", "Pia Hansen (DSB)", "Lars"] },
    ],
    ["middag med to kolleger og Lars", { kind: "meet", people: ["Lars"] }],
    ["Ran into May at the station", { kind: "meet", people: ["May"] }],
    ["KAFFE MED METTE HOLM I GÅR", { kind: "meet", on: "2026-05-05", people: ["METTE HOLM"] }],
    ["coffee with Mette tomorrow", { kind: "meet", on: "2026-05-07", people: ["Mette"] }],
  ])("reads who, how and when: %s", (text, expected) => {
    expect({ ...told(text), note: null }).toEqual({ ...expected, note: null });
  });

  it.each<[string]>([
    ["went for a walk, sol og sommer"],
    ["talked about where to bo"],
    ["will mark the date, may be tom"],
    ["kaffe pr. automat, 12 kr. per kop"],
    ["Great talk. LinkedIn is dead, Copenhagen is not"],
    ["coffee with I"],
    ["snakkede om hans chef"],
    ["Tomorrow will be better"],
    ["May be a good idea"],
  ])("takes no word for a person that is none: %s", (text) => {
    expect(read(text).people).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Mødte Mette til Lund & Co's sommerfest", ["Mette"]],
    ["Met Mette at the Dahl & Sons party", ["Mette"]],
    ["kaffe med Mette fra Krogh A/S", ["Mette"]],
    ["kaffe med Mette hos krogh aps", ["Mette"]],
    ["Coffee with Mette and Lars from Dahl & Partners", ["Mette", "Lars"]],
    ["Mødte Mette til Møller Consultings fest", ["Mette"]],
    ["Mødte Mette til Bergs fest", ["Mette"]],
    ["met Mette at Berg's party", ["Mette"]],
    ["Krogh & Co ringede", []],
    ["mail til Bo om Dahl og Sønner", ["Bo"]],
    ["kaffe med Jens Krogh A/S", []],
    ["Kaffe med Mette og Lars & Co", ["Mette", "Lars"]],
    ["dinner at Mette's party", ["Mette"]],
    ["kaffe med Krogh og Co. i går", []],
    ["coffee with Dahl & Lars", ["Dahl", "Lars"]],
    ["kaffe hos Krogh", ["Krogh"]],
  ])("takes the name of a firm for nobody: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

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
    ["Called Mette, and the office has moved to Odense from Friday", undefined],
    ["Mette moved our lunch from Tuesday to Friday", ["me Mette: our lunch → 2026-05-08"]],
    ["Lunch with Bo; he has moved to Oslo for good on Monday", undefined],
    ["Met Lars, he moved from Lego to Vestas last week", undefined],
    ["The meeting with Mette was moved from Monday", undefined],
    ["Talked with Mette about the meeting, which was postponed to Friday", undefined],
    ["Mette moved to Oslo on Friday, coffee with Lars", undefined],
    ["The meeting with Mette was moved by Lars", undefined],
  ])("reads what was promised: %s", (text, expected) => {
    expect(told(text)["promises"]).toEqual(expected);
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
    ["Mette, who promised the list, called"],
    ["Mette, som lovede en liste, ringede"],
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

  it.each<[string, string[]]>([
    ["coffee with Mette; I sent the mail", ["me: sent the mail"]],
    ["kaffe med Mette; jeg har sendt mailen", ["me: sendt mailen"]],
    ["sent Bo the deck yesterday", ["me: sent bo the deck"]],
    ["Mette sent me the list", ["them: sent me the list"]],
    ["kaffe med Bo; hun har lige sendt listen", ["them: sendt listen"]],
    ["i går sendte jeg oplægget til Bo", ["me: sendte jeg oplægget til bo"]],
    [
      "coffee with Bo; I've sent the deck and he introduced me to Jens",
      ["me: sent the deck", "them: introduced me to jens"],
    ],
    ["fik listen fra Bo", ["them: fik listen fra bo"]],
    ["coffee with Bo; I sent him nothing", []],
    ["coffee with Bo; jeg har ikke sendt mailen", []],
    ["Mette Holm sendte listen", ["them: sendte listen"]],
    ["Bo told me the bank sent a letter", []],
  ])("tells who did what: %s", (text, expected) => {
    expect(read(text).deeds.map(({ by, words }) => `${by}: ${words.join(" ").trim()}`)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ["jeg lovede Mette at ringe på 31/11", "31/11 promised"],
    ["Coffee with Mette and Lars on friday 31/11", "friday 31/11"],
    ["coffee with Mette 30/2", "30/2"],
    ["coffee with Mette on 31 November", "31 November"],
    ["kaffe med Mette d. 31. april", "d. 31. april"],
    ["coffee with Mette on 2026-02-30", "2026-02-30"],
    ["coffee with Mette on friday 4/5", "friday 4/5"],
    ["coffee with Mette on 35/4", "35/4"],
    ["coffee with Mette yesterdya", "yesterdya: yesterday"],
    ["Coffee with Mette yesterdy, good talk", "yesterdy: yesterday"],
    ["I promised Mette the report tomorow", "tomorow promised: tomorrow"],
    ["coffee with Mette yesterday; I promised the deck tomorow", "tomorow promised: tomorrow"],
    ["coffee with Mette yesterdya; I promised the deck by friday", "yesterdya: yesterday"],
    ["coffee with Mette on mondya", "mondya: monday"],
    ["coffee with Mette last thrusday", "thrusday: thursday"],
    ["jeg lovede Mette et udkast på tisdag", "tisdag promised: tirsdag"],
    ["jeg lovede Mette et udkast inden freda", "freda promised: fredag"],
    ["kaffe med Mette i mogen", "mogen: i morgen"],
    ["kaffe med Mette i gra", "gra: i går"],
    ["kaffe med Mette i mandgas", "mandgas: i mandags"],
    ["kaffe med Mette imrogen", "imrogen: i morgen"],
    ["coffee with Mette on 3 Apirl", "Apirl: april"],
    ["coffee with Mette 50/50 split", null],
    ["coffee with Mette about the 80/20 rule", null],
    ["coffee with Mette about the 90/10 share", null],
    ["coffee with Mette on 12/3", null],
    ["kaffe med Mette om hans mandat", null],
    ["coffee with Mette about working mondays", null],
    ["kaffe med Mette om mandage", null],
    ["coffee with Mette about the match", null],
    ["coffee with Mette about a toady", null],
    ["dinner with Mette on the march", null],
    ["coffee with Mette yesterday, she was here todya", null],
    ["coffee with Mette", null],
    ["frokost med Mette i sorgen", null],
  ])("finds what stands for a day and is none: %s", (text, expected) => {
    const { doubtful } = read(text);
    const said =
      doubtful &&
      doubtful.written + (doubtful.isPromised ? " promised" : "") + (doubtful.meant ? `: ${doubtful.meant}` : "");
    expect(said).toBe(expected);
  });

  it("takes nobody's name for a day", () => {
    const isFreda = (words: string): boolean => ["mette", "freda", "tomorow"].includes(words.toLowerCase());
    expect(readSentence("I promised the deck by Freda", CALENDAR, isFreda).doubtful).toBeNull();
    expect(readSentence("coffee with Mette tomorow", CALENDAR, isFreda).doubtful).toBeNull();
  });

  it("leaves over what neither a promise nor a favour tells", () => {
    expect(read("Jeg lovede Mette at ringe på tirsdag, hun er syg").rest).toBe("hun er syg");
    expect(read("jeg hjalp Lars med budgettet").rest).toBeNull();
  });

  it.each<[string, boolean]>([
    ["Jeg lovede Mette at ringe på tirsdag", false],
    ["Mette vender tilbage i næste uge", false],
    ["Anna will send me the report by Friday", false],
    ["I promised Mette the deck by Friday", false],
    ["yesterday I promised Mette the deck", false],
    ["Jeg lovede Mette at ringe på tirsdag, hun er syg", false],
    ["jeg hjalp Lars med budgettet", false],
    ["Mette introduced me to Jens", false],
    ["jeg skylder ikke Lars noget", false],
    ["jeg lovede ikke Lars at ringe", false],
    ["Mette ringede, hun sender listen på fredag", true],
    ["Mette skrev; jeg lovede at ringe på tirsdag", true],
    ["kaffe med Mette; jeg lovede at ringe på tirsdag", true],
    ["talked with Mette, she will send the list", true],
    ["Mette. She promised a list", true],
    ["Mette promised a list on the phone 10m", true],
    ["Mette lovede mig en liste; talte i telefon", true],
    ["I promised Mette the deck; no answer", true],
    ["I promised Mette the deck #board", true],
    ["Mette gave me good advice over coffee", true],
    ["Mette sent me the report", true],
    ["jeg hjalp Lars med budgettet; god snak", true],
    ["Mette and Lars", true],
    ["hos Mette", true],
  ])("tells whether there was a conversation: %s", (text, isTalk) => {
    expect(read(text).isTalk).toBe(isTalk);
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

  it.each<[string, number | null]>([
    ["45m", 45],
    ["45 min", 45],
    ["45 min.", 45],
    ["1h", 60],
    ["1h30", 90],
    ["1h 30m", 90],
    ["1.5 hours", 90],
    ["1,5 time", 90],
    ["half an hour", 30],
    ["an hour and a half", 90],
    ["en time", 60],
    ["en halv time", 30],
    ["halvanden time", 90],
    ["to timer", 120],
    ["2 timer", 120],
    ["et kvarter", 15],
    ["20 minutter", 20],
    ["1 time og 15 min", 75],
    ["1½ time", 90],
    ["tre kvarter", 45],
    ["half an hour ago", null],
    ["om en time", null],
    ["two times", null],
    ["0 min", null],
    ["9999 min", null],
  ])("reads %s as %s minutes", (phrase, minutes) => {
    expect(read(`coffee with Mette, ${phrase}`).minutes).toBe(minutes);
    if (minutes !== null) expect(read(`coffee with Mette, ${phrase}`).note).toBe("coffee with Mette");
  });

  it("takes a length at the very end for the conversation's, even behind a promise", () => {
    expect(told("Coffee with Mette, I promised the deck by Friday 45m")).toMatchObject({
      minutes: 45,
      promises: ["me: the deck → 2026-05-08"],
    });
  });

  it("reads 12/3 as the calendar has it", () => {
    expect(read("lunch with Mette on 12/3", { ...CALENDAR, dayFirst: false }).on).toBe("2025-12-03");
  });

  it.each([
    "",
    " ",
    "\n",
    "**",
    "****",
    "** **",
    "#",
    "#1",
    ";;;",
    "I'll",
    "promised",
    "with",
    "med og og",
    "**(x)**",
    "m.",
    "()",
    "will 'll",
    "og",
    "«»",
    "\u0000",
  ])("survives %j", (text) => {
    expect(read(text).people).toEqual([]);
  });
});

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
  ])("is linear in %j", async (piece) => {
    expect(await growth(endless(piece), (text) => read(`coffee with ${text}`))).toBeLessThan(1.4);
    expect(await growth(endless(piece), (text) => read(`${text}x`))).toBeLessThan(1.4);
  });
});

describe("pronounOf", () => {
  it.each<[string, "she" | "he" | null]>([
    ["Mette Holm", "she"],
    ["Åse", "she"],
    ["Aase Møller", "she"],
    ["SØREN", "he"],
    ["Soeren", "he"],
    ["Jürgen", "he"],
    ["Anne-Mette Dahl", "she"],
    ["Lars", "he"],
    ["Björn", "he"],
    ["Sigrún", "she"],
    ["Kim Larsen", null],
    ["Alex", null],
    ["Xyzzy", null],
    ["", null],
    ["  Bo ", "he"],
    ["constructor", null],
  ])("says of %s: %s", (name, pronoun) => {
    expect(pronounOf(name)).toBe(pronoun);
  });
});
