import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { played } from "../support/transcript.ts";

const folder = new URL(".", import.meta.url);

describe.each(readdirSync(folder).filter((file) => file.endsWith(".txt")))("%s", (file) => {
  it("plays as written", async () => {
    const written = readFileSync(new URL(file, folder), "utf8");
    await expect(await played(written)).toMatchFileSnapshot(file);
  });
});
