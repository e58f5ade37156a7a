import type { AsIf } from "../../src/asIf.ts";
import type { Traits } from "../../src/fact.ts";

/** Another day, or another customer, to see the coach as. What is undefined is as it is. */
export interface AsSeen {
  /** Days from now, before it below 0. */
  days: number;
  /** Null for a customer in no segment. */
  segment?: string | null | undefined;
  traits?: Traits | undefined;
  language?: string | undefined;
  direction?: "ltr" | "rtl" | undefined;
}

export const asItIs: AsSeen = { days: 0 };

const DAY = 86_400_000;

/** Whether everything is seen as it is. */
export const isPlain = ({ days, segment, traits, language, direction }: AsSeen): boolean =>
  !days && segment === undefined && !traits && !language && !direction;

/** What the coach is asked for it. */
export const asIfOf = ({ days, segment, traits, language }: AsSeen, now: number): AsIf => ({
  ...(days && { at: now + days * DAY }),
  segment,
  traits,
  language,
});

const typedValue = (text: string): Traits[string] => {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
};

/** Traits as they are typed, `plan=pro, seats=12`; undefined where there are none. */
export function traitsIn(typed: string): Traits | undefined {
  const pairs = typed.split(",").flatMap((pair) => {
    const [name = "", ...value] = pair.split("=");
    return name.trim() && value.length ? [[name.trim(), typedValue(value.join("=").trim())] as const] : [];
  });
  return pairs.length ? Object.fromEntries(pairs) : undefined;
}

/** `today`, `in 3 days`, `2 days ago`. */
export const daysText = (days: number): string =>
  new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(days, "day");
