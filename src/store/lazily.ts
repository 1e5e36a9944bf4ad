type Makers = Readonly<Record<string, () => unknown>>;
type Made<Parts extends Makers> = { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };

/** An object whose parts are made when they are first asked for: a command uses a handful of some twenty tables. */
export function lazily<Parts extends Makers>(makers: Parts): Made<Parts> {
  const made = {};
  for (const [name, make] of Object.entries(makers)) {
    const get = (): unknown => {
      const value = make();
      Object.defineProperty(made, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(made, name, { get, enumerable: true, configurable: true });
  }
  return made as Made<Parts>;
}
