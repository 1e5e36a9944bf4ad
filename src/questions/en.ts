import type { Questions } from "./questions.ts";

export const en: Questions = {
  interview: {
    mission: "What is my networking for?",
    how: "How do I network today?",
    whom: "Who are the right people for me?",
    care: "How do I look after my relations?",
    develop: "How do I develop a relation, or let one rest?",
    "why-me": "Why should people want to know me?",
    give: "What can I give in a relation?",
    take: "What can I take from one?",
  },
  lists: {
    goals: { question: "Which goals is it to serve?", line: "Goal" },
    criteria: { question: "By which criteria do I choose whom to spend time on?", line: "Criterion" },
    offers: { question: "What do I have to offer others?", line: "Offer" },
    "needs-now": { question: "What do I need here and now?", line: "Need" },
    "needs-later": { question: "What do I wish for later on?", line: "Wish" },
  },
  review: {
    goal: "Does this relation serve one of my goals?",
    give: "What can I give in it?",
    hope: "What can I hope for from it?",
    occupied: "What are they occupied with?",
    difference: "How can I make a difference for them?",
  },
  year: {
    enough: "Do you get enough out of your networks?",
    worth: "Are they worth what they cost in time and money?",
    networks: "Which networks can give you the most, at work and as a person?",
    "best-meeting": "What set your best meeting of the year apart from the others?",
    learned: "What did you learn from the people you know?",
    described: "How do others describe you?",
    seen: "Do they see you, and all that you could be?",
    "whom-next": "Whom would you like to get to know?",
  },
  weight: {
    question: "How much does it matter?",
    most: "it is the most important one",
    much: "it is important",
    also: "it matters as well",
  },
  calibration: {
    question: "How much did this relation help you?",
    answers: ["not at all", "a little", "well", "very much"],
    skip: "skip",
    welcome: "The last half-year, one key each. Ctrl-C stops, and what you have answered is kept.",
  },
  interviewer: {
    welcome: "About five minutes. Enter skips a question; Ctrl-C stops, and what you have answered is kept.",
    emptyLineEnds: "empty line ends",
    untilNow: "Until now",
    enterKeeps: "Enter keeps it",
    stopped: "stopped; what you have answered is kept",
    nothingOpen: "Nothing is open: each question is answered, or was skipped less than 30 days ago.",
    end: "That was all. net mission shows what it is for, net me what you offer and need.",
  },
};
