import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import {
  type AddDecision,
  addCard,
  type Card,
  type Duplicate,
  EXPECTATIONS,
  type Expectation,
  likelyDuplicates,
  type Meeting,
  toCard,
} from "../domain/add.ts";
import type { Change } from "../domain/change.ts";
import { type Contact, TIERS, type Tier } from "../domain/contact.ts";
import { folded } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { namesStand } from "../domain/same-person.ts";
import { NetError } from "../errors.ts";
import { type CardDraft, readCardLine, readCards } from "../formats/card.ts";
import { readPhone } from "../formats/phone.ts";
import { type AddReport, addView } from "../views/add.ts";
import { shortDay } from "../views/day.ts";
import { askedDay, askedDraft, askedExpectation } from "./add-asked.ts";
import { factsFor, intoFacts } from "./add-facts.ts";
import { contactMeant, dayMeant, organisationOf, settingOf, spanMeant } from "./arguments.ts";
import { command, dryRunOption, gathered, goesWith, insteadOfOption, jsonOption, overOption } from "./command.ts";
import { printReport } from "./output.ts";
import { type Room, roomFor, withRoom } from "./room.ts";
import { complain } from "./sitting.ts";
import { type WriteOptions, write } from "./write.ts";

interface AddOptions extends WriteOptions {
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

/** What is done with one card: a contact of its own, joined to somebody, or left out. */
export type Place = { readonly into: Contact | null } | "skip";

export function addCommand(context: Context): Command {
  return command("add", "log the business card of somebody you met", [
    'net add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance"',
    'net add "Bo Friis" --event "DI netværksdag" --on yesterday --expects coffee',
    'net add "Carl Dam, carl@dam.dk" --every 6w      (somebody you know, with a rhythm)',
    'net add --batch --event "DI netværksdag"        (a pile: one line a card, an empty line ends)',
    "net add --from cards.txt                        (pasted cards, a blank line between them)",
    'net add --card photo.jpg --event "DI netværksdag"   (a picture of the card: QR code or print)',
    "net add - < cards.txt                           (or through a pipe: as --from)",
    "net add                                         (asks)",
  ])
    .argument("[card...]", "the card as one line: name, title @ organisation, e-mail, phone, #tags; - reads it")
    .option("--name <name>", "the name, where the line alone does not tell")
    .option("--org <name>", "the organisation")
    .option("--title <title>", "the title")
    .option("--email <address>", "an e-mail address (several: again, or with commas)", gathered, [])
    .option("--phone <number>", "a phone number (several: again, or with commas)", gathered, [])
    .option("--url <address>", "a web address (several: again, or with commas)", gathered, [])
    .option("-t, --tag <tag>", "a tag (several: again, or with commas)", gathered, [])
    .option("--note <text>", "a note")
    .option("-e, --event <name>", "the event where you met")
    .option("--place <place>", "where that was")
    .option("-o, --on <day>", "the day you met; a card without one is of today")
    .addOption(
      new Option("-x, --expects <what>", "what you left it at: makes the promise (48 hours, 7 days, 14 days)")
        .choices(Object.keys(EXPECTATIONS))
        .default("none"),
    )
    .addOption(new Option("--tier <tier>", "how often you want to be in touch").choices(TIERS))
    .option("--every <span>", "your own rhythm for this person, such as 6w", spanMeant)
    .option("--batch", "one line a card, until an empty line", false)
    .option("-f, --from <file>", "read pasted cards from a file, or - for standard input")
    .option("--card <picture...>", "read cards off pictures (JPEG, PNG), by QR code or print", [])
    .addOption(goesWith(new Option("-y, --yes", "take what is read as it is").default(false), "--card"))
    .option("--new", "a contact of its own, even if somebody like it is there", false)
    .option("--into <contact>", "join the card to this contact")
    .option("--skip", "leave out cards of people who are there already", false)
    .addOption(insteadOfOption())
    .addOption(overOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: AddOptions) => runAdd(context, words.join(" "), options));
}

