type Makers = Readonly<Record<string, () => unknown>>;
type Made<Parts extends Makers> = { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };

/**
 * An object whose parts are made when they are first asked for: a command uses a handful of some fifty tables. A proxy, for to
 * make a getter of each takes longer than to make those that are used.
 */
export function lazily<Parts extends Makers>(makers: Parts): Made<Parts> {
  const made = new Map<string | symbol, unknown>();
  const get = (_: Parts, name: string | symbol): unknown => {
    if (made.has(name) || typeof name === "symbol" || !Object.hasOwn(makers, name)) return made.get(name);
    const part = makers[name]?.();
    made.set(name, part);
    return part;
  };
  return new Proxy(makers, { get }) as unknown as Made<Parts>;
}
