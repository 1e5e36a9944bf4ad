import fc from "fast-check";
import { dayFrom } from "../../src/domain/day.ts";
import type { Aim, Calendar } from "../../src/domain/when.ts";
import { day } from "./harness.ts";

export const calendar = (today: string, dayFirst = true): Calendar => ({ today: day(today), dayFirst });

export const WEDNESDAY = calendar("2026-11-18"); // of ISO week 47

export const someDay = fc
  .tuple(fc.integer({ min: 2012, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => dayFrom(year, month, date) ?? day("2026-01-01"));
export const someAim = fc.constantFrom<Aim>("past", "future");
