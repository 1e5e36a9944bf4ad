import type { Context } from "../../context.ts";
import { isPlain } from "../../domain/log.ts";
import { filled } from "../../questions/filled.ts";
import { questionsFor } from "../common/questions.ts";
import type { Exchanged, Found, Promised } from "./people.ts";

/** Asks at a terminal whose each promise and favour is that could be of any of several present; of all of them it becomes one of each. */
export async function whoseAsked(
  context: Context,
  people: readonly Found[],
  { promised, exchanged }: { readonly promised: readonly Promised[]; readonly exchanged: readonly Exchanged[] },
): Promise<{ readonly promised: readonly Promised[]; readonly exchanged: readonly Exchanged[] }> {
  const { who: questions } = questionsFor(context);
  const names = people.map(nameOf);
  const asked = async <Told extends Promised | Exchanged>(told: readonly Told[], isMine: (told: Told) => boolean) => {
    const all: Told[] = [];
    for (const each of told) {
      const { said, whose } = each;
      if (people.length < 2 || whose !== null || isPlain(said.pronoun, names)) all.push(each);
      else {
        const question = filled(isMine(each) ? questions.to : questions.from, { text: said.text });
        const choices = [
          ...people.map((person, at) => ({ name: names[at] ?? "", value: [person] })),
          { name: people.length === 2 ? questions.both : questions.all, value: people },
        ];
        const chosen = await context.prompter.choose<readonly Found[]>(question, choices, "its name beside it");
        all.push(...chosen.map((person) => ({ ...each, whose: person })));
      }
    }
    return all;
  };
  return {
    promised: await asked(promised, ({ said }) => said.by === "me"),
    exchanged: await asked(exchanged, ({ said }) => said.direction === "give"),
  };
}

function nameOf(person: Found): string {
  return "contact" in person ? person.contact.name : person.card.text;
}
