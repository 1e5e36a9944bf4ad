import type { CountedWords } from "./filled.ts";

/** What `net init` asks, in this order; each name is that of the answer that is kept. */
export const INTERVIEW = ["mission", "how", "whom", "care", "develop", "why-me", "give", "take"] as const;
export type InterviewQuestion = (typeof INTERVIEW)[number];

/** What `net init` asks after that, a line each, in this order. */
export const LISTS = ["goals", "criteria", "offers", "needs-now", "needs-later"] as const;
export type ListQuestion = (typeof LISTS)[number];

/** What a review asks of one relation. */
export const REVIEW = ["goal", "give", "hope", "occupied", "difference"] as const;
type ReviewQuestion = (typeof REVIEW)[number];

/** What is asked once a year, of all of it. */
export const YEAR = [
  "enough",
  "worth",
  "networks",
  "best-meeting",
  "learned",
  "described",
  "seen",
  "whom-next",
] as const;
export type YearQuestion = (typeof YEAR)[number];

/** What `net event plan` asks before an event, in this order. */
export const PLAN = [
  "goal",
  "expected",
  "expected-by",
  "meet",
  "offer",
  "coming",
  "hours",
  "cost",
  "follow-up",
] as const;
export type PlanQuestion = (typeof PLAN)[number];

/** What `net event debrief` asks after one, in this order. */
export const DEBRIEF = [
  "energy",
  "challenged",
  "learned",
  "cards",
  "talked",
  "gave",
  "got",
  "promises",
  "verdict",
  "confirmed",
] as const;
export type DebriefQuestion = (typeof DEBRIEF)[number];
/** What `net group add` asks before one joins, in this order. */
export const GROUP_JOIN = ["wish", "for-me", "use", "whom", "motivation", "likeness"] as const;
export type GroupJoinQuestion = (typeof GROUP_JOIN)[number];

/** What `net group check` asks of a group in words, in this order. */
export const GROUP_GUIDE = ["purpose", "value", "who", "what", "how", "measure"] as const;
export type GroupGuideQuestion = (typeof GROUP_GUIDE)[number];

/** What it asks after that, answered 0 to 10. */
export const GROUP_RATINGS = ["onCourse", "nerve", "purposeMet", "relations", "worthIt"] as const;
type GroupRatingQuestion = (typeof GROUP_RATINGS)[number];

/** What `net group meeting` asks, in this order. */
export const GROUP_MEETING = [
  "there",
  "came",
  "led",
  "format",
  "onTheme",
  "energy",
  "interest",
  "shares",
  "note",
  "next",
] as const;
type GroupMeetingQuestion = (typeof GROUP_MEETING)[number];

/** What `net inbox` can do with a card, and what it can be followed up with. */
type TriageWords = Readonly<Record<"follow" | "file" | "hand-on" | "discard" | "later", KeyWords>>;
type ExpectedWords = Readonly<Record<"mail" | "invite" | "coffee" | "none", KeyWords>>;

/** All that is asked in one language: a question that is missing or has no name of its own does not compile. */
export interface Questions {
  /** What the asking itself says; the prompter tells where. */
  readonly asking: Readonly<Record<"yes" | "no" | "neither" | "tooEarly" | "otherKey" | "stop", string>>;
  readonly interview: Readonly<Record<InterviewQuestion, string>>;
  readonly lists: Readonly<Record<ListQuestion, ListWords>>;
  readonly review: Readonly<Record<ReviewQuestion, string>>;
  readonly year: Readonly<Record<YearQuestion, string>>;
  readonly card: CardWords;
  readonly who: WhoWords;
  readonly kept: KeptWords;
  readonly sure: SureWords;
  readonly merging: MergingWords;
  readonly importing: ImportingWords;
  readonly room: RoomWords;
  readonly picture: PictureWords;
  readonly inbox: InboxWords;
  readonly event: EventWords;
  readonly plan: Readonly<Record<PlanQuestion, AskedWords>>;
  readonly debrief: Readonly<Record<DebriefQuestion, AskedWords>>;
  readonly groups: GroupWords;
  readonly weight: WeightWords;
  readonly fit: FitWords;
  readonly decision: DecisionWords;
  readonly reviewer: ReviewerWords;
  readonly calibration: CalibrationWords;
  readonly interviewer: InterviewerWords;
  readonly sitting: SittingWords;
}

