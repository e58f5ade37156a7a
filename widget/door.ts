import type { Coach, CoachOptions } from "../src/coach.ts";
import { createCoach } from "../src/createCoach.ts";
import { slip, told } from "../src/door/slip.ts";
import { mountWidget, type Widget, type WidgetOptions } from "./index.ts";
import type { Call } from "./stub.ts";

/** What `farshore("init", …)` takes; a script tag gives the same as `data-` attributes. */
export interface InitOptions extends CoachOptions, Omit<WidgetOptions, "language"> {
  /** False: no launcher and no panel; the page draws its own from `subscribe`. */
  widget?: boolean;
}

/** Every verb of the page's `farshore`. */
export const verbs =
  "init destroy open close show identify group set track measure rate answer confirm expect prefer given amend withdraw help use request page on once off ready insight subscribe explain preview consent export forget reset".split(
    " ",
  );

type Doing = (...args: unknown[]) => unknown;
const doing = (of: Coach | Widget | undefined, verb: string) =>
  (of as unknown as Record<string, Doing> | undefined)?.[verb];

/**
 * The page's one door: runs a call and settles its promise, and never throws. Calls that come before `init` wait for it.
 * `leave` takes it out of the page; `attributes` are what the script tag names, and `answer` is the playbook that it has begun to fetch.
 */
export function createDoor(leave: () => void, attributes: Partial<InitOptions>, answer: Promise<Response> | undefined) {
  let coach: Coach | undefined;
  let widget: Widget | undefined;
  let ended = false;
  const waiting: Call[] = [];

  const resume = () => {
    for (const call of waiting.splice(0)) take(call);
  };
  const init = (given?: Partial<InitOptions>): Promise<void> => {
    const { playbook, ...options } = { ...attributes, ...given };
    if (!playbook) throw slip("noPlaybook");
    // A single-page app may run its set-up again: the coach on duty stays and learns who is there.
    if (coach) return given?.user ? coach.identify(given.user) : coach.ready();
    coach = createCoach({ ...options, playbook, ...(answer && playbook === attributes.playbook && { answer }) });
    // As an attribute of the script tag it is a text.
    if (String(options.widget) !== "false") widget = mountWidget(coach, options);
    resume();
    return coach.ready();
  };
  const destroy = () => {
    ended = true;
    widget?.();
    coach?.destroy();
    leave();
    resume();
  };
  const run = (verb: string, args: unknown[]): unknown => {
    if (verb === "init") return init(args[0] as Partial<InitOptions>);
    if (verb === "destroy") return destroy();
    if (verb === "insight") return coach?.advice().then(() => coach?.insight());
    const found = doing(widget && verb in widget ? widget : coach, verb);
    if (!found) throw slip("switchedOff", verb);
    return found(...args);
  };
  const take = (call: Call): void => {
    const [args, resolve, reject] = call;
    const [verb, ...rest] = [...(args as unknown[])];
    const name = String(verb);
    try {
      if (ended) throw slip("left");
      if (!verbs.includes(name)) throw slip("unknown", name, verbs);
      if (coach || name === "init" || name === "destroy") resolve(run(name, rest));
      else waiting.push(call);
    } catch (error) {
      const quiet = ended;
      void told(error).then((known) => {
        // Most hosts do not wait for the answer, and would never hear of a slip.
        if (!quiet) console.warn("farshore:", known);
        reject(known);
      });
    }
  };
  return take;
}
