import type { Command } from "commander";
import type { Context } from "../context.ts";
import { tagList } from "../domain/add.ts";
import { changed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import { retagged } from "../domain/edit.ts";
import { nearestWord } from "../domain/near.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { tagsView, tagView } from "../views/tag.ts";
import { command, dryRunOption, gathered, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, contactNow, nameAhead, whoTyped } from "./common/contact-meant.ts";
import { printReport } from "./common/output.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface TagOptions extends WriteOptions {
  readonly remove: boolean;
}

export function tagCommand(context: Context): Command {
  return command("tag", "tag somebody; bare: all tags and how many bear them", [
    "net tag Mette board finance",
    "net tag Mette --remove finance",
    "net tag",
  ])
    .argument("[contact]", WHO)
    .argument("[tag...]", "the tags, with or without #")
    .option("--remove", "take these tags off", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((first: string | undefined, behind: readonly string[], options: TagOptions) => {
      if (first === undefined) return listTags(context, options);
      if (behind.length === 0) demandNoTag(context, first);
      const [who, words] = nameAhead(context, first, behind);
      const tags = words.reduce<readonly string[]>((before, word) => gathered(word, before), []);
      return runTag(context, who, tags, options);
    });
}

function listTags(context: Context, { json, remove }: TagOptions): void {
  if (remove) throw new NetError("usage", "whose tag is to go?", { hint: "net tag Mette --remove finance" });
  printReport(context, { tags: context.store.contacts.tagCounts() }, { json, view: tagsView });
}

async function runTag(context: Context, who: string, typed: readonly string[], options: TagOptions): Promise<void> {
  const { id, name, tags: theirs } = await contactMeant(context, who, { isGuessed: true });
  const tags = tagList(typed);
  if (tags.length === 0) {
    if (options.remove)
      throw new NetError("usage", "which tag is to go?", {
        hint: `net tag ${quoted(name)} --remove ${theirs[0] ?? "TAG"}`,
      });
    printReport(
      context,
      { contactId: id, name, tags: theirs, isChanged: false },
      { json: options.json, view: tagView },
    );
    return;
  }
  write(context, options, () => tagDecision(context, id, tags, options.remove), tagView);
}

/** A tag that is to go from one person must be there; of many, some bear it and some do not. */
export function demandBorne(
  context: Context,
  { name, tags }: Pick<Contact, "name" | "tags">,
  typed: readonly string[],
): void {
  const unknown = tagList(typed).find((tag) => !tags.includes(tag));
  if (unknown === undefined) return;
  const meant = nearestWord(unknown, tags) ?? tags[0];
  throw new NetError("notFound", `${name} does not bear #${unknown}`, {
    hint: meant === undefined ? whoBears(context, unknown) : `net tag ${quoted(name)} --remove ${meant}`,
  });
}

function whoBears(context: Context, tag: string): string {
  return isBorne(context, tag) ? `net list ${quoted(`tag:${tag}`)}` : "net tag";
}

function isBorne({ store }: Context, tag: string): boolean {
  return store.contacts.tagCounts().some((counted) => counted.tag === tag);
}

/** A tag alone, where somebody's name is wanted: `net tag board`. */
function demandNoTag(context: Context, typed: string): void {
  const [tag = ""] = tagList([typed]);
  if (!isBorne(context, tag) || whoTyped(context, typed, {}).kind !== "none") return;
  throw new NetError("notFound", `nobody is called "${typed}", and #${tag} is a tag`, { hint: whoBears(context, tag) });
}

function tagDecision(context: Context, id: Contact["id"], tags: readonly string[], isRemoved: boolean) {
  const before = contactNow(context, id);
  if (isRemoved) demandBorne(context, before, tags);
  const contact = { ...before, tags: retagged(before.tags, isRemoved ? [] : tags, isRemoved ? tags : []) };
  const isChanged = contact.tags.length !== before.tags.length;
  return {
    changes: isChanged ? [changed("contact", before, contact)] : [],
    report: { contactId: id, name: contact.name, tags: contact.tags, isChanged },
  };
}
