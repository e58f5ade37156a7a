import type { Given } from "../coach.ts";
import type { Playbook } from "../playbook/schema.ts";
import { atOf, own, type Said, type State } from "../state.ts";

const left = <T extends Said>(entries: Record<string, T>): [string, T][] =>
  Object.entries(entries).filter(([, { withdrawn }]) => !withdrawn);

/** What is the same of everything that was given. */
const common = (id: string, one: Said) => ({
  id,
  at: atOf(one),
  choice: null,
  reasons: [],
  note: null,
  by: null,
  verdict: null,
  period: null,
  amended: one.version !== undefined,
});

/** Everything the customer gave and did not take back, newest first. */
export function givenOf({ outcomes }: Playbook, { answers, confirmations, expectations, notes }: State): Given[] {
  const numbers = new Set(outcomes.flatMap(({ id, measure }) => (measure.from === "number" ? id : [])));
  const noteOf = (id: string) => own(notes, id)?.value || null;
  const all: [order: number, Given][] = [
    ...left(answers).map(([id, one]): [number, Given] => {
      const { of, value = null, choice = null, reasons = [], order } = one;
      const rated = numbers.has(of) ? "number" : "rating";
      const kind = value !== null ? rated : choice === null ? "reasons" : "choice";
      return [order, { ...common(id, one), kind, of, value, choice, reasons, note: noteOf(id) }];
    }),
    ...left(confirmations).map(([id, one]): [number, Given] => {
      const { outcome: of, value, by = null, verdict, from, to, counted, order } = one;
      const period = { from, to, counted };
      return [order, { ...common(id, one), kind: "value", of, value, note: noteOf(id), by, verdict, period }];
    }),
    ...left(expectations).map(([id, one]): [number, Given] => {
      const { outcome: of, target: value, reason: note = null, order } = one;
      return [order, { ...common(id, one), kind: "target", of, value, note }];
    }),
  ];
  return all.sort(([a, x], [b, y]) => b - a || (x.id < y.id ? -1 : 1)).map(([, one]) => one);
}
