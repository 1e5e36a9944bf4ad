import type { Context } from "../../context.ts";
import type { Contact, Tier } from "../../domain/contact.ts";
import type { Edit } from "../../domain/edit.ts";
import {
  type Employment,
  employmentOf,
  employmentText,
  type Position,
  readEmployment,
} from "../../domain/employment.ts";
import { type Address, type Identifier, type IdentifierKind, toAddress } from "../../domain/identifier.ts";
import { folded } from "../../domain/name.ts";
import type { Role } from "../../domain/organisation.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { commaParts } from "../common/command.ts";
import { valueOrNull } from "../common/none.ts";
import { positionsOf } from "../common/person.ts";
import type { WriteOptions } from "../common/write.ts";
import { birthdayMeant, metDayMeant, orNull, phonesMeant } from "./values.ts";

export interface EditOptions extends WriteOptions {
  readonly name?: string;
  readonly nickname?: string;
  readonly title?: string;
  readonly org?: string;
  readonly tier?: Tier | "none";
  readonly every?: number | "none";
  readonly closeness?: Exclude<Contact["closeness"], null> | "none";
  readonly birthday?: string;
  readonly metOn?: string;
  readonly event?: string;
  readonly note?: string;
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly url: readonly string[];
  readonly also: readonly string[];
  readonly remove: readonly string[];
  readonly tag: readonly string[];
  readonly untag: readonly string[];
  readonly pin: boolean;
  readonly unpin: boolean;
  readonly active: boolean;
  readonly file: boolean;
  readonly where?: string;
  readonly insteadOf?: string;
  readonly over: boolean;
  readonly yes: boolean;
}

/** Flags that say how to edit, and not what. */
const HOW: readonly string[] = ["where", "yes", "insteadOf", "over", "dryRun", "json"];

export function hasFlags(options: EditOptions): boolean {
  return Object.entries(options).some(
    ([flag, value]: readonly [string, unknown]) =>
      !HOW.includes(flag) && (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false),
  );
}

/** What the flags say, with days and numbers read. */
export async function editOf(context: Context, contact: Contact | null, options: EditOptions): Promise<Edit> {
  const { name, nickname, title, org, tier, every, closeness, birthday, metOn, event, note } = options;
  return {
    ...(name === undefined ? {} : { name }),
    ...(nickname === undefined ? {} : { nickname: orNull(nickname) }),
    ...(title === undefined ? {} : { title: orNull(title) }),
    ...(org === undefined ? {} : { organisation: orNull(org) }),
    ...(tier === undefined ? {} : { tier: valueOrNull(tier) }),
    ...(every === undefined ? {} : { cadenceDays: valueOrNull(every) }),
    ...(closeness === undefined ? {} : { closeness: valueOrNull(closeness) }),
    ...(birthday === undefined ? {} : { birthday: birthdayMeant(context, birthday) }),
    ...(metOn === undefined ? {} : { metOn: await metDayMeant(context, metOn) }),
    also: options.also.map(employmentMeant),
    ...(event === undefined ? {} : { event: orNull(event) }),
    ...(note === undefined ? {} : { note: orNull(note) }),
    ...(options.pin || options.unpin ? { isPinned: options.pin } : {}),
    ...(options.active || options.file ? { standing: options.active ? "active" : "filed" } : {}),
    tagged: options.tag,
    untagged: options.untag,
    added: [
      ...options.email.map((address) => toAddress("email", address)),
      ...(await phonesMeant(context, options.phone)),
      ...options.url.map((address) => toAddress("url", address)),
    ],
    ...(contact === null ? {} : await removedOf(context, contact, options.remove)),
  };
}

/** Addresses of theirs, however they are written, and work: by the organisation, or as `net show` tells it. */
async function removedOf(
  context: Context,
  { id, name }: Contact,
  typed: readonly string[],
): Promise<Required<Pick<Edit, "removed" | "left">>> {
  const addresses = typed.length === 0 ? [] : context.store.identifiers.of(id);
  const positions = typed.length === 0 ? [] : positionsOf(context.store, id);
  const removed: Identifier["id"][] = [];
  const left: Role["id"][] = [];
  // Of the names of organisations some have a comma in them.
  const workCalled = (text: string): readonly Position[] => positions.filter((position) => isCalled(position, text));
  if (typed.some((text) => commaParts(text).length === 0)) {
    throw new NetError("usage", "what is no longer theirs?", { hint: '--remove bo@old.dk, or --remove "Nordlys A/S"' });
  }
  for (const each of typed.flatMap((text) => (workCalled(text).length > 0 ? [text] : commaParts(text)))) {
    const forms: readonly (Address | null)[] = [
      formOf("email", each),
      formOf("url", each),
      ...(/\d{3}/.test(each.replace(/\D/g, "")) ? await phonesMeant(context, [each]) : []),
    ];
    const meant = addresses.find(
      ({ kind, value, normalised }) =>
        value === each || forms.some((form) => form !== null && form.kind === kind && form.normalised === normalised),
    );
    const work = workCalled(each);
    if (meant) removed.push(meant.id);
    else if (work.length > 0) left.push(...work.map(({ role }) => role.id));
    else {
      const theirs = [...addresses.map(({ value }) => value), ...positions.map(textOf)];
      throw new NetError("notFound", `${name} has no address and no work ${quoted(each)}`, {
        hint: theirs.length === 0 ? `net show ${quoted(name)}` : theirs.join(", "),
      });
    }
  }
  return { removed, left };
}

function textOf(position: Position): string {
  return employmentText(employmentOf(position));
}

function isCalled(position: Position, typed: string): boolean {
  return [position.organisation?.name ?? "", textOf(position)].some(
    (told) => folded(told) === folded(typed) && told !== "",
  );
}

/** `Chair @ Vela`: one more work. */
export function employmentMeant(typed: string): Employment {
  const said = readEmployment(typed);
  if (said !== null) return said;
  throw new NetError("usage", `"${typed}" names no work`, { hint: '--also "Chair @ Vela"' });
}

function formOf(kind: IdentifierKind, typed: string): Address | null {
  try {
    return toAddress(kind, typed);
  } catch {
    return null;
  }
}