interface ListWords {
  readonly question: string;
  /** What one line of the answer is called. */
  readonly line: string;
}

/** A question that is answered in a form of its own, and that form. */
export interface AskedWords {
  readonly question: string;
  readonly form: string;
}

/** What `net add` asks of a card. `{…}` is filled in. */
export interface CardWords {
  readonly whole: AskedWords;
  readonly role: AskedWords;
  readonly email: AskedWords;
  readonly phone: AskedWords;
  readonly where: AskedWords;
  /** An empty answer is today. */
  readonly when: AskedWords;
  readonly expects: string;
  readonly expected: Readonly<Record<"mail" | "invite" | "coffee" | "none", string>>;
  /** Each of a pile. */
  readonly next: AskedWords;
  /** Somebody like it is in the file: what is asked, what can be done, and what the two share. */
  readonly known: string;
  /** The same of another card of a pile that is not in the file yet. */
  readonly twice: string;
  readonly one: string;
  readonly join: string;
  readonly other: string;
  readonly leaveOut: string;
  readonly shared: Readonly<Record<"name" | "email" | "phone" | "url", string>>;
}

/** What is asked where a name is nobody's or several people's, and of a sentence that is not clear. `{…}` is filled in. */
interface WhoWords {
  readonly which: string;
  readonly nobody: string;
  readonly other: string;
  readonly outside: string;
  readonly makeCard: string;
  readonly sentence: string;
  readonly mean: string;
  /** Of a promise or a favour that names none of several, and who may be chosen beside each of them. */
  readonly to: string;
  readonly from: string;
  readonly both: string;
  readonly all: string;
  readonly promise: string;
}

/** Whether a conversation kept what was promised, by me or by them, or planned. `{…}` is filled in. */
type KeptWords = Readonly<Record<"mine" | "theirs" | "plan", string>>;

/** What is asked before something is done. `{…}` is filled in. */
interface SureWords {
  readonly takeIn: string;
  readonly takeInWhole: string;
  readonly merge: string;
  readonly forget: string;
  readonly fileCards: CountedWords;
  readonly changePeople: CountedWords;
  readonly editAgain: string;
  /** Of what is wanted of somebody: whether they were asked. */
  readonly sent: string;
}

/** Of two that become one: whose field holds. */
interface MergingWords {
  readonly which: Readonly<Record<"name" | "nickname" | "rhythm" | "closeness" | "birthday" | "met", string>>;
}

/** What is asked of somebody in a list who is probably in the file already. `{…}` is filled in. */
interface ImportingWords {
  readonly probably: string;
  readonly like: Readonly<
    Record<"email" | "phone" | "profile" | "url" | "name-and-organisation" | "name" | "name-but-middle", string>
  >;
  readonly join: string;
  readonly other: string;
  readonly leaveOut: string;
  readonly leaveOutRest: string;
  readonly isCurrent: CountedWords;
}

/** What is asked where a tier is full. `{…}` is filled in. */
interface RoomWords {
  readonly insteadOf: string;
  readonly nobody: string;
}

/** What is asked of a card that was read off a picture. */
export interface PictureWords {
  readonly right: string;
  /** Enter keeps what was read. */
  readonly keep: string;
  readonly deeds: Readonly<Record<"fields" | "editor" | "skip", KeyWords>>;
  readonly fields: Readonly<Record<"name" | "title" | "organisation" | "emails" | "phones" | "urls" | "note", string>>;
  readonly form: string;
}

interface InboxWords {
  readonly deeds: TriageWords;
  readonly with: string;
  readonly expected: ExpectedWords;
  readonly toWhom: string;
  readonly stopped: string;
  readonly left: string;
  readonly empty: string;
}

