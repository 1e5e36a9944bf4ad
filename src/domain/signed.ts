/** `+0.40`, `−2`, with a minus as it is printed; nothing before what reads as zero, unless numbers stand below each other and `ofZero` says what. */
export function signed(value: number, digits = 0, ofZero: "" | "+" = ""): string {
  const size = Math.abs(value).toFixed(digits);
  return `${Number(size) === 0 ? ofZero : value > 0 ? "+" : "−"}${size}`;
}
