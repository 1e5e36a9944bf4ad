import { describe, expect, it } from "vitest";
import { addressPattern, nameParts, withoutNames } from "../../src/domain/scrub.ts";

const scrubbed = (name: string, text: string, nickname: string | null = null): string =>
  withoutNames(text, nameParts({ name, nickname }));

describe("a name taken out of a text", () => {
  it.each([
    ["Mette Holm", "Coffee with Mette Holm", "Coffee with somebody"],
    ["Mette Holm", "coffee with METTE", "coffee with somebody"],
    ["Mette Holm", "Holm, Mette (CFO)", "somebody (CFO)"],
    ["Mette Holm", "Mette K. Holm", "somebody"],
    ["Mette Marie Holm", "Mette Holm", "somebody"],
    ["Mette Holm", "mette.holm@firma.dk and metteholm and mette_holm", "somebody@firma.dk and somebody and somebody"],
    ["Mette Holm", "Mettes deck, Mette's mail", "somebody's deck, somebody's mail"],
    ["Lars Bech", "Lars' deck, 'Lars' says", "somebody' deck, 'somebody' says"],
    ["Søren Kjær", "soeren, SOREN and kjaer", "somebody, somebody and somebody"],
    ["Åse Ødegård", "aase odegaard", "somebody"],
    ["Bo Friis", "bo i Aarhus; Bo siger", "bo i Aarhus; somebody siger"],
    ["Joe Stone", "det er jo fint, joe; joes bil", "det er jo fint, somebody; somebody's bil"],
    ["Zoë Stone", "zoë, zo", "somebody, zo"],
    ["Will Stone", "they will call; Will said", "they will call; somebody said"],
    ["Anna de Wit", "de talte med Anna", "de talte med somebody"],
    ["Mette Holm", "Holmgaard and Mettelise", "Holmgaard and Mettelise"],
    ["Mette Holm", "nothing of it", "nothing of it"],
    ["Anna O'Neill", "Anna O’Neill's", "somebody's"],
    ["Ann-Sofie Kvist", "Annsofie, Ann Sofie Kvist and AnnSofies bil", "somebody, somebody and somebody's bil"],
    ["Ann-Sofie Kvist", "Ann-SofieKvist", "somebody"],
    ["Ida Ea", "idaea", "somebody"],
    ["Ida Ea", "ea og eas bil", "ea og eas bil"],
    ["Bo Friis", "bo friis; van friis", "somebody; van somebody"],
    ["Van Morrison", "van morrison", "somebody"],
    ["Anna de Wit", "De talte med Anna, Anna de Wit", "De talte med somebody, somebody"],
    ["Anna von Wit", "Von nu an", "Von nu an"],
    ["Mette K. Holm", "vitamin K", "vitamin K"],
    ["Mette Holm", "Mette K Holm; Mette K.  Holm", "somebody; somebody"],
    ["Mette Marie Holm", "Marie - Holm, metteholm", "somebody, somebody"],
    ["Emil Bo Friis", "friis, emil bo; emil friis", "somebody; somebody"],
    ["Bo Emil Friis", "bo friis and bofriis", "somebody and somebody"],
    ["Mette Holm", "Mette (Holm), (Mette) Holm", "somebody (somebody), (somebody) somebody"],
    ["Mette Holm", "Mettes Holm", "somebody's somebody"],
    ["J.P. Jensen", "JP rang; jp", "somebody rang; jp"],
  ])("%s in %j", (name, text, left) => {
    expect(scrubbed(name, text)).toBe(left);
  });

  it("a decomposed one too", () => {
    expect(scrubbed("Åse Lund", "with Åse".normalize("NFD"))).toBe("with somebody");
  });

  it("a nickname too", () => {
    expect(scrubbed("Mette Holm", "lunch with mulle and Lars", "Mulle")).toBe("lunch with somebody and Lars");
    expect(scrubbed("Mette Holm", "lunch with mette ulv", "Mette Ulv")).toBe("lunch with somebody");
  });

  it("is nobody's where what stands instead is not somebody", () => {
    expect(withoutNames("the Mettes of it", nameParts({ name: "Mette", nickname: null }), "…")).toBe("the … of it");
  });
});

describe("an address taken out of a text", () => {
  const phone = { kind: "phone", value: "20 30 40 50", normalised: "+4520304050" } as const;
  const short = { kind: "phone", value: "1234", normalised: "1234" } as const;
  const mail = { kind: "email", value: "Me@Nordlys.dk", normalised: "me@nordlys.dk" } as const;
  const url = { kind: "url", value: "https://www.x.dk/in/me", normalised: "x.dk/in/me" } as const;
  it.each([
    [phone, "call 20304050 now", "call - now"],
    [phone, "call +45 20 30 40 50", "call -"],
    [phone, "0045-20-30-40-50", "-"],
    [phone, "10 20 30 40 50 60", "10 - 60"],
    [phone, "203040501", "203040501"],
    [short, "call 1234, not 51234", "call -, not 51234"],
    [{ ...phone, normalised: "20304050" }, "call +45 20 30 40 50", "call -"],
    [mail, "write ME@nordlys.DK.", "write -."],
    [mail, "some@nordlys.dk, me@nordlys.dkk", "some@nordlys.dk, me@nordlys.dkk"],
    [url, "see http://x.dk/in/me/ and X.dk/in/me", "see - and -"],
    [url, "x.dk/in/mette", "x.dk/in/mette"],
  ])("%o in %j", (address, text, left) => {
    expect(text.replace(addressPattern(address), "-")).toBe(left);
  });
});
