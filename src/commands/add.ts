import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { EXPECTATIONS } from "../domain/add.ts";
import { TIERS } from "../domain/contact.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { addAll } from "./add/cards.ts";
import { type AddOptions, cardOf, cardsIn, cardWith, demandForAll } from "./add/flags.ts";
import { addByForm } from "./add/form.ts";
import { addPile } from "./add/pile.ts";
import {
  command,
  dryRunOption,
  gathered,
  goesWith,
  insteadOfOption,
  jsonOption,
  overOption,
} from "./common/command.ts";
import { spanMeant } from "./common/day-meant.ts";

export function addCommand(context: Context): Command {
  return command("add", "log the business card of somebody you met", [
    'net add "Mette Holm, CFO @ Nordlys, mette@nordlys.dk, 20 30 40 50 #finance"',
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
    .addOption(goesWith(new Option("--place <place>", "where that was"), "--event"))
    .option("-o, --on <day>", "the day you met; a card without one is of today")
    .addOption(
      new Option(
        "-x, --expects <what>",
        "what you left it at, and so promised: a mail in 48 hours, to invite in 7 days, a coffee in 14",
      )
        .choices(Object.keys(EXPECTATIONS))
        .default("none"),
    )
    .addOption(new Option("--tier <tier>", "how often you want to be in touch").choices(TIERS))
    .option("--every <span>", "your own rhythm for this person, such as 6w", spanMeant)
    .option("--batch", "one line a card, until an empty line", false)
    .option("-f, --from <file>", "read pasted cards from a file, or - for standard input")
    .option("--card <picture...>", "read cards off pictures (JPEG, PNG), by QR code or print", [])
    .addOption(goesWith(new Option("-y, --yes", "take what is read as it is").default(false), "--card"))
    .addOption(
      new Option("--new", "a contact of its own, even if somebody like it is there")
        .default(false)
        .conflicts(["into", "skip"]),
    )
    .addOption(new Option("--into <contact>", "join the card to this contact").conflicts("skip"))
    .option("--skip", "leave out cards of people who are there already", false)
    .addOption(insteadOfOption())
    .addOption(overOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: AddOptions) => runAdd(context, words.join(" ").trim(), options));
}

async function runAdd(context: Context, line: string, options: AddOptions): Promise<void> {
  const { terminal } = context;
  const hasFlags = options.name !== undefined || options.email.length > 0 || options.org !== undefined;
  demandOneSource(line, options);
  if (options.card.length > 0) return addPictures(context, options);
  if (options.batch) return addPile(context, line === "-" ? { ...options, from: "-" } : options);
  if (options.from !== undefined) return addAll(context, await cardsIn(context, options.from, options), options);
  if (line === "-") return addAll(context, await cardsIn(context, "-", options), options);
  if (line !== "" && options.name === undefined) demandCard(line);
  if (line !== "" || hasFlags) return addAll(context, [await cardOf(context, line, options)], options);
  if (!terminal.isInteractive) return addAll(context, await cardsIn(context, "-", options), options);
  return addByForm(context, options);
}

const FILE = /^\S+\.(?:(jpe?g|png|heic|webp)|(txt|eml)|(?:vcf|csv|tsv|json|zip|xlsx?|ods|md|pdf))$/i;

/** Refuses a word that is no card, but the number of a line or the name of a file: who reads it takes another flag or command. */
function demandCard(line: string): void {
  const [file, picture, text] = FILE.exec(line) ?? [];
  if (file !== undefined) {
    const reads = picture ? "add --card" : text ? "add --from" : "import";
    throw new NetError("usage", `"${file}" is the name of a file`, { hint: `net ${reads} ${quoted(file)}` });
  }
  if (/^\d{1,4}$/.test(line)) {
    throw new NetError("invalid", `"${line}" is a number, and a card needs a name`, {
      hint: `net show ${line}, or net add "Mette Holm, CFO @ Nordlys"`,
    });
  }
}

/** Refuses a card in the line beside a file, a pile or pictures: it would be left out. */
function demandOneSource(line: string, { card, batch, from }: AddOptions): void {
  if (card.length > 0 && (line !== "" || batch || from !== undefined)) {
    throw new NetError("usage", "--card is for pictures alone: no line, --from or --batch beside it", {
      hint: 'net add "Mette Holm, CFO @ Nordlys", or net add --card photo.jpg',
    });
  }
  if (line === "" || (line === "-" ? from === undefined : !batch && from === undefined)) return;
  const [flag, source] = from === undefined ? ["--batch", "--batch"] : ["--from", `--from ${quoted(from)}`];
  throw new NetError("usage", `either a card in the line or ${flag}, not both`, {
    hint: `net add ${quoted(line)}, or net add ${source}`,
  });
}

/** Cards on pictures: on a terminal each is looked at, put right and saved by itself; else all are one step. */
async function addPictures(context: Context, options: AddOptions): Promise<void> {
  const count = options.card.length;
  if (count > 1) demandForAll(options, `there are ${count} pictures`, "one picture at a time");
  const isAsking = context.terminal.isInteractive && !options.yes && !options.dryRun;
  if (!isAsking && !options.yes && !options.dryRun) {
    throw new NetError("usage", "what is read off a picture is to be looked at, and there is no terminal", {
      hint: "--yes takes it as read, --dry-run shows it",
    });
  }
  const { cardsAsCorrected, cardsAsRead, demandSomebody } = await import("./add/pictures.ts");
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
