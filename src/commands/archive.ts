import type { Command } from "commander";
import type { Context } from "../context.ts";
import { archived, broughtBack } from "../domain/archive.ts";
import { changed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import { archiveView } from "../views/archive.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { candidatesFor, contactMeant, contactNow } from "./common/contact-meant.ts";
import { roomForAll, withRoom } from "./common/room.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface ArchiveOptions extends WriteOptions {
  readonly back: boolean;
}

export function archiveCommand(context: Context): Command {
  return command("archive", "put a person out of the lists; nothing is lost", [
    "net archive Bo",
    "net archive Bo --back",
    "net list --archived",
  ])
    .argument("<contact...>", WHO)
    .option("--back", "back into the lists", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: ArchiveOptions) => runArchive(context, words.join(" "), options));
}

async function runArchive(context: Context, typed: string, options: ArchiveOptions): Promise<void> {
  const { store, shown, today } = context;
  const { back, json, dryRun } = options;
  const { id } = (back ? onlyArchived(context, typed) : null) ?? (await contactMeant(context, typed));
  const { promises } = write(
    context,
    options,
    () => {
      const before = contactNow(context, id);
      const contact = back ? broughtBack(before, store.interactions.twoWayDays(id, 1).length > 0) : archived(before);
      const did: "archived" | "back" = back ? "back" : "archived";
      const { changes, room } = withRoom(context, [changed("contact", before, contact)], roomForAll());
      return { changes, report: { today, did, contact, promises: store.promises.openOf(id), room } };
    },
    archiveView,
  );
  if (!json && !dryRun) shown.keep(promises.map((promise) => ({ contact: id, promise: promise.id })));
}

/** Somebody in the archive goes before a namesake in the lists, when it is about bringing back. */
function onlyArchived(context: Context, typed: string): Contact | null {
  if (/^\d{1,4}$/.test(typed)) return null;
  const [only, ...others] = candidatesFor(context, typed, []).filter(({ contact }) => contact.standing === "archived");
  return only && others.length === 0 ? only.contact : null;
}
