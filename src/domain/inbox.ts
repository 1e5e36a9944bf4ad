import { NetError } from "../errors.ts";
import { EXPECTATIONS, type Expectation } from "./add.ts";
import { type Change, changed, created } from "./change.ts";
import type { Contact, Tier } from "./contact.ts";
import { type Day, daysBetween, plusDays } from "./day.ts";
import { dropped, type GivenPromise, newPromise } from "./promise.ts";
import { STALE_CARD_DAYS } from "./urgency.ts";

/** One card not yet dealt with, as it lies in the pile. */
export interface InboxCard {
  readonly contact: Contact;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly event: string | null;
  /** What the owner has promised them already. */
  readonly promises: readonly GivenPromise[];
}

/**
 * What becomes of a card: `follow` makes a relation of it, `file` keeps it without reminders, `hand-on` gives it to somebody, `discard`
 * puts it away. Where `expects` is null a mail is promised, unless something is already.
 */
export type Triage =
  | { readonly kind: "follow"; readonly expects: Expectation | null; readonly tier: Tier | null }
  | { readonly kind: "file" }
  | { readonly kind: "hand-on"; readonly to: Contact | string | null }
  | { readonly kind: "discard" };

export interface Triaged {
  readonly contact: Contact;
  readonly did: Triage["kind"];
  readonly promise: (GivenPromise & { readonly name: string }) | null;
  /** What was promised with the card, and is let go with it. */
  readonly letGo: readonly GivenPromise[];
  /** To whom it was handed on, by name. */
  readonly to: string | null;
}

/** Whether a card has lain so long that filing it is proposed. */
export function isStale({ metOn, addedOn }: Pick<Contact, "metOn" | "addedOn">, today: Day): boolean {
  return daysBetween(metOn ?? addedOn, today) > STALE_CARD_DAYS;
}

const OF_A_CARD: readonly string[] = Object.values(EXPECTATIONS).flatMap((expected) => expected?.text ?? []);

/** A card dealt with. The promise that came with it is let go when nothing is to come of it; whatever else was promised stands. */
export function triage(
  card: Pick<InboxCard, "contact" | "promises">,
  decision: Triage,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): { readonly changes: readonly Change[]; readonly report: Triaged } {
  const { contact } = card;
  const endings = card.promises
    .filter(({ by, state, text }) => by === "me" && state === "open" && OF_A_CARD.includes(text))
    .map((promise) => ({ promise, end: dropped(promise, "me", today) }));
  const letGo = endings.map(({ end }) => end);
  const ends = endings.map(({ promise, end }) => changed("promise", promise, end));
  const into = (after: Contact): Change => changed("contact", contact, after);
  switch (decision.kind) {
    case "follow": {
      const after: Contact = { ...contact, standing: "active", tier: decision.tier ?? contact.tier };
      const isPromised = card.promises.some(({ by, state }) => by === "me" && state === "open");
      const expected = EXPECTATIONS[decision.expects ?? (isPromised ? "none" : "mail")];
      const promise =
        expected === null
          ? null
          : newPromise(newId, {
              contactId: contact.id,
              by: "me",
              text: expected.text,
              madeOn: today,
              dueOn: plusDays(today, expected.days),
            });
      return {
        changes: [into(after), ...(promise ? [created("promise", promise)] : [])],
        report: {
          contact: after,
          did: "follow",
          promise: promise && { ...promise, name: contact.name },
          letGo: [],
          to: null,
        },
      };
    }
    case "file":
    case "discard": {
      const after: Contact = { ...contact, standing: decision.kind === "file" ? "filed" : "archived" };
      const report: Triaged = { contact: after, did: decision.kind, promise: null, letGo, to: null };
      return { changes: [into(after), ...ends], report };
    }
    case "hand-on": {
      const { to } = decision;
      if (to !== null && typeof to !== "string" && to.id === contact.id) {
        throw new NetError("usage", `it is ${contact.name} whose card it is`, { hint: "--to, and another name" });
      }
      const name = to === null ? null : typeof to === "string" ? to : to.name;
      const after: Contact = {
        ...contact,
        standing: "filed",
        note: name === null ? contact.note : [contact.note, `handed on to ${name}`].filter(Boolean).join("\n"),
      };
      const promise =
        to === null || typeof to === "string"
          ? null
          : newPromise(newId, {
              contactId: to.id,
              by: "me",
              text: `hand on the card of ${contact.name}`,
              madeOn: today,
              dueOn: plusDays(today, EXPECTATIONS.mail.days),
            });
      return {
        changes: [into(after), ...ends, ...(promise ? [created("promise", promise)] : [])],
        report: {
          contact: after,
          did: "hand-on",
          promise: promise && { ...promise, name: name ?? "" },
          letGo,
          to: name,
        },
      };
    }
  }
}
