import fc from "fast-check";

// What is typed in random sessions.

const people = ["Mette Holm", "Lars Bech", "Søren Kjær", "Dorte Friis", "Bo Ågård", "Anna O'Neill"];
const person = fc.constantFrom(...people, "Mette", "Lars", "soren", "nobody");
const whole = fc.constantFrom(...people);
const day = fc.constantFrom("today", "yesterday", "2026-04-01", "i går", "3 days ago");
const ahead = fc.constantFrom("friday", "in 2 weeks", "eom", "i morgen", "2026-06-01");
const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const line = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((words) => words.join(" "));

/** Anything that can be typed, of every kind of thing there is. */
export const command = fc.oneof(
  {
    weight: 6,
    arbitrary: line(
      "add",
      whole.map(quote),
      "--new --on",
      day.map(quote),
      fc.constantFrom(
        "",
        "--expects mail",
        "--every 6w",
        "--tier core --tag board",
        "--event Messe",
        '--org "Nordlys A/S" --title CFO',
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: line(
      "add",
      fc.nat(3).map((n) => quote(`Ny Person ${n}, p${n}@example.org, +45 20 30 40 5${n}`)),
      fc.constantFrom("--new", "--skip", "--into Mette"),
    ),
  },
  {
    weight: 5,
    arbitrary: line(
      "log",
      fc
        .tuple(person, person, day)
        .map(([a, b, on]) => quote(`coffee with ${a} and ${b} ${on} 45m; I promised ${a} the deck by friday`)),
      fc.constantFrom("", "--unanswered", "--depth 3 --tag erp", "--by them --unanswered"),
    ),
  },
  { weight: 1, arbitrary: line("log", quote("lunch with **Ny Ven (Lego)** yesterday")) },
  { weight: 3, arbitrary: line("promise", person.map(quote), quote("send the report"), "--by", ahead.map(quote)) },
  { weight: 1, arbitrary: line("promise --from", person.map(quote), quote("an intro")) },
  { weight: 2, arbitrary: line("done", person.map(quote)) },
  { weight: 1, arbitrary: line("done", fc.integer({ min: 1, max: 3 }).map(String)) },
  { weight: 2, arbitrary: line("move", person.map(quote), ahead.map(quote), fc.constantFrom("", "--on yesterday")) },
  { weight: 2, arbitrary: line("snooze", person.map(quote), "2w", fc.constantFrom("", "--person")) },
  { weight: 1, arbitrary: line("drop", person.map(quote), fc.constantFrom("", "--by them", "--on yesterday")) },
  { weight: 2, arbitrary: line("inbox", fc.constantFrom("--follow", "--file", "--discard"), person.map(quote)) },
  { weight: 1, arbitrary: fc.constantFrom('inbox --hand-on "Bo Ågård" --to Lars', "inbox --bankrupt --yes") },
  {
    weight: 3,
    arbitrary: line(
      "edit",
      person.map(quote),
      fc.constantFrom(
        "--tier core",
        "--every 3w",
        "--tier none",
        "--tag finance",
        "--note Hej",
        "--nickname Mulle",
        "--birthday 1980-02-29",
        "--pin",
        '--org "Lego A/S" --title CEO',
        '--name "Nyt Navn"',
      ),
    ),
  },
  { weight: 1, arbitrary: line("edit --where tag:finance --tier close --yes") },
  {
    weight: 3,
    arbitrary: line(
      "plan --tier core",
      fc.constantFrom(
        "--most 2",
        "--every 2w",
        "--most 3 --every 45d",
        "--reset",
        "--most 8 --every 3w",
        "--dry-run --most 1",
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: line("edit", person.map(quote), "--tier core", fc.constantFrom("--over", "--instead-of Lars")),
  },
  { weight: 2, arbitrary: line("archive", person.map(quote), fc.constantFrom("", "--back")) },
  { weight: 2, arbitrary: line("fact", person.map(quote), "occupied-with", quote("merging two ERP systems")) },
  {
    weight: 3,
    arbitrary: line(
      fc.constantFrom("give", "take"),
      person.map(quote),
      quote("reviewed my pitch"),
      fc.constantFrom("", "--size big --kind favour", "--on yesterday"),
    ),
  },
  {
    weight: 2,
    arbitrary: line(
      fc.constantFrom("give", "take"),
      person.map(quote),
      fc.constantFrom("", "--change 1 --size half-day", "--change pitch --on 2026-04-01", "--remove 1"),
    ),
  },
  {
    weight: 2,
    arbitrary: line(
      "review",
      person.map(quote),
      "--verdict",
      fc.constantFrom(
        "keep",
        'develop --next "coffee in March"',
        "lighten",
        'wind-down --promises let-go --thanks "all of it"',
        "wind-down --hand-over Lars",
        "later",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.constant('review --year --answer learned="to ask first"') },
  {
    weight: 1,
    arbitrary: line("take", person.map(quote), fc.constantFrom("--change 1 --asked", "--change 1 --unasked")),
  },
  { weight: 1, arbitrary: line("calibrate", person.map(quote), fc.constantFrom("0", "2", "3")) },
  { weight: 1, arbitrary: line("thank", person.map(quote), fc.constantFrom("", quote("tak for hjælpen"))) },
  {
    weight: 1,
    arbitrary: line("log", quote("kaffe med Mette Holm; hun introducerede mig for Jens"), "--gave", quote("a book")),
  },
  { weight: 1, arbitrary: line("ask", person.map(quote), quote("would you?"), fc.constantFrom("", "--sent")) },
  {
    weight: 2,
    arbitrary: line(
      "intro",
      person.map(quote),
      person.map(quote),
      quote("both sail"),
      fc.constantFrom("", "--asked", "--made", "--made --no-ledger", "--met", "--draft"),
    ),
  },
  {
    weight: 2,
    arbitrary: line(
      "intro",
      person.map(quote),
      fc.constantFrom("--asked", "--made", "--met", '--outcome "a boat"', "--declined"),
    ),
  },
  {
    weight: 2,
    arbitrary: line(
      "knows",
      person.map(quote),
      person.map(quote),
      fc.constantFrom("", "--how closely", "--how name", "--remove"),
    ),
  },
  { weight: 2, arbitrary: line("tag", person.map(quote), fc.constantFrom("finance", "board", "finance --remove")) },
  {
    weight: 4,
    arbitrary: line(
      fc.constantFrom("need", "offer"),
      person.map(quote),
      fc.constantFrom(
        quote("en taler til årsmødet"),
        quote("a new ERP system"),
        `${quote("a new ERP system")} --on 2026-04-01`,
        "--done 1",
        "--done ERP",
        "--done 1 --dry-run",
        "",
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: line("need", person.map(quote), quote("a new ERP system"), fc.constantFrom("--later", "--now")),
  },
  {
    weight: 3,
    arbitrary: line(
      "mission",
      fc.constantFrom(
        `--text ${quote("Finde folk, der bygger")}`,
        `--text ${quote("Something else")} --hours 2`,
        `--goal ${quote("two board seats")} --by eoy`,
        `--goal ${quote("a customer in Germany")} --weight .9 --criterion ${quote("Do they export?")} --for Germany`,
        "--change board --weight .3 --sphere personal",
        "--close board",
        "--close 1",
        `--criterion ${quote("Sits on a board?")} --filter tag:board`,
        `--criterion ${quote("Do they export?")} --for board`,
        "--remove-criterion 1",
        "--hours none",
        "--history",
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: line(
      "me",
      fc.constantFrom(
        `--offer ${quote("a room")} --offer ${quote("A room")} --need ${quote("en god revisor")}`,
        `--need ${quote("en god revisor")} --later`,
        `--vision ${quote("My own firm")} --why-me ${quote("I answer fast")}`,
        "--close 1",
        "--close room",
        "",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("init", "init --dry-run", "config language da", "config hours 3") },
  { weight: 1, arbitrary: fc.constantFrom("config region DE", "config date-order mdy", "config region --unset") },
  {
    weight: 4,
    arbitrary: line(
      "event",
      fc.constantFrom(
        "add Messe --on 2026-04-20 --hours 4 --cost 900,50",
        'add "DI dag" --on 2026-06-21 --goal board',
        "edit Messe --on 2026-04-10 --place Odense",
        'edit 1 --name "Ny messe" --cost none',
        'plan Messe --meet "Anna Berg" --offer "a room" --expected "two talks" --expected-by chefen',
        'plan --coming Mette,Lars --follow-up "the day after"',
        "plan Messe --coming none",
        'debrief Messe --energy 2 --challenged 0 --verdict better --why "de spurgte"',
        'debrief Messe --talked Mette,Lars --learned "paper is back" --confirmed-only',
        'debrief Messe --talked Bo --gave "Mette: a book" --gave cake --got "Lars: advice"',
        'debrief Messe --card "Kort Person, CFO @ Lego" --promise "Mette: send it by friday"',
        "report Messe --shared",
        "report Messe",
        "remove Messe --yes",
        "remove 1 --yes --dry-run",
        "remove 1 --yes",
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: line(
      "group",
      fc.constantFrom(
        "add Ledere --no-questions",
        `add Ledere --purpose p --contract ${quote("We meet")} --for-me yes --no-questions`,
        "edit Ledere --fee 3600 --theme t --next 2026-06-01",
        `edit Ledere --contract ${quote("We meet less")} --name ${quote("Ledernetværk")}`,
        "remove Ledere --yes",
        "leave Leder --thank all --keep all --yes",
        "leave Leder --back",
        "",
        "list",
        "show Leder",
        "compare",
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'outcome "customer meeting with Vestas" --via Mette --via Messe --goal board',
      'outcome "an idea" --value 3 --unit leads --on yesterday',
      "outcome --change 1 --via Lars --value none",
      "outcome --change idea --kind job --dry-run",
      "outcome --remove 1",
      'learn "paper is back" --from Messe --kind trend',
      'learn "I talk too fast" --from Mette --kind self --used',
      "learn --change 1 --used",
      "learn --change paper --from none --class private",
      "learn --remove 1",
      "roi",
      'mission --target "6 customer meetings" --for board',
      'mission --target "40 timer"',
      "mission --remove-target 1",
    ),
  },
  { weight: 1, arbitrary: line("fact", person.map(quote), "--change 1 --class private") },
  {
    weight: 2,
    arbitrary: line(
      "group member Leder",
      person.map(quote),
      fc.constantFrom("", `--wish ${quote("sparring")} --role notes --field law`, "--left today", "--remove"),
    ),
  },
  {
    weight: 4,
    arbitrary: line(
      "group meeting Leder",
      fc.constantFrom(
        "--came all",
        "--on 2026-04-01 --came -1 --energy -1 --interest 2 --format case --led 1",
        `--on yesterday --share ${quote("1 gave me: a name")} --share ${quote("me learned to ask")} --led me`,
        `--cancelled 1 --share ${quote("me gave 1: an hour on his budget")} --share ${quote("2 got 1: a book")}`,
        "--absent --on 2026-04-20",
        `--change 1 --on 2026-04-02 --came none`,
        `--change 1 --share ${quote("me got 1: a tip")} --told`,
        "--change 1 --unshare 1",
        "--change 2 --absent ill",
        "--remove 1 --yes",
        "--list",
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: line(
      "group check Leder",
      fc.constantFrom("", "--worth 7 --decide continue", "--worth 3 --purpose p --value v", "--history"),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("due", "list", "promise", "history", "match", "intro", "show Mette") },
);

/** Somebody to begin with, so that most of what follows has something to bite on. */
export const prelude = [
  ...people.map((name) => `add ${quote(name)} --expects mail`),
  `log ${quote("coffee with Lars Bech and Søren Kjær yesterday; he promised a list by friday")}`,
  `promise ${quote("Bo Ågård")} ${quote("the name of the printer")} --by friday`,
  `add ${quote("Carl Dam")} --tier core`,
  `add ${quote("Dea Dam")} --tier core --every 9d`,
  `group add ${quote("Ledernetværk")} --no-questions`,
  `group member Leder ${quote("Mette Holm")}`,
  `group member Leder ${quote("Bo Ågård")}`,
];
