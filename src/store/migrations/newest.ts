/** The version of the last migration, which every command compares; the migrations themselves are hardly ever read. */
export const NEWEST = 6;
