import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { type Change, changed } from "../domain/change.ts";
import { type Answer, isSkip } from "../domain/mission.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { type Horizon, knownNeeds, knownOffers, type Need, needSaid, type Offer, offerSaid } from "../domain/wish.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { type MeDeed, meView, meWrittenView } from "../views/me.ts";
import { visible } from "../visible.ts";
import { answered } from "./common/answers.ts";
import { collected, command, dryRunOption, jsonOption } from "./common/command.ts";
import { entryMeant } from "./common/entry.ts";
import { goalMeant } from "./common/goal-meant.ts";
import { printReport } from "./common/output.ts";
import { didOf, horizonMeant, needChanges, offerChanges } from "./common/wish.ts";
import { stillThere, type WriteOptions, write } from "./common/write.ts";

interface MeOptions extends WriteOptions {
  readonly offer: readonly string[];
  readonly need: readonly string[];
  readonly now: boolean;
  readonly later: boolean;
  readonly for?: string;
  readonly vision?: string;
  readonly whyMe?: string;
  readonly close?: string;
}

export function meCommand(context: Context): Command {
  return command("me", "what you offer, what you need, and where you are going", [
    "net me",
    'net me --offer "introductions to Danish retailers"',
    'net me --need "en god revisor"',
    'net me --need "a seat on a board" --later',
    'net me --need "somebody who knows the German market" --for germany',
    'net me --vision "Run my own consultancy by 2028"',
    'net me --why-me "I answer within a day, and say what I think"',
    "net me --close 2      (a number of the list, or a piece of its text)",
  ])
    .option("--offer <text>", "something you can give; said again, it is confirmed anew", collected, [])
    .option("--need <text>", "something you could use; said again, it is confirmed anew", collected, [])
    .addOption(new Option("--later", "with --need: a wish for later on").default(false))
    .addOption(new Option("--now", "with --need: needed now, after all").default(false).conflicts("later"))
    .option("--for <goal>", "with --need: the goal it serves, by its number in net mission or a piece of its title")
    .option("--vision <text>", "where you want to go, so that people can help you")
    .option("--why-me <text>", "why people should want to know you")
    .option("--close <which>", "an offer or a need no longer stands")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: MeOptions) => runMe(context, options));
}

function runMe(context: Context, options: MeOptions): void {
  const { offer, need, vision, whyMe, close } = options;
  const horizon = horizonMeant(options);
  if (horizon !== null && need.length === 0) {
    throw new NetError("usage", "what is it that you need?", { hint: 'net me --need "a seat on a board" --later' });
  }
  if (options.for !== undefined && need.length === 0) {
    throw new NetError("usage", "what is it that you need for it?", {
      hint: `net me --need "…" --for ${quoted(options.for)}`,
    });
  }
  if (offer.length + need.length === 0 && [vision, whyMe, close].every((given) => given === undefined)) {
    return showMe(context, options);
  }
  if (close !== undefined && offer.length + need.length > 0) {
    throw new NetError("usage", "either --close or something new", { hint: `net me --close ${quoted(close)}` });
  }
  const { today } = context;
  write(
    context,
    options,
    () => {
      const { changes, deeds } = decided(context, options, horizon);
      return { changes, report: { today, deeds } };
    },
    meWrittenView,
  );
}

function decided(
  context: Context,
  { offer, need, vision, whyMe, close, for: which }: MeOptions,
  horizon: Horizon | null,
): { readonly changes: readonly Change[]; readonly deeds: readonly MeDeed[] } {
  const { store, today, newId } = context;
  const changes: Change[] = [];
  const deeds: MeDeed[] = [];
  for (const [question, typed] of [
    ["vision", vision],
    ["why-me", whyMe],
  ] as const) {
    if (typed === undefined) continue;
    const said = answered(context, question, demandText(typed, `--${question}`));
    changes.push(...said.changes);
    deeds.push({ did: question, answer: said.answer });
  }
  if (close !== undefined) {
    const closed = wishClosed(context, close);
    changes.push(closed.change);
    deeds.push(closed.deed);
  }
  let offers: readonly Offer[] = store.offers.of(null);
  for (const typed of offer) {
    const text = demandText(typed, "--offer");
    const said = offerSaid(offers, { contactId: null, text, confirmedOn: today }, newId);
    offers = [...offers.filter(({ id }) => id !== said.after.id), said.after];
    changes.push(...offerChanges(said));
    deeds.push({ did: didOf(said), offer: said.after });
  }
  let needs: readonly Need[] = store.needs.of(null);
  for (const typed of need) {
    const text = demandText(typed, "--need");
    const serving = which === undefined ? {} : { goalId: goalMeant(store.goals.open(), which).id };
    const said = needSaid(needs, { contactId: null, text, horizon, confirmedOn: today, ...serving }, newId);
    needs = [...needs.filter(({ id }) => id !== said.after.id), said.after];
    changes.push(...needChanges(said));
    deeds.push({ did: didOf(said), need: said.after });
  }
  return { changes, deeds };
}

function demandText(typed: string, flag: string): string {
  const text = cleanText(typed);
  if (text === "") throw new NetError("usage", `there is nothing behind ${flag}`, { hint: `net me ${flag} "…"` });
  return text;
}

/** Offers first and needs after them, as `net me` numbers them. */
function wishClosed({ store, today }: Context, which: string): { readonly change: Change; readonly deed: MeDeed } {
  const [storedOffers, storedNeeds] = [store.offers.of(null), store.needs.of(null)];
  const { id } = entryMeant([...knownOffers(storedOffers, today), ...knownNeeds(storedNeeds, today)], which, {
    textOf: ({ text }) => text,
    none: "nothing of yours is called",
    hint: "net me",
  });
  const offer = storedOffers.find((each) => each.id === id);
  if (offer) {
    const after = { ...offer, closedOn: today };
    return { change: changed("offer", offer, after), deed: { did: "closed", offer: after } };
  }
  const need = stillThere(
    storedNeeds.find((each) => each.id === id),
    "this need",
    "net me",
  );
  const after = { ...need, closedOn: today };
  return { change: changed("need", need, after), deed: { did: "closed", need: after } };
}

function showMe(context: Context, { json }: MeOptions): void {
  const { store, today } = context;
  const answerTo = (question: string): Answer | null => {
    const answer = store.answers.newestTo(question);
    return answer !== null && isSkip(answer) ? null : answer;
  };
  const report = {
    today,
    vision: answerTo("vision"),
    whyMe: answerTo("why-me"),
    offers: knownOffers(store.offers.of(null), today),
    needs: knownNeeds(store.needs.of(null), today),
  };
  if (!json) {
    context.shown.keep([
      ...ownLines("an offer of yours", report.offers.length),
      ...ownLines("a need of yours", report.needs.length),
    ]);
  }
  const goals = visible(store.goals.open());
  printReport(context, report, {
    json,
    view: (told, style, width) => meView({ ...told, goals }, style, width),
  });
}
