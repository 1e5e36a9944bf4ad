// A large circle of acquaintances, made up: the same one every time for the same size. A few people get most of the
// conversations, as in life; whoever has a rhythm is mostly kept up with, so that the list of what is due stays one that a
// person could work through.

export const TODAY = "2026-05-04";
const YEARS = 8;
const DAY_MS = 86_400_000;
const NOW = Date.parse(`${TODAY}T12:00:00Z`);

const words = (text) => text.trim().split(/\s+/);
const FIRST = words(`
  Aage Agnes Ahmed Aksel Alma Amalie Anders Andrea Anna Anne Anton Arne Asger Astrid August Aya Benjamin Bent Birgit Birthe
  Bjarne Bo Bodil Camilla Carl Caroline Cecilie Charlotte Christian Clara Claus Dagmar Daniel David Ditte Dorte Ebbe Edith
  Elias Elin Ellen Else Emil Emma Erik Esben Eva Fatima Felix Fie Finn Flemming Freja Frida Frederik Gitte Greta Grete Gustav
  Hanna Hanne Hans Helle Henrik Holger Ida Ingrid Isabella Ivan Jakob Jan Jane Jens Jesper Johan Johanne Jonas Julie Karen
  Karl Kasper Katrine Kim Kirsten Klaus Knud Lars Laura Lene Liam Line Lisbeth Lise Lone Louise Lucas Lykke Mads Magnus Maja
  Malene Malthe Maria Marie Marianne Martin Mathilde Mette Michael Mikkel Mogens Morten Naja Nanna Niels Nikolaj Nina Noah Nora
  Ole Oliver Oscar Otto Palle Per Pernille Peter Pia Poul Preben Rasmus Rikke Rosa Rune Signe Sigrid Silje Simon Sofia Sofie
  Stine Susanne Svend Søren Tea Thomas Tine Tobias Torben Trine Troels Tue Ulla Ulrik Uffe Valdemar Vibeke Victor Viggo Vilhelm
  William Yasmin Zoe Åse Øyvind José Chloé Zoë Björn Łukasz Jürgen 健太 明`);
const STEM = words(`
  Aa Ager Bak Ban Berg Birk Bjerre Bjørn Bor Brand Bro Buch Byg Dal Dam Eg Elle Eng Fal Fisk Fjord Frede Friis Gaard Gram Gran
  Grøn Hal Ham Has Havn Hede Hjort Holm Hus Hvid Høj Juul Kald Kilde Kirk Klit Kjær Kongs Krog Kvist Lang Lind Lund Lyng Løv
  Mark Mose Mølle Nord Nør Odder Over Ras Ravn Rosen Rød Sand Skaf Skov Smed Sol Sten Sund Svan Søder Thor Toft Torn Ulf Ved
  Ves Vester Vind Vold Wind Øster Ørn Ås`);
const END = words(
  "bjerg borg bæk dahl gaard holm holt høj kær lund mark mose rup sen skov sted strup sø toft vang vig by feldt quist stein",
);
const LAST = STEM.flatMap((stem) => END.map((end) => stem + end));
const FIRM = words(
  "Advokater Bank Byg Data Design Energi Finans Fonden Foods Group Health Kommune Labs Logistik Media Partners Pharma Studio Universitet Works",
);
const FORM = ["A/S", "ApS", "", "", "Danmark", "Nordic"];
const TITLE = [
  "CEO",
  "CFO",
  "adm. direktør",
  "advokat",
  "afdelingschef",
  "arkitekt",
  "designer",
  "founder",
  "head of sales",
  "journalist",
  "konsulent",
  "lektor",
  "partner",
  "product manager",
  "professor",
  "projektleder",
  "researcher",
  "udvikler",
];
const TAG = [
  "finance",
  "alumni",
  "sailing",
  "neighbour",
  "board",
  "speaker",
  "family",
  "school",
  "investor",
  "mentor",
  "press",
  "book-club",
];
const KIND = ["meet", "meet", "meet", "call", "call", "video", "mail", "mail", "message", "event", "social"];
const PLACE = words("Aarhus Aalborg Berlin Hamborg København Lund Malmø Odense Oslo Roskilde Vejle Viborg");
const DEED = [
  "talked about",
  "planned",
  "asked for advice on",
  "compared notes on",
  "went through",
  "snakkede om",
  "aftalte noget om",
];
const TOPIC = [
  "the new job",
  "the budget for next year",
  "a move to Odense",
  "the grant proposal",
  "hiring plans",
  "bestyrelsesmødet",
  "the book draft",
  "the garden",
  "school choices",
  "fundraising",
  "en intro til Jens",
  "the annual report",
  "the climbing trip",
  "a reading list",
  "sommerhuset",
  "the reorganisation",
  "pension paperwork",
  "den nye kontrakt",
  "the podcast idea",
  "the reunion",
];
const OWED = [
  "send the deck",
  "make an introduction",
  "return the book",
  "share the contract",
  "call about the flat",
  "review the draft",
  "send referatet",
  "pay for lunch",
  "write the reference",
  "find the photos",
];
/** What the owner wants and can give, and what others could use; a few of these meet in a word. */
const GOALS = [
  { title: "a board seat", weight: 0.9, filter: "tag:board" },
  { title: "the book", weight: 0.6, filter: null },
  { title: "sailing more", weight: 0.3, filter: "tag:sailing" },
];
const MY_OFFERS = [
  "speaking about fundraising",
  "reading grant proposals",
  "a spare desk in Odense",
  "advice on pensions",
  "an eye for contracts",
];
const WISH = ["somebody to talk to about", "a hand with", "a second opinion on", "et godt råd om", "a speaker on"];
const SIZE = ["five-min", "five-min", "hour", "hour", "half-day", "big", "decisive"];
const EXCHANGE_KIND = [
  "introduction",
  "knowledge",
  "support",
  "sparring",
  "challenge",
  "referral",
  "content",
  "favour",
];
const RHYTHM_DAYS = [14, 30, 30, 45, 60, 90, 90, 180, 365];
/** However many people are in a file, its owner pins a handful. */
const PINNED = 5;
const AREA = ["person", "occupied-with", "strength", "resource", "experience", "challenge"];

