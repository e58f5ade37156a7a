import type { Inspection, Seen } from "../coach.ts";
import { noticeOf } from "../keeping/troubles.ts";
import type { Works } from "./hostVerbs.ts";
import { playbookOf, stateOf } from "./lookUp.ts";

/** The text of the playbook as it is served now, or the object that the host gave. */
async function servedNow(source: string | object): Promise<unknown> {
  if (typeof source !== "string") return source;
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.json();
}

/** What the inspector stands on. It comes with the inspector alone, so that no customer's page pays for it. */
export function inspecting(works: Works, ended: () => void): Inspection {
  const { customer, moments } = works;
  const source = works.host.playbook;
  const { happen, end } = customer;
  const listeners = new Set<(seen: Seen) => void>();
  // In place of the method, since a page that nobody inspects should not ask at every fact whether somebody listens.
  const watched: typeof happen = (happening, may) => {
    let told = false;
    return happen(happening, (before, moment) => {
      const kept = may?.(before, moment) ?? true;
      // Before the events that follow from it; a store may ask more than once.
      if (happening && !told) for (const listener of listeners) listener({ ...happening, at: moment.now, kept });
      told = true;
      return kept;
    });
  };
  let over = false;
  const endedToo = () => {
    if (!over) ended();
    over = true;
    end();
  };
  Object.assign(customer, { happen: watched, end: endedToo });
  return {
    now: () => moments.now().now,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async look(as) {
      const playbook = playbookOf(works, "inspection");
      const [{ look }, state] = await Promise.all([import("../look.ts"), stateOf(works)]);
      return look([playbook, state, moments.now()], as);
    },
    async problems() {
      const loaded = { playbook: works.playbook(), problems: [], address: typeof source === "string" ? source : "" };
      try {
        const [{ checkPlaybook }, value] = await Promise.all([import("../playbook/check.ts"), servedNow(source)]);
        const { problems } = await checkPlaybook(value);
        return { notice: noticeOf({ ...loaded, problems, why: problems.length ? problems : null }), problems };
      } catch (why) {
        return { notice: noticeOf({ ...loaded, why }), problems: [] };
      }
    },
    end() {
      over = true;
      listeners.clear();
      // a second tool may have come after this one, and stands on it
      if (customer.happen === watched) customer.happen = happen;
      if (customer.end === endedToo) customer.end = end;
    },
  };
}
