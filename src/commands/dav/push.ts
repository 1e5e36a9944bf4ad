import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import {
  DAV_KINDS,
  type DavCase,
  type DavEntry,
  type DavKind,
  type DavPlan,
  davPlan,
  davSlug,
  demandSafe,
} from "../../domain/dav.ts";
import { cleanLine } from "../../domain/name.ts";
import { NetError } from "../../errors.ts";
import { isSameEntry } from "../../formats/dav.ts";
import type { Notes, openNotes } from "../../io/sent.ts";
import { type DavPlaceReport, type DavPushReport, davPushView } from "../../views/dav.ts";
import { command, dryRunOption, jsonOption } from "../common/command.ts";
import { printReport } from "../common/output.ts";
import { type Chosen, chosen } from "./chosen.ts";
import { addressSet, type ConnectionOptions, connected, withConnection } from "./connection.ts";
import type { DavServer } from "./server.ts";

interface PushOptions extends ConnectionOptions {
  readonly name: string;
  readonly only?: DavKind;
  readonly again: boolean;
  readonly adopt: boolean;
  readonly remove: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

export function davPushCommand(context: Context): Command {
  const push = command("push", "send people as cards, and what you are to do with them as to-dos, one way", [
    "net dav push tag:board --dry-run   (what would be sent; asks nobody)",
    "net dav push tag:board             (an address book and a calendar of its own)",
    "net dav push                       (the same people as the last time)",
    "net dav push tier:core --name core --only contacts",
    'net dav push --password-command "pass show dav"',
  ])
    .argument("[filter...]", "which people, as in net list; left out: as the last time")
    .option("--name <name>", "what the address book and the calendar are called there", "net")
    .addOption(new Option("--only <kind>", "cards or to-dos alone").choices(DAV_KINDS))
    .option("--again", "send anew what is gone there", false)
    .option("--adopt", "use what is there under this name, though net did not make it", false)
    .option("--remove", "take away there however many are no longer chosen", false);
  return withConnection(push)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: PushOptions) => runDavPush(context, words, options));
}

async function runDavPush(context: Context, words: readonly string[], typed: PushOptions): Promise<void> {
  const options = { ...typed, name: cleanLine(typed.name) };
  if (options.name === "") throw new NetError("usage", "what is it to be called there?", { hint: "--name net" });
  const sent = await import("../../io/sent.ts");
  const notes = sent.readNotes(context.dav.notes());
  const filter = filterMeant(words, options.name, notes);
  const kinds = options.only === undefined ? DAV_KINDS : [options.only];
  const wanted = await chosen(context, filter, sent.fingerprint);
  if (wanted.people === 0 && !options.remove) throw nobodyChosen(filter, options.name, notes);
  const report = (host: string | null, places: readonly DavPlaceReport[]): void => {
    const { name, dryRun: isDryRun } = options;
    const told: DavPushReport = { today: context.today, isDryRun, host, name, filter, people: wanted.people, places };
    printReport(context, told, { json: options.json, view: davPushView });
  };
  if (options.dryRun) {
    const host = addressSet(context, options)?.host ?? null;
    report(
      host,
      kinds.map((kind) => foreseen(kind, wanted, notes, host, options)),
    );
    return;
  }
  const server = await connected(context, options);
  // All is looked at before anything is sent.
  const cases: Looked[] = [];
  for (const kind of kinds) cases.push(await looked(server, kind, wanted.entries[kind], notes, options));
  for (const each of cases) demandSafe(each, options);
  const book = sent.openNotes(context.dav.notes());
  const mark = notes.mark ?? context.newId();
  if (notes.mark === null) book.add({ mark });
  book.add({ name: options.name, filter });
  const done = counter(context, options, cases);
  const places: DavPlaceReport[] = [];
  try {
    for (const each of cases) places.push(await pushed(server, each, { mark, book, done, titleOf: wanted.titleOf }));
  } catch (error) {
    throw done.count === 0 || !(error instanceof NetError) ? error : stopped(error, done.count);
  } finally {
    done.end();
    book.close();
  }
  sent.tidyNotes(context.dav.notes());
  report(server.host, places);
  const untaken = places.flatMap((place) => place.untaken);
  if (untaken.length > 0) {
    throw new NetError("remote", `${server.host} did not take ${untaken.length} of what was sent`, {
      hint: "see above; the others are there",
    });
  }
}

function stopped(error: NetError, count: number): NetError {
  const sent = `${count} ${count === 1 ? "was" : "were"} sent before, and noted`;
  return new NetError(error.kind, `${error.message}; ${sent}`, { hint: error.hint, cause: error });
}

/** Nobody's cards leave by accident: the first time it must be said whose. */
function filterMeant(words: readonly string[], name: string, notes: Notes): readonly string[] {
  if (words.length > 0) return words;
  const last = notes.filters.get(name);
  if (last !== undefined) return last;
  throw new NetError("usage", "who is to be sent?", {
    hint: "net dav push tag:board, or is:active for all you care for",
  });
}

/** A mistyped filter must not empty what stands there. */
function nobodyChosen(filter: readonly string[], name: string, { collections }: Notes): NetError {
  const isThere = [...collections.values()].some((each) => each.name === name && each.entries.size > 0);
  return new NetError("notFound", `nobody is chosen by ${filter.join(" ")}`, {
    hint: `net list ${filter.join(" ")}${isThere ? "; --remove takes away what was sent before" : ""}`,
  });
}