/** What can be chosen, with its key. */
interface KeyWords {
  readonly key: string;
  readonly name: string;
}

/** What is asked of an event that is added. */
interface EventWords {
  readonly called: string;
  /** An empty answer is today. */
  readonly when: string;
  /** Before one is taken out: `{event}` of `{day}`, and `{what}` hangs on it. */
  readonly remove: string;
  readonly hang: string;
  readonly hanging: HangingWords;
}

/** What may hang on an event. */
export interface HangingWords {
  readonly plan: string;
  readonly debrief: string;
  readonly met: CountedWords;
  readonly talks: CountedWords;
  readonly learnings: CountedWords;
  readonly outcomes: CountedWords;
}

/** What is said round the questions before and after an event. */
interface SittingWords {
  readonly plan: string;
  readonly debrief: string;
}

/** What is asked of a network group, and said between. */
export interface GroupWords {
  /** The name of one that is added. */
  readonly called: string;
  readonly join: Readonly<Record<GroupJoinQuestion, string>>;
  readonly guide: Readonly<Record<GroupGuideQuestion, string>>;
  readonly ratings: Readonly<Record<GroupRatingQuestion, string>>;
  /** How each of them is answered. */
  readonly ratingForm: string;
  readonly meeting: Readonly<Record<GroupMeetingQuestion, AskedWords>>;
  readonly contribution: string;
  readonly decision: string;
  readonly decisions: Readonly<Record<"continue" | "renew" | "change-form" | "leave", string>>;
  /** What a meeting may be; the same in both, in the same order. */
  readonly formats: readonly string[];
  readonly welcome: string;
  readonly leave: LeaveWords;
  /** Before a group is taken out with its meetings, or one meeting. */
  readonly remove: string;
  readonly meetings: CountedWords;
  readonly removeMeeting: string;
}

/** What is asked before a group is left. `{…}` is filled in. */
interface LeaveWords {
  readonly thank: string;
  readonly keep: string;
  /** The rhythms that are proposed to stay in touch by. */
  readonly quarterly: string;
  readonly halfYearly: string;
  readonly sure: string;
}

/** How much a goal matters, in plain words. */
interface WeightWords {
  readonly question: string;
  readonly most: string;
  readonly much: string;
  readonly also: string;
}

/** What is asked twice a year of ten people; the answers are worth 0 to 3. */
export interface CalibrationWords {
  readonly question: string;
  readonly answers: readonly [string, string, string, string];
  readonly skip: string;
  readonly welcome: string;
}

/** What is said between the questions. */
interface InterviewerWords {
  readonly welcome: string;
  readonly emptyLineEnds: string;
  readonly untilNow: string;
  /** Before what was said to an earlier question of the same sitting. */
  readonly youSaid: string;
  readonly enterKeeps: string;
  readonly stopped: string;
  readonly nothingOpen: string;
  readonly end: string;
}

/** How far somebody serves a goal, 0 to 3. */
interface FitWords {
  readonly 0: string;
  readonly 1: string;
  readonly 2: string;
  readonly 3: string;
  readonly skip: string;
}

/** What can be decided about a relation, each with the key it is chosen by. */
type DecisionWords = Readonly<Record<"keep" | "develop" | "lighten" | "wind-down" | "later", KeyWords>>;

/** What is asked and said in a review besides its questions. `{…}` is filled in. */
interface ReviewerWords {
  readonly welcome: string;
  readonly decide: string;
  readonly nextAct: string;
  readonly byWhen: string;
  readonly promise: string;
  readonly promiseEnds: Readonly<Record<"kept" | "let-go" | "hand-over", KeyWords>>;
  readonly handOverTo: string;
  readonly thanks: string;
  /** A first sentence after a long silence: with what was shared last, and without. */
  readonly reconnect: string;
  readonly reconnectBlank: string;
  readonly nobody: string;
  readonly left: string;
  /** What is told at the end where it is time for it, one of them at a time. */
  readonly pulse: string;
  readonly calibrate: string;
  readonly yearWelcome: string;
  readonly yearDone: string;
}
