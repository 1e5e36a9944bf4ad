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

/** `isUnset` where it is what holds by itself, and `isChanged` whether it was something else before. */
export function settingView(
  {
    name,
    value,
    isUnset,
    isChanged,
  }: { readonly name: string; readonly value: string; readonly isUnset: boolean; readonly isChanged: boolean },
  style: Style,
): string {
  if (isUnset && !isChanged) return `${name} was not set: ${value} by default\n`;
  if (isUnset) return `${style.green("Unset")} ${name}: ${value} by default\n`;
  return `${style.green("Set")} ${name} to ${value}\n`;
}
