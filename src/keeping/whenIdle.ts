/** Resolves when the browser has nothing better to do, two seconds from now at the latest. */
export const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    // Safari has no requestIdleCallback, Node neither.
    if (typeof requestIdleCallback === "function") requestIdleCallback(resolve, { timeout: 2_000 });
    else setTimeout(resolve, 50);
  });
