/** Somebody named in a sentence, before it is known who that is. */
export interface Mention {
  readonly text: string;
  /** What stood in brackets behind the name. */
  readonly organisation: string | null;
  /** What stood behind "from" or "at": their organisation, or a place, or somebody who sent something. */
  readonly from?: string;
  /** Written in double stars: wanted as a card if there is none. */
  readonly isNew: boolean;
}
