import { openStore, type Store, type StoreSurroundings } from "./store.ts";

/**
 * The store of a file that is not there yet, as one that holds nothing. The file is made by the first step that is written, so that
 * who only looks, tries what would change, or is refused leaves none behind.
 */
export function storeToCome(path: string, surroundings: StoreSurroundings): Store {
  let store = openStore(":memory:", surroundings);
  let isMade = false;
  const made = (): Store => {
    if (isMade) return store;
    const file = openStore(path, surroundings);
    store.close();
    store = file;
    isMade = true;
    return store;
  };
  const apply: Store["apply"] = (command, decide) => made().apply(command, decide);
  // Whoever holds the store holds this, and reads from the file as soon as there is one.
  return new Proxy(store, { get: (_, name): unknown => (name === "apply" ? apply : Reflect.get(store, name)) });
}
