import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { EXPECTATIONS, type Expectation } from "../domain/add.ts";
import { type Contact, TIERS, type Tier } from "../domain/contact.ts";
import { type InboxCard, isStale, type Triage, type Triaged, triage } from "../domain/inbox.ts";
import { openQuestions } from "../domain/review/questions.ts";
import { NetError } from "../errors.ts";
import { countedIn, filled } from "../questions/filled.ts";
import { bankruptView, cardView, inboxView, triagedView } from "../views/inbox.ts";
import { hanging } from "../views/table.ts";
import { command, dryRunOption, goesWith, insteadOfOption, jsonOption, overOption } from "./common/command.ts";
import { contactMeant, organisationOf, receiverMeant } from "./common/contact-meant.ts";
import { demandYes } from "./common/demand-yes.ts";
import { askFit } from "./common/fits.ts";
import { printReport } from "./common/output.ts";
import { questionsFor } from "./common/questions.ts";
import { type Room, roomFor, withRoom } from "./common/room.ts";
import { readable, sitting } from "./common/sitting.ts";
import { type WriteOptions, write } from "./common/write.ts";

/** As many as one looks at without losing heart. */
const CARDS_A_SITTING = 3;
/** What can be done with a card, and what it can be followed up with, in the order in which they stand there. */
const TRIAGE = ["follow", "file", "hand-on", "discard", "later"] as const;
const EXPECTED = ["mail", "invite", "coffee", "none"] as const;
/** The weightiest goals, for a card is dealt with in a moment. */
const GOALS_A_CARD = 3;

interface InboxOptions extends WriteOptions {
  readonly all: boolean;
  readonly bankrupt: boolean;
  readonly stale: boolean;
  readonly yes: boolean;
  readonly follow?: string;
  readonly expects?: Expectation;
  readonly tier?: Tier;
  readonly insteadOf?: string;
  readonly over: boolean;
  readonly file?: string;
  readonly handOn?: string;
  readonly to?: string;
  readonly discard?: string;
}

export function inboxCommand(context: Context): Command {
  return command("inbox", "deal with the cards that wait, three at a time", [
    "net inbox                                     (asks, one key a card)",
    "net inbox --follow Mette --expects coffee",
    "net inbox --follow Mette --tier close         (and how often you want to be in touch)",
    "net inbox --file Bo",
    "net inbox --hand-on Anna --to Lars",
    "net inbox --stale --yes                       (files the cards of more than 30 days ago)",
    "net inbox --bankrupt                          (files them all; one net undo brings them back)",
  ])
    .addOption(deed("-a, --all", "list all that wait, not three").default(false))
    .addOption(deed("--follow <contact>", "follow this card up: it becomes somebody you care for"))
    .addOption(
      goesWith(
        new Option("-x, --expects <what>", "the promise that goes with it; a mail, where none of yours is open"),
        "--follow",
      ).choices(Object.keys(EXPECTATIONS)),
    )
    .addOption(goesWith(new Option("--tier <tier>", "how often you want to be in touch"), "--follow").choices(TIERS))
    .addOption(insteadOfOption())
    .addOption(overOption())
    .addOption(deed("--file <contact>", "keep this card without reminders"))
    .addOption(deed("--hand-on <contact>", "give this card to somebody else"))
    .addOption(
      goesWith(new Option("--to <contact>", "to whom; makes a promise where it is somebody in the file"), "--hand-on"),
    )
    .addOption(deed("--discard <contact>", "put this card away, into the archive"))
    .addOption(deed("--stale", "file the cards of more than 30 days ago").default(false))
    .addOption(deed("--bankrupt", "file every card that waits").default(false))
    .addOption(goesWith(new Option("-y, --yes", "do not ask").default(false), "--stale", "--bankrupt"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: InboxOptions) => runInbox(context, options));
}

const DEEDS = ["all", "follow", "file", "handOn", "discard", "stale", "bankrupt"];

