/** A call that waits: its arguments with the verb first, and how to settle the promise that the caller got. */
export type Call = [args: ArrayLike<unknown>, resolve: (value: unknown) => void, reject: (error: unknown) => void];

/** `window.farshore` before the script has arrived: it only queues. The same function stays when the script failed. */
export interface Stub {
  (verb: string, ...rest: unknown[]): Promise<unknown>;
  q?: Call[] | undefined;
  /** Set by the first script tag, so that a second one knows. */
  tagged?: boolean | undefined;
  /** Set where the page had no stub of its own. */
  ours?: boolean;
}

/** The page's own place for it. */
export interface Page {
  farshore?: Stub;
}

/** The page's stub, else a new one. An element with the id `farshore` also sits at this name and is no stub. */
export function stubOf(page: Page): Stub {
  const known: unknown = page.farshore;
  if (typeof known === "function" && !(known instanceof Element)) {
    const stub = known as Stub;
    if (typeof (stub.q ?? []).push === "function") return stub;
  }
  const stub: Stub = (...args) => {
    const answer = new Promise<unknown>((resolve, reject) => {
      stub.q?.push([args, resolve, reject]);
    });
    // A caller who does not wait for the answer must not meet it as an uncaught error.
    answer.catch(() => {});
    return answer;
  };
  stub.q = [];
  stub.ours = true;
  page.farshore = stub;
  return stub;
}
