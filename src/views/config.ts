import type { Style } from "../style.ts";
import { facing } from "./table.ts";

interface ShownSetting {
  readonly name: string;
  readonly value: string;
  readonly isSet: boolean;
  readonly about: string;
}

export function configView(
  { settings }: { readonly settings: readonly ShownSetting[] },
  style: Style,
  width: number,
): string {
  return facing(
    settings.map(
      ({ name, value, isSet, about }) => [name, `${value}${isSet ? "" : " (by default)"}: ${about}`] as const,
    ),
    style,
    width,
  );
}

export function settingView({ name, value }: { readonly name: string; readonly value: string }, style: Style): string {
  return `${style.green("Set")} ${name} to ${value}\n`;
}