/** What can be done with cards: one thing a command, so that none is dropped in silence. */
function deed(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.conflicts(DEEDS.filter((other) => other !== option.attributeName()));
}

async function runInbox(context: Context, options: InboxOptions): Promise<void> {
  if (options.bankrupt || options.stale) {
    await clearPile(context, options);
    return;
  }
  const asked = await triageByFlags(context, options);
  if (asked) {
    return settleCard(context, asked.contact, asked.decision, options);
  }
  const cards = context.store.contacts.inInbox();
  if (!context.terminal.isInteractive || options.all || options.json || options.dryRun) {
    listPile(context, cards, options);
    return;
  }
  return dealWithSome(context, cards, options);
}

async function triageByFlags(
  context: Context,
  options: InboxOptions,
): Promise<{ readonly contact: Contact; readonly decision: Triage } | null> {
  const whose = (typed: string): Promise<Contact> =>
    contactMeant(context, typed, { isGuessed: true, list: "net inbox --all" });
  if (options.follow !== undefined) {
    return {
      contact: await whose(options.follow),
      decision: { kind: "follow", expects: options.expects ?? null, tier: options.tier ?? null },
    };
  }
  if (options.file !== undefined) return { contact: await whose(options.file), decision: { kind: "file" } };
  if (options.discard !== undefined) return { contact: await whose(options.discard), decision: { kind: "discard" } };
  if (options.handOn === undefined) return null;
  const contact = await whose(options.handOn);
  return { contact, decision: { kind: "hand-on", to: await receiverMeant(context, options.to ?? "", "--to") } };
}

async function settleCard(
  context: Context,
  { id, tier }: Contact,
  decision: Triage,
  options: InboxOptions,
): Promise<void> {
  const mayJoin = decision.kind === "follow" && (decision.tier ?? tier) !== null;
  const room = mayJoin ? await roomFor(context, triageDecision(context, id, decision, null).changes, options) : null;
  write(context, options, () => triageDecision(context, id, decision, room), triagedView);
}

function triageDecision(context: Context, id: Contact["id"], decision: Triage, room: Room | null) {
  const contact = context.store.contacts.byId(id);
  if (contact?.standing !== "inbox") {
    throw new NetError("invalid", `${contact?.name ?? "this card"} is not in the inbox`, { hint: "net inbox --all" });
  }
  const { changes, report } = triage({ contact, promises: context.store.promises.openOf(id) }, decision, context);
  if (room === null) return { changes, report: { ...report, room: null } };
  const all = withRoom(context, changes, room);
  return { changes: all.changes, report: { ...report, room: all.room } };
}

/** Three cards, one key each; every answer is saved at once, so that leaving loses nothing. */
async function dealWithSome(context: Context, cards: readonly Contact[], options: InboxOptions): Promise<void> {
  const { terminal } = context;
  if (cards.length === 0) {
    listPile(context, cards, options);
    return;
  }
  const words = questionsFor(context).inbox;
  await sitting(context, { interviewer: words }, { welcome: "", goOn: "net inbox" }, () =>
    askAbout(context, cards, options),
  );
  const left = context.store.contacts.countInInbox();
  const next = left === 0 ? words.empty : filled(words.left, { count: left });
  terminal.out(hanging("", next, terminal.width));
}

async function askAbout(context: Context, cards: readonly Contact[], options: InboxOptions): Promise<void> {
  const { terminal, prompter } = context;
  const { inbox, asking } = questionsFor(context);
  for (const [at, contact] of cards.slice(0, CARDS_A_SITTING).entries()) {
    terminal.out(
      cardView(
        { card: inboxCard(context, contact), at: at + 1, of: cards.length, today: context.today },
        terminal.style,
        terminal.width,
      ),
    );
    const decision = await prompter.key<Triage["kind"] | "later">(
      "?",
      TRIAGE.map((value) => ({ ...inbox.deeds[value], value })),
      "--follow, --file, --hand-on or --discard",
      asking,
    );
    if (decision === "later") continue;
    await settleCard(context, contact, await withDetails(context, contact, decision), options);
    if (decision === "follow") await askFits(context, contact);
  }
}

