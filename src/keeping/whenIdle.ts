/** Calls back when the browser has nothing better to do; returns the function that calls it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no requestIdleCallback, Node neither.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
}