/** What would be sent by net's own notes, which say nothing of what others did there meanwhile. */
function foreseen(
  kind: DavKind,
  { entries, titleOf }: Chosen,
  { collections }: Notes,
  host: string | null,
  { name, again, adopt }: PushOptions,
): DavPlaceReport {
  const noted = [...collections].find(
    ([url, each]) => each.name === name && each.kind === kind && (host === null || new URL(url).host === host),
  );
  const sent = noted?.[1].entries ?? new Map<string, never>();
  const there = new Map([...sent].map(([file, { etag }]) => [file, etag]));
  const plan = davPlan(entries[kind], sent, there, { again, adopt });
  return {
    kind,
    url: noted?.[0] ?? null,
    isMade: noted === undefined && plan.put.length > 0,
    sent: plan.put.map(({ entry: { file, title }, etag }) => ({ file, title, isNew: etag === null })),
    taken: plan.take.map(({ file }) => ({ file, title: titleOf(file) })),
    unchanged: plan.unchanged,
    left: [],
    untaken: [],
    foreign: 0,
  };
}

interface Looked extends DavCase {
  readonly place: URL;
  /** Sent before and not noted, or given another version by the server itself: it says what it is to say. */
  readonly settled: readonly { readonly entry: DavEntry; readonly etag: string }[];
}

/** Looks at the far side of one kind; nothing is sent. */
async function looked(
  server: DavServer,
  kind: DavKind,
  wanted: readonly DavEntry[],
  { collections }: Notes,
  options: PushOptions,
): Promise<Looked> {
  const place = new URL(`${davSlug(options.name, kind)}/`, await server.home(kind));
  const there = await server.standing(kind, place);
  const noted = collections.get(place.href) ?? null;
  if (noted !== null && noted.name !== options.name) {
    throw new NetError("refused", `"${options.name}" would stand where "${noted.name}" stands; nothing was sent`, {
      hint: "--name OTHER",
    });
  }
  const versions = there?.entries ?? new Map<string, string>();
  const plan = davPlan(wanted, noted?.entries ?? new Map<string, never>(), versions, options);
  const settled: { entry: DavEntry; etag: string }[] = [];
  for (const { entry, file } of plan.left) {
    const etag = versions.get(file);
    if (entry === null || etag === undefined) continue;
    if (isSameEntry((await server.text(place, file)) ?? "", entry.text)) settled.push({ entry, etag });
  }
  return { kind, name: options.name, host: server.host, there, noted, plan, place, settled };
}

interface Pushing {
  readonly mark: string;
  readonly book: ReturnType<typeof openNotes>;
  readonly done: { step(): void };
  readonly titleOf: (file: string) => string;
}

/** Sends what is to be sent, one after the other, each noted before the next. */
async function pushed(
  server: DavServer,
  { kind, name, place, plan, there, noted, settled }: Looked,
  { mark, book, done, titleOf }: Pushing,
): Promise<DavPlaceReport> {
  const url = place.href;
  const isMade = there === null && plan.put.length > 0;
  if (isMade) {
    for (const file of noted?.entries.keys() ?? []) book.add({ url, file, gone: true });
    book.add({ url, name, kind, mark }); // before it is made: whatever comes between, it is known for net's own
    await server.make(kind, place, name, mark);
  } else if (there !== null) book.add({ url, name, kind, mark: there.mark });
  for (const { entry, etag } of settled) book.add({ url, file: entry.file, hash: entry.hash, etag });
  const found = new Set(settled.map(({ entry }) => entry.file));
  const left = plan.left.filter(({ file }) => !found.has(file)).map(({ file, why }) => ({ file, why }));
  const sent: { file: string; title: string; isNew: boolean }[] = [];
  const untaken: { file: string; title: string; status: number }[] = [];
  for (const { entry, etag } of plan.put) {
    const { file, title, hash, text } = entry;
    const made = await server.put(kind, place, file, text, etag);
    if (typeof made === "string") {
      book.add({ url, file, hash, etag: made });
      sent.push({ file, title, isNew: etag === null });
    } else if (made === 412) left.push({ file, why: etag === null ? "taken" : "changed" });
    else untaken.push({ file, title, status: made });
    done.step();
  }
  const taken: DavPlan["over"][number][] = [];
  for (const { file, etag } of plan.take) {
    if (await server.take(place, file, etag)) {
      book.add({ url, file, gone: true });
      taken.push(file);
    } else left.push({ file, why: "changed" });
    done.step();
  }
  for (const file of plan.over) book.add({ url, file, gone: true });
  return {
    kind,
    url,
    isMade,
    sent,
    taken: taken.map((file) => ({ file, title: titleOf(file) })),
    unchanged: plan.unchanged + settled.length,
    left: left.map((each) => ({ ...each, title: titleOf(each.file) })),
    untaken,
    foreign: plan.foreign,
  };
}

const PROGRESS_EVERY = 5;

/** Counts what was sent, on the terminal where somebody watches. */
function counter({ terminal }: Context, { json }: PushOptions, cases: readonly Looked[]) {
  const all = cases.reduce((sum, { plan }) => sum + plan.put.length + plan.take.length, 0);
  const isShown = terminal.isInteractive && !json && all > PROGRESS_EVERY;
  return {
    count: 0,
    step(): void {
      this.count++;
      if (isShown && this.count % PROGRESS_EVERY === 0) terminal.err(`\r${this.count} of ${all} …`);
    },
    end: (): void => {
      if (isShown) terminal.err("\r\u001b[K");
    },
  };
}
