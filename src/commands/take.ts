import type { Command } from "commander";
import type { Context } from "../context.ts";
import { ledgerCommand } from "./common/ledger.ts";

export function takeCommand(context: Context): Command {
  return ledgerCommand(
    context,
    "take",
    "note what you got from somebody; without a text: list what was given and taken",
    [
      'net take Mette "reviewed my pitch"',
      'net take Bo "gode råd om ansættelser" --size hour --kind knowledge',
      'net take Mette "introduced me to Jens" --asked',
      "net take Mette                              (both ways, numbered)",
      "net take Mette --change 1 --kind sparring   (or a piece of its text)",
      "net take Mette --remove 2",
    ],
  );
}
