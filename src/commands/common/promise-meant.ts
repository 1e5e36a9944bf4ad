import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { folded } from "../../domain/name.ts";
import { nearestWord } from "../../domain/near.ts";
import type { GivenPromise, PromiseId } from "../../domain/promise.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { shortDay } from "../../views/day.ts";
import { MOST_CANDIDATES } from "./contact-meant.ts";
import { mended } from "./namesakes.ts";
import { questionsFor } from "./questions.ts";
import { type LineWanted, shownLine } from "./shown-line.ts";

const PROMISE_LINE: LineWanted = {
  list: "net due",
  hint: "a piece of its text, or net promise (for the numbers of promises)",
};

/** The open promise that is meant by a number of the last list, by a piece of its text, or by whose it is. */
export async function promiseMeant(context: Context, typed: string): Promise<GivenPromise> {
  const { store } = context;
  const line = shownLine(context, typed, PROMISE_LINE);
  if (line) {
    const promise = line.promise === null ? null : store.promises.byId(line.promise as PromiseId);
    if (promise?.state === "open") return promise;
    const name = store.contacts.byId(line.contact as ContactId)?.name;
    if (name === undefined || (line.promise !== null && promise === null)) {
      throw new NetError("notFound", `line ${typed} of the last list is gone`, { hint: PROMISE_LINE.list });
    }
    throw new NetError("notFound", `line ${typed} of the last list, ${name}, is no open promise`, {
      hint: promise
        ? "net due"
        : `net log ${quoted(`… ${name} …`)} says what you did, or net promise ${quoted(name)} "…"`,
    });
  }
  const byName = store.search.called(typed, MOST_CANDIDATES).flatMap((id) => store.promises.openOf(id));
  const found = byName.length > 0 ? byName : store.promises.open().filter(hasWords(context, typed));
  const [first, ...others] = found;
  if (!first) throw noneWith(context, typed);
  if (others.length === 0) return first;
  const told = (promise: GivenPromise): string => {
    const [text, whose] = toldOf(context, promise);
    return `${text} (${whose}${promise.dueOn ? `, by ${shortDay(promise.dueOn)}` : ""})`;
  };
  if (!context.terminal.isInteractive) {
    throw new NetError("ambiguous", `"${typed}" could be ${found.slice(0, 7).map(told).join(", ")}`, {
      hint: "more of its text, or net promise (for their numbers)",
    });
  }
  return context.prompter.choose(
    questionsFor(context).who.promise,
    found.map((promise) => ({ name: told(promise), value: promise })),
    "more of its text",
  );
}

/** What a promise is found by: its text, and whose it is. */
function wordsOf({ store }: Context, { text, contactId }: GivenPromise): string {
  return folded(`${text} ${store.contacts.byId(contactId)?.name ?? ""}`);
}

function hasWords(context: Context, typed: string): (promise: GivenPromise) => boolean {
  const words = folded(typed).split(" ").filter(Boolean);
  return (promise) => {
    const told = ` ${wordsOf(context, promise)}`;
    return words.length > 0 && words.every((word) => told.includes(` ${word}`));
  };
}

function toldOf({ store }: Context, { text, by, contactId }: GivenPromise): readonly [text: string, whose: string] {
  return [`"${text}"`, `${by === "me" ? "to" : "from"} ${store.contacts.byId(contactId)?.name ?? ""}`];
}

/** That no open promise has these words in it: one may be closed already, or a letter of them be wrong. */
function noneWith(context: Context, typed: string): NetError {
  const { store, commandLine } = context;
  const message = `no open promise has "${typed}" in it`;
  const closed = store.promises.closed().find(hasWords(context, typed));
  if (closed !== undefined) {
    const how = closed.state === "kept" ? "kept" : "let go";
    const told = `${toldOf(context, closed).join(", ")}, was ${how}${closed.closedOn ? ` on ${shortDay(closed.closedOn)}` : ""}`;
    return new NetError("notFound", `${message}; ${told}`, { hint: "net promise" });
  }
  const open = store.promises.open().map((promise) => wordsOf(context, promise));
  const known = [...new Set(open.flatMap((told) => told.split(" ")))];
  const meant = folded(typed)
    .split(" ")
    .map((word) => (known.some((each) => each.startsWith(word)) ? word : (nearestWord(word, known) ?? "")));
  const isFound = meant.every(Boolean) && open.some((told) => meant.every((word) => ` ${told}`.includes(` ${word}`)));
  const line = isFound ? mended(commandLine, typed, meant.join(" ")) : null;
  if (line === null) return new NetError("notFound", message, { hint: "net promise" });
  return new NetError("notFound", `${message}; did you mean "${meant.join(" ")}"?`, { hint: line });
}
