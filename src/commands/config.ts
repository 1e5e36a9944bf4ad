import type { Command } from "commander";
import type { Context } from "../context.ts";
import { changed, created, removed } from "../domain/change.ts";
import { nearestWord } from "../domain/near.ts";
import { quoted } from "../domain/quoted.ts";
import { isSettingName, SETTINGS, type SettingName, setting } from "../domain/setting.ts";
import { NetError } from "../errors.ts";
import { configView, settingView } from "../views/config.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { printReport } from "./common/output.ts";
import { settingOf } from "./common/setting.ts";
import { type WriteOptions, write } from "./common/write.ts";

const NAMES = Object.keys(SETTINGS) as SettingName[];

export function configCommand(context: Context): Command {
  return command("config", "what is set, and setting it", [
    "net config",
    "net config region DE          (numbers without +49 are German)",
    "net config date-order mdy     (12/3 is 3 December)",
    'net config employer "Nordlys A/S"',
    "net config mandate yes          (they count networking as part of your work)",
    "net config region --unset",
  ])
    .argument("[setting]", NAMES.join(" or "))
    .argument("[value]", "its new value")
    .option("--unset", "back to what holds by itself", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(
      async (
        name: string | undefined,
        value: string | undefined,
        options: WriteOptions & { readonly unset: boolean },
      ) => {
        const settings = NAMES.map((each) => ({
          name: each,
          value: settingOf(context, each),
          isSet: context.store.settings.byName(each) !== null,
          about: SETTINGS[each].about,
        }));
        if (name === undefined && options.unset)
          throw new NetError("usage", "which setting?", { hint: "net config region --unset" });
        if (name === undefined) return printReport(context, { settings }, { json: options.json, view: configView });
        if (!isSettingName(name))
          throw new NetError("usage", `"${name}" is no setting`, { hint: settingHint(name, value) });
        if (value === undefined && !options.unset) {
          return printReport(
            context,
            { settings: settings.filter((each) => each.name === name) },
            { json: options.json, view: configView },
          );
        }
        if (options.unset && value !== undefined)
          throw new NetError("usage", "either a value or --unset, not both", { hint: `net config ${name} --unset` });
        const after = options.unset ? null : setting(name, value ?? "");
        if (after?.name === "region") await demandCountry(after.value);
        write(
          context,
          options,
          () => {
            const before = context.store.settings.byName(name);
            const changes =
              after === null
                ? before === null
                  ? []
                  : [removed("setting", before)]
                : before === null
                  ? [created("setting", after)]
                  : before.value === after.value
                    ? []
                    : [changed("setting", before, after)];
            const value = after?.value ?? SETTINGS[name].default;
            return { changes, report: { name, value, isUnset: after === null, isChanged: changes.length > 0 } };
          },
          settingView,
        );
      },
    );
}

function settingHint(typed: string, value: string | undefined): string {
  const near = nearestWord(typed, NAMES);
  if (near === undefined) return `one of ${NAMES.join(", ")}`;
  return `net config ${near}${value === undefined ? "" : ` ${quoted(value)}`}`;
}

/** A region that no phone number is of would leave every number unread. */
async function demandCountry(region: string): Promise<void> {
  const { isCountry } = await import("../formats/phone.ts");
  if (await isCountry(region)) return;
  throw new NetError("usage", `"${region}" is no country that phone numbers are known of`, {
    hint: "two letters, as in net config region DK",
  });
}
