import { EXIT_CODES } from "../errors.ts";

const EXIT_TEXTS: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
  invalid: "understood, but it makes no sense or cannot be done",
  usage: "not understood; or a question with nobody there to answer",
  notFound: "nothing matches what was typed",
  ambiguous: "several things match what was typed",
  refused: "a guard said no: a likely duplicate, a change made meanwhile",
  busy: "another program is writing to the file",
  damaged: "not a file of net, a damaged one, or one of a newer net",
  disk: "the disk is full, read-only or out of reach",
  remote: "another computer cannot be reached, or does not answer as it should",
  bug: "a mistake in net itself",
  cancelled: "Ctrl-C, or an answer of no",
};

function exitCodes(): string {
  const rows = Object.entries(EXIT_CODES).map(
    ([kind, code]) => `  ${String(code).padStart(3)}  ${EXIT_TEXTS[kind as keyof typeof EXIT_CODES]}\n`,
  );
  return `How a command ends:\n\n    0  done\n${rows.join("")}`;
}

/** What `net help TOPIC` prints beside the help of each command. */
export const TOPICS: Readonly<Record<string, string>> = {
  "exit-codes": exitCodes(),
  days: `How a day may be written, wherever one is asked for:

  2026-05-04                    the day itself
  today, yesterday, tomorrow    i dag, i går, i forgårs, i morgen
  friday, next tuesday          fredag, på fredag, næste tirsdag
  in 2 weeks, 3d, 2w, 1m        om 14 dage, om 3 måneder
  3 days ago                    for 3 dage siden
  12/3, 12/3/2027, 4 Mar        d. 3. maj, 3. maj 2027
  eow, eom, eoy                 næste uge, uge 37, ultimo

A weekday is never today: looking back it is the last one, looking ahead the coming one; "next tuesday" is the one of \
next week. 12/3 is 12 March; net config date-order mdy makes it 3 December. The day understood is always shown.
Where something was done and no day is named, it is today.
A length of time is written 6w, 45d, 3 months or 14 dage.
`,
  filters: `What net list understands, and every command that takes a filter:

  tag:finance               has this tag
  org:Nordlys               works there; org:"Lego A/S" with spaces
  event:"DI netværksdag"    was met there, or talked with there
  tier:core                 core, close, active, wide
  stage:relation            card, acquaintance, relation
  is:filed                  inbox, active, filed, archived
  silent:60d                nothing went both ways for longer; or 'silent>60d', in quotes for the shell
  has:promise               something is open between you
  proposal:develop          keep, develop, lighten, wind-down (net list and net score)
  flag:owe                  owe, over-giving, no-exchange-yet, promise-still-open, promise-broken, dormant, drifting, \
one-sided, energy, echo (net list and net score)
  erp merger                words in what is noted of somebody, but for conversations: those are in net find

Of several, all must hold; of several tiers, stages, standings (is:) or proposals, one of them.
`,
  json: `With --json every command but help and completion prints one JSON object on standard output; errors stay on standard error.
Days are "2026-05-04", what is not known is null, ids are texts. Among others:

  net due       {today, items: [{contactId, name, organisation, urgency, reasons: [{kind, …}]}], also}
  net list      {today, contacts: [{id, name, organisation, title, stage, standing, tier, …}]}
  net show      {today, contact, stage, roles, addresses, facts, promises, timeline, …}
  net add       {today, added: [{contact, isNew, organisation, title, addresses, event, promise, …}]}
  net log       {today, interaction, people, promises, added}
  net promise   {today, name, promise, did}
  net need      {today, contactId, name, needs}, or {today, name, did, need}
  net mission   {today, mission, goals, criteria, hours, targets}, or {today, deeds}
  net plan      {today, tiers, people, contactsAWeek, hoursAWeek, hours, choices}
  net event     {today, did, event, plan, goal, coming, met, talks, debrief, learnings, outcomes, …}
  net outcome   {today, did, outcome}, or {today, since, outcomes}; net learn likewise
  net roi       {today, since, events: [{name, hours, count, outcomes, values, …}], groups, kinds, people}
  any --dry-run {today, isDryRun, changes: [{entity, before, after}]}; import, export, forget and dav push: what they print otherwise

docs/json.md has every shape with an example.
`,
};
