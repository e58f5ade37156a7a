import type { OtherHelp } from "../../src/advice/help.ts";
import type { Help, HelpType } from "../../src/playbook/help.ts";
import type { Words } from "../words/words.ts";
import type { KnownHelp } from "./findHelp.ts";

/** What the customer looks for: words, a kind, and whether it may cost anything; empty texts ask for nothing. */
export interface Sought {
  text: string;
  kind: HelpType | "";
  price: "free" | "paid" | "";
}

/** The parts of the list of help, each item in the first one that it belongs to. */
export interface Sorted {
  /** Opened and not finished. */
  begun: KnownHelp[];
  /** What would help now, best first. */
  ranked: KnownHelp[];
  saved: KnownHelp[];
  other: KnownHelp[];
  finished: KnownHelp[];
}

/** Help that the playbook keeps from this customer on purpose is not offered, not even in the long list. */
export const offered = ({ becauseNot }: OtherHelp): boolean =>
  !becauseNot.some(({ code }) => code === "other-segment" || code === "condition-fails");

/** How the list was when the customer first looked at it: what was begun by then, and what helped in which order. */
export interface Stood {
  begun: string[];
  ranked: string[];
}

export const standing = (help: KnownHelp[], all: KnownHelp[]): Stood => ({
  begun: all.filter(({ opened, finished }) => opened && !finished).map((item) => item.help.id),
  ranked: help.map((item) => item.help.id),
});

/** Puts every item where the customer looks for it; what stood somewhere stays there, also once it was opened. */
export function sortHelp(help: KnownHelp[], otherHelp: OtherHelp[], stood: Stood): Sorted {
  const sorted: Sorted = { begun: [], ranked: [], saved: [], other: [], finished: [] };
  const ranked = new Set<KnownHelp>(help);
  for (const item of [...help, ...otherHelp.filter(offered)]) {
    const dismissed = "becauseNot" in item && item.becauseNot.some(({ code }) => code === "dismissed");
    const place = item.finished
      ? "finished"
      : stood.begun.includes(item.help.id) && !dismissed
        ? "begun"
        : ranked.has(item)
          ? "ranked"
          : item.saved
            ? "saved"
            : "other";
    sorted[place].push(item);
  }
  // what has come since is last
  const nth = ({ help: { id } }: KnownHelp) => (stood.ranked.indexOf(id) + 1 || Number.POSITIVE_INFINITY) - 1;
  sorted.ranked.sort((one, other) => Math.sign(nth(one) - nth(other)) || 0);
  return sorted;
}

/** Letters without their marks, so that nobody has to type them. */
const plain = (text: string, language: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);

/** Whether an item is among what is looked for: every word is somewhere in what is known of it. */
export function isSought(words: Words, { text, kind, price }: Sought): (help: Help) => boolean {
  const parts = plain(text, words.language).split(/\s+/).filter(Boolean);
  return (help) => {
    if (kind && help.type !== kind) return false;
    if (price && (price === "paid") !== !!help.price) return false;
    const about = [help.title, help.summary, help.provider].map((each) => words.text(each));
    const known = plain([...about, words.say(`help.${help.type}`)].join(" "), words.language);
    return parts.every((part) => known.includes(part));
  };
}
