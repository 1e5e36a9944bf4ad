// C0 but tab and newline, DEL, C1; marks that turn the direction of text; separators that break a line unseen.

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text in which nothing can steer a terminal or hide: `\e` is seen as `^[`, a mark that turns the text as `<U+202E>`. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return `^${String.fromCharCode(code + 64)}`;
    if (code === 0x7f) return "^?";
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** A report in which every text is visible; the very same one where nothing had to be changed. */
export function visible<Value>(value: Value): Value {
  return seen(value) as Value;
}

function seen(value: unknown): unknown {
  if (typeof value === "string") return visibleText(value);
  if (Array.isArray(value)) {
    const items = value.map(seen);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== "object" || value === null) return value;
  let copy: Record<string, unknown> | undefined;
  for (const field of Object.keys(value)) {
    const inner: unknown = (value as Record<string, unknown>)[field];
    const shown = seen(inner);
    if (shown === inner) continue;
    copy ??= { ...value };
    copy[field] = shown;
  }
  return copy ?? value;
}
