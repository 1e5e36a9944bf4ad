import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { ExchangeId } from "../../src/domain/exchange.ts";
import type { InteractionId } from "../../src/domain/interaction.ts";
import type { PromiseId } from "../../src/domain/promise.ts";
import type { NeedId } from "../../src/domain/wish.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, fact, interaction, promise } from "../support/builders.ts";
import { day, freshFolder } from "../support/harness.ts";

// Everything else that reads outlines is made of the numbers they are packed with, and would not notice if those changed.
it("packs the outlines as the files there are have them", () => {
  const path = join(freshFolder(), "net.db");
  const store = openStore(path, { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const [met, later, due] = [day("2026-04-30"), day("2026-05-02"), day("2026-05-08")];
  const mette = contact({ standing: "filed", closeness: 4, metOn: met, addedOn: later });
  const { id: contactId } = mette;
  const exchange = { contactId, text: "a book", on: later, interactionId: null } as const;
  store.apply("test", () => ({
    changes: [
      created("contact", mette),
      created(
        "interaction",
        interaction({ id: "a" as InteractionId, kind: "video", on: met, depth: 3, energy: 1, with: [contactId] }),
      ),
      created(
        "interaction",
        interaction({ id: "b" as InteractionId, kind: "mail", on: later, isAnswered: false, with: [contactId] }),
      ),
      created("exchange", {
        ...exchange,
        id: "a" as ExchangeId,
        direction: "give",
        kind: "content",
        size: "decisive",
        isAsked: false,
      }),
      created("exchange", {
        ...exchange,
        id: "b" as ExchangeId,
        direction: "take",
        kind: "thanks",
        size: "five-min",
        isAsked: true,
      }),
      created(
        "promise",
        promise({
          id: "a" as PromiseId,
          contactId,
          by: "me",
          madeOn: met,
          dueOn: due,
          state: "kept",
          closedOn: due,
          timesMoved: 1,
          timesMovedInTime: 0,
        }),
      ),
      created(
        "promise",
        promise({
          id: "b" as PromiseId,
          contactId,
          by: "them",
          madeOn: met,
          dueOn: null,
          state: "dropped",
          closedOn: later,
          droppedBy: "them",
        }),
      ),
      created("fact", fact({ contactId, area: "resource", learnedOn: later })),
      created("need", {
        id: "a" as NeedId,
        contactId,
        text: "a board seat",
        horizon: "now",
        confirmedOn: later,
        closedOn: null,
        goalId: null,
      }),
    ],
  }));
  store.close();
  const db = new Database(path, { readonly: true });
  const row = db.prepare<[], Record<string, unknown>>("SELECT * FROM outlines").get() ?? {};
  db.close();
  const parts = Object.entries(row).flatMap(([part, bytes]) =>
    Buffer.isBuffer(bytes) ? [`${part} ${bytes.toString("hex").replace(/.{8}(?=.)/g, "$& ")}`] : [],
  );
  expect(parts).toMatchInlineSnapshot(`
    [
      "contact 0b4aca94 0b4acc80",
      "interaction 00000002 0b4acaab 0b4acc8d",
      "exchange 00000002 0b4acc98 00000006 0b4acc81 00000018",
      "promise 00000002 0b4aca93 0b4ad280 0b4ad280 0b4aca8c 00000000 0b4acc80",
      "fact 00000001 0b4acc83",
      "need 00000001 0b4acc80",
    ]
  `);
});
