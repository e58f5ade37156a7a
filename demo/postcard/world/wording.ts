/** One spelling for comparing: small letters, one form of each letter, no joiners between Persian word parts. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, " ")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک");

export const wordsOf = (text: string): string[] =>
  plain(text)
    .replace(/[’']s\b/g, "")
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Length as a person counts it, so that an emoji is one sign. */
export const lengthOf = (text: string): number => Array.from(text.trim().replace(/[\p{M}\u200c\u200d]/gu, "")).length;

const empty = new Set(
  `the and for you your our with from this that are have has was were will can not but all any new now here more just
  get out off its it's one two about into over than then them they what when who how why very great best hello dear hi
  news newsletter update updates info information offer offers email mail message week month today special
  der die das und für mit von ist ein eine wir sie ihr ihre les des une pour avec los las una para con
  است این آن برای های شما ما که را از در با هم می یک خبرنامه سلام تخفیف`.split(/\s+/),
);

const stem = (word: string) =>
  word.length > 3 && /[a-z]s$/.test(word) && !word.endsWith("ss") ? word.slice(0, -1) : word;

/** The words that carry meaning: no fillers, no bare numbers, plurals reduced. */
export const meaningOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !empty.has(word) && !/^\p{N}+$/u.test(word))
      .map(stem),
  );

/** How many meaningful words two texts share: tells a kept promise from a broken one, in any language. */
export function shared(one: string, other: string): number {
  const there = meaningOf(other);
  return [...meaningOf(one)].filter((word) => there.has(word)).length;
}

/** Words of four and more letters in capitals; scripts without capitals have none. */
export const shouted = (text: string): string[] =>
  (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());

export const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

export const emoji = /\p{Extended_Pictographic}/gu;

/** A placeholder of a template that nobody filled in, apart from those that a mailer fills in by itself. */
export const leftOpen = (text: string): boolean => /\{\{(?!\s*(first_?name|name|unsubscribe)\b)[^}]*\}\}/i.test(text);

const days =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|tonight|tomorrow|midnight|weekend|montag|freitag|sonntag|شنبه|جمعه|فردا|امشب/;

/** Speaks of a number, a price or a day: something a reader can hold on to. */
export const concrete = (text: string): boolean => /[\p{N}€$£%٪]/u.test(text) || days.test(plain(text));
