import { afterAll, beforeAll, describe } from "vitest";

/** The same tests in each of these zones of the world; behind them the zone is what it was. */
export function inZones<Zone extends string>(zones: readonly Zone[], tests: (zone: Zone) => void): void {
  const usual = process.env["TZ"];
  afterAll(() => {
    if (usual === undefined) delete process.env["TZ"];
    else process.env["TZ"] = usual;
  });
  describe.each(zones)("in %s", (zone) => {
    beforeAll(() => {
      process.env["TZ"] = zone;
    });
    tests(zone);
  });
}
