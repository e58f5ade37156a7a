import type { Help } from "../playbook/help.ts";
import type { Playbook } from "../playbook/schema.ts";
import { createTruths } from "../rules/truths.ts";
import type { View } from "../rules/view.ts";

const asking = new WeakMap<Playbook, (view: View) => Help[]>();

function askingOf(playbook: Playbook): (view: View) => Help[] {
  const own = playbook.help.flatMap((help) => (!help.closes.length && help.when ? [{ help, when: help.when }] : []));
  const truths = createTruths(own.map(({ when }) => when));
  return (view) => [...truths(view)].flatMap((i) => own[i]?.help ?? []);
}

/** Help that comes by its own condition alone, found without asking each of a thousand conditions at each fact. */
export function unboundOf(playbook: Playbook, view: View): Help[] {
  const ask = asking.get(playbook) ?? askingOf(playbook);
  asking.set(playbook, ask);
  return ask(view);
}
