import type { CoachEvent } from "../src/delivery/event.ts";
import type { Happening, Stamp } from "../src/fact.ts";
import { fold } from "../src/fold.ts";
import { advise, type Insight, insight } from "../src/insight.ts";
import { understandingWith } from "../src/keeping/meaning.ts";
import type { Playbook } from "../src/playbook/schema.ts";
import type { Moment } from "../src/rules/view.ts";
import { emptyState, type State } from "../src/state.ts";
import { systems } from "../src/systems.ts";
import { ofFact } from "../src/telling/ofFact.ts";
import { tellMore } from "../src/telling/tellMore.ts";
import { DAY, START } from "./playbookFixture.ts";

const { derive } = understandingWith(systems, tellMore, advise, ofFact);

/** A customer's life told day by day, through the same two doors as in a browser. */
export function createLife(first: Playbook, zone = "UTC") {
  let playbook = first;
  let state: State = emptyState();
  let count = 0;
  let day = 0;
  let page = "/";
  const events: CoachEvent[] = [];
  const now = () => START + day * DAY;
  const momentAt = (at: number): Moment => ({ now: at, page, zone, language: "en", session: now() });
  const stamp = (device: string): Stamp => {
    const at = now() + ++count;
    return { id: `f${count}`, at, order: Math.max(at, state.order + 1), device };
  };
  const write = (happening: Happening | null, device: string) => {
    const stamped = stamp(device);
    const fact = happening && { ...stamped, ...happening };
    if (fact) state = fold(playbook, state, fact);
    const meaning = derive(playbook, state, fact ?? stamped, momentAt(stamped.at));
    state = meaning.state;
    events.push(...meaning.events);
    return life;
  };
  const life = {
    get state() {
      return state;
    },
    /** Everything that was told, in order. */
    events,
    told: (type: CoachEvent["type"]) => events.filter((event) => event.type === type).map(({ detail }) => detail),
    now,
    on(next: number) {
      day = next;
      return life;
    },
    /** From now on another playbook is used. */
    use(next: Playbook) {
      playbook = next;
      return life;
    },
    happen: (happening: Happening, device = "d1") => write(happening, device),
    /** Only remembered, without anything following from it. */
    remember(happening: Happening) {
      state = fold(playbook, state, { ...stamp("d1"), ...happening });
      return life;
    },
    goTo(next: string) {
      page = next;
      return write(null, "d1");
    },
    /** Time alone has passed. */
    wait: () => write(null, "d1"),
    track: (name: string, properties = {}) => life.happen({ type: "event", name, properties }),
    measure: (name: string, value: number) => life.happen({ type: "metric", name, value }),
    rate: (of: string, value: number, reasons: string[] = []) => life.happen({ type: "rating", of, value, reasons }),
    set: (traits: Record<string, string | number | boolean>) => life.happen({ type: "set", traits }),
    finish: (help: string) => life.happen({ type: "help", help, did: "finished" }),
    look(moment: Partial<Moment> = {}): Insight {
      const at = now() + count;
      return insight(playbook, state, { ...momentAt(at), ...moment });
    },
  };
  return life;
}
