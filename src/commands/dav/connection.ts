import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { type SettingName, setting } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { settingOf } from "../common/setting.ts";
import { type DavServer, davServer } from "./server.ts";

export interface ConnectionOptions {
  readonly url?: string;
  readonly user?: string;
  readonly passwordCommand?: string;
  readonly insecure: boolean;
}

/** The flags that say which server, and who one is there. */
export function withConnection(command: Command): Command {
  return command
    .addOption(new Option("--url <address>", "the server, instead of net config dav-url"))
    .addOption(new Option("--user <name>", "your name there, instead of net config dav-user"))
    .addOption(
      new Option(
        "--password-command <command>",
        "what prints the password; else NET_DAV_PASSWORD, else it is asked for",
      ),
    )
    .option("--insecure", "also without TLS to another computer, where everybody between may read along", false);
}

/** The server as it is set; undefined where none is. */
export function addressSet(context: Context, { url }: Pick<ConnectionOptions, "url">): URL | undefined {
  const address = url === undefined ? settingOf(context, "dav-url") : setting("dav-url", url).value;
  return address === "none" ? undefined : new URL(address);
}

/** The server, with everything that is needed to speak to it. The password is in memory alone. */
export async function connected(context: Context, options: ConnectionOptions): Promise<DavServer> {
  const base = addressSet(context, options);
  if (base === undefined) throw unset("which server?", "dav-url", "--url");
  if (base.protocol === "http:" && !isThisComputer(base) && !options.insecure) {
    throw new NetError("usage", `to ${base.host} everything, your password too, would go unencrypted`, {
      hint: `https://${base.host}${base.pathname}; --insecure if nobody is between`,
    });
  }
  const user = options.user ?? settingOf(context, "dav-user");
  if (options.user === undefined && user === "none") throw unset(`who are you on ${base.host}?`, "dav-user", "--user");
  const password = await passwordFor(context, `${setting("dav-user", user).value} on ${base.host}`, options);
  const { webSender } = await import("../../io/web.ts");
  return davServer(webSender({ user, password, patienceMs: context.dav.patienceMs }), base);
}

function unset(question: string, name: SettingName, flag: string): NetError {
  return new NetError("usage", question, { hint: `net config ${name} …, or ${flag}` });
}

function isThisComputer({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

async function passwordFor(
  { dav, files, prompter }: Context,
  whom: string,
  { passwordCommand }: ConnectionOptions,
): Promise<string> {
  if (passwordCommand !== undefined) {
    const [line = ""] = (await files.printed(passwordCommand)).split(/\r?\n/);
    if (line !== "") return line;
    throw new NetError("invalid", `"${passwordCommand}" printed no password`, { hint: "it is its first line" });
  }
  return (
    dav.password ??
    (await prompter.secret(`Password of ${whom}:`, 'NET_DAV_PASSWORD, or --password-command "pass show …"'))
  );
}