export async function runAdd(context: Context, line: string, options: AddOptions): Promise<void> {
  const { terminal } = context;
  const hasFlags = options.name !== undefined || options.email.length > 0 || options.org !== undefined;
  if (options.card.length > 0) return addPictures(context, line, options);
  if (options.batch) return addPile(context, options);
  if (options.from !== undefined) return addAll(context, await cardsIn(context, options.from), options);
  if (line.trim() === "-") return addAll(context, await cardsIn(context, "-"), options);
  if (line !== "" || hasFlags) return addAll(context, [await cardOf(context, line, options)], options);
  if (!terminal.isInteractive) return addAll(context, await cardsIn(context, "-"), options);
  return addByForm(context, options);
}

/** Flags that say what is on one card. */
const OF_ONE_CARD = ["name", "title", "email", "phone", "url"] as const;

/** Cards on pictures: on a terminal each is looked at, put right and saved by itself; else all are one step. */
async function addPictures(context: Context, line: string, options: AddOptions): Promise<void> {
  if (line !== "" || options.batch || options.from !== undefined) {
    throw new NetError("usage", "--card is for pictures alone: no line, --from or --batch beside it", {
      hint: 'net add "Mette Holm, CFO @ Nordlys", or net add --card photo.jpg',
    });
  }
  const flag = OF_ONE_CARD.find((each) => options[each] !== undefined && options[each].length > 0);
  if (options.card.length > 1 && flag !== undefined) {
    throw new NetError("usage", `--${flag} is of one card, and there are ${options.card.length} pictures`, {
      hint: "one picture at a time",
    });
  }
  const isAsking = context.terminal.isInteractive && !options.yes && !options.dryRun;
  if (!isAsking && !options.yes && !options.dryRun) {
    throw new NetError("usage", "what is read off a picture is to be looked at, and there is no terminal", {
      hint: "--yes takes it as read, --dry-run shows it",
    });
  }
  const { cardsAsCorrected, cardsAsRead, demandSomebody } = await import("./add-pictures.ts");
  if (isAsking) {
    for await (const { picture, by, lines, draft } of cardsAsCorrected(context, options.card)) {
      await addAll(context, [await cardWith(context, draft, options)], options, [{ picture, by, lines }]);
    }
    return;
  }
  const read = await cardsAsRead(context, options.card);
  if (options.name === undefined) read.forEach(demandSomebody);
  const cards = await Promise.all(read.map(({ draft }) => cardWith(context, draft, options)));
  return addAll(
    context,
    cards,
    options,
    read.map(({ picture, by, lines }) => ({ picture, by, lines })),
  );
}

/** Several cards in one step: a file of them is one command, and one undo takes it back. */
async function addAll(
  context: Context,
  cards: readonly Card[],
  options: AddOptions,
  pictures?: AddReport["pictures"],
): Promise<void> {
  const meeting = await meetingOf(context, options);
  const placed: { readonly card: Card; readonly place: Place }[] = [];
  for (const card of cards) placed.push({ card, place: await placeOf(context, card, options) });
  const wanted = placed.flatMap(({ card, place }) => (place === "skip" ? [] : [{ card, into: place.into }]));
  if (wanted.length === 0 && placed.length > 0) {
    context.terminal.err(`net: ${placed.length === 1 ? "the card was" : "all cards were"} left out\n`);
    const none = options.dryRun ? { isDryRun: true, changes: [] } : { today: context.today, added: [], room: null };
    if (options.json) printReport(context, none, { json: true, view: () => "" });
    return;
  }
  const mayJoin = meeting.tier !== null || options.insteadOf !== undefined;
  const room = mayJoin ? await roomFor(context, addDecision(context, wanted, meeting, null).changes, options) : null;
  const decide = () => {
    const { changes, report } = addDecision(context, wanted, meeting, room);
    return { changes, report: pictures === undefined ? report : { ...report, pictures } };
  };
  write(context, options, decide, addView);
}

