/** `+0.40`, `−2`, with a minus as it is printed; nothing before a zero, unless numbers stand below each other and `ofZero` says what. */
export function signed(value: number, digits = 0, ofZero: "" | "+" = ""): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ofZero}${Math.abs(value).toFixed(digits)}`;
}