/** Whom one follows up serves a goal, or does not: asked once, and again only in a review. */
async function askFits(context: Context, contact: Contact): Promise<void> {
  const { store, today } = context;
  const goals = store.goals.open().slice(0, GOALS_A_CARD);
  if (goals.length === 0) return;
  const stored = { goals, fits: store.fits.of(contact.id), facts: [], answers: store.answers.about(contact.id) };
  const questions = questionsFor(context);
  const asked = openQuestions(stored, today).filter((each) => each.kind === "goal");
  if (asked.length > 0) context.terminal.out(hanging("  ", questions.review.goal, context.terminal.width));
  for (const each of asked) await askFit(context, questions, contact, each);
}

async function withDetails(context: Context, contact: Contact, kind: Triage["kind"]): Promise<Triage> {
  const { prompter, store } = context;
  const { inbox: words, asking } = questionsFor(context);
  if (kind === "follow") {
    if (store.promises.openOf(contact.id).some(({ by }) => by === "me")) return { kind, expects: "none", tier: null };
    const expects = await prompter.key<Expectation>(
      `  ${words.with}`,
      EXPECTED.map((value) => ({ ...words.expected[value], value })),
      "--expects",
      asking,
    );
    return { kind, expects, tier: null };
  }
  if (kind !== "hand-on") return { kind };
  return readable(context, `  ${words.toWhom}`, "--to", async (typed): Promise<Triage> => {
    const decision = { kind, to: await receiverMeant(context, typed, "--to") };
    triageDecision(context, contact.id, decision, null); // refuses whoever cannot be given it
    return decision;
  });
}

async function clearPile(context: Context, options: InboxOptions): Promise<void> {
  const { store, today } = context;
  const wanted = (): Contact[] =>
    store.contacts.inInbox().filter((contact) => options.bankrupt || isStale(contact, today));
  const count = wanted().length;
  if (count === 0) {
    const nothing = options.bankrupt ? "The inbox is empty." : "No card has waited for more than 30 days.";
    const report = options.dryRun ? { isDryRun: true, changes: [] } : { filed: [] };
    const view = (_: unknown, _style: unknown, width: number): string => hanging("", nothing, width);
    printReport(context, report, { json: options.json, view });
    return;
  }
  if (!options.yes && !options.dryRun) await demandYes(context, countedIn(questionsFor(context).sure.fileCards, count));
  write(
    context,
    options,
    () => {
      const decisions = wanted().map((contact) =>
        triage({ contact, promises: store.promises.openOf(contact.id) }, { kind: "file" }, context),
      );
      const filed: readonly Triaged[] = decisions.map(({ report }) => report);
      return { changes: decisions.flatMap(({ changes }) => changes), report: { filed } };
    },
    bankruptView,
  );
}

function listPile(context: Context, cards: readonly Contact[], options: InboxOptions): void {
  const { today, shown } = context;
  const some = options.all || options.json ? cards : cards.slice(0, CARDS_A_SITTING);
  if (!options.json) shown.keep(some.map(({ id }) => ({ contact: id, promise: null })));
  const report = {
    today,
    cards: some.map((contact) => inboxCard(context, contact)),
    waiting: cards.length,
    stale: cards.filter((contact) => isStale(contact, today)).length,
  };
  printReport(context, report, { json: options.json, view: inboxView });
}

function inboxCard({ store }: Context, contact: Contact): InboxCard {
  return {
    contact,
    organisation: organisationOf(store, contact.id),
    title: store.roles.of(contact.id)[0]?.title ?? null,
    event: contact.metAt === null ? null : (store.events.byId(contact.metAt)?.name ?? null),
    promises: store.promises.openOf(contact.id),
  };
}
