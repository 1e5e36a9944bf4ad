import type { Command } from "commander";
import type { Context } from "../context.ts";
import { ledgerCommand } from "./common/ledger.ts";

export function giveCommand(context: Context): Command {
  return ledgerCommand(context, "give", "note what you gave somebody; without a text: list what was given and taken", [
    'net give Mette "intro to the CFO at Lego" --size big',
    'net give Bo "feedback på hans oplæg" --on yesterday   (or yesterday at its end)',
    "net give Mette                              (both ways, numbered)",
    "net give Mette --change 1 --size half-day   (or a piece of its text)",
    "net give Mette --remove 2",
  ]);
}
