import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import { type Address, tagList } from "../domain/add.ts";
import { readBirthday } from "../domain/birthday.ts";
import type { Change } from "../domain/change.ts";
import { type Contact, type ContactId, STANDINGS, TIERS, type Tier } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import {
  type Difference,
  differences,
  type Edit,
  type EditFacts,
  editPerson,
  type PersonRecord,
  type Sheet,
  sheetOf,
  toAddress,
} from "../domain/edit.ts";
import type { Identifier, IdentifierKind } from "../domain/identifier.ts";
import { oneOf, readSelection } from "../domain/list.ts";
import { tierDays } from "../domain/tier.ts";
import { readSpan } from "../domain/when.ts";
import { NetError } from "../errors.ts";
import { readPhone } from "../formats/phone.ts";
import { type EditedPerson, type EditReport, editPreview, editView } from "../views/edit.ts";
import { employmentText } from "../views/person.ts";
import { visible, visibleText } from "../views/visible.ts";
import { factsFor } from "./add.ts";
import { calendarOf, contactMeant, dayMeant, numberBetween, settingOf, spanMeant } from "./arguments.ts";
import { command, dryRunOption, gathered, goesWith, insteadOfOption, jsonOption, overOption } from "./command.ts";
import { personYaml, readPersonYaml } from "./edit-yaml.ts";
import { printReport } from "./output.ts";
import { employmentsOf } from "./person.ts";
import { type Room, roomFor, roomForAll, withRoom } from "./room.ts";
import { type WriteOptions, write } from "./write.ts";

