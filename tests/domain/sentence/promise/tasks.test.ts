import { describe, expect, it } from "vitest";
import { told } from "../../../support/sentences.ts";

describe("what notes leave to be done", () => {
  it.each<[string, string[] | undefined]>([
    // Who does what, as minutes tell it.
    ["Coffee with Mette, I'm to call her on the 20th", ["me she: call her → 2026-05-20"]],
    [
      "Met Lars. He's to send the specs by Friday, I'm to get quotes by Monday",
      ["them he: send the specs → 2026-05-08", "me: get quotes → 2026-05-11"],
    ],
    ["Mette is to circulate the minutes", ["them Mette: circulate the minutes"]],
    ["Met Lars, he is to blame", undefined],
    ["Mette to revert by Friday", ["them Mette: revert → 2026-05-08"]],
    ["Lunch with Mette, need to thank her properly", ["me she: thank her properly"]],
    ["Called Mette, she'll have the draft to me by Friday", ["them she: have the draft to me → 2026-05-08"]],
    ["Phoned Mette, told her I'd have it with her by Friday", ["me she: have it with her → 2026-05-08"]],
    ["Called Mette, I'll have the slides ready by Friday", ["me: have the slides ready → 2026-05-08"]],
    ["Called Mette, she'll have a lunch with me on Friday", undefined],
    ["Called Mette, she'll have a baby in May", undefined],
    ["Coffee with Lars, I'm to get quotes by mid-June", ["me: get quotes → 2026-06-15"]],
    ["Coffee with Mette, she told me she'd sent the contract on Monday", undefined],
    ["Coffee with Mette, she told me she'd send the contract on Monday", ["them she: send the contract → 2026-05-11"]],
    ["Lars still owes me the invoice", ["them Lars: the invoice"]],
    ["Mette har sagt ja til at holde oplæg den 3. juni", ["them Mette: holde oplæg → 2026-06-03"]],
    ["Kaffe med Mette, jeg sagde ja til at holde oplæg i morgen", ["me: holde oplæg → 2026-05-07"]],
    ["Mette sagde nej til at holde oplæg den 3. juni", undefined],
    ["Mette sagde ja tak til frokost den 20.", ["me Mette: frokost → 2026-05-20"]],
    [
      "Kaffe med Mette, hun sender en liste i morgen, til gengæld skal jeg læse hendes oplæg inden fredag",
      ["them she: sende en liste → 2026-05-07", "me she: læse hendes oplæg → 2026-05-08"],
    ],
    [
      "Møde med Mette og Lars. Lars tager kontakt til revisor inden næste møde 12/6",
      ["them Lars: tage kontakt til revisor inden næste møde → 2026-06-12"],
    ],
    ["Talte med Mette. Sender hende datoer i aften.", ["me she: sende hende datoer → 2026-05-06"]],
    ["Met Lars. Mette to send the minutes by Friday", ["them Mette: send the minutes → 2026-05-08"]],
    [
      "Met Lars and Bo; Lars to draft, Bo to check the price by 20 May",
      ["them Lars: draft", "them Bo: check the price → 2026-05-20"],
    ],
    ["Asked Lars for a reference. He said yes, will send it by Friday", ["them he: send a reference → 2026-05-08"]],
    ["Lunch with Mette, I'm sending her the invoice on Monday", ["me she: send her the invoice → 2026-05-11"]],
    ["Call with Bo, he's sending specs this week", ["them he: send specs → 2026-05-08"]],
    ["Lovet Lars at læse hans plan inden udgangen af maj", ["me Lars: læse hans plan → 2026-05-31"]],
    ["ring til Bo mandag ang. udbud", ["me Bo: ring til Bo ang. udbud → 2026-05-11"]],
    ["Ping Mette about the contract on 1 June", ["me Mette: Ping Mette about the contract → 2026-06-01"]],
    ["Email to Mette: sent my CV, asked for feedback by 1 June", undefined],
    [
      "Grace can't make Thursday so we moved dinner with Mette to the 27th",
      ["me Mette: dinner with Mette → 2026-05-27"],
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
    // Of another on another day, the deed being told once.
    [
      "Mette and Lars promised to come in June; Bo in July",
      ["them Mette: come → 2026-06-30", "them Lars: come → 2026-06-30", "them Bo: come → 2026-07-31"],
    ],
    [
      "Mette sender tal mandag, Lars tirsdag",
      ["them Mette: sende tal → 2026-05-11", "them Lars: sende tal → 2026-05-12"],
    ],
    [
      "Mette sends the list by Friday, Lars and Bo by Monday",
      [
        "them Mette: send the list → 2026-05-08",
        "them Lars: send the list → 2026-05-11",
        "them Bo: send the list → 2026-05-11",
      ],
    ],
    ["Mette sends the list by Friday, Lars called yesterday", ["them Mette: send the list → 2026-05-08"]],
    ["Mette sends the list by Friday. Lars, coffee on Monday", ["them Mette: send the list → 2026-05-08"]],
    ['Mette: "sender det i morgen"', ["them Mette: sende det → 2026-05-07"]],
    ["Lars skrev: sender det i morgen", ["them Lars: sende det → 2026-05-07"]],
    ["Mette og jeg lovede hinanden at ses inden jul", ["me Mette: ses → 2026-12-24"]],
    ["Mette and I promised each other to meet in June", ["me Mette: meet → 2026-06-30"]],
    ["snakkede med Mette i morges hun sender det fredag", ["them she: sende det → 2026-05-08"]],
    [
      "talte med Mette, hun kommer tilbage med en dato i næste uge",
      ["them she: komme tilbage med en dato → 2026-05-15"],
    ],
    ["Aftalte at vi skal ses, Mette og jeg", ["me: ses, Mette og jeg"]],
  ])("reads what notes leave to be done: %s", (text, expected) => {
    expect(told(text)["promises"]).toEqual(expected);
  });
});
