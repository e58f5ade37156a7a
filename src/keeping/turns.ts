/**
 * Calls run one after another. A mistake rejects for whoever waits for it and is told to `failed`; it is never an
 * uncaught rejection for a host that does not wait.
 */
export function createTurns(failed: (message: string) => void, refused: () => Error | null) {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = last.then(() => {
      const refusal = refused();
      if (refusal) throw refusal;
      return work();
    });
    // Telling may fail, too, as with a broken clock; the next call must run all the same.
    const tell = (error: unknown) => failed(error instanceof Error ? error.message : String(error));
    last = result.catch(tell).catch(() => {});
    return result;
  };
}
