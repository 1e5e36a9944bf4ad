import type { Command } from "commander";
import type { Context } from "../context.ts";
import { DAV_KINDS, type DavKind } from "../domain/dav.ts";
import { type DavCheck, type DavStatusReport, davStatusView } from "../views/dav.ts";
import { command, handJsonOn, jsonOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import { addressSet, type ConnectionOptions, connected, withConnection } from "./dav/connection.ts";
import { davPushCommand } from "./dav/push.ts";
import type { DavServer } from "./dav/server.ts";

interface StatusOptions extends ConnectionOptions {
  readonly check: boolean;
  readonly json: boolean;
}

/** A server for address books and calendars, to which people and follow-ups go one way; a bare `net dav` says what stands there. */
export function davCommand(context: Context): Command {
  const dav = command("dav", "people and follow-ups to an address book and a calendar on your server, one way", [
    "net dav push tag:board         (nothing else uses the network but status --check)",
    "net config dav-url https://dav.example.org/",
    "net dav status                 (what stands there; asks nobody)",
    "net dav push --help            (and so for each of them)",
  ])
    .addOption(jsonOption())
    .action((options: { readonly json: boolean }) =>
      runDavStatus(context, { ...options, check: false, insecure: false }),
    );
  handJsonOn(dav);
  for (const build of [davPushCommand, davStatusCommand]) dav.addCommand(build(context));
  return dav.helpCommand(false);
}

function davStatusCommand(context: Context): Command {
  const status = command("status", "what stands on the server by net's own notes", [
    "net dav status",
    "net dav status --check     (asks the server what became of it)",
  ]).option("--check", "ask the server", false);
  return withConnection(status)
    .addOption(jsonOption())
    .action((options: StatusOptions) => runDavStatus(context, options));
}

async function runDavStatus(context: Context, options: StatusOptions): Promise<void> {
  const { readNotes } = await import("../io/sent.ts");
  const { collections, filters } = readNotes(context.dav.notes());
  const server = options.check ? await connected(context, options) : undefined;
  const origin = addressSet(context, options)?.origin;
  const places: DavStatusReport["places"][number][] = [];
  for (const [url, { name, kind, mark, entries }] of collections) {
    const known = DAV_KINDS.find((each) => each === kind);
    if (known === undefined) continue;
    const isAsked = server !== undefined && new URL(url).origin === origin;
    places.push({
      kind: known,
      name,
      url,
      entries: entries.size,
      filter: filters.get(name) ?? [],
      check: isAsked ? await checked(server, known, url, { mark, entries }) : null,
    });
  }
  printReport(context, { isChecked: options.check, places }, { json: options.json, view: davStatusView });
}

async function checked(
  server: DavServer,
  kind: DavKind,
  url: string,
  noted: { readonly mark: string | null; readonly entries: ReadonlyMap<string, { readonly etag: string }> },
): Promise<DavCheck> {
  const there = await server.standing(kind, new URL(url));
  const versions = there?.entries ?? new Map<string, string>();
  const count = { asSent: 0, changed: 0, gone: 0 };
  for (const [file, { etag }] of noted.entries) {
    const version = versions.get(file);
    count[version === undefined ? "gone" : version === etag ? "asSent" : "changed"]++;
  }
  const foreign = [...versions.keys()].filter((file) => !noted.entries.has(file)).length;
  const mark = there?.mark ?? null;
  const isOthers = mark !== null && noted.mark !== null && mark !== noted.mark;
  return { isThere: there !== null, isOthers, ...count, foreign };
}
