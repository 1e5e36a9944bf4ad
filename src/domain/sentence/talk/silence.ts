import type { Side } from "../../interaction.ts";
import { ALPHANUMERIC, lowered } from "../../when/letters.ts";
import { atFirstUse, wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameBefore } from "../names/names.ts";
import { ADVERBS, SUBJECTS } from "../words/lexicon.ts";
import { overlapping, type Span } from "../words/spans.ts";
import { low, type Token } from "../words/words.ts";
import type { Absent } from "./absent.ts";

// What tells that nobody answered.

interface Silence extends Span {
  /** Only a call goes like that. */
  readonly isCall: boolean;
  /** Says itself what it was and whose. */
  readonly tellsWhose: boolean;
}

/** One of these stands in every such text. */
const SILENCE_STEMS =
  "show|turned up|turn up|tried|prøvede|forsøgte|kom ikke|dukkede|mødte|forgæves|in vain|uden held|without |stood me|brændte mig|n't call|not call|never call|rite back|rote back|ritten back|text back|texted back|in a meeting|in meetings|in another|i møde|i et møde|busy|optaget|pick|picking|voicemail|voice mail|message|missed|heard|hørt|ubesvaret|ikke|besked|telefonsvarer|answer|reply|response|respond|replied|svar|respons|reach|no luck".split(
    "|",
  );
const anySilence = atFirstUse(
  () =>
    new RegExp(
      `(?<!${ALPHANUMERIC})(?:` +
        "(?<call>(?:didn['’]?t|did not|never|doesn['’]?t|not|wouldn['’]?t) (?:pick(?:ed)? up|picking up)|(?:went |straight ){0,2}(?:to )?voice ?mail|(?:left|leaving) (?:(?!me |us )(?:[^ ,;.]{1,30} ){0,2}a )?(?:message|voicemail|voice mail)" +
        "|missed (?:(?:a|his|her|their|[^ ,;.]{1,30}['’]s?) )?calls?|ubesvare(?:t|de) opkald|tog (?:den |telefonen )?(?:heller )?ikke(?: telefonen)?|tog den heller ikke|ikke(?= (?:at )?(?:få )?fat (?:i|på) )|lagde (?:en )?besked|indtalte (?:en )?besked|(?:didn['’]?t|did not|never|hasn['’]?t|has not) (?:call(?:ed)?|phoned?|ring|rung) (?:me )?back|(?:ringede|ringer|ringet) (?:ikke|aldrig) (?:mig )?tilbage|(?:ikke|aldrig) ringet tilbage" +
        "|(?:på |til )?telefonsvarer(?:en)?|(?:tried|trying)(?= to (?:call|phone|ring|reach|catch|get hold of) )|(?:prøvede|forsøgte|prøvet|forsøgt)(?= (?:forgæves )?at (?:ringe(?! tilbage)|fange|nå|få fat)(?![a-zæøå])))" +
        "|(?:got |with |but |fik |men ){0,1}(?:no (?:answer|reply|response)|ingen (?:svar|respons)|intet svar)(?: yet| endnu)?" +
        "|(?:didn['’]?t|did not|hasn['’]?t|has not|never) (?:answer|answered|reply|replied|respond|responded)(?: yet)?|unanswered|couldn['’]?t reach|no luck" +
        "|(?:didn['’]?t|did not|never) show(?:ed)?(?: up)?|(?<=(?:he|she|they|who|,) )(?:didn['’]?t|did not|never) turn(?:ed)? up|no[ -]show(?:ed)?|kom (?:aldrig|ikke) til (?:vores |vor |den |det )?(?:aftale|aftalen|møde|mødet|frokost|frokosten|kaffe)|(?:waited|waiting) in vain(?: for)?|stood me up|ventede forgæves(?: på)?|brændte mig af|dukkede (?:aldrig|ikke) op|mødte (?:aldrig|ikke) op" +
        "|(?<heard>(?:haven['’]?t|have not|(?<=, )not) heard (?:anything|back)(?: yet)?|(?:har |(?<=, ))(?:ikke|intet) hørt (?:noget|mere)(?: endnu)?)" +
        "|(?:didn['’]?t|did not|never|hasn['’]?t|has not) (?:write|wrote|written|text(?:ed)?) back" +
        "|(?<busy>(?:but|men),? (?:she|he|hun|han) (?:was|is|var|er) (?:busy|optaget)|(?:she|he|hun|han) (?:was|is|var|er|sad|sidder) (?:in (?:a |another )?meetings?|i (?:et )?møde))" +
        "|neither (?:of them )?(?:picked up|answered|replied)|ingen af dem (?:svarede|tog den)|fik ikke (?:noget )?svar|(?:svarede|svarer|svaret) (?:ikke|aldrig)|(?:skrev|vendte) (?:ikke|aldrig) tilbage|har ikke svaret|ikke svaret|ubesvaret|uden svar|forgæves|uden held|without (?:any )?(?:luck|success)" +
        `)(?!${ALPHANUMERIC})`,
      "g",
    ),
);

