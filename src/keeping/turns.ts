/**
 * Calls run one after another. A mistake rejects for whoever waits for it, as `told` words it, and goes to `failed`; it
 * is never an uncaught rejection for a host that does not wait.
 */
export function createTurns(
  check: () => void,
  told: (error: unknown) => Promise<unknown>,
  failed: (message: string) => void,
) {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => T | Promise<T>): Promise<T> => {
    const done = last.then(() => {
      check();
      return work();
    });
    // The next call does not wait for the sentence that tells of this one.
    last = done.catch(() => {});
    const result = done.catch(async (error: unknown) => {
      throw await told(error);
    });
    result
      .catch((error: unknown) => failed((error as Error | null)?.message ?? String(error)))
      // Telling may fail, too, as with a broken clock.
      .catch(() => {});
    return result;
  };
}
