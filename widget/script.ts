import { type Coming, createDoor, type InitOptions, verbs } from "./door.ts";
import type { Call, Page, Stub } from "./stub.ts";

export type { InitOptions } from "./door.ts";

/** What the loader hands over. */
export interface Start {
  page: Page;
  stub: Stub;
  /** The `data-` attributes of the script tag. */
  options: Partial<InitOptions>;
  answer?: Coming;
}

/** Every verb as a method. */
type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>;

/**
 * Puts the real `farshore` in the place of the stub and runs what was queued, `init` before everything else. Where the page
 * has a stub of its own, the first call after `destroy` begins anew.
 */
export function start({ page, stub, options, answer }: Start): void {
  let now: Stub | undefined;
  const again: Stub = (...args) => {
    now ??= begin();
    return now(...args);
  };
  const begin = (answer?: Coming): Stub => {
    // A page that put a stub there keeps one, or its next call would fail.
    const leave = () => {
      now = stub.q = stub.tagged = undefined;
      if (stub.ours) delete page.farshore;
      else page.farshore = again;
    };
    const take = createDoor(leave, options, answer);
    const farshore: Stub = (...args) => {
      const answer = new Promise<unknown>((resolve, reject) => take([args, resolve, reject]));
      // A caller who does not wait for the answer must not meet it as an uncaught error.
      answer.catch(() => {});
      return answer;
    };
    farshore.tagged = true;
    for (const verb of verbs) (farshore as unknown as Methods)[verb] = (...args) => farshore(verb, ...args);
    // Whoever kept the stub itself still reaches us: it pushes to one of these.
    stub.q = farshore.q = { push: take } as unknown as Call[];
    page.farshore = farshore;
    return farshore;
  };

  const queued = stub.q?.splice(0) ?? [];
  now = begin(answer);
  if (options.playbook && !queued.some(([args]) => args[0] === "init")) void now("init");
  for (const call of queued) {
    // what comes after a `destroy` in it begins anew
    now ??= begin();
    stub.q?.push(call);
  }
}
