/** What the flags and lines of net add say: the cards, and where they were got. */

import type { Context } from "../../context.ts";
import { type Card, type Expectation, type Meeting, toCard } from "../../domain/add.ts";
import type { Tier } from "../../domain/contact.ts";
import { toAddress } from "../../domain/identifier.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { type CardDraft, listedLines, readCardLine, readCards } from "../../formats/card.ts";
import { type Phone, readPhone } from "../../formats/phone.ts";
import { shortDay } from "../../views/day.ts";
import { dayMeant, pastHint } from "../common/day-meant.ts";
import { settingOf } from "../common/setting.ts";
import type { WriteOptions } from "../common/write.ts";

export interface AddOptions extends WriteOptions {
  readonly name?: string;
  readonly org?: string;
  readonly title?: string;
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly url: readonly string[];
  readonly tag: readonly string[];
  readonly note?: string;
  readonly event?: string;
  readonly place?: string;
  readonly on?: string;
  readonly expects: Expectation;
  readonly tier?: Tier;
  readonly every?: number;
  readonly batch: boolean;
  readonly from?: string;
  readonly card: readonly string[];
  readonly yes: boolean;
  readonly new: boolean;
  readonly skip: boolean;
  readonly into?: string;
  readonly insteadOf?: string;
  readonly over: boolean;
}

/** The card of one line that was typed elsewhere. */
export async function cardTyped(context: Context, line: string): Promise<Card> {
  return toCard(await readCardLine(line, settingOf(context, "region")));
}

/** The card of one line, with the flags going before what the line says. */
export async function cardOf(context: Context, line: string, options: AddOptions): Promise<Card> {
  const region = settingOf(context, "region");
  const { length } = listedLines(line);
  if (length > 1)
    throw new NetError("usage", `these are ${length} people in one line`, {
      hint: "net add --from FILE takes them all",
    });
  return cardWith(context, line === "" ? EMPTY : await readCardLine(line, region), options);
}

export async function cardWith(context: Context, draft: CardDraft, options: AddOptions): Promise<Card> {
  const region = settingOf(context, "region");
  const phones = await Promise.all(options.phone.map((number) => phoneTyped(number, region)));
  return toCard({
    name: options.name ?? draft.name,
    title: options.title ?? draft.title,
    organisation: options.org ?? draft.organisation,
    emails: [...draft.emails, ...options.email.map((typed) => toAddress("email", typed).value)],
    phones: [...draft.phones, ...phones],
    urls: [...draft.urls, ...options.url.map((typed) => toAddress("url", typed).value)],
    tags: [...draft.tags, ...options.tag],
    birthday: draft.birthday ?? null,
    note: [draft.note, options.note ?? null].filter((part) => part !== null).join("\n") || null,
  });
}

/** A number of which it is said that it is one; what has no digits to dial is refused. */
export async function phoneTyped(typed: string, region: string): Promise<Phone> {
  const phone = await readPhone(typed, region);
  toAddress("phone", phone.written, phone.e164);
  return phone;
}

const EMPTY: CardDraft = {
  name: null,
  title: null,
  organisation: null,
  emails: [],
  phones: [],
  urls: [],
  tags: [],
  note: null,
};

export async function cardsIn(context: Context, path: string, options: AddOptions): Promise<readonly Card[]> {
  const region = settingOf(context, "region");
  const text = context.files.text(path);
  if (/^\s{0,20}BEGIN:VCARD/i.test(text)) {
    throw new NetError("usage", "this is a vCard, as address books write them", { hint: `net import ${quoted(path)}` });
  }
  const drafts = await readCards(text, region, { isPile: false });
  if (drafts.length === 0) {
    throw new NetError("usage", "there is no card in what was given", { hint: 'net add "Mette Holm, CFO @ Nordlys"' });
  }
  if (drafts.length > 1) demandForAll(options, `there are ${drafts.length} cards`, FOR_ALL);
  return Promise.all(drafts.map((draft) => cardWith(context, draft, options)));
}

/** Flags that say what is on one card. */
const OF_ONE_CARD = ["name", "title", "email", "phone", "url"] as const;

export const FOR_ALL = "what holds for all of them: --org, --tag, --note, --event";

/** Refuses, of several cards, what can be true of one alone. */
export function demandForAll(options: AddOptions, several: string, hint: string): void {
  const flag = OF_ONE_CARD.find((each) => options[each] !== undefined && options[each].length > 0);
  if (flag !== undefined) throw new NetError("usage", `--${flag} is of one card, and ${several}`, { hint });
}

/** The cards of a typed line, or of all the lines that were pasted in one go. */
export async function draftsIn(context: Context, lines: readonly string[]): Promise<readonly CardDraft[]> {
  const region = settingOf(context, "region");
  const [line = ""] = lines;
  return lines.length === 1 && listedLines(line).length === 1
    ? [await readCardLine(line, region)]
    : readCards(lines.join("\n"), region, { isPile: true });
}

export function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === "");
}

export async function meetingOf(context: Context, options: AddOptions): Promise<Meeting> {
  const on = await dayMeant(context, options.on ?? "today", "past");
  if (on > context.today) {
    throw new NetError("invalid", `you cannot have met on ${shortDay(on)} yet`, {
      hint: pastHint(on, context.today),
    });
  }
  return {
    on,
    isDayGiven: options.on !== undefined,
    event: options.event ?? null,
    place: options.place ?? null,
    expects: options.expects,
    tier: options.tier ?? null,
    cadenceDays: options.every ?? null,
  };
}