/** Whoever was busy when I called was not reached; who was busy at lunch was there. */
const myCall = atFirstUse(
  () =>
    /^(?:called|rang|phoned|tried) |(?:^|[^a-z])i (?:called|rang|phoned|tried) |ringede (?:jeg )?(?:op )?til (?!mig)/,
);
/** "left Mette a message" */
const leftSomebody = atFirstUse(() => /^(?:left|leaving) (?!a |him |her |them |message|voice)/);
const NEAR = 80;
/** Of a talk, "haven't heard back" is of what was agreed there; of a letter, that there was no answer. */
const myLetter = atFirstUse(
  () =>
    /(?<![a-zæøå])(?:e-?mailed|mailed|wrote|texted|messaged|pinged|sent|called|skrev|mailede|sms'?ede|sendte|ringede)(?![a-zæøå])/,
);
/** "rang her back", "he called back", "ringede tilbage": then there was a talk. */
const calledBack = atFirstUse(
  () =>
    /(?<!(?:never|ikke|aldrig) )(?<![a-zæøå])(?:(?:she|he|they) (?:called|rang|phoned) again|(?:hun|han|de) ringede igen|(?:called|rang|phoned) (?:[a-zæøå]{1,20} )?back|ringede (?!ikke |aldrig )(?:[a-zæøå]{1,20} )?(?:tilbage|op))(?![a-zæøå])/,
);

/** The first words outside the promises that tell of a call or letter nobody took up. */
export function silenceIn(text: string, isPromise: (span: Span) => boolean): Silence | null {
  const small = lowered(text);
  if (!SILENCE_STEMS.some((stem) => small.includes(stem))) return null;
  let unreached: Silence | null = null; // "fik ikke fat i Bo", where no message that was left is told of behind
  for (const found of small.matchAll(anySilence())) {
    const span = { start: found.index, end: found.index + found[0].length };
    const isBusy = found.groups?.["busy"] !== undefined;
    const isLetterless = found.groups?.["heard"] !== undefined && !myLetter().test(small.slice(0, span.start));
    if (isLetterless || calledBack().test(small.slice(span.end, span.end + NEAR))) continue;
    if (isPromise(span) || (isBusy && !myCall().test(small.slice(Math.max(0, span.start - NEAR), span.start))))
      continue;
    const tellsWhose =
      ["missed ", "ubesvare"].some((start) => found[0].startsWith(start)) || leftSomebody().test(found[0]);
    const silence = { ...span, isCall: isBusy || found.groups?.["call"] !== undefined, tellsWhose };
    if (found[0] !== "ikke") return silence;
    unreached ??= silence;
  }
  return unreached;
}

/** Who did not come to a lunch with others did not leave it unanswered; and whoever was not in did. */
export function silenceOf(told: Silence | null, absent: readonly Absent[], isWithOthers: boolean): Silence | null {
  if (isWithOthers) return told && overlapping(absent)(told) ? null : told;
  const vain = absent.find(({ isInVain }) => isInVain);
  return told ?? (vain ? { start: vain.start, end: vain.end, isCall: false, tellsWhose: false } : null);
}

const TRIED = wordSet("tried prøvede forsøgte left lagde indtalte");

/** Whose step it was that came to nothing: "Mette left me a voicemail", "jeg prøvede at ringe"; null where it is told otherwise. */
export function whoTried(tokens: readonly Token[], { start }: Span, isName: IsName): Side | null {
  const first = tokens.findIndex((token) => token.start >= start);
  const at = [first, first - 3].find((place) => TRIED.has(low(tokens, place))); // "left me a voicemail"
  if (at === undefined) return null;
  const before = beforeAdverbs(tokens, at);
  const told = SUBJECTS.get(low(tokens, before));
  if (told !== undefined) return told === "me" ? "me" : "them";
  return nameBefore(tokens, before + 1, isName) === null ? "me" : "them";
}

function beforeAdverbs(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before > at - 3 && ADVERBS.has(low(tokens, before))) before -= 1;
  return before;
}
