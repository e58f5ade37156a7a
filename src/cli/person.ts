import type { Traits } from "../fact.ts";
import type { KindOfPeople } from "./behavioursSchema.ts";
import { drawn, type Luck, luckOf } from "./luck.ts";

/** One person of a population: what they are like, and their luck. */
export interface Person {
  id: string;
  kind: KindOfPeople;
  luck: Luck;
  traits: Traits;
  account: Traits;
}

/** The account that a person is in; everybody has one of their own. */
export const accountOf = (person: string): string => `${person}-account`;

type Drawn = KindOfPeople["traits"][string];

function drawnValue(trait: Drawn, luck: number): Traits[string] {
  if (Array.isArray(trait)) return trait[Math.floor(luck * trait.length)] ?? null;
  if (typeof trait !== "object" || trait === null) return trait;
  return trait.from + Math.floor(luck * (trait.to - trait.from + 1));
}

const drawnTraits = (traits: KindOfPeople["traits"], luck: Luck, of: string): Traits =>
  Object.fromEntries(Object.entries(traits).map(([name, trait]) => [name, drawnValue(trait, luck(`${of} ${name}`))]));

/** Draws one person; the same number and seed always give the same one. */
export function personOf(kinds: readonly KindOfPeople[], seed: number, number: number): Person | null {
  const luck = luckOf(seed, number);
  const kind = drawn(
    kinds.map((one) => [one, one.share] as const),
    luck("kind"),
  );
  if (!kind) return null;
  return {
    id: `person-${number + 1}`,
    kind,
    luck,
    traits: drawnTraits(kind.traits, luck, "trait"),
    account: drawnTraits(kind.account, luck, "account"),
  };
}
