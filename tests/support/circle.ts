import type { Context } from "../../src/context.ts";
import { run } from "../../src/main.ts";
import { type NetOptions, startNet, words } from "./harness.ts";

/**
 * A `net` with three people in it: Mette with much behind her, Søren with a rhythm, and Bo, a card nobody has dealt with.
 * What is typed to make them asks nothing, so that the script of a test holds its own questions alone. Today is 4 May 2026.
 */
export async function startCircle(options: NetOptions = {}) {
  const started = startNet(options);
  const quiet = Object.create(started.context, {
    terminal: { value: { ...started.context.terminal, isInteractive: false, out: () => undefined, err: fail } },
  }) as Context;
  const setUp = async (line: string): Promise<void> => {
    const exitCode = await run(words(line), quiet);
    if (exitCode !== 0) throw new Error(`${line}: ${exitCode}`);
  };
  started.goTo("2026-03-03");
  await setUp(
    'add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance #board" --event "DI netværksdag" --expects coffee',
  );
  await setUp('add "Søren Kjær, direktør @ Kjær & Søn, soren@kjaer.dk" --every 6w');
  await setUp('add "Bo Friis @ Friis Consult #expo"');
  started.goTo("2026-04-01");
  await setUp('log "Coffee with Mette 45m; I promised to send the deck by Friday"');
  await setUp('log "Lunch with Mette and Søren yesterday, talked about the merger with Sydfyn #board" --depth 2');
  await setUp('log "Called Bo, no answer"');
  await setUp('fact Mette occupied "the merger with Sydfyn"');
  await setUp('fact Mette person "sails on Sundays" --on 2024-02-01');
  await setUp('fact Mette strength "knows every bank in Odense"');
  started.goTo("2026-05-04");
  return { ...started, setUp };
}

function fail(text: string): never {
  throw new Error(text);
}