function addDecision(
  context: Context,
  wanted: readonly { readonly card: Card; readonly into: Contact | null }[],
  meeting: Meeting,
  room: Room | null,
): { readonly changes: readonly Change[]; readonly report: AddReport } {
  const decisions: AddDecision[] = [];
  for (const { card, into } of wanted) {
    const before = decisions.flatMap(({ changes }) => changes);
    decisions.push(addCard(card, meeting, factsFor(context, before), intoFacts(context, into)));
  }
  const changes = decisions.flatMap((decision) => decision.changes);
  const report = { today: context.today, added: decisions.map(({ added }) => added) };
  if (room === null) return { changes, report: { ...report, room: null } };
  const all = withRoom(context, changes, room);
  return { changes: all.changes, report: { ...report, room: all.room } };
}

/** A pile, card after card; each is saved as soon as it is typed, so that nothing is lost when the pile is left. */
async function addPile(context: Context, options: AddOptions): Promise<void> {
  const { terminal, prompter } = context;
  if (!terminal.isInteractive) {
    const lines = context.files.text(options.from ?? "-").split(/\r\n?|\n/);
    const end = lines.findIndex((line, at) => line.trim() === "" && at > 0);
    const cards: Card[] = [];
    for (const line of lines.slice(0, end < 0 ? lines.length : end)) {
      if (line.trim() !== "") cards.push(await cardOf(context, line, options));
    }
    if (cards.length === 0)
      throw new NetError("usage", "there is no card in what was given", { hint: "one line a card" });
    return addAll(context, cards, options);
  }
  await meetingOf(context, options); // a flag that cannot be read is told once, and not with each card
  let count = 0;
  try {
    for (;;) {
      const lines = await prompter.lines(`Card ${count + 1} (empty line ends):`, "net add --batch < FILE");
      if (isBlank(lines)) break;
      for (const draft of await draftsIn(context, lines)) {
        if (await isAdded(context, draft, options)) count++;
      }
    }
  } catch (error) {
    if (count === 0 || !(error instanceof NetError) || error.kind !== "cancelled") throw error;
    const isIn = count === 1 ? "is in" : "are in";
    throw new NetError("cancelled", `stopped; ${countText(count)} ${isIn}`, { hint: "net inbox", cause: error });
  }
  terminal.out(count === 0 ? "No cards.\n" : `${countText(count)} in. Next: net inbox\n`);
}

/** One card of a pile; one that cannot be read is complained of, and does not end the pile. */
async function isAdded(context: Context, draft: CardDraft, options: AddOptions): Promise<boolean> {
  try {
    await addAll(context, [await cardWith(context, draft, options)], options);
    return true;
  } catch (error) {
    complain(context, error);
    return false;
  }
}

function countText(count: number): string {
  return `${count} ${count === 1 ? "card" : "cards"}`;
}

/** The cards of a typed line, or of all the lines that were pasted in one go. */
async function draftsIn(context: Context, lines: readonly string[]): Promise<readonly CardDraft[]> {
  const region = settingOf(context, "region");
  const [line = ""] = lines;
  return lines.length === 1
    ? [await readCardLine(line, region)]
    : readCards(lines.join("\n"), region, { isPile: true });
}

/** Asks for one card, or for the meeting with all who were pasted: whatever the first answer already tells is not asked again. */
async function addByForm(context: Context, options: AddOptions): Promise<void> {
  const { prompter } = context;
  await meetingOf(context, options); // a flag that cannot be read is told before anything is asked
  const lines = await prompter.lines("Name, or the whole card in one line:", 'net add "Mette Holm, CFO @ Nordlys"');
  const read = isBlank(lines) ? [] : await draftsIn(context, lines);
  const [draft, ...others] = read;
  const [card] = await Promise.all(read.map((each) => cardWith(context, each, options))); // or one that is none is refused now
  if (draft === undefined || card === undefined) throw new NetError("cancelled", "no card, nothing was added");
  const drafts = others.length === 0 ? [await askedDraft(context, draft, card)] : read;
  const event = options.event ?? (await prompter.text("Where did you meet? (Enter skips):", "--event"));
  const on =
    options.on ?? (await askedDay(context, async (typed) => (await meetingOf(context, { ...options, on: typed })).on));
  const expects = await askedExpectation(context);
  const answered: AddOptions = { ...options, ...(event.trim() === "" ? {} : { event }), on, expects };
  return addAll(context, await Promise.all(drafts.map((draft) => cardWith(context, draft, answered))), answered);
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === "");
}

