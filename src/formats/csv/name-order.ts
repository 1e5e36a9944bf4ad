import { pronounOf } from "../../domain/given-names.ts";

const PARTS = /^([^,\d@]{2,60}),\s*([^,\d@]{2,60})$/u;
/** What stands behind a name for honour or for a generation: `PhD`, `CPA`, `M.Sc.`, `Jr.` */
const HONOUR = /\p{Lu}[\p{L}.]*\p{Lu}|\.|^(?:[JjSs]r|[Jj]unior|[Ss]enior)$/u;

/** Whether whole names are written `Holm, Mette`: where more of them have a given name behind the comma than before it. */
export function isSurnameFirst(names: readonly string[]): boolean {
  let behind = 0;
  for (const name of names) {
    const [, one = "", other = ""] = PARTS.exec(name.trim()) ?? [];
    if (other !== "") behind += Number(pronounOf(other) !== null) - Number(pronounOf(one) !== null);
  }
  return behind > 0;
}

/** `Holm, Mette` as it is spoken; a name with nothing but an honour behind its comma stays as it is. */
export function spoken(name: string): string {
  const [, family = "", given = ""] = PARTS.exec(name) ?? [];
  const isHonour = HONOUR.test(given) && family.toUpperCase() !== family;
  return given === "" || isHonour ? name : `${given} ${family}`;
}
