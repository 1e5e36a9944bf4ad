import type { Context } from "../../context.ts";
import { SETTINGS, type SettingName } from "../../domain/setting.ts";

export function settingOf({ store }: Context, name: SettingName): string {
  return store.settings.byName(name)?.value ?? SETTINGS[name].default;
}
