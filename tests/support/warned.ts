import { type NetOptions, startNet } from "./harness.ts";

/** A file of five months, in which nearly everything has been left to itself. */
export async function neglected(options: NetOptions = {}) {
  const started = startNet({ today: "2026-01-01", ...options });
  const { net, goTo } = started;
  await net('add "Mette Holm, CFO @ Nordlys A/S" --every 6w');
  await net('add "Bo Friis @ Friis Consult" --tier close');
  await net('log "lunch with Mette today 60m" --depth 2');
  goTo("2026-02-02");
  await net('log "call with Mette today 30m"');
  for (const area of ["person", "challenge", "occupied-with"]) await net(`fact Mette ${area} something`);
  await net('take Mette "introduced me to Jens"');
  goTo("2026-05-04");
  await net('add "Ida Ny @ Messen"');
  goTo("2026-06-01");
  return started;
}