/** Two who are called as nobody else, for commands that name somebody. */
export const KNOWN = ["Vera Quistorff", "Halfdan Zeuthen", "Agnethe Rosenkilde"];

/** sfc32: a good and quick generator of 32-bit numbers, begun with a fixed seed. */
function chance(seed) {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 16; warm++) next();
  return next;
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Everything that is in a file of `size` contacts on the day of `now`, as domain values, the oldest of each kind first. */
export function* circle(size, now) {
  const random = chance(42 + size);
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const dayBefore = (age) => new Date(now - age * DAY_MS).toISOString().slice(0, 10);
  let counter = 0;
  const idAt = (day) => {
    let [time, rest, text] = [Date.parse(day) + 3_600_000, "", ""];
    for (let digit = 0; digit < 10; digit++, time = Math.floor(time / 32)) text = CROCKFORD[time % 32] + text;
    for (let digit = 0; digit < 8; digit++) rest += CROCKFORD[below(32)];
    return (
      text +
      rest +
      (counter++)
        .toString(36)
        .toUpperCase()
        .replace(/[ILOU]/g, "0")
        .padStart(8, "0")
        .slice(-8)
    );
  };

  const organisations = Array.from({ length: Math.ceil(size / 8) }, () => {
    const [firm, form] = [one(FIRM), one(FORM)];
    return { id: idAt(dayBefore(YEARS * 365 + 20)), name: `${one(LAST)} ${firm} ${form}`.trim() };
  });
  for (const value of organisations) yield ["organisation", value];
  const events = Array.from({ length: Math.ceil(size / 50) }, () => {
    const on = dayBefore(below(YEARS * 365));
    return {
      id: idAt(on),
      name: `${one(FIRM)} ${one(["dag", "forum", "summit", "netværk"])} ${on.slice(0, 4)}`,
      on,
      place: one(PLACE),
    };
  });
  for (const value of events) yield ["event", value];

  const ages = Array.from({ length: size }, () => below(YEARS * 365)).sort((one, other) => other - one);
  const contacts = ages.map((age, at) => {
    const addedOn = dayBefore(age);
    const known = KNOWN[at];
    const isCard = known === undefined && at >= size * 0.99; // the newest, not yet dealt with
    return {
      id: idAt(addedOn),
      name: known ?? `${one(FIRST)} ${random() < 0.2 ? `${one(LAST)} ` : ""}${one(LAST)}`,
      nickname: random() < 0.02 ? one(FIRST) : null,
      standing: isCard ? "inbox" : random() < 0.1 ? "filed" : random() < 0.02 && !known ? "archived" : "active",
      tier: null,
      cadenceDays: random() < 0.2 && !isCard ? one(RHYTHM_DAYS) : null,
      isPinned: at % (size / PINNED) === size / PINNED - 1,
      snoozedUntil: random() < 0.003 ? dayBefore(-1 - below(30)) : null,
      birthday:
        random() < 0.3
          ? `${random() < 0.7 ? 1945 + below(60) : "-"}-${two(1 + below(12))}-${two(1 + below(28))}`
          : null,
      metOn: random() < 0.8 ? addedOn : null,
      metAt: random() < 0.25 ? one(events).id : null,
      addedOn,
      note: random() < 0.3 ? `Met in ${one(PLACE)}; ${one(DEED)} ${one(TOPIC)}.` : null,
      tags: [...new Set(Array.from({ length: below(4) }, () => one(TAG)))].sort(),
    };
  });
  for (const [at, contact] of contacts.entries()) {
    yield ["contact", contact];
    const contactId = contact.id;
    const address = contact.name
      .toLowerCase()
      .replace(/[^a-z ]/g, "")
      .trim()
      .replace(/ +/g, ".");
    const email = `${address || "x"}.${at}@example.dk`;
    yield ["identifier", { id: idAt(contact.addedOn), contactId, kind: "email", value: email, normalised: email }];
    const number = String(20_000_000 + at * 7);
    const phone = `+45 ${number.replace(/(..)(?=.)/g, "$1 ")}`;
    yield [
      "identifier",
      { id: idAt(contact.addedOn), contactId, kind: "phone", value: phone, normalised: `+45${number}` },
    ];
    if (random() < 0.7) {
      const title = random() < 0.8 ? one(TITLE) : null;
      yield ["role", { id: idAt(contact.addedOn), contactId, organisationId: one(organisations).id, title }];
    }
    for (let count = below(3); count > 0; count--) {
      const learnedOn = dayBefore(below(ages[at] + 1));
      yield [
        "fact",
        {
          id: idAt(learnedOn),
          contactId,
          area: one(AREA),
          text: `${one(DEED)} ${one(TOPIC)}`,
          learnedOn,
          class: "professional",
        },
      ];
    }
  }

  const nobodyKnown = contacts.slice(KNOWN.length); // cards have no conversations yet, but for a chance meeting
  const ranks = nobodyKnown.map((_, at) => at);
  for (let at = ranks.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [ranks[at], ranks[other]] = [ranks[other], ranks[at]];
  }
  const sums = new Float64Array(nobodyKnown.length);
  nobodyKnown.forEach((_, at) => (sums[at] = (sums[at - 1] ?? 0) + (at + 10) ** -0.9));
  const somebody = () => {
    const wanted = random() * sums.at(-1);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return nobodyKnown[ranks[low]];
  };

  const talks = Array.from({ length: size * 10 }, () => Math.floor(random() ** 1.6 * YEARS * 365))
    .sort((one, other) => other - one)
    .map((age) => {
      const count = random() < 0.78 ? 1 : random() < 0.75 ? 2 : 3 + below(2);
      const who = new Set();
      while (who.size < count) who.add(somebody().id);
      return { age, who };
    });
  // Whoever has a rhythm took part in something within it, nine times in ten.
  for (const { id, cadenceDays } of contacts) {
    if (cadenceDays === null || random() >= 0.92) continue;
    const within = Math.floor(cadenceDays * 0.85);
    let [low, high] = [0, talks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (talks[middle].age > within) low = middle + 1;
      else high = middle;
    }
    if (low < talks.length) talks[low + below(talks.length - low)].who.add(id);
  }
  for (const { age, who } of talks) {
    const on = dayBefore(age);
    const kind = one(KIND);
    const isAttempt = kind !== "meet" && kind !== "event" && random() < 0.01;
    const note = `${one(DEED)} ${one(TOPIC)}${random() < 0.3 ? `, and ${one(DEED)} ${one(TOPIC)} in ${one(PLACE)}` : ""}`;
    yield [
      "interaction",
      {
        id: idAt(on),
        kind,
        on,
        minutes: random() < 0.3 ? 15 * (1 + below(6)) : null,
        depth: random() < 0.6 ? 1 : random() < 0.8 ? 2 : 3,
        energy: null,
        initiator: isAttempt ? one(["me", "them"]) : random() < 0.3 ? one(["me", "them"]) : null,
        isAnswered: !isAttempt,
        note: random() < 0.85 ? note : null,
        noteClass: "professional",
        eventId: kind === "event" && random() < 0.5 ? one(events).id : null,
        tags: random() < 0.1 ? [one(TAG)] : [],
        with: [...who],
      },
    ];
  }

  for (let count = 0; count < size * 2; count++) {
    const isOpen = random() < 0.1;
    const dueAge = isOpen ? (random() < 0.35 ? 1 + below(60) : -below(120)) : below(YEARS * 365);
    const closed = Math.max(0, dueAge + below(20) - 10);
    const madeOn = dayBefore(Math.max(0, dueAge) + below(60));
    const isKept = random() < 0.8;
    yield [
      "promise",
      {
        id: idAt(madeOn),
        contactId: somebody().id,
        by: random() < 0.6 ? "me" : "them",
        text: `${one(OWED)} (${one(TOPIC)})`,
        isPlan: false,
        madeOn,
        dueOn: random() < 0.9 ? dayBefore(dueAge) : null,
        state: isOpen ? "open" : isKept ? "kept" : "dropped",
        closedOn: isOpen ? null : dayBefore(closed),
        droppedBy: isOpen || isKept ? null : one(["me", "them"]),
        timesMoved: 0,
        timesMovedInTime: 0,
        snoozedUntil: isOpen && random() < 0.02 ? dayBefore(-1 - below(20)) : null,
        interactionId: null,
      },
    ];
  }
  yield* purpose({ size, contacts, below, one, random, dayBefore, idAt, somebody });
}

