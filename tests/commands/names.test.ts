import { describe, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { run } from "../../src/main.ts";
import { type NetOptions, startNet, words } from "../support/harness.ts";

/** Two called Ida Dam, two Mettes and two Jenses, and one whose name ends in brackets. */
async function startNames(options: NetOptions = {}) {
  const started = startNet(options);
  const quiet = Object.create(started.context, {
    terminal: { value: { ...started.context.terminal, isInteractive: false } },
  }) as Context;
  const setUp = async (line: string) => {
    const exitCode = await run(words(line), quiet);
    if (exitCode !== 0) throw new Error(`${line}: ${exitCode}`);
  };
  await setUp('add "Ida Dam, ida@a.dk @ Nordlys" --tier core');
  await setUp('add "Ida Dam" --new --event Messe --tier core');
  for (const name of ["Mette Holm", "Mette Kjær", "Jens Kjær", "Jens Dam", "Anna Berg"])
    await setUp(`add "${name}" --tier core`);
  await setUp('edit Anna --name "Anna Berg (PwC)"');
  return { ...started, setUp };
}

/** What a hint says to type. */
const hintIn = (stderr: string): string => /try: net (.*)\n/.exec(stderr)?.[1] ?? "none";

describe("a name that ends in brackets", () => {
  it.each(["show", "brief", "archive"])("is a name to net %s", async (verb) => {
    const { net } = await startNames();
    expect((await net(`${verb} "Anna Berg (PwC)"`)).stdout).toContain("Anna Berg (PwC)");
    expect((await net(`${verb} "Anna (PwC)"`)).exitCode).toBe(verb === "archive" ? 1 : 0);
  });

  it.each(['log "kaffe med Anna Berg (PwC) i går"', 'log lunch --with "Anna Berg (PwC)"'])(
    "is one to net %s",
    async (line) => {
      const { net } = await startNames();
      expect((await net(line)).stdout).toContain("with  Anna Berg (PwC)\n");
    },
  );

  it("goes before an organisation in brackets, which is one still", async () => {
    const { net, setUp } = await startNames();
    await setUp('add "Anna Berg @ PwC" --new');
    expect((await net('show "Anna Berg (PwC)"')).stdout).toMatch(/^Anna Berg \(PwC\)\n/);
    expect((await net('show "Ida Dam (Nordlys)"')).stdout).toContain("ida@a.dk");
  });
});

describe("an organisation behind a name", () => {
  const startTwo = async () => {
    const started = await startNames();
    await started.setUp('add "Mette Holm @ Acme Data" --new --tier core');
    await started.setUp('add "Jens Vig" --tier core');
    await started.setUp('edit "Jens Vig" --name "Jens fra Vig"');
    return started;
  };

  it.each([
    "Ida fra Nordlys",
    "Ida from Nordlys",
    "Ida Dam @ Nordlys",
    "ida @nordlys",
    "Ida, Nordlys",
    "Ida Dam at Nordlys",
    "Ida hos nordlys",
    "Ida of Nordlys",
    "Ida i Nordlys",
  ])("%s", async (name) => {
    const { net } = await startTwo();
    expect((await net(`show "${name}"`)).stdout).toContain("ida@a.dk");
    expect((await net(`log lunch --with "${name}"`)).exitCode).toBe(name.includes(",") ? 3 : 0);
  });

  it("tells people apart to whatever takes a name", async () => {
    const { net } = await startTwo();
    expect((await net("brief Mette from Acme")).stdout).toMatch(/^Mette Holm\n.*Acme Data/s);
    expect((await net('knows "Ida fra Nordlys" "Mette @ Acme"')).stdout).toContain("Ida Dam and Mette Holm know");
    expect((await net('tag "Mette fra Acme" vip')).stdout).toBe("Tagged Mette Holm: #vip\n");
  });

  it("is none where the whole is a name, or somebody is called so", async () => {
    const { net, setUp } = await startTwo();
    expect((await net('show "Jens fra Vig"')).stdout).toMatch(/^Jens fra Vig\n/);
    expect((await net('show "Mette, Anna"')).stderr).toContain('"Mette, Anna" are 2 people');
    await setUp('add "Ida Krog @ Jens Data" --new');
    expect((await net('show "Ida, Jens"')).stderr).toContain('"Ida, Jens" are 2 people');
  });

  it.each(["Ida fra Vestas", "Ida fra", "Nobody at Nordlys", "Ida @ ?!"])("is nobody's: %s", async (name) => {
    const { net } = await startTwo();
    expect(await net(`show "${name}"`)).toMatchObject({ exitCode: 3, stdout: "" });
  });
});

describe("a name of two words without quotation marks", () => {
  it.each([
    ["give Mette Holm feedback on slides", "I gave   Mette Holm: feedback on slides\n"],
    ["take Mette Holm feedback --size hour", "I got    Mette Holm: feedback\n"],
    ["give Mette Kjær", "Nothing is noted between you and Mette Kjær"],
    ["thank Mette Holm for the lift", "I thanked  Mette Holm: for the lift\n"],
    ["ask Mette Holm for help", "Before you ask Mette Holm: for help\n"],
    ["need Mette Kjær a speaker", "Noted: Mette Kjær, need: a speaker\n"],
    ["offer Mette Kjær a room", "Noted: Mette Kjær, offer: a room\n"],
    ["promise Mette Kjær the list by friday", "Promised Mette Kjær: the list, by Fri 8 May 2026"],
    ["tag mette kjær vip", "Tagged Mette Kjær: #vip\n"],
    ["fact Mette Kjær person likes cats", "Noted: Mette Kjær, person: likes cats, "],
    ["intro Mette Kjær Jens Dam both sail", "Noted Mette Kjær and Jens Dam · Mon 4 May 2026\n  why   both sail\n"],
    ["knows Mette Kjær Jens Dam", "Noted: Mette Kjær and Jens Dam know each other"],
    ["merge Mette Kjær Jens Kjær --keep A --dry-run", "contact  Jens Kjær"],
    ["knows Mette Holm", "Nobody is noted whom Mette Holm knows."],
  ])("net %s", async (line, told) => {
    const { net } = await startNames();
    await net('log "coffee with Jens Kjær"');
    const { stdout, stderr } = await net(line);
    expect(stderr).toBe("");
    expect(stdout).toContain(told);
  });

  it("is one of a word and a text where the second is a word", async () => {
    const { net } = await startNames();
    await net('log "coffee with Jens Kjær"');
    expect((await net("promise Jens dam og vand")).stdout).toContain("Promised Jens Kjær: dam og vand");
  });
});

describe("part of a name without quotation marks", () => {
  const NAMED = [
    "Anne-Mette Krogh",
    "Lars Bech",
    "Lars Peter Holm",
    "Karen Bo Nielsen",
    "Ursula von der Leyen",
    "Maria de la Cruz",
    "Christian H. Olsen",
  ];
  const startParts = async () => {
    const started = await startNames();
    for (const name of NAMED) await started.setUp(`add "${name}" --tier active`);
    await started.setUp('log "coffee with Lars Bech and Mette Holm"');
    return started;
  };

  it.each([
    ["give Lars Peter feedback", "Lars Peter Holm: feedback\n"],
    ["give Anne Mette en bog", "Anne-Mette Krogh: en bog\n"],
    ["take anne mette en bog", "Anne-Mette Krogh: en bog\n"],
    ["promise Karen Bo a cake", "Promised Karen Bo Nielsen: a cake,"],
    ["promise von der Leyen a letter", "Promised Ursula von der Leyen: a letter,"],
    ["need de la Cruz wine", "Noted: Maria de la Cruz, need: wine\n"],
    ["offer Christian Olsen paint", "Noted: Christian H. Olsen, offer: paint\n"],
    ["offer Christian H. Olsen paint", "Noted: Christian H. Olsen, offer: paint\n"],
    ["promise --from Lars Bech intro to Bo", "Noted Lars Bech promised: intro to Bo,"],
    ['promise --from Mette Kjær "intro to Bo"', "Noted Mette Kjær promised: intro to Bo,"],
    ["knows von der Leyen Anna", "Noted: Ursula von der Leyen and Anna Berg (PwC) know each other by name\n"],
    ["knows Anna Lars Peter", "Noted: Anna Berg (PwC) and Lars Peter Holm know each other by name\n"],
  ])("net %s", async (line, told) => {
    const { net } = await startParts();
    const { stdout, stderr } = await net(line);
    expect(stderr).toBe("");
    expect(stdout).toContain(told);
  });

  it.each([
    ["promise Lars peter plys", "Promised Lars Bech: peter plys,"],
    ["promise maria de bedste kort", "Promised Maria de la Cruz: de bedste kort,"],
    ["promise Karen Bos nummer", "Promised Karen Bo Nielsen: Bos nummer,"],
    ['promise "intro to Bo" --from Lars', "Noted Lars Bech promised: intro to Bo,"],
    ["promise Bech --from Lars", "Noted Lars Bech promised: Bech,"],
    ["intro Karen Mette why", "Noted Karen Bo Nielsen and Mette Holm "],
  ])("is none where the second word is one of the text: net %s", async (line, told) => {
    const { net } = await startParts();
    expect((await net(line)).stdout).toContain(told);
  });

  it.each([
    ['give Mete Holm "a lift"', "Mete Holm", 'give "Mette Holm" "a lift"'],
    ["give Mette Hlom a lift", "Mette Hlom", 'give "Mette Holm" a lift'],
    ["promise Karen Bo Nilsen a cake", "Karen Bo Nilsen", 'promise "Karen Bo Nielsen" a cake'],
    ["need von der Layen wine", "von der Layen", 'need "Ursula von der Leyen" wine'],
    ["tag Mete Holm board", "Mete Holm", 'tag "Mette Holm" board'],
  ])("is looked for with a slip in it too: net %s", async (line, typed, hint) => {
    const { net } = await startParts();
    const { exitCode, stderr } = await net(line);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`net: nobody is called "${typed}"; did you mean `);
    expect(stderr).toContain(`  try: net ${hint}\n`);
    expect((await net(hint)).exitCode).toBe(0);
  });

  it("is nobody's where it only joins the parts of a surname", async () => {
    const { net } = await startParts();
    expect((await net("show de")).stderr).toContain('nobody is called "de"');
  });
});

