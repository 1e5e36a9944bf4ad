import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import { TIERS, type Tier } from "../domain/contact.ts";
import { NetError } from "../errors.ts";
import { editView } from "../views/edit.ts";
import {
  collected,
  command,
  dryRunOption,
  gathered,
  goesWith,
  insteadOfOption,
  jsonOption,
  overOption,
  WHO,
} from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { spanMeant } from "./common/day-meant.ts";
import { numberBetween } from "./common/number-meant.ts";
import { roomFor } from "./common/room.ts";
import { write } from "./common/write.ts";
import { type Decided, edited, housed, recordOf } from "./edit/decided.ts";
import { editByEditor } from "./edit/editor.ts";
import { type EditOptions, editOf, hasFlags } from "./edit/flags.ts";
import { editMany } from "./edit/many.ts";
import { isNone } from "./edit/values.ts";
import { demandBorne } from "./tag.ts";

export function editCommand(context: Context): Command {
  return command("edit", "change what is noted of a person; without flags: in your editor", [
    "net edit Mette                                   (opens $EDITOR)",
    'net edit Mette --title CEO --org "Nordlys A/S"   (none in place of a value clears)',
    'net edit Bo --every 6w --birthday "4. maj" --email bo@friis.dk',
    "net edit Bo --remove bo@old.dk --untag hiring",
    'net edit Bo --also "Chair @ Vela" --remove "Friis Consult"',
    "net edit --where 'tag:expo silent>90d' --tier wide     (many at once: shows them, and asks)",
  ])
    .argument("[contact...]", WHO)
    .option("--name <name>", "the name")
    .option("--nickname <name>", "what you call them")
    .option("--title <title>", "the title")
    .option("--org <name>", "the organisation")
    .option("--also <work>", 'further work, such as "Chair @ Vela" or "@ Vela" (several: again)', collected, [])
    .option("--email <address>", "one more e-mail address (several: again, or with commas)", gathered, [])
    .option("--phone <number>", "one more phone number", gathered, [])
    .option("--url <address>", "one more web address", gathered, [])
    .option("--remove <what>", "an address, number or organisation that is no longer theirs", collected, [])
    .option("-t, --tag <tag>", "one more tag (several: again, or with commas)", gathered, [])
    .option("--untag <tag>", "one tag fewer", gathered, [])
    .addOption(
      new Option("--tier <tier>", "how often you want to be in touch").choices([...TIERS, "none"]).argParser(tierMeant),
    )
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
    .option("--where <filter>", "everybody a filter of net list finds, instead of one contact")
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

async function runEdit(context: Context, typed: string, options: EditOptions): Promise<void> {
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
  demandBorne(context, contact, options.untag);
  const asEdited = (): Decided => edited(context, [recordOf(context, contact.id)], edit);
  const mayJoin = edit.tier !== undefined || edit.standing !== undefined || options.insteadOf !== undefined;
  const room = mayJoin ? await roomFor(context, asEdited().changes, options) : null;
  write(context, options, () => housed(context, asEdited(), room), editView);
}
