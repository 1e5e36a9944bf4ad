import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    mockReset: true,
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: 30_000,
  },
});
