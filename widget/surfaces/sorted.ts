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

/** Puts every item where the customer looks for it. */
export function sortHelp(help: KnownHelp[], otherHelp: OtherHelp[]): Sorted {
  const sorted: Sorted = { begun: [], ranked: [], saved: [], other: [], finished: [] };
  const ranked = new Set<KnownHelp>(help);
  for (const item of [...help, ...otherHelp.filter(offered)]) {
    const dismissed = "becauseNot" in item && item.becauseNot.some(({ code }) => code === "dismissed");
    const place = item.finished
      ? "finished"
      : item.opened && !dismissed
        ? "begun"
        : ranked.has(item)
          ? "ranked"
          : item.saved
            ? "saved"
            : "other";
    sorted[place].push(item);
  }
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
