import { type NetOptions, startNet } from "./harness.ts";

/**
 * Plays a session in one fresh database and gives it back with what `net` really prints.
 *
 * `#` begins a remark; one that begins with a day, `# 2026-05-04`, moves the calendar there. `$ net due` is typed; `< text`
 * below it is what comes in on standard input; what was printed stands as it is, errors behind `!`, an exit code other than
 * 0 behind `=`. A lone `·` in what was printed stands for an empty line, and a `#` has a space before it; a line that is `fence` stays as it is.
 */
export async function played(
  written: string,
  fence?: string,
  options: Pick<NetOptions, "width" | "style"> = {},
): Promise<string> {
  const { net, goTo } = startNet(options);
  const lines = written.split("\n");
  const seen: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("#") || line === "" || line === fence) {
      const [, moved] = /^# (\d{4}-\d{2}-\d{2})/.exec(line) ?? [];
      if (moved) goTo(moved);
      seen.push(line);
    } else if (line.startsWith("$ net")) {
      const input: string[] = [];
      while (lines[at + 1]?.startsWith("<")) input.push((lines[++at] ?? "").replace(/^< ?/, ""));
      const { stdout, stderr, exitCode } = await net(line.slice(5), input.length > 0 ? `${input.join("\n")}\n` : "");
      seen.push(
        line,
        ...input.map((text) => `< ${text}`.trimEnd()),
        ...shown(stdout),
        ...shown(stderr).map((text) => `! ${text}`),
      );
      if (exitCode !== 0) seen.push(`= ${exitCode}`);
    }
  }
  return seen.join("\n");
}

function shown(text: string): string[] {
  return text === ""
    ? []
    : text
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => (line === "" ? "·" : line.startsWith("#") ? ` ${line}` : line));
}
