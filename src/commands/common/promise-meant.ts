import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { folded } from "../../domain/name.ts";
import type { GivenPromise, PromiseId } from "../../domain/promise.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { shortDay } from "../../views/day.ts";
import { MOST_CANDIDATES } from "./contact-meant.ts";
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
  const words = folded(typed).split(" ").filter(Boolean);
  const byName = store.search.called(typed, MOST_CANDIDATES).flatMap((id) => store.promises.openOf(id));
  const found =
    byName.length > 0
      ? byName
      : store.promises.open().filter(({ text, contactId }) => {
          const told = ` ${folded(`${text} ${store.contacts.byId(contactId)?.name ?? ""}`)}`;
          return words.length > 0 && words.every((word) => told.includes(` ${word}`));
        });
  const [first, ...others] = found;
  if (!first) throw new NetError("notFound", `no open promise has "${typed}" in it`, { hint: "net promise" });
  if (others.length === 0) return first;
  const told = (promise: GivenPromise): string => {
    const name = store.contacts.byId(promise.contactId)?.name ?? "";
    return `"${promise.text}" (${promise.by === "me" ? "to" : "from"} ${name}${promise.dueOn ? `, by ${shortDay(promise.dueOn)}` : ""})`;
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
