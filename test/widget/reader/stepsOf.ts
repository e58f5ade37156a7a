/**
 * How much `work` did: the letters it looked at, those it came back to included, and what it put into lists one by one.
 * Counted and not timed, so that growth can be told on any machine under any load.
 */
export function stepsOf(work: () => void): number {
  const text = String.prototype as { charCodeAt(at: number): number };
  const list = Array.prototype as { push(...more: unknown[]): number };
  const { charCodeAt } = text;
  const { push } = list;
  let count = 0;
  text.charCodeAt = function counted(this: string, at: number) {
    count++;
    return charCodeAt.call(this, at);
  };
  list.push = function counted(this: unknown[], ...more: unknown[]) {
    count += more.length;
    return push.apply(this, more);
  };
  try {
    work();
  } finally {
    text.charCodeAt = charCodeAt;
    list.push = push;
  }
  return count;
}
