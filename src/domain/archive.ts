import { NetError } from "../errors.ts";
import type { Contact } from "./contact.ts";
import { quoted } from "./quoted.ts";

/** The contact out of the lists. */
export function archived(contact: Contact): Contact {
  if (contact.standing === "archived") {
    throw new NetError("invalid", `${contact.name} is in the archive already`, {
      hint: `net archive ${quoted(contact.name)} --back`,
    });
  }
  return { ...contact, standing: "archived" };
}

/** The contact back in the lists: cared for where there is a rhythm or a conversation, else as a card to be dealt with. */
export function broughtBack(contact: Contact, hasTalked: boolean): Contact {
  if (contact.standing !== "archived") {
    throw new NetError("invalid", `${contact.name} is not in the archive`, { hint: "net list --archived" });
  }
  return {
    ...contact,
    standing: hasTalked || contact.cadenceDays !== null || contact.tier !== null ? "active" : "inbox",
  };
}