describe("two people where one is meant", () => {
  it.each([
    ["promise Mette og Anna frokost", "net promise Mette frokost, or net promise Anna frokost"],
    ['promise "Mette Holm and Anna" lunch', 'net promise "Mette Holm" lunch, or net promise Anna lunch'],
    ['give "Mette Holm & Anna" "a lift"', 'net give "Mette Holm" "a lift", or net give Anna "a lift"'],
    ['give Mette,Anna "a lift"', 'net give Mette "a lift", or net give Anna "a lift"'],
    ["show Anna og Mette Holm", 'net show Anna, or net show "Mette Holm"'],
  ])("are told one at a time: net %s", async (line, hint) => {
    const { net, setUp } = await startNames();
    await setUp('log "coffee with Mette Holm"');
    const { exitCode, stderr } = await net(line);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining(`people\n  try: ${hint}\n`) as string,
    });
    for (const each of hint.split(", or ")) expect((await net(each.replace(/^net /, ""))).exitCode).toBe(0);
  });

  it.each(["intro Anna og Mette Holm why", "intro Anna and Mette Holm why", "intro Anna to Mette Holm why"])(
    "are joined by a word: net %s",
    async (line) => {
      const { net } = await startNames();
      expect((await net(line)).stdout).toContain("Noted Anna Berg (PwC) and Mette Holm · ");
    },
  );

  it("know each other", async () => {
    const { net } = await startNames();
    expect((await net("knows Anna og Mette Holm")).stdout).toContain("Anna Berg (PwC) and Mette Holm know each other");
  });
});

