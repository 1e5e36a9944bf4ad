import { addCommand } from "./add.ts";
import { archiveCommand } from "./archive.ts";
import { askCommand } from "./ask.ts";
import { briefCommand } from "./brief.ts";
import { calibrateCommand } from "./calibrate.ts";
import type { CommandSpec } from "./common/command.ts";
import { completeCommand, completionCommand } from "./completion.ts";
import { configCommand } from "./config.ts";
import { davCommand } from "./dav.ts";
import { doneCommand } from "./done.ts";
import { dropCommand } from "./drop.ts";
import { dueCommand } from "./due.ts";
import { dupesCommand } from "./dupes.ts";
import { editCommand } from "./edit.ts";
import { eventCommand } from "./event.ts";
import { exportCommand } from "./export.ts";
import { factCommand } from "./fact.ts";
import { findCommand } from "./find.ts";
import { fitCommand } from "./fit.ts";
import { forgetCommand } from "./forget.ts";
import { giveCommand } from "./give.ts";
import { groupCommand } from "./group.ts";
import { helpCommand } from "./help.ts";
import { historyCommand } from "./history.ts";
import { homeCommand } from "./home.ts";
import { importCommand } from "./import.ts";
import { inboxCommand } from "./inbox.ts";
import { initCommand } from "./init.ts";
import { introCommand } from "./intro.ts";
import { knowsCommand } from "./knows.ts";
import { learnCommand } from "./learn.ts";
import { listCommand } from "./list.ts";
import { logCommand } from "./log.ts";
import { matchCommand } from "./match.ts";
import { meCommand } from "./me.ts";
import { mergeCommand } from "./merge.ts";
import { missionCommand } from "./mission.ts";
import { moveCommand } from "./move.ts";
import { needCommand } from "./need.ts";
import { offerCommand } from "./offer.ts";
import { outcomeCommand } from "./outcome.ts";
import { planCommand } from "./plan.ts";
import { promiseCommand } from "./promise.ts";
import { pulseCommand } from "./pulse.ts";
import { reviewCommand } from "./review.ts";
import { roiCommand } from "./roi.ts";
import { scoreCommand } from "./score.ts";
import { showCommand } from "./show.ts";
import { snoozeCommand } from "./snooze.ts";
import { statsCommand } from "./stats.ts";
import { tagCommand } from "./tag.ts";
import { takeCommand } from "./take.ts";
import { thankCommand } from "./thank.ts";
import { redoCommand, undoCommand } from "./undo.ts";

import { whyCommand } from "./why.ts";

const MORNING = "Each morning:";
const MEETING = "After a meeting:";
const PROMISES = "Promises:";
const PEOPLE = "People:";
const LEDGER = "Give and take:";
const YIELD = "Events and yield:";
const PURPOSE = "On purpose:";
const GROUPS = "Network groups:";
const BACK = "Taking back:";
const DATA = "Your data:";
const NET = "The program:";

/** Every command, in the order `net --help` lists them. To add one, write its file and name it here. */
export const COMMANDS: readonly CommandSpec[] = [
  { name: "due", group: MORNING, reads: "always", build: dueCommand },
  { name: "inbox", group: MORNING, reads: "bare", build: inboxCommand },
  { name: "add", group: MEETING, build: addCommand },
  { name: "log", group: MEETING, build: logCommand },
  { name: "promise", group: PROMISES, reads: "bare", build: promiseCommand },
  { name: "done", group: PROMISES, build: doneCommand },
  { name: "move", group: PROMISES, build: moveCommand },
  { name: "snooze", group: PROMISES, build: snoozeCommand },
  { name: "drop", group: PROMISES, build: dropCommand },
  { name: "give", group: LEDGER, build: giveCommand },
  { name: "take", group: LEDGER, build: takeCommand },
  { name: "thank", group: LEDGER, build: thankCommand },
  { name: "ask", group: LEDGER, build: askCommand },
  { name: "match", group: LEDGER, reads: "always", build: matchCommand },
  { name: "intro", group: LEDGER, reads: "bare", build: introCommand },
  { name: "knows", group: LEDGER, reads: "bare", build: knowsCommand },
  { name: "brief", group: MORNING, reads: "always", build: briefCommand },
  { name: "show", group: PEOPLE, reads: "always", build: showCommand },
  { name: "find", group: PEOPLE, reads: "always", build: findCommand },
  { name: "list", group: PEOPLE, reads: "always", build: listCommand },
  { name: "fact", group: MEETING, build: factCommand },
  { name: "tag", group: MEETING, reads: "bare", build: tagCommand },
  { name: "need", group: MEETING, build: needCommand },
  { name: "offer", group: MEETING, build: offerCommand },
  { name: "edit", group: PEOPLE, build: editCommand },
  { name: "archive", group: PEOPLE, build: archiveCommand },
  { name: "event", group: YIELD, reads: ["list", "show"], build: eventCommand },
  { name: "outcome", group: YIELD, reads: "bare", build: outcomeCommand },
  { name: "learn", group: YIELD, reads: "bare", build: learnCommand },
  { name: "roi", group: YIELD, reads: "always", build: roiCommand },
  { name: "import", group: PEOPLE, build: importCommand },
  { name: "dupes", group: PEOPLE, reads: "always", build: dupesCommand },
  { name: "merge", group: PEOPLE, build: mergeCommand },
  { name: "forget", group: PEOPLE, build: forgetCommand },
  { name: "init", group: PURPOSE, build: initCommand },
  { name: "mission", group: PURPOSE, reads: "bare", build: missionCommand },
  { name: "me", group: PURPOSE, reads: "bare", build: meCommand },
  { name: "fit", group: PURPOSE, build: fitCommand },
  { name: "review", group: PURPOSE, reads: "bare", build: reviewCommand },
  { name: "score", group: PURPOSE, reads: "always", build: scoreCommand },
  { name: "stats", group: PURPOSE, reads: "bare", build: statsCommand },
  { name: "why", group: PURPOSE, reads: "always", build: whyCommand },
  { name: "plan", group: PURPOSE, reads: "bare", build: planCommand },
  { name: "calibrate", group: PURPOSE, reads: "bare", build: calibrateCommand },
  { name: "pulse", group: PURPOSE, build: pulseCommand },
  { name: "group", group: GROUPS, reads: ["list", "show", "compare"], build: groupCommand },
  { name: "undo", group: BACK, reads: "always", build: undoCommand },
  { name: "redo", group: BACK, reads: "always", build: redoCommand },
  { name: "history", group: BACK, reads: "always", build: historyCommand },
  { name: "export", group: DATA, reads: "always", build: exportCommand },
  { name: "dav", group: DATA, reads: "bare", build: davCommand },
  { name: "config", group: NET, reads: "bare", build: configCommand },
  { name: "completion", group: NET, build: completionCommand },
  { name: "help", group: NET, build: (context) => helpCommand(context, COMMANDS) },
  { name: "__complete", group: null, reads: "always", build: (context) => completeCommand(context, COMMANDS) },
  { name: "home", group: null, reads: "always", build: homeCommand },
];
