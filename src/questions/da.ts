import type { Questions } from "./questions.ts";

export const da: Questions = {
  interview: {
    mission: "Hvad er min mission med at netværke?",
    how: "Hvordan networker jeg?",
    whom: "Hvem er de for mig rigtige relationer?",
    care: "Hvordan plejer jeg mine relationer?",
    develop: "Hvordan udvikler eller afvikler jeg relationer?",
    "why-me": "Hvorfor skal folk netværke med mig?",
    give: "Hvad kan jeg give i en relation?",
    take: "Hvad kan jeg tage i en relation?",
  },
  lists: {
    goals: { question: "Hvilke mål skal det tjene?", line: "Mål" },
    criteria: { question: "Hvilke kriterier har jeg for, hvem jeg bruger min tid på?", line: "Kriterium" },
    offers: { question: "Hvad har jeg at tilbyde andre?", line: "Tilbud" },
    "needs-now": { question: "Hvad har jeg brug for nu og her?", line: "Behov" },
    "needs-later": { question: "Hvilke ønsker har jeg for fremtiden?", line: "Ønske" },
  },
  review: {
    goal: "Tjener relationen et af mine mål?",
    give: "Hvad kan jeg give i relationen?",
    hope: "Hvad kan jeg tage i relationen?",
    occupied: "Hvad er de optaget af?",
    difference: "På hvilken måde kan jeg gøre en forskel for dem?",
  },
  year: {
    enough: "Får du nok ud af dine netværk?",
    worth: "Er det investeringen værd i både tid og penge?",
    networks: "Hvilke netværk kan give dig mest udbytte både professionelt og personligt?",
    "best-meeting": "Hvordan adskilte årets bedste møde sig fra de andre?",
    learned: "Hvad har du lært af dem, du kender?",
    described: "Hvordan beskriver andre dig?",
    seen: "Ser de dig og dine sande potentialer?",
    "whom-next": "Hvem vil du gerne netværke med?",
  },
  weight: {
    question: "Hvor meget betyder det?",
    most: "det er det vigtigste",
    much: "det er vigtigt",
    also: "det betyder også noget",
  },
  calibration: {
    question: "Hvor meget har relationen hjulpet dig?",
    answers: ["slet ikke", "lidt", "godt", "meget"],
    skip: "spring over",
    welcome: "Det sidste halve år, én tast til hver. Ctrl-C stopper, og det, du har svaret, er gemt.",
  },
  interviewer: {
    welcome: "Det tager omkring fem minutter. Enter springer over; Ctrl-C stopper, og det, du har svaret, er gemt.",
    emptyLineEnds: "tom linje slutter",
    untilNow: "Hidtil",
    enterKeeps: "Enter beholder svaret",
    stopped: "afbrudt; det, du har svaret, er gemt",
    nothingOpen: "Der er ikke noget at spørge om: alt er besvaret eller sprunget over for mindre end 30 dage siden.",
    end: "Det var det hele. net mission viser formålet, net me hvad du tilbyder og har brug for.",
  },
};
