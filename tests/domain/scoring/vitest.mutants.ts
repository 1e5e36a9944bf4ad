import { defineConfig } from "vitest/config";

/** The tests that mutants of src/domain/scoring are run against; those of whole commands would take hours. */
export default defineConfig({ test: { include: ["tests/domain/scoring/*.test.ts"], env: { TZ: "UTC" } } });