/** The card of one line that was typed elsewhere. */
export async function cardTyped(context: Context, line: string): Promise<Card> {
  return toCard(await readCardLine(line, settingOf(context, "region")));
}

/** The card of one line, with the flags going before what the line says. */
async function cardOf(context: Context, line: string, options: AddOptions): Promise<Card> {
  const region = settingOf(context, "region");
  return cardWith(context, line === "" ? EMPTY : await readCardLine(line, region), options);
}

async function cardWith(context: Context, draft: CardDraft, options: AddOptions): Promise<Card> {
  const region = settingOf(context, "region");
  const phones = await Promise.all(options.phone.map((number) => readPhone(number, region)));
  return toCard({
    name: options.name ?? draft.name,
    title: options.title ?? draft.title,
    organisation: options.org ?? draft.organisation,
    emails: [...draft.emails, ...options.email],
    phones: [...draft.phones, ...phones],
    urls: [...draft.urls, ...options.url],
    tags: [...draft.tags, ...options.tag],
    birthday: draft.birthday ?? null,
    note: [draft.note, options.note ?? null].filter((part) => part !== null).join("\n") || null,
  });
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

async function cardsIn(context: Context, path: string): Promise<Card[]> {
  const region = settingOf(context, "region");
  const drafts = await readCards(context.files.text(path), region, { isPile: false });
  if (drafts.length === 0) {
    throw new NetError("usage", "there is no card in what was given", { hint: 'net add "Mette Holm, CFO @ Nordlys"' });
  }
  return drafts.map(toCard);
}

async function meetingOf(context: Context, options: AddOptions): Promise<Meeting> {
  const on = await dayMeant(context, options.on ?? "today", "past");
  if (on > context.today) {
    throw new NetError("invalid", `you cannot have met on ${shortDay(on)} yet`, {
      hint: "--on yesterday, --on 2026-05-04",
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

/** Looks for the one on the card among those who are there, and asks what to do about it. */
export async function placeOf(
  context: Context,
  card: Card,
  options: Pick<AddOptions, "into" | "new" | "skip">,
): Promise<Place> {
  const { store, prompter, terminal } = context;
  if (options.into !== undefined) return { into: await contactMeant(context, options.into) };
  if (options.new) return { into: null };
  const duplicates = likelyDuplicates(card, factsFor(context));
  if (duplicates.length === 0) return { into: null };
  if (options.skip) return "skip";
  const told = duplicates.flatMap((duplicate) => {
    const contact = store.contacts.byId(duplicate.contactId);
    return contact ? [{ contact, text: describedDuplicate(context, duplicate, contact) }] : [];
  });
  const [first] = told;
  if (!first) return { into: null };
  const joins = told.map(({ contact, text }) => ({ name: `join the card to ${text}`, value: { into: contact } }));
  const other = { name: "somebody else: make a new contact", value: { into: null } };
  // A number or an address that several share makes nobody of another name the same person.
  const isOther = told.every(({ contact }) => namesStand(folded(card.name), folded(contact.name)) === "other");
  if (!terminal.isInteractive) {
    throw new NetError(
      "refused",
      `${card.name} may be in the file already: ${told.map(({ text }) => text).join("; ")}`,
      {
        hint: `--into ${quoted(first.contact.name)} joins the card to them, --new makes another contact, --skip leaves it out`,
      },
    );
  }
  return prompter.choose<Place>(
    `${card.name} may be in the file already:`,
    [...(isOther ? [other, ...joins] : [...joins, other]), { name: "leave this card out", value: "skip" }],
    "--into, --new or --skip",
  );
}

function describedDuplicate({ store }: Context, { by, value }: Duplicate, contact: Contact): string {
  const organisation = organisationOf(store, contact.id);
  const reason = by === "name" ? "the same name" : `the same ${by === "email" ? "e-mail" : by}, ${value}`;
  return `${contact.name}${organisation ? ` (${organisation})` : ""}, ${reason}`;
}
