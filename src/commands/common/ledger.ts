import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { changed, created, removed } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { kindIn } from "../../domain/exchange/words.ts";
import { EXCHANGE_KINDS, type Exchange, type ExchangeKind, SIZES, type Size } from "../../domain/exchange.ts";
import { perhapsKeptByFavour } from "../../domain/kept.ts";
import { askedFor, giveAndTake, isSameExchange, newExchange, newestFirst, unthanked } from "../../domain/ledger.ts";
import { offersFor } from "../../domain/match.ts";
import { cleanText } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { dayAtEnd } from "../../domain/when.ts";
import type { Need, OfferId } from "../../domain/wish.ts";
import { NetError } from "../../errors.ts";
import { ownLines } from "../../io/shown.ts";
import { type ExchangeReport, exchangeView, ledgerView } from "../../views/ledger.ts";
import { command, demandRemovalAlone, dryRunOption, jsonOption, WHO } from "./command.ts";
import { contactMeant, nameAhead } from "./contact-meant.ts";
import { calendarOf, pastDay } from "./day-meant.ts";
import { entryMeant } from "./entry.ts";
import { perhapsKeptOf, writeAndAsk } from "./kept.ts";
import { printReport } from "./output.ts";
import { type WriteOptions, write } from "./write.ts";

// What giving and taking have in common: they are noted, listed and mended alike.

interface LedgerOptions extends WriteOptions {
  readonly size?: Size;
  readonly kind?: ExchangeKind;
  readonly on?: string;
  readonly asked?: boolean;
  readonly unasked?: boolean;
  readonly change?: string;
  readonly remove?: string;
}

const LIST = "a number of this list, or a piece of its text";

export function ledgerCommand(
  context: Context,
  direction: Exchange["direction"],
  summary: string,
  examples: readonly string[],
): Command {
  const ledger = command(direction, summary, examples)
    .argument("<contact>", WHO)
    .argument("[text...]", `what it was; left out: list what was given and taken`)
    .addOption(
      new Option("-s, --size <size>", "how much it was worth to who got it").choices(Object.keys(SIZES) as Size[]),
    )
    .addOption(new Option("-k, --kind <kind>", "what it was").choices(EXCHANGE_KINDS))
    .option("-o, --on <day>", "the day it was")
    .option(
      "--change <which>",
      `change one, its --size, --kind, --on${direction === "take" ? ", --asked, --unasked" : ""} or text: ${LIST}`,
    )
    .option("--remove <which>", `take one off the list: ${LIST}`);
  // What I give is mine to know; whether what I get was asked for tells something of who gives it.
  if (direction === "take") {
    ledger
      .addOption(new Option("--asked", "you had asked for it").conflicts("unasked"))
      .option("--unasked", "it came unasked: what is assumed, unless net ask --sent was noted before");
  }
  return ledger
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (who: string, words: readonly string[], options: LedgerOptions, self: Command) => {
      const [named, said] = nameAhead(context, who, words);
      const contact = await contactMeant(context, named, { isGuessed: true });
      const text = cleanText(said.join(" "));
      const { change, remove } = options;
      if (remove !== undefined) {
        demandRemovalAlone(self, `net ${direction} ${quoted(contact.name)}`, { text, change, remove });
        return removeExchange(context, contact, remove, options);
      }
      if (change !== undefined) return changeExchange(context, contact, change, text, options);
      if (text === "") return listLedger(context, contact, direction, options);
      return noteExchange(context, contact, { direction, text, thanksFor: null }, options);
    });
}

/** Whether the owner said that it was asked for; undefined where they did not say. */
function isAskedSaid({ asked, unasked }: LedgerOptions): boolean | undefined {
  return asked === true ? true : unasked === true ? false : undefined;
}

interface ToldOf {
  readonly direction: Exchange["direction"];
  readonly text: string;
  readonly thanksFor: Exchange | null;
}

export async function noteExchange(
  context: Context,
  contact: Contact,
  { direction, text: said, thanksFor }: ToldOf,
  options: LedgerOptions,
): Promise<void> {
  const { store, today, newId } = context;
  const { id: contactId, name } = contact;
  const { kind = null, size = null } = options;
  // "Thanks for lunch yesterday" are of today.
  const isThanks = (kind ?? kindIn(said)) === "thanks";
  const told = options.on === undefined && !isThanks ? dayAtEnd(said, "past", calendarOf(context)) : undefined;
  const text = told?.before ?? said;
  const on = told?.day ?? (await pastDay(context, options.on ?? "today"));
  const isAsked = isAskedSaid(options);
  await writeAndAsk(
    context,
    options,
    () => {
      const before = store.exchanges.of(contactId);
      const noted = newExchange(newId, { contactId, direction, text, kind, size, on, interactionId: null });
      const askedOn = isAsked === undefined ? askedFor(noted, store.interactions.askedOn) : null;
      const exchange = { ...noted, isAsked: isAsked ?? askedOn !== null };
      const exchanges = newestFirst([exchange, ...before]);
      const report: ExchangeReport = {
        today,
        name,
        did: "noted",
        exchange,
        number: exchanges.indexOf(exchange) + 1,
        isKindRead: kind === null,
        isSizeRead: size === null,
        askedOn,
        thanksFor,
        unthanked: direction === "take" ? unthanked(exchanges) : null,
        met: needMet(context, exchange),
        perhapsKept: perhapsKeptOf(context, contact, perhapsKeptByFavour(exchange, contact)),
        isNotedAlready: before.some((other) => isSameExchange(other, exchange)),
        giveAndTake: giveAndTake(exchanges, today),
      };
      return { changes: [created("exchange", exchange)], report };
    },
    exchangeView,
    () => on,
  );
}

