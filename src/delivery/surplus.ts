const DAY = 86_400_000;
/** How many events wait for one receiver of one customer. */
export const MOST_WAITING = 5_000;
/** For how long they do, days. */
export const LONGEST_WAITING = 30;

const KEY = /^(outbox\/[^/]*\/(~[^/]*\/)?)(\S+) /;

/**
 * The keys of all outboxes that are not kept any longer, at `now` in ms: what has waited too long, the oldest of what is
 * too much, what no version of ours has written, and since yesterday what waits for receivers other than `kept`.
 */
export function surplus(keys: string[], kept: string[], now: number): string[] {
  const boxes = new Map<string, string[]>();
  const gone: string[] = [];
  for (const key of keys) {
    const [, box, name = "", since = ""] = KEY.exec(key) ?? [];
    const age = (now - Number.parseInt(since, 36)) / DAY;
    if (!box || !(age <= (kept.includes(name) ? LONGEST_WAITING : 1))) gone.push(key);
    else if (!boxes.get(box)?.push(key)) boxes.set(box, [key]);
  }
  for (const waiting of boxes.values()) gone.push(...waiting.sort().slice(0, -MOST_WAITING));
  return gone;
}
