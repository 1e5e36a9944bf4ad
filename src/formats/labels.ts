/** What programs call the places where somebody is reached; a label of this kind says no more than the address itself. */
const USUAL = new Set(
  (
    "work home cell mobile main other iphone apple watch school voice video text pref personal business office private google " +
    "obsolete current direct preferred primary internet fixed landline standard custom arbejde privat hjem hjemme mobil " +
    "hovednummer anden andet kontor skole jobb arbete hem annat arbeid annen arbeit geschäftlich büro sonstige festnetz handy " +
    "travail bureau domicile maison portable autre trabajo casa móvil otro lavoro cellulare altro werk thuis mobiel overig"
  ).split(" "),
);

/** Whether nobody answers there who could be talked to. */
export function isFax(label: string): boolean {
  return /fax|faks|pager/i.test(label);
}

/** Whether it is somebody's own word for an address, such as `Summer house`: that has to be kept, for it is nowhere else. */
export function isOwnLabel(label: string): boolean {
  const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => !USUAL.has(word));
}
