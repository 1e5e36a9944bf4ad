import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { type Change, changed, created, removed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import { between } from "../domain/intro.ts";
import { HOW_WELL, type HowWell, howWell, type Link, type LinkId } from "../domain/introduction.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { knowsListView, knowsView } from "../views/knows.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { acquaintancesOf } from "./common/network.ts";
import { printReport } from "./common/output.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface KnowsOptions extends WriteOptions {
  readonly how?: HowWell;
  readonly remove: boolean;
}

export function knowsCommand(context: Context): Command {
  return command("knows", "note that two people know each other; with one name: whom they know", [
    "net knows Mette Bo",
    "net knows Mette Bo --how closely",
    "net knows Mette",
    "net knows Mette Bo --remove",
  ])
    .argument("<contact>", WHO)
    .argument("[other...]", "whom they know")
    .addOption(new Option("--how <well>", "how well; by name where it is not said").choices(HOW_WELL))
    .addOption(new Option("--remove", "they do not know each other after all").default(false).conflicts("how"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (first: string, behind: readonly string[], options: KnowsOptions) => {
      const [one, other] = nameAhead(context, first, behind, { isOfTwo: true });
      const contact = await contactMeant(context, one, { isGuessed: true });
      if (other.length === 0) return listKnown(context, contact, options);
      return noteKnown(context, contact, await contactMeant(context, other.join(" "), { isGuessed: true }), options);
    });
}

function listKnown(context: Context, { id, name }: Contact, { how, remove, json }: KnowsOptions): void {
  if (how !== undefined || remove)
    throw new NetError("usage", `whom does ${name} know?`, { hint: `net knows ${quoted(name)} NAME` });
  const knows = acquaintancesOf(context, id);
  if (!json) context.shown.keep(knows.map(({ contactId }) => ({ contact: contactId, promise: null })));
  printReport(context, { contactId: id, name, knows }, { json, view: knowsListView });
}

function noteKnown(context: Context, a: Contact, b: Contact, options: KnowsOptions): void {
  if (a.id === b.id)
    throw new NetError("invalid", `${a.name} is both of them`, { hint: `net knows ${quoted(a.name)} NAME` });
  write(
    context,
    options,
    () => {
      const before = between(context.store.links.of(a.id), a.id, b.id);
      if (before === null && options.remove) {
        throw new NetError("notFound", `it is not noted that ${a.name} and ${b.name} know each other`, {
          hint: `net knows ${quoted(a.name)}`,
        });
      }
      const { changes, link, did } = linkChange(context, a, b, before, options);
      return {
        changes,
        report: { names: [a.name, b.name] as const, did, link, how: howWell(link) },
      };
    },
    knowsView,
  );
}

interface LinkChange {
  readonly changes: readonly Change[];
  readonly link: Link;
  readonly did: "noted" | "known already" | "removed";
}

function linkChange(
  { newId }: Context,
  a: Contact,
  b: Contact,
  before: Link | null,
  { how, remove }: KnowsOptions,
): LinkChange {
  if (before === null) {
    const link: Link = { id: newId() as LinkId, a: a.id, b: b.id, strength: strengthOf(how ?? "name") };
    return { changes: [created("link", link)], link, did: "noted" };
  }
  if (remove) return { changes: [removed("link", before)], link: before, did: "removed" };
  const link: Link = how === undefined ? before : { ...before, strength: strengthOf(how) };
  if (link.strength === before.strength) return { changes: [], link, did: "known already" };
  return { changes: [changed("link", before, link)], link, did: "noted" };
}

function strengthOf(how: HowWell): Link["strength"] {
  return (HOW_WELL.indexOf(how) + 1) as Link["strength"];
}
