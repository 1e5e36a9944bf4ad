import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import { type Day, plusDays } from "../domain/day.ts";
import { inListOrder } from "../domain/event.ts";
import { paidFor } from "../domain/group/compare.ts";
import { type PersonInChain, type Roi, type RoiFacts, roi } from "../domain/roi.ts";
import { roiView } from "../views/roi.ts";
import { command, jsonOption } from "./common/command.ts";
import { dayMeant } from "./common/day-meant.ts";
import { printReport } from "./common/output.ts";

/** What a yield can be told by. */
const BY: Readonly<Record<string, keyof Roi>> = {
  event: "events",
  group: "groups",
  kind: "kinds",
  person: "people",
};

interface RoiOptions {
  readonly by?: string;
  readonly since?: string;
  readonly all: boolean;
  readonly json: boolean;
}

export function roiCommand(context: Context): Command {
  return command("roi", "what went in and what came of it, by event, group, kind of activity and person", [
    "net roi",
    "net roi --by event --since 1/1",
    "net roi --by group",
    "net roi --json     (every line, with every number)",
  ])
    .addOption(new Option("--by <what>", "only by one of these").choices(Object.keys(BY)))
    .option("--since <day>", "from this day on")
    .option("-a, --all", "every event, group and person, not only the newest", false)
    .addOption(jsonOption())
    .action((options: RoiOptions) => runRoi(context, options));
}

async function runRoi(context: Context, { by, since: typed, all, json }: RoiOptions): Promise<void> {
  const since = typed === undefined ? null : await dayMeant(context, typed, "past");
  const only = by === undefined ? undefined : BY[by];
  const whole = roi(factsOf(context, since));
  const report = {
    today: context.today,
    since,
    events: only === undefined || only === "events" ? whole.events : [],
    groups: only === undefined || only === "groups" ? whole.groups : [],
    kinds: only === undefined || only === "kinds" ? whole.kinds : [],
    people: only === undefined || only === "people" ? whole.people : [],
  };
  printReport(context, report, {
    json,
    view: (shown: typeof report, style, width) => roiView(shown, { isAll: all }, style, width),
  });
}

function factsOf({ store, today }: Context, since: Day | null): RoiFacts {
  const outcomes = store.outcomes.since(null).filter(({ on }) => on <= today);
  const plans = new Map(store.eventPlans.all().map((plan) => [plan.id, plan]));
  const events = inListOrder(store.events.all(), today).filter(
    ({ on }) => on <= today && (since === null || on >= since),
  );
  const late = outcomes.filter(({ on }) => since === null || on >= since);
  const ids = new Set(late.flatMap(({ via }) => via.flatMap((step) => (step.kind === "contact" ? [step.id] : []))));
  return {
    since,
    events: events.map((event) => ({ event, plan: plans.get(event.id) ?? null })),
    outcomes,
    learnings: (since === null ? store.learnings.all() : store.learnings.since(since)).filter(({ on }) => on <= today),
    kinds: store.hours.kinds(since && plusDays(since, -1), today),
    groups: store.groups.all().map((group) => {
      const meetings = store.meetings.of(group.id).filter(({ on }) => on <= today);
      return {
        id: group.id,
        name: group.name,
        paid: paidFor(group, meetings, since, today),
        meetings: meetings.filter(({ wasThere }) => wasThere),
      };
    }),
    people: [...ids].flatMap((id) => personInChain({ store, today }, id)),
  };
}

function personInChain({ store, today }: Pick<Context, "store" | "today">, id: ContactId): PersonInChain[] {
  const contact = store.contacts.byId(id);
  if (contact === null) return [];
  const { name, metOn, metAt } = contact;
  return [{ id, name, metOn, metAt, times: store.roi.timesWith(id).filter(({ on }) => on <= today) }];
}