interface EditOptions extends WriteOptions {
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

/** What is said of one person and makes no sense of many. */
const FOR_ONE = ["name", "nickname", "birthday", "email", "phone", "url", "remove", "insteadOf"] as const;

export function editCommand(context: Context): Command {
  return command("edit", "change what is noted of a person; without flags: in your editor", [
    "net edit Mette                                   (opens $EDITOR)",
    'net edit Mette --title CEO --org "Nordlys A/S"   (none in place of a value clears)',
    'net edit Bo --every 6w --birthday "4. maj" --email bo@friis.dk',
    "net edit Bo --remove bo@old.dk --untag hiring",
    "net edit --where 'tag:expo silent>90d' --tier wide     (many at once: shows them, and asks)",
  ])
    .argument("[contact...]", "who: a name, Mette (Nordlys), or a number of the last list")
    .option("--name <name>", "the name")
    .option("--nickname <name>", "what you call them")
    .option("--title <title>", "the title")
    .option("--org <name>", "the organisation")
    .option("--email <address>", "one more e-mail address (several: again, or with commas)", gathered, [])
    .option("--phone <number>", "one more phone number", gathered, [])
    .option("--url <address>", "one more web address", gathered, [])
    .option("--remove <address>", "an e-mail, phone or web address that is no longer theirs", gathered, [])
    .option("-t, --tag <tag>", "one more tag (several: again, or with commas)", gathered, [])
    .option("--untag <tag>", "one tag fewer", gathered, [])
    .option("--tier <tier>", `how often to be in touch: ${TIERS.join(", ")} or none`, tierMeant)
    .option("--every <span>", "a rhythm of your own, such as 6w, or none", (typed) =>
      isNone(typed) ? "none" : spanMeant(typed),
    )
    .option("--closeness <closeness>", "how close you feel, 1 to 5, or none", (typed) =>
      isNone(typed) ? "none" : numberBetween(1, 5)(typed),
    )
    .option("--birthday <day>", '1980-05-04, "4 May", --05-04 or none')
    .option("--met-on <day>", "the day you met")
    .option("-e, --event <name>", "the event where you met")
    .option("--note <text>", "the note, in place of the old one")
    .addOption(new Option("--pin", "always among those due").default(false).conflicts("unpin"))
    .addOption(new Option("--unpin", "no longer pinned").default(false))
    .addOption(new Option("--active", "one you care for").default(false).conflicts("file"))
    .addOption(new Option("--file", "kept without reminders").default(false))
    .addOption(insteadOfOption())
    .addOption(overOption())
    .option("-w, --where <filter>", "everybody a filter of net list finds, instead of one contact")
    .addOption(goesWith(new Option("-y, --yes", "do not ask").default(false), "--where"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: EditOptions) => runEdit(context, words.join(" "), options));
}

// "none" and not null, for commander takes null for an option without its value.
function tierMeant(typed: string): Tier | "none" {
  if (isNone(typed)) return "none";
  const tier = TIERS.find((each) => each === typed.toLowerCase());
  if (tier) return tier;
  throw new InvalidArgumentError(`Allowed choices are ${TIERS.join(", ")}, none.`);
}

function isNone(typed: string): boolean {
  return /^(none|ingen)?$/i.test(typed.trim());
}

export async function runEdit(context: Context, typed: string, options: EditOptions): Promise<void> {
  const isMany = options.where !== undefined;
  if (isMany === (typed !== "")) {
    throw new NetError("usage", isMany ? "a contact or --where, not both" : "whom do you want to edit?", {
      hint: "net edit Mette, or net edit --where tag:expo --tier wide",
    });
  }
  if (isMany) return editMany(context, options.where, options);
  const contact = await contactMeant(context, typed);
  if (!hasFlags(options)) return editByEditor(context, contact, options);
  const edit = await editOf(context, contact, options);
  demandBorne(contact, options.untag);
  const asEdited = (): Decided => edited(context, [recordOf(context, contact.id)], edit);
  const mayJoin = edit.tier !== undefined || edit.standing !== undefined || options.insteadOf !== undefined;
  const room = mayJoin ? await roomFor(context, asEdited().changes, options) : null;
  write(context, options, () => housed(context, asEdited(), room), editView);
}

/** A tag that is to go from one person must be there, as in `net tag --remove`; of many, some bear it and some do not. */
export function demandBorne({ name, tags }: Pick<Contact, "name" | "tags">, typed: readonly string[]): void {
  const unknown = tagList(typed).find((tag) => !tags.includes(tag));
  if (unknown === undefined) return;
  throw new NetError("notFound", `${name} does not bear #${unknown}`, {
    hint: tags.length === 0 ? `net tag "${name}" ${unknown}` : tags.map((tag) => `#${tag}`).join(" "),
  });
}

/** Flags that say how to edit, and not what. */
const HOW: readonly string[] = ["where", "yes", "insteadOf", "over", "dryRun", "json"];

function hasFlags(options: EditOptions): boolean {
  return Object.entries(options).some(
    ([flag, value]: readonly [string, unknown]) =>
      !HOW.includes(flag) && (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false),
  );
}

/** What the flags say, with days and numbers read. */
async function editOf(context: Context, contact: Contact | null, options: EditOptions): Promise<Edit> {
  const { name, nickname, title, org, tier, every, closeness, birthday, metOn, event, note } = options;
  return {
    ...(name === undefined ? {} : { name }),
    ...(nickname === undefined ? {} : { nickname: orNull(nickname) }),
    ...(title === undefined ? {} : { title: orNull(title) }),
    ...(org === undefined ? {} : { organisation: orNull(org) }),
    ...(tier === undefined ? {} : { tier: tier === "none" ? null : tier }),
    ...(every === undefined ? {} : { cadenceDays: every === "none" ? null : every }),
    ...(closeness === undefined ? {} : { closeness: closeness === "none" ? null : closeness }),
    ...(birthday === undefined ? {} : { birthday: birthdayMeant(context, birthday) }),
    ...(metOn === undefined ? {} : { metOn: await metDayMeant(context, metOn) }),
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
    removed: contact === null ? [] : await addressesMeant(context, contact, options.remove),
  };
}

function orNull(typed: string): string | null {
  return isNone(typed) ? null : typed;
}

function birthdayMeant(context: Context, typed: string): string | null {
  return isNone(typed) ? null : readBirthday(typed, calendarOf(context));
}

async function metDayMeant(context: Context, typed: string): Promise<Day | null> {
  if (isNone(typed)) return null;
  const on = await dayMeant(context, typed, "past");
  if (on <= context.today) return on;
  throw new NetError("invalid", `you cannot have met on ${on} yet`, { hint: "yesterday, 2026-05-04 or none" });
}

function phonesMeant(context: Context, typed: readonly string[]): Promise<Address[]> {
  const region = typed.length === 0 ? "" : settingOf(context, "region");
  return Promise.all(
    typed.map(async (number) => {
      const { written, e164 } = await readPhone(number, region);
      return toAddress("phone", written, e164);
    }),
  );
}

/** Addresses of theirs, however they are written. */
async function addressesMeant(
  context: Context,
  { id, name }: Contact,
  typed: readonly string[],
): Promise<Identifier["id"][]> {
  const theirs = typed.length === 0 ? [] : context.store.identifiers.of(id);
  const found: Identifier["id"][] = [];
  for (const each of typed) {
    const forms: readonly (Address | null)[] = [
      formOf("email", each),
      formOf("url", each),
      ...(/\d{3}/.test(each.replace(/\D/g, "")) ? await phonesMeant(context, [each]) : []),
    ];
    const meant = theirs.find(
      ({ kind, value, normalised }) =>
        value === each || forms.some((form) => form !== null && form.kind === kind && form.normalised === normalised),
    );
    if (!meant) {
      throw new NetError("notFound", `${name} has no address ${each}`, {
        hint: theirs.length === 0 ? `net show "${name}"` : theirs.map(({ value }) => value).join(", "),
      });
    }
    found.push(meant.id);
  }
  return found;
}

function formOf(kind: IdentifierKind, typed: string): Address | null {
  try {
    return toAddress(kind, typed);
  } catch {
    return null;
  }
}

/** The person as they are stored at this moment. */
function recordOf({ store }: Context, id: ContactId): PersonRecord {
  const contact = store.contacts.byId(id);
  if (contact === null) throw new NetError("refused", "this contact was removed meanwhile", { hint: "net list" });
  const role = store.roles.of(id)[0] ?? null;
  return {
    contact,
    role,
    organisation: role?.organisationId == null ? null : store.organisations.byId(role.organisationId),
    addresses: store.identifiers.of(id),
    event: contact.metAt === null ? null : store.events.byId(contact.metAt),
  };
}

function editFacts(context: Context, pending: readonly Change[]): EditFacts {
  return { ...factsFor(context, pending), nameOf: (id) => context.store.contacts.byId(id)?.name ?? "somebody else" };
}

interface Decided {
  readonly changes: readonly Change[];
  readonly report: EditReport;
}

/** What was decided, together with what makes room for it. */
function housed(context: Context, { changes, report }: Decided, room: Room | null): Decided {
  if (room === null) return { changes, report };
  const all = withRoom(context, changes, room);
  return { changes: all.changes, report: { ...report, room: all.room } };
}

/** The same edit for all of these, as one step. */
function edited(context: Context, before: readonly PersonRecord[], edit: Edit): Decided {
  const changes: Change[] = [];
  const people: EditedPerson[] = [];
  for (const record of before) {
    // Only what the others may use as well is looked through again: the organisation and the event.
    const shared = changes.filter(({ entity }) => entity === "organisation" || entity === "event");
    const decided = editPerson(record, edit, editFacts(context, shared));
    changes.push(...decided.changes);
    people.push(editedPerson(record, decided.after));
  }
  return { changes, report: { edited: people, room: null } };
}

function editedPerson(before: PersonRecord, after: PersonRecord): EditedPerson {
  const { id, name } = after.contact;
  return { id, name, differences: differences(sheetOf(before), sheetOf(after)) };
}

// --- Many at once

async function editMany(context: Context, typed: string, options: EditOptions): Promise<void> {
  const { store, terminal, prompter, today } = context;
  const single = FOR_ONE.find((flag) =>
    flag in options ? options[flag]?.length !== 0 && options[flag] !== undefined : false,
  );
  if (single)
    throw new NetError(
      "usage",
      `--${single === "insteadOf" ? "instead-of" : single} is for one person, not for --where`,
      { hint: "net edit Mette" },
    );
  if (!hasFlags(options)) {
    throw new NetError("usage", "what is to be changed?", { hint: "net edit --where tag:expo --tier wide" });
  }
  const edit = await editOf(context, null, options);
  const found = store.list.entries({ filter: readSelection(typed), sort: "name", columns: [], most: -1, today });
  // Decided now and not when the answer is given, so that what was seen is what is written, or nothing.
  const all = edited(
    context,
    found.map(({ id }) => recordOf(context, id)),
    edit,
  );
  const { changes, report: whole } = housed(context, all, roomForAll());
  const report = { ...whole, edited: whole.edited.filter((person) => person.differences.length > 0) };
  const decision = { changes, report };
  const count = report.edited.length;
  if (count === 0) {
    const changes: readonly Change[] = [];
    const told = options.dryRun ? { isDryRun: true, changes } : report;
    printReport(context, told, { json: options.json, view: () => `${nothingText(found.length)}\n` });
    return;
  }
  if (!options.dryRun && !options.yes) {
    if (!terminal.isInteractive || options.json) {
      throw new NetError(
        "usage",
        `this would change ${count} ${count === 1 ? "person" : "people"}, and nobody is there to ask`,
        {
          hint: "--yes to do it, --dry-run to see it",
        },
      );
    }
    terminal.out(editPreview(visible(report), terminal.style, terminal.width));
    if (
      !(await prompter.confirm(
        `Change ${count === 1 ? "this person" : `these ${count}`}? net undo takes it back.`,
        "--yes",
      ))
    ) {
      throw new NetError("cancelled", "nothing was changed");
    }
  }
  write(context, options, () => decision, editView);
}

function nothingText(found: number): string {
  if (found === 0) return "Nobody is like that; nothing was changed.";
  return `Nothing to change: ${found === 1 ? "the one it finds is" : `all ${found} are`} so already.`;
}

// --- In the editor

async function editByEditor(context: Context, { id, name }: Contact, options: EditOptions): Promise<void> {
  const { terminal, files, prompter } = context;
  if (!terminal.isInteractive) {
    throw new NetError("usage", "there is no terminal for an editor", {
      hint: `net edit "${name}" --title CEO --tag board (net help edit lists all flags)`,
    });
  }
  // What the user saw is what their changes are measured by, however long the editor stays open.
  const before = recordOf(context, id);
  const sheet = sheetOf(before);
  const others = employmentsOf(context.store, id).slice(1).map(employmentText);
  let text = await personYaml(
    sheet,
    others.length === 0 ? [] : [`Also: ${others.join("; ")}`],
    tierDays(context.store.tiers.plans()),
  );
  for (let isAgain = false; ; isAgain = true) {
    const saved = await files.edited(text);
    if (saved.trim() === "" || (!isAgain && saved === text)) {
      terminal.out("Nothing was changed.\n");
      return;
    }
    text = saved;
    let decision: Decided;
    try {
      decision = edited(context, [before], await editFromSheet(context, before, await readPersonYaml(text)));
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      terminal.err(visibleText(`net: ${error.message}\n${error.hint === undefined ? "" : `  try: ${error.hint}\n`}`));
      if (await prompter.confirm("Edit it again?", "net edit with flags")) continue;
      throw new NetError("cancelled", "nothing was changed");
    }
    try {
      const room = await roomFor(context, decision.changes, options);
      write(context, options, () => housed(context, decision, room), editView);
    } catch (error) {
      if (error instanceof NetError) terminal.err(visibleText(`What you had written:\n\n${text.trimEnd()}\n\n`));
      throw error;
    }
    return;
  }
}

/** What is another in the text than in what was shown; a field that cannot be read is named in the error. */
async function editFromSheet(context: Context, record: PersonRecord, written: Partial<Sheet>): Promise<Edit> {
  const before = sheetOf(record);
  let edit: Edit = {};
  for (const difference of differences(before, { ...before, ...written })) {
    try {
      edit = { ...edit, ...(await fieldEdit(context, record, difference, edit)) };
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      throw new NetError(error.kind, `${difference.field}: ${error.message}`, { hint: error.hint, cause: error });
    }
  }
  return edit;
}

async function fieldEdit(
  context: Context,
  { addresses }: PersonRecord,
  { field, before, after }: Difference,
  edit: Edit,
): Promise<Edit> {
  const text = typeof after === "string" ? after : "";
  const list = typeof after === "string" ? [] : after;
  const was = typeof before === "string" ? [] : before;
  const come = list.filter((value) => !was.includes(value));
  const gone = was.filter((value) => !list.includes(value));
  const address = (kind: IdentifierKind, added: readonly Address[]): Edit => ({
    added: [...(edit.added ?? []), ...added],
    removed: [
      ...(edit.removed ?? []),
      ...addresses.filter((each) => each.kind === kind && gone.includes(each.value)).map(({ id }) => id),
    ],
  });
  switch (field) {
    case "name":
      return { name: text };
    case "nickname":
    case "title":
    case "organisation":
    case "event":
    case "note":
      return { [field]: text === "" ? null : text };
    case "standing":
      return { standing: oneOf(STANDINGS, text, "standing") };
    case "tier":
      return { tier: isNone(text) ? null : oneOf(TIERS, text, "tier") };
    case "every":
      return { cadenceDays: isNone(text) ? null : spanRead(text) };
    case "pinned":
      return {
        isPinned: oneOf(["yes", "no", "true", "false"], text || "no", "yes or no") === "yes" || text === "true",
      };
    case "closeness":
      return { closeness: isNone(text) ? null : closenessRead(text) };
    case "birthday":
      return { birthday: birthdayMeant(context, text) };
    case "met-on":
      return { metOn: await metDayMeant(context, text) };
    case "emails":
      return address(
        "email",
        come.map((value) => toAddress("email", value)),
      );
    case "phones":
      return address("phone", await phonesMeant(context, come));
    case "urls":
      return address(
        "url",
        come.map((value) => toAddress("url", value)),
      );
    case "tags":
      return { tagged: come, untagged: gone };
  }
}

function closenessRead(typed: string): Exclude<Contact["closeness"], null> {
  const closeness = ([1, 2, 3, 4, 5] as const).find((each) => String(each) === typed);
  if (closeness !== undefined) return closeness;
  throw new NetError("usage", `"${typed}" says not how close they are`, { hint: "1 to 5, or nothing" });
}

function spanRead(typed: string): number {
  const days = readSpan(typed);
  if (days !== undefined) return days;
  throw new NetError("usage", `"${typed}" is no length of time`, { hint: "6w, 45d or 3 months" });
}
