import type { Fact } from "./fact.ts";
import { type AddsOf, hostFacts } from "./hostFacts.ts";
import { hostParts, mergeWith } from "./mergeHost.ts";
import type { Playbook } from "./playbook/schema.ts";
import { windowsOf } from "./rules/windows.ts";
import type { State } from "./state.ts";

type Merge = ReturnType<typeof mergeWith>;
type Tidy = (state: State, touched: Partial<State>, playbook: Playbook) => State;

const HOUR = 3_600_000;

/** What some kinds of facts add, where that is known only to a piece that comes late. */
export type More = Partial<AddsOf<Fact["type"]>>;

/** What is remembered after a fact. A fact that was folded before changes nothing. */
export const foldWith =
  (adds: More, merge: Merge, tidy: Tidy = (state) => state) =>
  (playbook: Playbook | null, state: State, fact: Fact, more?: More): State => {
    if (Object.hasOwn(state.recent, fact.id)) return state;
    const asked = playbook && windowsOf(playbook);
    const add = (more?.[fact.type] ?? adds[fact.type]) as AddsOf<Fact["type"]>[Fact["type"]] | undefined;
    const added = add?.(fact as never, state, asked);
    if (!added) return state;
    // What we told is no doing of the customer's, and a clock that was set back knows nothing of the time.
    const first = "key" in fact || "score" in fact || fact.order > fact.at + HOUR ? null : fact.at;
    const next = merge(state, { ...added, order: fact.order, first });
    return playbook ? tidy(next, added, playbook) : next;
  };

/** What a host says, as a page keeps it before the rest has loaded; `fold` tidies up with the next fact. */
export const foldHost = foldWith(
  hostFacts((days) => days),
  mergeWith(hostParts),
);
