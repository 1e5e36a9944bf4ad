import { Command } from "commander";
import type { Context } from "../context.ts";
import { page } from "../views/page.ts";
import { runDue } from "./due.ts";

/** What a bare `net` shows: the list of the morning, or how to begin. */
export function homeCommand(context: Context): Command {
  return new Command("home").action(() => {
    if (!context.store.contacts.isEmpty()) return runDue(context, { all: false, within: 0, count: false, json: false });
    context.terminal.out(page(WELCOME, context.terminal.width));
  });
}

const WELCOME = `Nobody is in your file yet. Three commands to begin with:

  net add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk" --expects mail
      a card you were given
  net log "coffee with Mette yesterday; I promised to send the deck by Friday"
      a conversation, and what was promised
  net due
      each morning: whom you owe a word, and why

net --help lists the rest.
`;
