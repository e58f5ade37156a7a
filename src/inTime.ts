/** What is waited for no longer than so many ms; then it rejects, and whatever comes of it comes too late. */
export function inTime<T>(coming: Promise<T>, ms = 10_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, ms, new Error("it timed out"));
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
