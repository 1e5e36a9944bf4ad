import type { Standing } from "../domain/contact.ts";

/** How a standing is written in an outline. */
export const STANDING_CODES: Readonly<Record<Standing, number>> = { inbox: 0, active: 1, filed: 2, archived: 3 };
