import type { Context } from "../../context.ts";
import type { Card, Expectation } from "../../domain/add.ts";
import type { Day } from "../../domain/day.ts";
import { toAddress } from "../../domain/identifier.ts";
import { type CardDraft, readCardLine } from "../../formats/card.ts";
import type { Phone } from "../../formats/phone.ts";
import { questionsFor } from "../common/questions.ts";
import { settingOf } from "../common/setting.ts";
import { inFull, readable } from "../common/sitting.ts";
import { phoneTyped } from "./flags.ts";

// The questions of `net add`. An answer that cannot be read is asked for again at once, so that none before it is lost.

/** What a draft says, together with what the answers say of what is still missing on the card. */
export async function askedDraft(context: Context, draft: CardDraft, card: Card): Promise<CardDraft> {
  const isMissing = (kind: "email" | "phone"): boolean => !card.addresses.some((address) => address.kind === kind);
  const withRole = card.organisation === null ? await askedRole(context, draft) : draft;
  const emails = isMissing("email") && withRole.emails.length === 0 ? await askedEmails(context) : [];
  const phones = isMissing("phone") && withRole.phones.length === 0 ? await askedPhones(context) : [];
  return { ...withRole, emails: [...withRole.emails, ...emails], phones: [...withRole.phones, ...phones] };
}

/** Any name does: what comes after it is read as it is on a card in one line. */
const SOMEBODY = "Anna Berg";
const AT = /^(.*\S)\s+(?:@|at|hos|bei|bij|ved|chez)\s+(\S.*)$/iu;

async function askedRole(context: Context, draft: CardDraft): Promise<CardDraft> {
  const { role } = questionsFor(context).card;
  const answer = (await context.prompter.text(inFull(context, role), "--title, --org")).trim();
  if (answer === "") return draft;
  const typed = answer.replace(/^(?:at|hos|bei|bij|ved|chez)\s+/iu, "@ ");
  const read = await readCardLine(`${SOMEBODY}, ${typed}`, settingOf(context, "region"));
  const [, before = null, after = null] = read.organisation === null ? (AT.exec(typed) ?? []) : [];
  const isRead = read.title !== null || read.organisation !== null;
  return {
    ...draft,
    title: draft.title ?? (after === null ? read.title : before),
    organisation: after ?? (isRead ? read.organisation : typed),
    emails: [...draft.emails, ...read.emails],
    phones: [...draft.phones, ...read.phones],
    urls: [...draft.urls, ...read.urls],
    tags: [...draft.tags, ...read.tags],
    note: isRead && after === null ? joined(draft.note, read.note) : draft.note,
  };
}

function joined(note: string | null, more: string | null): string | null {
  return note === null || more === null ? (note ?? more) : `${note}, ${more}`;
}

function askedEmails(context: Context): Promise<readonly string[]> {
  return readable(context, inFull(context, questionsFor(context).card.email), "--email", (typed) =>
    typed
      .split(/[\s,;]+/u)
      .filter((each) => each !== "")
      .map((each) => toAddress("email", each).value),
  );
}

function askedPhones(context: Context): Promise<readonly Phone[]> {
  const region = settingOf(context, "region");
  return readable(context, inFull(context, questionsFor(context).card.phone), "--phone", (typed) =>
    Promise.all(
      typed
        .split(/[,;]/u)
        .map((each) => each.trim())
        .filter((each) => each !== "")
        .map((each) => phoneTyped(each, region)),
    ),
  );
}

/** The day of the meeting; `read` refuses one that cannot be. */
export function askedDay(context: Context, read: (typed: string) => Promise<Day>): Promise<Day> {
  const { when } = questionsFor(context).card;
  return readable(context, inFull(context, when), "--on", (typed) => read(typed.trim() === "" ? "today" : typed));
}

/** The event where one met, or nothing. */
export async function askedEvent(context: Context): Promise<string> {
  return (await context.prompter.text(inFull(context, questionsFor(context).card.where), "--event")).trim();
}

const EXPECTED = ["none", "mail", "invite", "coffee"] as const;

export function askedExpectation(context: Context): Promise<Expectation> {
  const { expects, expected } = questionsFor(context).card;
  return context.prompter.choose<Expectation>(
    expects,
    EXPECTED.map((value) => ({ name: expected[value], value })),
    "--expects",
  );
}
