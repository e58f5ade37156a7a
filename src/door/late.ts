import type { Coach } from "../coach.ts";
import type { Consent } from "../fact.ts";
import { inTime } from "../inTime.ts";
import type { verbs as claimVerb } from "./claimVerb.ts";
import type { verbs as customerVerbs } from "./customerVerbs.ts";
import type { verbs as helpVerbs } from "./helpVerbs.ts";
import type { Works } from "./hostVerbs.ts";
import type { verbs as ownVerbs } from "./ownVerbs.ts";
import type { verbs as recordVerbs } from "./recordVerbs.ts";

/** The verbs that a page does not need to load; they come when one is called, or about to be. */
type LaterVerbs = ReturnType<typeof claimVerb> &
  ReturnType<typeof customerVerbs> &
  Omit<ReturnType<typeof helpVerbs>, "use" | "request"> &
  Pick<Coach, "use" | "request"> &
  ReturnType<typeof ownVerbs> &
  ReturnType<typeof recordVerbs>;
type Doing = (...given: unknown[]) => unknown;
type Load = () => Promise<{ verbs: (works: Works) => Partial<Record<keyof LaterVerbs, unknown>> }>;

/** A surface fetches the code of verbs ahead of a click, so that the click needs no network. */
export const loadClaimVerb = () => import("./claimVerb.ts");
export const loadCustomerVerbs = () => import("./customerVerbs.ts");
export const loadHelpVerbs = () => import("./helpVerbs.ts");
const loadOwnVerbs = () => import("./ownVerbs.ts");
const loadRecordVerbs = () => import("./recordVerbs.ts");

// as texts, since they weigh less
const LATER: [string, Load][] = [
  ["claim draft", loadClaimVerb],
  ["rate answer confirm expect snooze dismiss", loadCustomerVerbs],
  ["mark marks help use request", loadHelpVerbs],
  ["prefer amend withdraw", loadOwnVerbs],
  ["inspection given obey explain preview consent export forget", loadRecordVerbs],
];

const loadMeaning = () => import("../keeping/meaning.ts");

/**
 * The verbs that do not load with the page, as they look before they have. `ready` loads what gives an insight when the
 * browser is idle; `advice` what gives advice in it, too.
 */
export function lateVerbs(works: Works, idle: Promise<unknown>, understood: () => unknown) {
  const { attempt, customer } = works;
  // 1 with an insight, 2 with advice in it
  let known = 0;
  const understandingAt = async (level: number, coming: ReturnType<typeof loadMeaning>) =>
    (await coming).understandingOf(works.playbook(), level > 1);
  // Facts are kept from the first moment; what they mean is worked out when the browser is idle, or a verb needs it.
  const understand = async (level: number, coming = loadMeaning()): Promise<void> => {
    // nothing is on screen after a change of customer that failed
    if (known >= level) return void (customer.kept() ?? (await customer.happen(null)));
    await customer.understand(await inTime(understandingAt(level, coming)));
    if (!known) {
      understood();
      import("./idle.ts").then(
        (piece) => piece.idle(works),
        () => {},
      );
    }
    known = level;
  };
  const whenIdle = (level: number) => {
    const coming = idle.then(loadMeaning);
    // All of it is waited for beside the turns once the playbook is known, so that no fact waits for it; a failure is
    // told by the turn.
    const done = Promise.all([coming, attempt(() => {})])
      .then(() => understandingAt(level, coming))
      .catch(() => {})
      .then(() => attempt(() => understand(level, coming)));
    done.catch(() => {});
    return done;
  };
  const call = (verb: keyof LaterVerbs, load: Load) => {
    return (...given: unknown[]) => {
      // A refusal does not wait for the code that carries it out.
      if (verb === "consent") customer.place.said = given[0] as Consent;
      const turn = attempt(async () => {
        await understand(1);
        const { verbs } = await inTime(load());
        return (verbs(works)[verb] as Doing)(...given);
      });
      // some have more to do, while it is the turn of others
      const done = turn.then((rest) => (typeof rest === "function" ? (rest as Doing)() : rest));
      done.catch(() => {});
      return done;
    };
  };
  const verbs = LATER.flatMap(([names, load]) =>
    names.split(" ").map((verb) => [verb, call(verb as keyof LaterVerbs, load)]),
  );
  return {
    ...(Object.fromEntries(verbs) as unknown as LaterVerbs),
    ready: () => whenIdle(1),
    advice: () => whenIdle(2),
  };
}
