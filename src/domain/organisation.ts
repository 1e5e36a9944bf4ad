import type { ContactId } from "./contact.ts";

export type OrganisationId = string & { readonly __organisationId: never };
export type RoleId = string & { readonly __roleId: never };

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
}

/** What somebody is somewhere. */
export interface Role {
  readonly id: RoleId;
  readonly contactId: ContactId;
  /** Null where only a title is known. */
  readonly organisationId: OrganisationId | null;
  readonly title: string | null;
}
