import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { ExchangeId } from "../domain/exchange.ts";
import { type FactId, isHidden } from "../domain/fact.ts";
import type { InteractionId } from "../domain/interaction.ts";
import type { GoalId } from "../domain/mission.ts";
import type { PromiseId } from "../domain/promise.ts";
import { dayNumber } from "../domain/scoring/day-number.ts";
import type { PartRow } from "../domain/scoring/part.ts";
import type { PerspectiveGround } from "../domain/scoring/perspective.ts";
import { settled } from "../domain/scoring/promise-ending.ts";
import type { TiePromise } from "../domain/scoring/tie.ts";
import { calendarMonth } from "../domain/snapshot.ts";
import { monthAfter, type Trend } from "../domain/trend.ts";
import { type WhyRow, whyReport } from "../domain/why.ts";
import type { NeedId } from "../domain/wish.ts";
import { trendView } from "../views/trend.ts";
import { whyView } from "../views/why.ts";
import { command, jsonOption, WHO } from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { printReport } from "./common/output.ts";
import { actedWith } from "./common/person.ts";
import { type ScoredTie, scoredTies } from "./common/scores.ts";

interface WhyOptions {
  readonly trend: boolean;
  readonly json: boolean;
}

export function whyCommand(context: Context): Command {
  return command("why", "how it stands with a relation, part by part, with the rows behind it", [
    "net why Mette",
    "net why Mette --trend    (how it went through the months)",
    "net why Mette --json     (the parts add up to the index)",
  ])
    .argument("<contact...>", WHO)
    .option("--trend", "the index and each part through the months that net has kept", false)
    .addOption(jsonOption())
    .action(async (words: readonly string[], { trend, json }: WhyOptions) => {
      const contact = await contactMeant(context, words.join(" "), { isGuessed: true });
      const [scored] = scoredTies(context, [contact.id]);
      if (!scored) throw new Error(`no tie was read of ${contact.id}`);
      if (trend) {
        printReport(context, trendOf(context, contact, scored.score.tooNew !== null), { json, view: trendView });
        return;
      }
      const report = whyReport(actedWith(context, contact), scored.score, context.today, (row) =>
        told(context, row, scored),
      );
      printReport(context, report, { json, view: whyView });
    });
}

function trendOf({ store, today }: Context, { id, name }: Contact, isTooNew: boolean): Trend {
  const now = calendarMonth(today);
  return {
    today,
    contactId: id,
    name,
    isTooNew,
    nextMonth: store.snapshots.has(now) ? monthAfter(now) : now,
    months: store.snapshots.of(id).map(({ contactId: _, ...score }) => score),
  };
}

/** What stands in the file under a row of a part. */
function told(
  { store, today }: Context,
  { source, id }: PartRow,
  { facts: { goalFits, promises }, ground }: ScoredTie,
): Pick<WhyRow, "on" | "text"> {
  switch (source) {
    case "interaction": {
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
        text: `${promise?.by === "me" ? "you promised" : "they promised"}: ${promise?.text ?? ""} (${endingOf(promises, id, today)})`,
      };
    }
    case "goal": {
      const fit = goalFits.find(({ goalId }) => goalId === id);
      const inferred = fit?.isInferred === true ? ` (inferred: ${fit.why ?? ""})` : "";
      return { on: null, text: `${store.goals.byId(id as GoalId)?.title ?? ""}${inferred}` };
    }
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
      return { on: null, text: groundText(ground()) };
  }
}

/** How a promise came to count as it does. */
function endingOf(promises: readonly TiePromise[], id: string, today: Day): string {
  const found = settled(promises, dayNumber(today)).find(({ fact }) => fact.id === id);
  if (found?.ending === "broken") return found.isOpen ? "still open" : "let go";
  return found?.ending ?? "";
}

function groundText(ground: PerspectiveGround | null): string {
  if (ground?.kind === "known") {
    return `knows ${ground.count || "none"} of ${ground.of}: all whose circle, field or level is noted`;
  }
  const differing = ground?.among.map(
    ({ what, value, count, of }) => `of another ${what} than ${value}: ${count} of ${of}`,
  );
  return differing?.join("; ") ?? "";
}