describe("a name that is several people's", () => {
  it.each([
    ["give Mette a lift", 'net give "Mette Holm" a lift, or net give "Mette Kjær" a lift'],
    ['log "coffee with Jens"', 'net log "coffee with Jens Kjær", or net log "coffee with Jens Dam"'],
    ["forget Mette --yes", "more of the name, or the organisation in brackets: Mette (Nordlys)"],
  ])("is proposed with each of them: net %s", async (line, hint) => {
    const { net } = await startNames();
    expect((await net(line)).stderr).toContain(`try: ${hint}\n`);
  });

  it("says that there are more than two", async () => {
    const { net, setUp } = await startNames();
    await setUp('add "Mette Lund" --tier core');
    expect((await net("show Mette")).stderr).toMatch(
      /try: net show "Mette \w+", or net show "Mette \p{L}+", or another of them\n/u,
    );
  });
});

describe("two of one name", () => {
  it.each(['show "Ida Dam"', "archive Ida", 'log "coffee with Ida Dam"', 'need Ida "a printer"'])(
    "are told apart by net %s, and each has a number",
    async (line) => {
      const { net } = await startNames();
      const { exitCode, stderr } = await net(line);
      expect(exitCode).toBe(3);
      expect(stderr).toContain("could be Ida Dam (Nordlys, ida@a.dk); Ida Dam (met 4 May 2026, Messe)\n");
      expect(stderr).toContain(
        `try: net find "Ida Dam", then ${line.startsWith("log") ? "--with and " : ""}its number\n`,
      );
      const { stdout } = await net('find "Ida Dam"');
      expect(stdout).toContain("1  Ida Dam, met 4 May 2026, Messe\n");
      expect(stdout).toContain("2  Ida Dam, Nordlys, ida@a.dk\n");
      expect((await net("show 2")).stdout).toContain("ida@a.dk");
      expect((await net("log coffee --with 1")).stdout).toContain("with  Ida Dam\n");
    },
  );

  it("are asked about with the same words", async () => {
    const { net } = await startNames({
      answers: [['Which "Ida"?', "Ida Dam (Nordlys, ida@a.dk)"]],
    });
    expect((await net("show Ida")).stdout).toContain("ida@a.dk");
  });

  it("are told from each other by the number of the line in net due", async () => {
    const { net } = startNet();
    for (const line of [
      "Ida Dam, ida@a.dk --expects none",
      "Ida Dam --new --expects none",
      "Bo Friis --expects none",
    ]) {
      const [, name = "", flags = ""] = /^(.*?)( --.*)$/.exec(line) ?? [];
      await net(`add "${name}"${flags}`);
    }
    const { stdout } = await net("due");
    expect(stdout).toContain('→ net log "mail to Bo Friis"\n');
    const acts = [...stdout.matchAll(/Ida Dam .*→ net (log .*)\n/g)].map(([, act = ""]) => act);
    expect(acts).toEqual(['log "mail to them" --with 2', 'log "mail to them" --with 3']);
    for (const act of acts) expect((await net(act)).stdout).toContain("by me\n  with  Ida Dam\n");
    expect((await net("due")).stdout).not.toContain("Ida Dam");
  });
});

