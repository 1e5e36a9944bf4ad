import type { Context } from "../../context.ts";
import { isPlain } from "../../domain/log.ts";
import { filled } from "../../questions/filled.ts";
import { questionsFor } from "../common/questions.ts";
import type { Exchanged, Found, Promised } from "./people.ts";

type Told = Promised | Exchanged;

/** Asks whose each promise and favour is that could be of any of several present; of all of them it becomes one of each. */
export async function whoseAsked(
  context: Context,
  people: readonly Found[],
  { promised, exchanged }: { readonly promised: readonly Promised[]; readonly exchanged: readonly Exchanged[] },
): Promise<{ readonly promised: readonly Promised[]; readonly exchanged: readonly Exchanged[] }> {
  const names = people.map((person) => ("contact" in person ? person.contact.name : person.card.text));
  const isOpen = ({ said, whose }: Told): boolean => whose === null && !isPlain(said.pronoun, names);
  if (people.length < 2 || ![...promised, ...exchanged].some(isOpen)) return { promised, exchanged };
  const { who } = questionsFor(context);
  const choices = [
    ...people.map((person, at) => ({ name: names[at] ?? "", value: [person] })),
    { name: people.length === 2 ? who.both : who.all, value: people },
  ];
  const asked = async <One extends Told>(told: readonly One[], isMine: (one: One) => boolean): Promise<One[]> => {
    const known: One[] = [];
    for (const each of told) {
      if (!isOpen(each)) {
        known.push(each);
        continue;
      }
      const question = filled(isMine(each) ? who.to : who.from, { text: each.said.text });
      const meant = await context.prompter.choose<readonly Found[]>(question, choices, "its name beside it");
      known.push(...meant.map((whose) => ({ ...each, whose })));
    }
    return known;
  };
  return {
    promised: await asked(promised, ({ said }) => said.by === "me"),
    exchanged: await asked(exchanged, ({ said }) => said.direction === "give"),
  };
}
