import { describe, expect, it } from "vitest";
import { read } from "../../support/sentences.ts";

describe("whom somebody met who was spoken with", () => {
  it.each<[string, string[]]>([
    ["Called Mette, she had lunch with Bo yesterday", ["Mette"]],
    ["Call with Mette; she met Bo last week", ["Mette"]],
    ["Call with Mette; she met Ravi last week", ["Mette"]],
    ["Coffee with Mette. She ran into Bo on Friday", ["Mette"]],
    ["Coffee with Mette, who saw Bo and Lars on Friday", ["Mette"]],
    ["Coffee with Mette and Bo; he met his boss on Friday", ["Mette", "Bo"]],
    ["Ringede til Mette, hun spiste frokost med Bo i går", ["Mette"]],
    ["Kaffe med Mette, hun talte med Bo i går", ["Mette"]],
    ["Kaffe med Mette, hun skrev til Bo i fredags", ["Mette"]],
    ["Coffee with Mette; she works with Bo now", ["Mette"]],
    ["Coffee with Mette, who plays tennis with Bo", ["Mette"]],
    ["Coffee with Mette, she's in a choir with Bo", ["Mette"]],
    ["Kaffe med Mette, hun arbejder sammen med Bo nu", ["Mette"]],
    ["Kaffe med Mette, hun er gift med Lars", ["Mette"]],
    ["Kaffe med Mette, hun gik i skole med Lars", ["Mette"]],
  ])("was not met, and that day is not the conversation's: %s", (text, expected) => {
    const { people, on, note } = read(text);
    expect({ people: people.map(({ text: name }) => name), on, note }).toEqual({
      people: expected,
      on: null,
      note: text,
    });
  });

  it.each<[string, string[]]>([
    ["Coffee with Mette, she called Bo and he joined us", ["Mette", "Bo"]],
    ["Lunch with Mette yesterday, she talked about Lars", ["Mette"]],
    ["Talked to Mette, she called yesterday", ["Mette"]],
    ["Coffee with Mette, she was there with Bo", ["Mette", "Bo"]],
    ["Kaffe med Mette, hun var der sammen med Bo", ["Mette", "Bo"]],
    ["Mette works with me now, had coffee with Bo", ["Mette", "Bo"]],
  ])("was met where we are told of, and a call of theirs is ours: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });
});

describe("the people of a sentence", () => {
  it.each<[string]>([
    ["went for a walk, sol og sommer"],
    ["talked about where to bo"],
    ["will mark the date, may be tom"],
    ["kaffe pr. automat, 12 kr. per kop"],
    ["ran into my old boss at the station, he knows Mette well"],
    ["Great talk. LinkedIn is dead, Copenhagen is not"],
    ["coffee with I"],
    ["snakkede om hans chef"],
    ["Tomorrow will be better"],
    ["May be a good idea"],
  ])("takes no word for a person that is none: %s", (text) => {
    expect(read(text).people).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Mødte Mette til Lund & Co's sommerfest", ["Mette"]],
    ["Met Mette at the Dahl & Sons party", ["Mette"]],
    ["kaffe med Mette fra Krogh A/S", ["Mette"]],
    ["kaffe med Mette hos krogh aps", ["Mette"]],
    ["Coffee with Mette and Lars from Dahl & Partners", ["Mette", "Lars"]],
    ["Mødte Mette til Møller Consultings fest", ["Mette"]],
    ["Mødte Mette til Bergs fest", ["Mette"]],
    ["met Mette at Berg's party", ["Mette"]],
    ["Krogh & Co ringede", []],
    ["mail til Bo om Dahl og Sønner", ["Bo"]],
    ["kaffe med Jens Krogh A/S", []],
    ["Kaffe med Mette og Lars & Co", ["Mette", "Lars"]],
    ["dinner at Mette's party", ["Mette"]],
    ["kaffe med Krogh og Co. i går", []],
    ["coffee with Dahl & Lars", ["Dahl", "Lars"]],
    ["Kaffe med Mette vedr. Q3-rapporten og jeg sender hende listen", ["Mette"]],
    ["Coffee with Mette; Lars is well too", ["Mette"]],
    ["Coffee with Mette. Lars has left Nordlys", ["Mette"]],
    ["Kaffe med Mette; Lars har fået nyt job", ["Mette"]],
    ["Coffee with Mette, Lars is well too", ["Mette"]],
    ["Kaffe med Mette, Lars har det også godt", ["Mette"]],
    ["Coffee with Mette, Lars is here too", ["Mette", "Lars"]],
    ["Coffee with Mette, Lars and Bo is not well", ["Mette", "Lars", "Bo"]],
    ["Lunch with Mette, Lars has joined us", ["Mette", "Lars"]],
    ["Lars is well, coffee with him and Mette", ["Lars", "Mette"]],
    ["Coffee with Mette (Nordlys), Lars and Bo and I'll send her the deck", ["Mette", "Lars", "Bo"]],
    ["Coffee with Mette, Bo and I will meet on Friday", ["Mette"]],
    ["Kaffe m. Mette og jeg sender hende listen", ["Mette"]],
    ["kaffe hos Krogh", ["Krogh"]],
  ])("takes the name of a firm for nobody: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Frokost med Lars, der fortalte om sit nye job", ["Lars"]],
    ["Frokost med Lars, der var god stemning", ["Lars"]],
    ["Mail til Mette og der kom svar med det samme", ["Mette"]],
    ["Kaffe med van der Berg i går", ["van der Berg"]],
    ["coffee with Van der Berg and Mette", ["Van der Berg", "Mette"]],
    ["coffee with sabine van der berg", ["sabine van der berg"]],
  ])("takes what joins a surname for nobody: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Kaffe med K. Larsen i går", ["K. Larsen"]],
    ["coffee with M. Holm and S. Dahl (Nordlys)", ["M. Holm", "S. Dahl"]],
    ["coffee with N.J. Holm", ["N. J. Holm"]],
    ["M. Holm ringede", ["M. Holm"]],
    ["lunch with Mette, L. Hansen and T. O'Brien", ["Mette", "L. Hansen", "T. O'Brien"]],
    ["promised K. Larsen the deck", ["K. Larsen"]],
    ["coffee with K. Larsen A/S", []],
    ["coffee with J. We discussed the budget", ["J"]],
    ["kaffe med J. og Mette", ["J.", "Mette"]],
  ])("takes an initial and a surname for one name: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Coffee with Mrs van der Berg", ["van der Berg"]],
    ["kaffe med fru van Dijk og Mette", ["van Dijk", "Mette"]],
    ["Jeg mødte Mettes mand Frank i går", ["Frank"]],
    ["mail to Mette's boss Rose", ["Rose"]],
    ["Lunch w Mette; I promised her the deck", ["Mette"]],
    ["frokost m Mette og Lars", ["Mette", "Lars"]],
    ["løb 5 m", []],
    ["Posted a comment on Mette's LinkedIn post today", ["Mette"]],
    ["skrev en kommentar på Mettes LinkedIn-opslag", ["Mette"]],
  ])("finds who is named in passing: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Coffee with Mette, she wants to meet Lars", ["Mette"]],
    ["Kaffe med Mette, hun vil gerne møde Lars", ["Mette"]],
    ["Coffee with Mette, she'd like an intro to Lars", ["Mette"]],
    ["Lunch with Bo, he is looking for a contact to Mette", ["Bo"]],
    ["Mette suggested I talk to Lars", ["Mette"]],
    ["Mette foreslog, at jeg taler med Lars", ["Mette"]],
    ["Mette asked me to call Lars", ["Mette"]],
    ["Mette bad mig ringe til Lars", ["Mette"]],
    ["called Mette, couldn't get hold of Lars", ["Mette"]],
    ["Mette said hello from Lars", ["Mette"]],
    ["Mette hilste fra Lars", ["Mette"]],
    ["Kaffe med Mette, hilsen fra Lars", ["Mette"]],
    ["hilsen fra Lars", ["Lars"]],
    ["Traf tilfældigt Mette i Netto, hun hilste fra Lars", ["Mette"]],
    ["Mødte tilfældigvis Mette og Lars på stationen", ["Mette", "Lars"]],
    ["Ran accidentally into Mette, she said hello from Lars", ["Mette"]],
    ["Mette wanted to meet, so we had lunch with Lars", ["Mette", "Lars"]],
    ["Mette ville gerne ses, og vi spiste frokost med Lars", ["Mette", "Lars"]],
    ["Mette and I could finally meet with Lars", ["Mette", "Lars"]],
    ["skulle til møde hos Mette med Lars", ["Mette", "Lars"]],
    ["jeg vil gerne møde Lars", ["Lars"]],
    ["lunch with Mette, Will and Lars", ["Mette", "Will", "Lars"]],
  ])("leaves out who is wished for or greets from afar: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Mark - coffee - 40min", ["Mark"]],
    ["Conference call: Mette, Lars and Bo", ["Mette", "Lars", "Bo"]],
    ["Two calls today: Mette and Lars", ["Mette", "Lars"]],
    ["Lars: NDA by Friday", ["Lars"]],
    ["call Mark 20 min", ["Mark"]],
    ["Dinner, Mark and Will, Tuesday, she'll send the recipe", ["Mark", "Will"]],
    ["fik ikke fat i Lars, prøver igen på fredag", ["Lars"]],
    ["left a voicemail for Will", ["Will"]],
    ["Rina made an intro to Tom Ford for me", ["Tom Ford"]],
    ["Dinner, Mark and Will, Tuesday", ["Mark", "Will"]],
    ["sat next to Mark Twist", ["Mark Twist"]],
    ["kaffe, Mark og Sol", ["Mark", "Sol"]],
    ["pitch to the board: Mark Twist, plus two new people", ["Mark Twist"]],
    ["Will didn't get the job. Called her to cheer her up", ["Will"]],
    ["Sol kiggede forbi kontoret", ["Sol"]],
    ["meeting from May to June with Lars", ["Lars"]],
    ["Meeting May 4, Lars came", ["Lars"]],
  ])("knows a name that is a word as well by its capital: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Met Mette (Google) and Lars Holm (Monzo) today", ["Mette", "Lars Holm (Monzo)"]],
    ["lunch with Mette (her birthday), Lars and Bo", ["Mette", "Lars", "Bo"]],
    ["kaffe med Mette (hun var træt) og Lars i går", ["Mette", "Lars"]],
    ["kaffe med Mette (fra banken) og Lars syntes om det", ["Mette"]],
    ["kaffe i dag (dejligt vejr), Lars fortalte om Bo", ["Lars"]],
  ])("goes on with the list behind brackets: %s", (text, expected) => {
    const people = read(text).people.map(
      ({ text: name, organisation }) => name + (organisation ? ` (${organisation})` : ""),
    );
    expect(people).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Fest hos Mette i lørdags, Åse var der også", ["Mette", "Åse"]],
    ["Team lunch: Mette, Lars (Bo was off sick)", ["Mette", "Lars"]],
    ["Coffee with Mette, he had spoken to Lars on Monday", ["Mette"]],
    ["Snakkede med Mette, hun havde mødt Lars i lørdags", ["Mette"]],
    ["Mette said she'd met Lars", ["Mette"]],
    ["Mette told me she'd met me at Lars's", ["Mette"]],
    ["Lars called. He'd already sent it to Mette", ["Lars"]],
    ["I had spoken to Lars on Monday", ["Lars"]],
    ["Vi havde mødt Lars i lørdags", ["Lars"]],
    ["Åse nåede desværre ikke mødet, så det blev kun Mette og mig", ["Mette"]],
    ["Åse var syg, så det blev bare Mette", ["Mette"]],
    ["Bo left me a voicemail", ["Bo"]],
    ["Bo stopped by", ["Bo"]],
    ["Lars was ill, so it was just Mette", ["Mette"]],
    ["Lars cancelled so it ended up being only Mette", ["Mette"]],
    ["Frokost, Lars var syg så det blev kun mig og Mette", ["Mette"]],
    ["Lunch with Lars, it was just Mette's idea", ["Lars"]],
    ["Kaffe med Lars, nej det var Mette, i mandags", ["Mette"]],
    ["spoke with Lars, he says hi to Mette", ["Lars"]],
    ["Kaffe med Lars, han bad mig hilse Mette", ["Lars"]],
    ["Lars called, sends his regards to Mette", ["Lars"]],
    ["Interviewed Mette for the podcast", ["Mette"]],
    ["chased Lars for the contract", ["Lars"]],
    ["Dinner at Mette's on Saturday; Åse was there too", ["Mette", "Åse"]],
    ["Dinner at Mette's on Saturday, and Åse and Lars were also there", ["Mette", "Åse", "Lars"]],
    ["kaffe med Mette om budgettet, Lars var også med", ["Mette", "Lars"]],
    ["lunch with Mette yesterday, Lars joined us", ["Mette", "Lars"]],
    ["frokost med Mette i går, Lars kom forbi", ["Mette", "Lars"]],
    ["møde hos Mette i går, Lars og Bo deltog", ["Mette", "Lars", "Bo"]],
    ["Fest hos Mette i lørdags, Åse var der ikke", ["Mette"]],
    ["kaffe med Mette i går, Lars var med til at lave oplægget", ["Mette"]],
    ["lunch with Mette yesterday, Lars came up with an idea", ["Mette"]],
  ])("knows who was there too: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Fest hos Krogh i lørdags, talte med Mette", ["Mette"]],
    ["Reception at Krogh's on Thursday, said hello to Mette", ["Mette"]],
    ["Fest hos Lars i lørdags, talte med Mette", ["Lars", "Mette"]],
    ["Reception at Jens Krogh's, talked to Mette", ["Jens Krogh", "Mette"]],
    ["Middag hos Krogh, talte med Mette", ["Krogh", "Mette"]],
  ])("takes a party at a surname for a firm's: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Coffee with Mette, Lars was ill", ["Mette"]],
    ["kaffe med Mette, Lars er på ferie", ["Mette"]],
    ["lunch with Mette, Lars being sick", ["Mette"]],
    ["Dinner with Mette and Bo, Lars stayed home", ["Mette", "Bo"]],
    ["kaffe med Mette, Lars Hansen udeblev", ["Mette"]],
    ["lunch with Mette, Lars was a no-show", ["Mette"]],
    ["kaffe med Mette i går, no show from Lars", ["Mette"]],
    ["møde med Mette og Bo, afbud fra Søren og Lars", ["Mette", "Bo"]],
    ["Lunch with Mette, Lars sent his regards", ["Mette"]],
    ["Lars was ill so it was just Mette and me for lunch", ["Mette"]],
    ["lars var syg så det blev kun mette og mig", ["mette"]],
    ["Lars meldte sig syg, så jeg spiste frokost med Mette", ["Mette"]],
    ["Lunch with Mette and Lars; Lars was ill so we left early", ["Mette", "Lars"]],
    ["Lars er syg", ["Lars"]],
    ["Back at work. Lars was ill.", ["Lars"]],
    ["Call with Mette & Bo (Lars was ill)", ["Mette", "Bo"]],
    ["Lars was sick today", ["Lars"]],
    ["Wrote to Mette, Lars and Bo about the party. Mette can't, she is away", ["Mette", "Lars", "Bo"]],
    ["Lunch with Mette. Lars says hi.", ["Mette"]],
    ["Frokost med Mette, Lars hilser", ["Mette"]],
    ["Lars says hi", ["Lars"]],
    ["Mettes assistent ringede, Mette er på barsel", []],
    ["Lars's boss called, Lars is on leave", []],
    ["lars' kone ringede, lars er syg", []],
    ["Mettes mail kom i går, Mette er på barsel", ["Mette"]],
    ["Kaffe med Bo, Mettes chef er rejst, Mette er på barsel", ["Bo"]],
  ])("leaves out who is said to be elsewhere: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["holm on the river, lunch with Mette", ["Mette"]],
    ["talked hart with Mette", ["Mette"]],
    ["lunch with Mette, ford and berg", ["Mette"]],
    ["Ford talk with Mette", ["Mette"]],
    ["Berg i tåge! gik tur med Mette", ["Mette"]],
    ["lunch with dahl yesterday", ["dahl"]],
    ["dahl ringede i går", ["dahl"]],
    ["Dahl called", ["Dahl"]],
    ["lunch with Dahl about the plan", ["Dahl"]],
  ])("takes a small-lettered family name for the word it is, where it can be one: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Mette's birthday lunch, Lars there too", ["Mette", "Lars"]],
    ["Called Mette and she'll have lunch with Bo and me on Friday", ["Mette"]],
    ["Mette's birthday dinner on Saturday: Lars, Tom and Bo were there", ["Mette", "Lars", "Tom", "Bo"]],
    ["Fest hos Mette: Lars, Jens og Bo var der", ["Mette", "Lars", "Jens", "Bo"]],
    ["Dinner with Mette: Lars was not there", ["Mette"]],
    ["Had to cancel on Mette today, promised to call her tomorrow", ["Mette"]],
    ["Mette cancelled on Friday, I'll call her tomorrow", ["Mette"]],
    ["Løb ind i Mette på stationen", ["Mette"]],
    ["Frokost med Bo, Mette har stadig ikke sendt sagen", ["Bo"]],
    ["Introduced Mette to Lars by email", ["Mette", "Lars"]],
    ["Told Bo that he ought to talk to Mette", ["Bo"]],
    ["board meeting: sol, will, mark", ["sol", "will", "mark"]],
    ["lunch with mette lars and jens", ["mette", "lars", "jens"]],
    ["møde med mette jens og søren i går", ["mette", "jens", "søren"]],
    ["lunch with mette lars called yesterday", ["mette"]],
    ["Went with Mette to Bo", ["Mette", "Bo"]],
    ["Met Mette, a friend of Lars, at the fair", ["Mette"]],
    ["Met Mette, my boss Lars and Bo", ["Mette", "Lars", "Bo"]],
    ["lunch with two of my friends and Lars", ["Lars"]],
    ["lunch with the head of sales Lars", ["Lars"]],
    ["Coffee with Mette, intro to Lars", ["Mette"]],
    ["Kaffe med Mette, intro til Lars", ["Mette"]],
    ["Mette / coffee / 30 min / intro to Lars", ["Mette"]],
    ["Lunch with Mette, forward deck to Lars", ["Mette"]],
    ["Lunch with Mette, then talked to Lars", ["Mette", "Lars"]],
    ["mette and tom were at the dinner too", ["mette", "tom"]],
    ["called Lars, but Mette was there too", ["Lars", "Mette"]],
    ["Jens is away, but Mette called", ["Mette"]],
    ["Lunch with Bo, Mette har barsel", ["Bo"]],
    ["lunch with tom he got the job", ["tom"]],
    ["fik en besked fra tom han vil gerne mødes i juni", ["tom"]],
    ["talte med bo hele eftermiddagen", ["bo"]],
    ["from may she works with Mette", ["Mette"]],
    ["til sommer vi ses hos Mette", ["Mette"]],
    ["coffee with Mette by will i mean", ["Mette"]],
    ["Mark, kaffe, 1 time", ["Mark"]],
    ["Will: next meeting 20 May", ["Will"]],
    ["Sol, sommer og kaffe med Mette", ["Mette"]],
  ])("finds who took part: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Bo and I had a beer after work on Monday", ["Bo"]],
    ["bo and i had lunch", ["bo"]],
    ["Bo og jeg drak kaffe i mandags", ["Bo"]],
    ["May and I met for lunch", ["May"]],
    ["mark & I talked about the plan", ["mark"]],
    ["sol og sommer i går, kaffe med Mette", ["Mette"]],
    ["bo og i dag kaffe med Mette", ["Mette"]],
  ])("takes a word for whom it is beside oneself: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Dinner at Mette's place", ["Mette"]],
    ["Dinner at Lars's house on Friday", ["Lars"]],
    ["Dinner at Lars and Mette's", ["Lars", "Mette"]],
    ["Dinner at Lars and Mette's place on Friday", ["Lars", "Mette"]],
    ["Drinks at Bo's flat with Mette", ["Bo", "Mette"]],
    ["Meeting at Mette's office with Lars", ["Lars"]],
    ["Middag hos Mettes chef", []],
    ["Lunch with Bo about Mette's house", ["Bo"]],
  ])("finds those at whose home it was: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["Wrote to Bo to thank him for the introduction to Mette", ["Bo"]],
    ["Mette introduced me to **Lin Wei** at the seminar", ["Mette", "Lin Wei"]],
    ["Mette præsenterede mig for **Lin Wei** til seminaret", ["Mette", "Lin Wei"]],
    ["Mette introduced me to Lin Wei at the seminar", ["Mette"]],
    ["Mailed Bo to thank him for introducing me to Mette", ["Bo"]],
    ["Skrev til Bo og takkede for introduktionen til Mette", ["Bo"]],
    ["Thanked Bo for the intro to Mette", ["Bo"]],
    ["takkede Bo for at have introduceret mig til Mette", ["Bo"]],
    ["Introduced Mette to Lars and wrote to Bo", ["Mette", "Lars", "Bo"]],
    ["Lars helped me with Excel yesterday", ["Lars"]],
    ["Lars hjalp mig med Excel-arket i går, 2 timer", ["Lars"]],
    ["I helped Mette with PowerPoint", ["Mette"]],
    ["Helped Mette out with Lars", ["Mette"]],
    ["Helped move the office with Lars", ["Lars"]],
  ])("takes for no participant what one was thanked for or helped with: %s", (text, expected) => {
    expect(read(text).people.map(({ text: name }) => name)).toEqual(expected);
  });
});