describe("a name taken for the likelier of two", () => {
  const lately = async (options: NetOptions = {}) => {
    const started = await startNames(options);
    await started.setUp('log "coffee with Jens Kjær yesterday"');
    return started;
  };

  it("is said with the other in what was logged", async () => {
    const { net } = await lately();
    expect(await net('log "lunch with Jens today"')).toMatchObject({
      stdout: expect.stringContaining("  with  Jens Kjær (not Jens Dam)\n") as string,
      stderr: "",
    });
    expect((await net('log "lunch with Jens Dam today"')).stdout).toContain("  with  Jens Dam\n");
  });

  it.each(["show Jens", "brief Jens", 'need Jens "a printer"', 'promise Jens "send the deck"', "show Jens --json"])(
    "is said beside what net %s prints",
    async (line) => {
      const { net } = await lately();
      expect(await net(line)).toMatchObject({ exitCode: 0, stderr: '"Jens" is Jens Kjær here (not Jens Dam)\n' });
    },
  );
});

describe("a name that is nearly somebody's", () => {
  it.each([
    ['log "Kaffe med Mete"', "Mete", "Mette Holm or Mette Kjær", 'log "Kaffe med Mette Holm"'],
    ['show "mete kjær"', "mete kjær", "Mette Kjær", 'show "Mette Kjær"'],
    ["show mete holm", "mete holm", "Mette Holm", 'show "Mette Holm"'],
    ["show MetteHolm", "MetteHolm", "Mette Holm", 'show "Mette Holm"'],
    ["brief Jnes", "Jnes", "Jens Dam or Jens Kjær", 'brief "Jens Dam"'],
    ['promise --from Mete "x y"', "Mete", "Mette Holm or Mette Kjær", 'promise --from "Mette Holm" "x y"'],
    ["show Annna", "Annna", "Anna Berg (PwC)", 'show "Anna Berg (PwC)"'],
  ])("net %s asks whether %s is %s", async (line, typed, names, hint) => {
    const { net } = await startNames();
    const { exitCode, stdout, stderr } = await net(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
    expect(stderr).toBe(`net: nobody is called "${typed}"; did you mean ${names}?\n  try: net ${hint}\n`);
    expect((await net(hint)).exitCode).toBe(0);
  });

  it.each(['learn "x" --from Mete', "event plan Messe --coming Mete", "intro Mete Anna why", "forget Mete --yes"])(
    "net %s names them too",
    async (line) => {
      const { net } = await startNames();
      const { stderr } = await net(line);
      expect(stderr).toContain("did you mean Mette Holm or Mette Kjær?");
      expect((await net(hintIn(stderr))).exitCode).toBe(0);
    },
  );

  it("is the name of many where it is nearly theirs, and that asks which", async () => {
    const { net, setUp } = await startNames();
    for (const name of ["Mette Lund", "Mette Dam"]) await setUp(`add "${name}" --tier core`);
    const { stderr } = await net("show Mettte");
    expect(stderr).toBe('net: nobody is called "Mettte"; did you mean Mette?\n  try: net show Mette\n');
    expect((await net(hintIn(stderr))).stderr).toContain('"Mette" could be Mette');
  });

  it("never has a suggestion that forgets somebody", async () => {
    const { net } = await startNames();
    expect((await net("forget Mete --yes")).stderr).toContain('try: net find "Mette Holm"\n');
  });

  it("is asked about in Danish where that is set", async () => {
    const { net, setUp } = await startNames({
      answers: [
        ['Ingen hedder "Mete". Hvem er det?', "en anden"],
        ['Ingen hedder "Mete". Skal der laves et kort?', "no"],
      ],
    });
    await setUp("config language da");
    expect((await net('log "kaffe med Mete"')).exitCode).toBe(130);
    const ambiguous = await startNames({ answers: [['Hvilken "Jens"?', "Jens Dam"]] });
    await ambiguous.setUp("config language da");
    expect((await ambiguous.net("edit Jens --nickname JD")).exitCode).toBe(0);
    const unsaid = await startNames({ answers: [["Hvem, hvad, hvornår?", "kaffe med Anna"]] });
    await unsaid.setUp("config language da");
    expect((await unsaid.net("log")).stdout).toContain("with  Anna Berg");
  });

  it("is chosen at the terminal, or made a card, or left", async () => {
    const question = 'Nobody is called "Mete". Who is it?';
    const card = 'Nobody is called "Mete". Make a card?';
    const one = await startNames({ answers: [[question, "Mette Kjær"]] });
    expect((await one.net('log "kaffe med Mete"')).stdout).toContain("with  Mette Kjær\n");
    const other = await startNames({
      answers: [
        [question, "somebody else"],
        [card, "no"],
      ],
    });
    const { exitCode, stdout, stderr } = await other.net('log "kaffe med Mete"');
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: "" });
    expect(stderr).toBe('net: nobody is called "Mete", and nothing was logged\n  try: net find Met\n');
  });

  it("is asked about before a card is handed on", async () => {
    const handing = (answer: string) =>
      startNames({ answers: [['Nobody is called "Mete". Who is it?', answer]] }).then(async (started) => {
        await started.setUp('add "Bo Friis"');
        return (await started.net("inbox --hand-on Bo --to Mete")).stdout;
      });
    expect(await handing("Mette Holm")).toContain("(to Mette\nHolm)");
    expect(await handing("Mete, who is not in the file")).toContain(
      "Handed on Bo Friis to Mete, who is not in the file\n",
    );
  });

  it("is meant with a slip and without its capital too, where a sentence names nobody", async () => {
    const { net } = await startNames();
    expect(await net('log "kaffe med mete i går"')).toMatchObject({
      exitCode: 3,
      stderr:
        'net: nobody is named in this sentence; did you mean Mette Holm or Mette Kjær?\n  try: net log "kaffe med Mette Holm i går"\n',
    });
    expect(await net('log "snak med ham i går"')).toMatchObject({
      exitCode: 2,
      stderr: 'net: nobody is named in this sentence\n  try: net log "snak med ham i går" --with NAME\n',
    });
    expect(await net('log "kaffe med xylofonen"')).toMatchObject({
      exitCode: 2,
      stderr: 'net: nobody is named in this sentence\n  try: net log "kaffe med xylofonen" --with NAME\n',
    });
  });

  it("is nobody's where no name is near", async () => {
    const { net } = await startNames();
    expect((await net("show Xylofon")).stderr).toBe(
      'net: nobody is called "Xylofon"\n  try: net find Xyl, or net add Xylofon\n',
    );
    expect((await net('show ""')).stderr).toBe("net: <contact> is empty\n  try: net show Mette\n");
  });
});

describe("a name with signs of a shell in it", () => {
  const NAMES = ["Eve $(touch /tmp/PWNED) Hansen", 'Bo "The Man" Hansen', "Mike O'Hara `id`", "Wow! Dam\\"];

  it.each(NAMES)("%s is one word in whatever is suggested", async (name) => {
    const { net } = startNet();
    const typed = `'${name.replaceAll("'", "'\\''")}'`;
    await net("add Nobody --tier core");
    await net(`edit Nobody --name ${typed}`);
    await net(`promise ${typed} "send the deck"`);
    await net(`promise ${typed} "send the book"`);
    const given = name.split(" ")[0] ?? name;
    for (const line of ["need", "offer", "give", "fact", "show", "why", "knows", "intro"]) {
      const { exitCode, stdout } = await net(`${line} ${typed}`);
      expect([line, exitCode]).toEqual([line, 0]);
      for (const [act] of stdout
        .replace(/\s+/g, " ")
        .matchAll(/net (?:need|offer|give|fact|done|why|knows|intro) .*?(?=→|$)/g)) {
        const [, , who = ""] = words(act);
        expect([name, given].some((each) => who.endsWith(each))).toBe(true);
      }
    }
  });
});
