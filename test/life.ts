import type { Happening } from "../src/fact.ts";
import { fold } from "../src/fold.ts";
import { type Insight, insight } from "../src/insight.ts";
import type { Playbook } from "../src/playbook/schema.ts";
import type { Moment } from "../src/rules/view.ts";
import { emptyState, type State } from "../src/state.ts";
import { DAY, START } from "./playbookFixture.ts";

/** A customer's life told day by day, through the same two doors as in a browser. */
export function createLife(playbook: Playbook, zone = "UTC") {
  let state: State = emptyState();
  let count = 0;
  let day = 0;
  const now = () => START + day * DAY;
  const life = {
    get state() {
      return state;
    },
    now,
    on(next: number) {
      day = next;
      return life;
    },
    happen(happening: Happening, device = "d1") {
      const at = now() + ++count;
      const stamp = { id: `f${count}`, at, order: Math.max(at, state.order + 1), device };
      state = fold(playbook, state, { ...stamp, ...happening });
      return life;
    },
    track: (name: string, properties = {}) => life.happen({ type: "event", name, properties }),
    measure: (name: string, value: number) => life.happen({ type: "metric", name, value }),
    rate: (of: string, value: number, reasons: string[] = []) => life.happen({ type: "rating", of, value, reasons }),
    look(moment: Partial<Moment> = {}): Insight {
      const at = now() + count;
      return insight(playbook, state, { now: at, page: "/", zone, language: "en", session: now(), ...moment });
    },
  };
  return life;
}
