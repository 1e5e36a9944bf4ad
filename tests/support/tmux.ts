import { execFileSync, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { BIN } from "./built.ts";

export const hasTmux = spawnSync("tmux", ["-V"]).status === 0;

let sessions = 0;

/** A real terminal with a shell in it, in which `net` is the built program. */
export function startTerminal(
  env: NodeJS.ProcessEnv,
  size: { readonly columns: number; readonly rows?: number } = { columns: 80 },
) {
  const socket = `net-test-${process.pid}-${++sessions}`;
  const tmux = (...parameters: string[]): string =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...parameters], {
      encoding: "utf8",
      env: { ...env, TERM: "screen" },
    });
  tmux(
    "new-session",
    "-d",
    "-s",
    "t",
    "-x",
    String(size.columns),
    "-y",
    String(size.rows ?? 40),
    "bash --norc --noprofile",
  );
  onTestFinished(() => void spawnSync("tmux", ["-L", socket, "kill-server"]));
  tmux(
    "send-keys",
    "-t",
    "t",
    `PS1='ready> '; HISTFILE=; net() { '${process.execPath}' '${BIN}' "$@"; }; clear`,
    "Enter",
  );

  const screen = (): string => tmux("capture-pane", "-p", "-t", "t").trimEnd();
  /** Waits until the screen shows `text`; gives the screen. */
  const until = async (text: string | RegExp): Promise<string> => {
    for (let tries = 0; tries < 200; tries++) {
      const shown = screen();
      if (typeof text === "string" ? shown.includes(text) : text.test(shown)) return shown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the terminal never showed ${String(text)} but:\n${screen()}`);
  };
  return {
    screen,
    until,
    /** Types a line and Enter. */
    type: (line: string): void => {
      tmux("send-keys", "-t", "t", "-l", line);
      tmux("send-keys", "-t", "t", "Enter");
    },
    /** Pastes text as a terminal does: with marks around it where the program asked for them and `isMarked`, else without. */
    paste: (text: string, isMarked: boolean): void => {
      tmux("set-buffer", "-b", "paste", text);
      tmux("paste-buffer", "-b", "paste", "-t", "t", ...(isMarked ? ["-p"] : []));
    },
    /** Presses keys by tmux's names: `C-c`, `Enter`, `Down`, `f`. */
    press: (...keys: string[]): void => void tmux("send-keys", "-t", "t", ...keys),
    /** At the shell: what is looked for from here on was not there before. */
    clear: async (): Promise<void> => {
      tmux("send-keys", "-t", "t", "clear", "Enter");
      await until(/^ready>\s*$/);
    },
  };
}
