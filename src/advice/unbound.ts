import type { Playbook } from "../playbook/schema.ts";
import { createTruths } from "../rules/truths.ts";
import { isDated } from "./dated.ts";
import type { RankedHelp, Unbound } from "./help.ts";
import type { Need } from "./worth.ts";

/** What the rank of such help depends on, but for dates, which come and go by themselves. */
const basisOf = ({ experience, view: { state, stage, segment, language } }: Need): unknown[] => [
  experience,
  state.help,
  state.deeds,
  state.marks,
  stage,
  segment,
  language,
];

function create(playbook: Playbook): Unbound {
  const own = playbook.help.filter(({ closes, when }) => !closes.length && when);
  const truths = createTruths(own.flatMap(({ when }) => when ?? []));
  const places = new Map(own.map((help, place) => [help, place]));
  const dated = own.filter(isDated);
  const lasting = own.filter((help) => !isDated(help));
  let basis: unknown[] = [];
  let ranked: { item: RankedHelp; place: number }[] = [];
  return (_, need, rank) => {
    const holding = truths(need.view);
    const now = basisOf(need);
    if (!basis.length || now.some((part, i) => part !== basis[i])) {
      basis = now;
      // ten thousand places are not looked up at every fact
      ranked = rank(lasting).map((item) => ({ item, place: places.get(item.help) ?? -1 }));
    }
    const held = ranked.filter(({ place }) => holding[place]).map(({ item }) => item);
    return [...held, ...rank(dated.filter((help) => holding[places.get(help) ?? -1]))];
  };
}

const known = new WeakMap<Playbook, Unbound>();

/**
 * Without asking each of a thousand conditions at each fact: which of them hold is found by what has changed, and all
 * are ranked once for as long as nothing changes that ranking depends on.
 */
export const unboundOf: Unbound = (playbook, need, rank) => {
  const unbound = known.get(playbook) ?? create(playbook);
  known.set(playbook, unbound);
  return unbound(playbook, need, rank);
};
