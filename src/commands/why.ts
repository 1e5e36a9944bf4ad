import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import type { ExchangeId } from "../domain/exchange.ts";
import { type FactId, isHidden } from "../domain/fact.ts";
import type { InteractionId } from "../domain/interaction.ts";
import type { GoalId } from "../domain/mission.ts";
import type { PromiseId } from "../domain/promise.ts";
import type { PartRow } from "../domain/scoring/part.ts";
import { type WhyRow, whyReport } from "../domain/why.ts";
import type { NeedId } from "../domain/wish.ts";
import { whyView } from "../views/why.ts";
import { contactMeant } from "./arguments.ts";
import { command, jsonOption } from "./command.ts";
import { printReport } from "./output.ts";
import { scoredTies } from "./scores.ts";

export function whyCommand(context: Context): Command {
  return command("why", "how it stands with a relation, part by part, with the rows behind it", [
    "net why Mette",
    "net why Mette --json     (the parts add up to the index)",
  ])
    .argument("<contact...>", "who: a name, Mette (Nordlys), or a number of the last list")
    .addOption(jsonOption())
    .action(async (words: readonly string[], { json }: { readonly json: boolean }) => {
      const contact = await contactMeant(context, words.join(" "), { isGuessed: true });
      const [scored] = scoredTies(context, [contact.id]);
      if (!scored) throw new Error(`no tie was read of ${contact.id}`);
      const report = whyReport(contact, scored.score, context.today, (row) => told(context, row));
      printReport(context, report, { json, view: whyView });
    });
}

/** What stands in the file under a row of a part. */
function told({ store }: Context, { source, id }: PartRow): Pick<WhyRow, "on" | "text"> {
  switch (source) {
    case "interaction":
    case "broadcast": {
      const interaction = store.interactions.byId(id as InteractionId);
      const note = interaction && isHidden(interaction.noteClass) ? `(${interaction.noteClass})` : interaction?.note;
      const what = [interaction?.kind, interaction?.isAnswered === false ? "no answer" : null, note];
      return { on: interaction?.on ?? null, text: what.filter(Boolean).join(": ") };
    }
    case "card":
      return { on: store.contacts.byId(id as ContactId)?.metOn ?? null, text: "card" };
    case "closeness":
      return { on: null, text: `you said ${store.contacts.byId(id as ContactId)?.closeness ?? ""} of 5` };
    case "exchange": {
      const exchange = store.exchanges.byId(id as ExchangeId);
      return {
        on: exchange?.on ?? null,
        text: `${exchange?.direction === "give" ? "you gave" : "you got"}: ${exchange?.text ?? ""} (${exchange?.size ?? ""})`,
      };
    }
    case "promise": {
      const promise = store.promises.byId(id as PromiseId);
      return {
        on: promise?.closedOn ?? promise?.dueOn ?? null,
        text: `${promise?.by === "me" ? "you promised" : "they promised"}: ${promise?.text ?? ""}`,
      };
    }
    case "goal":
      return { on: null, text: store.goals.byId(id as GoalId)?.title ?? "" };
    case "fact": {
      const fact = store.facts.byId(id as FactId);
      const text = fact && isHidden(fact.class) ? `(${fact.class})` : (fact?.text ?? "");
      return { on: fact?.learnedOn ?? null, text: `${fact?.area ?? ""}: ${text}` };
    }
    case "need": {
      const need = store.needs.byId(id as NeedId);
      return { on: need?.confirmedOn ?? null, text: `needs: ${need?.text ?? ""}` };
    }
    case "perspective":
      return { on: null, text: "whom they know, of those you know" };
  }
}
