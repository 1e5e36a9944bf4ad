import type { Context } from "../../context.ts";
import type { LedgerFacts } from "../../domain/group/meet.ts";

/** What stands in the file of the contacts and exchanges behind a meeting. */
export function ledgerFacts({ store }: Context): LedgerFacts {
  return {
    interactionById: (id) => store.interactions.byId(id),
    exchangeById: (id) => store.exchanges.byId(id),
    exchangesIn: (id) => store.exchanges.toldIn(id),
    contactById: (id) => store.contacts.byId(id),
  };
}