/** What the owner's networking is for, and what is given and taken. */
function* purpose({ size, contacts, below, one, random, dayBefore, idAt, somebody }) {
  const begun = dayBefore(400);
  const goals = GOALS.map((goal) => ({ id: idAt(begun), ...goal }));
  for (const { id, title, weight, filter } of goals) {
    yield ["goal", { id, title, sphere: "business", weight, horizon: null, closedOn: null }];
    yield ["criterion", { id: idAt(begun), goalId: id, question: `Does it bring ${title} nearer?`, filter }];
  }
  for (const text of MY_OFFERS) {
    yield ["offer", { id: idAt(begun), contactId: null, text, confirmedOn: begun, closedOn: null }];
  }
  for (const { id: contactId, cadenceDays } of contacts) {
    // Those with a rhythm are the ones who were looked through.
    if (cadenceDays !== null && random() < 0.4) {
      for (const { id: goalId } of goals) {
        const askedOn = dayBefore(below(300));
        yield ["fit", { id: idAt(askedOn), contactId, goalId, fit: below(4), askedOn }];
      }
    }
    if (random() < 0.06) {
      const confirmedOn = dayBefore(below(700));
      const closedOn = random() < 0.3 ? dayBefore(below(60)) : null;
      const need = { id: idAt(confirmedOn), contactId, text: `${one(WISH)} ${one(TOPIC)}`, confirmedOn, closedOn };
      yield ["need", { ...need, horizon: one(["now", "later"]), goalId: null }];
    }
    if (random() < 0.05) {
      const confirmedOn = dayBefore(below(700));
      yield ["offer", { id: idAt(confirmedOn), contactId, text: one(TOPIC), confirmedOn, closedOn: null }];
    }
  }
  for (let count = 0; count < size / 5; count++) {
    const age = Math.floor(random() ** 1.6 * YEARS * 365);
    const [on, contactId] = [dayBefore(age), somebody().id];
    const kind = one(EXCHANGE_KIND);
    const direction = one(["give", "take"]);
    const text = `${one(DEED)} ${one(TOPIC)}`;
    const shared = { contactId, text, isAsked: random() < 0.3, interactionId: null };
    yield ["exchange", { id: idAt(on), direction, kind, size: one(SIZE), on, ...shared }];
    if (direction === "give" || random() < 0.4) continue;
    const thankedOn = dayBefore(Math.max(0, age - below(5)));
    yield [
      "exchange",
      { id: idAt(thankedOn), direction: "give", kind: "thanks", size: "five-min", on: thankedOn, ...shared },
    ];
  }
  for (let count = 0; count < size / 100; count++) {
    const [a, b] = [somebody().id, somebody().id];
    if (a === b) continue;
    const isUnderway = random() < 0.1;
    const state = one(isUnderway ? ["idea", "asked", "made", "met"] : ["outcome", "outcome", "declined"]);
    const stateOn = dayBefore(below(isUnderway ? 200 : YEARS * 365));
    const outcome = state === "outcome" ? "they work together" : null;
    yield [
      "introduction",
      { id: idAt(stateOn), a, b, why: `both ${one(DEED)} ${one(TOPIC)}`, state, stateOn, outcome },
    ];
  }
  const pairs = new Set();
  while (pairs.size < size) {
    const pair = [somebody().id, somebody().id].sort();
    if (pair[0] !== pair[1]) pairs.add(pair.join(" "));
  }
  for (const pair of pairs) {
    const [a, b] = pair.split(" ");
    yield ["link", { id: idAt(begun), a, b, strength: 1 + below(3) }];
  }
}

function two(number) {
  return String(number).padStart(2, "0");
}
