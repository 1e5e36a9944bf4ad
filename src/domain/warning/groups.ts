import { LIMITS, ofGroups, type WarningRule } from "../warning.ts";

/** Those that are told of groups alone; what each group shows is in group/warnings.ts. */
export const GROUP_RULES: readonly WarningRule[] = [
  { code: "W-03", name: "no interest", see: ofGroups("W-03") },
  { code: "W-06", name: "no strong tie", see: ofGroups("W-06") },
  { code: "W-07", name: "no contribution", see: ofGroups("W-07") },
  { code: "W-08", name: "no form", see: ofGroups("W-08") },
  {
    code: "W-17",
    name: "cancelling myself",
    see: (facts) => {
      const { times, groups } = facts.cancelled;
      const ofOne = ofGroups("W-17")(facts);
      if (ofOne !== null || times < LIMITS.cancellations) return ofOne;
      const text = `you called off ${times} times in two months, at ${groups} groups`;
      return { figure: times, limit: LIMITS.cancellations, text, act: "net group compare" };
    },
  },
  { code: "W-26", name: "overwork", see: ofGroups("W-26") },
  { code: "W-28", name: "only social", see: ofGroups("W-28") },
  { code: "W-29", name: "cancellations", see: ofGroups("W-29") },
];
