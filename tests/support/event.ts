import type { EventReport } from "../../src/views/event.ts";
import { type NetOptions, startNet } from "./harness.ts";

const SET_UP = [
  'mission --goal "two board seats" --weight .6',
  'add "Mette Holm, CFO @ Nordlys A/S" --new',
  'add "Lars Bech" --new',
  'promise Mette "send the deck" --by friday',
  'promise --from Mette "an intro to Jens"',
  'need Mette "a speaker"',
  'event add "DI netværksdag" --on 21/6 --place "Industriens Hus" --cost 1200 --hours 6',
];

/** Two people, a goal and an event to come; set up before anybody sits at the terminal. */
export async function startEvent(options: NetOptions = {}) {
  const started = startNet(options);
  for (const line of SET_UP) {
    const { exitCode, stderr } = await started.net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  }
  const show = (): Promise<EventReport> => started.json<EventReport>("event show netværksdag");
  const [mette] = started.store.contacts.named("Mette Holm");
  if (!mette) throw new Error("Mette");
  return { ...started, show, mette };
}
