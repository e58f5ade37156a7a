type Farshore = (verb: string, ...rest: unknown[]) => Promise<unknown>;

/**
 * The one call that Postcard knows of Farshore. Before the script has arrived the stub queues it; where the script is
 * blocked altogether nothing happens, and Postcard goes on without a coach.
 */
export async function farshore(verb: string, ...rest: unknown[]): Promise<unknown> {
  const call = (window as unknown as { farshore?: Farshore }).farshore;
  if (typeof call !== "function") throw new Error("no coach on this page");
  return await call(verb, ...rest);
}

/** The same, for calls whose answer Postcard does not need. */
export function tell(verb: string, ...rest: unknown[]): void {
  farshore(verb, ...rest).catch(() => {
    // a shop must sell with and without its coach
  });
}
