import type { Coach, CoachOptions } from "../src/coach.ts";
import { createCoach } from "../src/createCoach.ts";
import { farshoreError } from "../src/door/error.ts";
import { mountWidget, type Widget, type WidgetOptions } from "./index.ts";
import type { Call, Page, Stub } from "./stub.ts";

/** What `farshore("init", …)` takes; a script tag gives the same as `data-` attributes. */
export interface InitOptions extends CoachOptions, Omit<WidgetOptions, "language"> {
  /** False: no launcher and no panel; the page draws its own from `subscribe`. */
  widget?: boolean;
}

/** What the loader hands over. */
export interface Start {
  page: Page;
  stub: Stub;
  /** The `data-` attributes of the script tag. */
  options: Partial<InitOptions>;
  /** Text of the playbook named by the tag, already on its way. */
  text?: Promise<string>;
}

const coachVerbs =
  "identify group set track measure rate expect page on once off ready insight subscribe explain consent export forget reset".split(
    " ",
  );
const widgetVerbs = ["open", "close", "show"];
type Verb = (...args: unknown[]) => unknown;

/** Puts the real `farshore` in the place of the stub and runs what was queued, `init` before everything else. */
export function start({ page, stub, options: attributes, text }: Start): void {
  let coach: Coach | undefined;
  let widget: Widget | undefined;
  let ended = false;
  let waiting: Call[] = [];

  const init = (given: Partial<InitOptions> = {}): Promise<void> => {
    const options = { ...attributes, ...given };
    const { playbook, user, corner, language } = options;
    if (!playbook)
      throw farshoreError("BadInput", "init: `playbook` is missing; give the address of the playbook file.");
    // A single-page app may run its set-up again: the coach on duty stays and learns who is there.
    if (coach) return user ? coach.identify(user) : coach.ready();
    const early = text && playbook === attributes.playbook ? { text } : {};
    coach = createCoach({ ...options, ...early, playbook });
    if (options.widget !== false) widget = mountWidget(coach, { corner, language });
    const calls = waiting;
    waiting = [];
    for (const call of calls) take(call);
    return coach.ready();
  };
  const destroy = () => {
    ended = true;
    widget?.();
    coach?.destroy();
    for (const [, , reject] of waiting) reject(over());
    delete page.farshore;
  };
  const over = () => farshoreError("NotReady", "farshore was destroyed on this page.");

  const find = (verb: string): Verb | undefined => {
    if (widgetVerbs.includes(verb)) {
      const place = widget as unknown as Record<string, Verb> | undefined;
      return place?.[verb] ?? (() => Promise.reject(farshoreError("NotReady", `${verb}: the widget is switched off.`)));
    }
    return (coach as unknown as Record<string, Verb> | undefined)?.[verb];
  };
  const take = (call: Call) => {
    const [verb, ...rest] = [...(call[0] as unknown[])];
    const [, resolve, reject] = call;
    const name = String(verb);
    try {
      if (ended) throw over();
      if (name === "init") resolve(init(rest[0] as Partial<InitOptions>));
      else if (name === "destroy") resolve(destroy());
      else if (![...coachVerbs, ...widgetVerbs].includes(name))
        throw farshoreError("UnknownVerb", `farshore has no verb "${name}".`);
      else if (!coach) waiting.push(call);
      else resolve(find(name)?.(...rest));
    } catch (error) {
      reject(error);
    }
  };

  const farshore: Stub = (...args) => {
    const answer = new Promise<unknown>((resolve, reject) => take([args, resolve, reject]));
    answer.catch(() => {});
    return answer;
  };
  farshore.tagged = true;
  const methods = farshore as unknown as Record<string, Verb>;
  for (const verb of ["init", "destroy", ...coachVerbs, ...widgetVerbs])
    methods[verb] = (...args) => farshore(verb, ...args);
  page.farshore = farshore;

  const queued = stub.q?.splice(0) ?? [];
  const asked = queued.some(([args]) => args[0] === "init");
  if (attributes.playbook && !asked) void farshore("init");
  for (const call of queued) take(call);
  // Whoever kept the stub itself still reaches us: it pushes to one of these.
  stub.q = farshore.q = { push: take } as unknown as Call[];
}
