import type { Works } from "./hostVerbs.ts";
import type { LaterVerbs } from "./laterVerbs.ts";

// as one text, since it weighs less
const LATER = "rate answer confirm expect help claim snooze dismiss explain consent export forget".split(
  " ",
) as (keyof LaterVerbs)[];

/** The later verbs' own code; a surface fetches it ahead of a click, so that the click needs no network. */
export const loadVerbs = () => import("./laterVerbs.ts");

const loadMeaning = () => import("../keeping/meaning.ts");

/**
 * The verbs that do not load with the page, as they look before they have. `ready` loads what gives an insight when the
 * browser is idle; `advice` what gives advice in it, too.
 */
export function lateVerbs(works: Works, idle: Promise<unknown>, understood: () => unknown) {
  const { attempt, customer } = works;
  // 1 with an insight, 2 with advice in it
  let known = 0;
  // Facts are kept from the first moment; what they mean is worked out when the browser is idle, or a verb needs it.
  const understand = async (level: number, coming = loadMeaning()): Promise<void> => {
    // nothing is on screen after a change of customer that failed
    if (known >= level) return void (customer.kept() ?? (await customer.happen(null)));
    const { understandingOf } = await coming;
    await customer.understand(await understandingOf(works.playbook(), level > 1));
    if (!known) understood();
    known = level;
  };
  const whenIdle = (level: number) => {
    const coming = idle.then(loadMeaning);
    // Waited for beside the turns, so that no fact waits for it; a failure is told by the turn.
    const done = coming.catch(() => {}).then(() => attempt(() => understand(level, coming)));
    done.catch(() => {});
    return done;
  };
  const call = (verb: keyof LaterVerbs) => {
    return (...given: unknown[]) =>
      attempt(async () => {
        await understand(1);
        const { laterVerbs } = await loadVerbs();
        return (laterVerbs(works)[verb] as (...given: unknown[]) => unknown)(...given);
      });
  };
  return {
    ...(Object.fromEntries(LATER.map((verb) => [verb, call(verb)])) as unknown as LaterVerbs),
    ready: () => whenIdle(1),
    advice: () => whenIdle(2),
  };
}