/** The need that this may have met: theirs of what was given, the owner's of what was taken. */
function needMet({ store, today }: Context, { direction, kind, contactId, text }: Exchange): Need | null {
  if (kind === "thanks") return null;
  const isGiven = direction === "give";
  const offer = { id: "" as OfferId, contactId: isGiven ? null : contactId, text, confirmedOn: today, closedOn: null };
  const [match] = offersFor(store.needs.of(isGiven ? contactId : null), [offer], today, 1);
  return match?.need ?? null;
}

function listLedger(
  context: Context,
  { id: contactId, name }: Contact,
  direction: Exchange["direction"],
  options: LedgerOptions,
): void {
  const { store, today } = context;
  if (
    options.size !== undefined ||
    options.kind !== undefined ||
    options.on !== undefined ||
    isAskedSaid(options) !== undefined
  ) {
    throw new NetError("usage", `what did you ${direction}?`, {
      hint: `net ${direction} ${quoted(name)} "…" --size hour, or --change 1 --size hour`,
    });
  }
  const exchanges = store.exchanges.of(contactId);
  const report = {
    today,
    contactId,
    name,
    exchanges,
    unthanked: unthanked(exchanges),
    giveAndTake: giveAndTake(exchanges, today),
  };
  if (!options.json) context.shown.keep(ownLines("an exchange", exchanges.length, contactId));
  printReport(context, report, { json: options.json, view: ledgerView });
}

async function changeExchange(
  context: Context,
  contact: Contact,
  which: string,
  text: string,
  options: LedgerOptions,
): Promise<void> {
  const { size, kind } = options;
  const isAsked = isAskedSaid(options);
  if ([text || undefined, size, kind, options.on, isAsked].every((said) => said === undefined)) {
    throw new NetError("usage", "what is to change about it?", { hint: "--size, --kind, --on, or another text" });
  }
  const on = options.on === undefined ? null : await pastDay(context, options.on);
  write(
    context,
    options,
    () => {
      const before = exchangeMeant(context, contact, which);
      if (isAsked !== undefined && before.direction === "give") {
        throw new NetError("invalid", `"${before.text}" is something you gave`, {
          hint: `net take ${quoted(contact.name)} (for the numbers of what you got)`,
        });
      }
      const exchange: Exchange = {
        ...before,
        text: text || before.text,
        size: size ?? before.size,
        kind: kind ?? before.kind,
        on: on ?? before.on,
        isAsked: isAsked ?? before.isAsked,
      };
      const exchanges = context.store.exchanges.of(contact.id).map((each) => (each.id === before.id ? exchange : each));
      return {
        changes: [changed("exchange", before, exchange)],
        report: mended(context, contact, "changed", exchange, exchanges),
      };
    },
    exchangeView,
  );
}

function removeExchange(context: Context, contact: Contact, which: string, options: LedgerOptions): void {
  write(
    context,
    options,
    () => {
      const exchange = exchangeMeant(context, contact, which);
      const exchanges = context.store.exchanges.of(contact.id).filter(({ id }) => id !== exchange.id);
      return {
        changes: [removed("exchange", exchange)],
        report: mended(context, contact, "removed", exchange, exchanges),
      };
    },
    exchangeView,
  );
}

function mended(
  { today }: Context,
  { name }: Contact,
  did: "changed" | "removed",
  exchange: Exchange,
  exchanges: readonly Exchange[],
): ExchangeReport {
  return {
    today,
    name,
    did,
    exchange,
    number: did === "removed" ? null : newestFirst(exchanges).indexOf(exchange) + 1,
    isKindRead: false,
    isSizeRead: false,
    askedOn: null,
    thanksFor: null,
    unthanked: null,
    met: null,
    perhapsKept: [],
    isNotedAlready: false,
    giveAndTake: giveAndTake(exchanges, today),
  };
}

function exchangeMeant({ store }: Context, { id, name }: Contact, which: string): Exchange {
  return entryMeant(store.exchanges.of(id), which, {
    textOf: ({ text }) => text,
    none: `nothing between you and ${name} is called`,
    hint: `net give ${quoted(name)}`,
  });
}
