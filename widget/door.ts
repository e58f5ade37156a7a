import type { Coach } from "../src/coach.ts";
import type { CoachOptions } from "../src/coachOptions.ts";
import { createCoach } from "../src/createCoach.ts";
import { nameOrNull } from "../src/door/input.ts";
import { slip, told } from "../src/door/slip.ts";
import { type Mount, mountWidget, type Widget, type WidgetOptions } from "./index.ts";
import type { Call } from "./stub.ts";

/** What `farshore("init", …)` takes; a script tag gives the same as `data-` attributes. */
export interface InitOptions extends CoachOptions, Omit<WidgetOptions, "language"> {
  /** False: no launcher and no panel; the page draws its own from `subscribe`. */
  widget?: boolean;
}

/** The answer of the playbook's address that the tag names, already on its way; nothing where it names none. */
export type Coming = Promise<Response> | "" | undefined;

/** Every verb of the page's `farshore`. */
export const verbs =
  "init destroy open close show identify group set track measure page reset on once off ready subscribe insight debug rate answer confirm expect help use request prefer amend withdraw given explain preview consent export forget".split(
    " ",
  );

/** A coach or a widget, asked by the name of a verb. */
type Doing = Record<string, (...args: unknown[]) => unknown> | undefined;

/** Tells whoever called of a slip; most hosts do not wait for the answer and would never hear of it, so the console does, too. */
function refuse(error: unknown, reject: Call[2], quiet: boolean): void {
  void told(error).then((known) => {
    if (!quiet) console.warn("farshore:", known);
    reject(known);
  });
}

/**
 * The page's one door: runs a call and settles its promise, and never throws. Calls that come before `init` wait for it.
 * `leave` takes it out of the page; `attributes` are what the script tag names, and `answer` is the playbook that it has begun to fetch.
 */
export function createDoor(leave: () => void, attributes: Partial<InitOptions>, answer: Coming) {
  let coach: Coach | undefined;
  let widget: Widget | undefined;
  let mount: Mount | undefined;
  let ended = false;
  const waiting: Call[] = [];

  const resume = () => waiting.splice(0).forEach(take);
  const init = (given?: Partial<InitOptions>): Promise<void> => {
    const user = given?.user;
    const { playbook, ...options } = { ...attributes, ...given };
    if (!playbook) throw slip("noPlaybook");
    // A single-page app may run its set-up again: the coach on duty stays and learns who is there, if anybody is.
    if (coach)
      return user === undefined ? coach.ready() : coach[nameOrNull(user) ? "identify" : "reset"](user as string);
    coach = createCoach({ ...options, playbook, ...(answer && playbook === attributes.playbook && { answer }) });
    // As an attribute of the script tag it is a text.
    if (String(options.widget) !== "false") {
      mount = (shown, more) => {
        widget?.();
        widget = mountWidget(shown, { ...options, ...more });
        return widget;
      };
      mount(coach);
    }
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
    if (verb === "debug")
      return import("./inspector/inspect.tsx").then(({ debug }) => debug(coach as Coach, mount, args[0]));
    if (verb === "insight") return coach?.advice().then(() => coach?.insight());
    const found = (widget as unknown as Doing)?.[verb] ?? (coach as unknown as Doing)?.[verb];
    if (!found) throw slip("switchedOff", verb);
    return found(...args);
  };
  function take(call: Call): void {
    const [args, resolve, reject] = call;
    try {
      const [verb, ...rest] = [...(args as unknown[])];
      // where that fails, too, it is this call alone that is refused
      const name = String(verb);
      if (ended) throw slip("left");
      if (!verbs.includes(name)) throw slip("unknown", name, verbs);
      if (coach || name === "init" || name === "destroy") resolve(run(name, rest));
      else waiting.push(call);
    } catch (error) {
      refuse(error, reject, ended);
    }
  }
  return take;
}
