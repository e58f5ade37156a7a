import { type Pack, plusDay } from "./hostFacts.ts";
import type { Playbook } from "./playbook/schema.ts";
import { spanOf, weekOf } from "./rules/day.ts";
import { windowsOf } from "./rules/windows.ts";
import { helpKey, type State } from "./state.ts";

/** So many days are kept one by one, those before by week. */
const DAILY = 63;

/** Days as they are kept. It depends on the newest one alone what goes where, so the order of folding is no matter. */
export const packed: Pack = (days, newest, keep) => {
  const kept: typeof days = {};
  for (const [key, day] of Object.entries(days)) {
    const week = weekOf(spanOf(key)[0]);
    const age = newest - (week * 7 + 6);
    if (age >= keep) continue;
    const to = age >= DAILY ? `w${week}` : key;
    kept[to] = kept[to] ? plusDay(kept[to], day) : day;
  }
  return kept;
};

/** How much is kept of names that the playbook does not ask about; of what is counted, one for each device. */
const OTHERS = { events: 48, metrics: 48, traits: 32, help: 300 };

type Names = Record<keyof typeof OTHERS, { has(name: string): boolean }>;

const known = new WeakMap<Playbook, Names>();

/** The names that a playbook asks about; worked out once. */
function namesIn(playbook: Playbook): Names {
  const made = known.get(playbook);
  if (made) return made;
  const help = playbook.help.flatMap((item) => [
    item.id,
    ...(item.type === "course" ? item.lessons.map(({ id }) => helpKey(item.id, id)) : []),
  ]);
  const { events, metrics, traits } = windowsOf(playbook);
  const names: Names = { events, metrics, traits, help: new Set(help) };
  known.set(playbook, names);
  return names;
}

/**
 * The parts that a fact has touched, with no more in them than there is room for: names that the playbook asks about, and
 * of the others the first in the alphabet, so that in whatever order the same ones stay.
 */
export function tidied(state: State, touched: Partial<State>, playbook: Playbook): State {
  const asked = namesIn(playbook);
  let tidy = state;
  for (const part of Object.keys(OTHERS) as (keyof typeof OTHERS)[]) {
    if (!touched[part]) continue;
    const record = state[part];
    let room = OTHERS[part];
    const gone = new Set<string>();
    const others = Object.keys(record).filter((name) => !asked[part].has(name));
    for (const name of others.sort()) {
      if (room <= 0) gone.add(name);
      room -= part === "events" || part === "metrics" ? Object.keys(Object(record[name])).length : 1;
    }
    if (gone.size)
      tidy = { ...tidy, [part]: Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name))) };
  }
  return tidy;
}
