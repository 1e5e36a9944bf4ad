import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../support/sentences.ts";

/** How it is put, and what it tells: kind, and who took the first step. */
const OPENINGS = {
  english: [
    ["Coffee with P", "meet", null],
    ["Met P for lunch", "meet", null],
    ["Had a quick call with P", "call", null],
    ["Called P", "call", "me"],
    ["Ran into P at the fair", "event", null],
    ["Wrote to P", "message", "me"],
    ["Had P over for dinner", "meet", null],
  ],
  danish: [
    ["Kaffe med P", "meet", null],
    ["Drak kaffe med P", "meet", null],
    ["Ringede til P", "call", "me"],
    ["Stødte på P", "meet", null],
    ["Mødte P på messen", "event", null],
    ["Skrev til P", "message", "me"],
    ["Havde P til middag", "meet", null],
  ],
} as const;
const DAYS = {
  english: [
    ["yesterday", "2026-05-05"],
    ["on Friday at 10", "2026-05-01"],
    ["two days ago", "2026-05-04"],
    ["on 30 April", "2026-04-30"],
  ],
  danish: [
    ["i går", "2026-05-05"],
    ["i fredags kl. 10", "2026-05-01"],
    ["for to dage siden", "2026-05-04"],
    ["den 30. april", "2026-04-30"],
  ],
} as const;
const LENGTHS = { english: ["for an hour", "for a good hour"], danish: ["i en time", "i en god time"] } as const;
const TOPICS = {
  english: ["about the budget", "about Jens Krogh", "about hiring Jens", "about the Berlin office"],
  danish: ["om budgettet", "om Jens Krogh", "om at ansætte Jens", "om kontoret i Berlin"],
} as const;
/** The promise, and how it is kept in the list; D is when it is due. */
const PROMISES = {
  english: [
    ["I'll send the deck D", "me: send the deck"],
    ["I promised to send the deck D", "me: send the deck"],
    ["I need to send Jens the deck D", "me: send Jens the deck"],
    ["she'll send me the deck D", "them: send me the deck"],
    ["she gets back to me D", "them: get back to me"],
    ["D I must send the deck", "me: send the deck"],
  ],
  danish: [
    ["jeg sender oplægget D", "me: sende oplægget"],
    ["jeg lovede at sende oplægget D", "me: sende oplægget"],
    ["jeg skal sende Jens oplægget D", "me: sende Jens oplægget"],
    ["hun sender mig oplægget D", "them: sende mig oplægget"],
    ["hun vender tilbage D", "them: vende tilbage"],
    ["D sender jeg oplægget", "me: sende oplægget"],
  ],
} as const;
const DUE = {
  english: [
    ["by Friday", "2026-05-08"],
    ["tomorrow", "2026-05-07"],
    ["by 1 June", "2026-06-01"],
    ["before Christmas", "2026-12-24"],
  ],
  danish: [
    ["inden fredag", "2026-05-08"],
    ["i morgen", "2026-05-07"],
    ["inden den 1. juni", "2026-06-01"],
    ["inden jul", "2026-12-24"],
  ],
} as const;
/** Told of somebody by the way: neither its names nor its days are of the talk. */
const NEWS = {
  english: ["she is well", "she works with Jens", "she was in Rome last week", "she has left Nordlys"],
  danish: ["hun har det godt", "hun arbejder sammen med Jens", "hun var i Rom i sidste uge", "hun er gift med Jens"],
} as const;

const language = fc.constantFrom("english", "danish");
const people = fc.constantFrom(["Mette"], ["Mette Holm"], ["Mette", "Åse"], ["Mette", "Åse", "Bo Lund"]);

function listed(names: readonly string[], and: string): string {
  return names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}

describe("a sentence of parts", () => {
  it("is read the same in whatever order they stand, and each part for what it is", () => {
    const parts = language.chain((spoken) =>
      fc.record({
        spoken: fc.constant(spoken),
        opening: fc.constantFrom(...OPENINGS[spoken]),
        names: people,
        day: fc.constantFrom(...DAYS[spoken]),
        length: fc.constantFrom(...LENGTHS[spoken]),
        topic: fc.constantFrom(...TOPICS[spoken]),
        order: fc.shuffledSubarray(["day", "length", "topic"] as const, { minLength: 3 }),
        promise: fc.constantFrom(...PROMISES[spoken]),
        due: fc.constantFrom(...DUE[spoken]),
        news: fc.constantFrom(...NEWS[spoken]),
        isNewsFirst: fc.boolean(),
        mark: fc.constantFrom("; ", ", "),
      }),
    );
    fc.assert(
      fc.property(parts, ({ spoken, opening, names, order, promise, due, news, isNewsFirst, mark, ...told }) => {
        const [put, kind, initiator] = opening;
        const talk = put.replace("P", listed(names, spoken === "english" ? "and" : "og"));
        const [day, on] = told.day;
        const said = { day, length: told.length, topic: told.topic };
        const clauses = [promise[0].replace("D", due[0]), news];
        const text = [
          [talk, ...order.map((part) => said[part])].join(" "),
          ...(isNewsFirst ? clauses.reverse() : clauses),
        ];
        const sentence = read(text.join(mark));
        expect({
          kind: sentence.kind,
          initiator: sentence.initiator,
          people: sentence.people.map((mention) => mention.text),
          on: sentence.on,
          minutes: sentence.minutes,
          promises: sentence.promises.map(({ by, text: what, dueOn }) => `${by}: ${what} ${dueOn ?? ""}`),
        }).toEqual({ kind, initiator, people: names, on, minutes: 60, promises: [`${promise[1]} ${due[1]}`] });
        expect(sentence.note).toContain(news);
      }),
      { numRuns: 1500 },
    );
  });
});
