import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Insight } from "../../src/insight.ts";
import { createWake } from "../../src/keeping/wake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

function wakes() {
  const result = { fails: false };
  const look = vi.fn(() => (result.fails ? Promise.reject(new Error("no network")) : Promise.resolve()));
  return { look, result, wake: createWake(look) };
}
const knowing = (...seconds: (number | null)[]) =>
  ({ at: 0, waiting: seconds.map((at) => ({ at: at && at * 1000 })) }) as unknown as Insight;

test("it looks again at the next known moment that is still ahead", async () => {
  const { look, wake } = wakes();
  wake.at(knowing(90, null, 60, -10));
  await pass(59);
  expect(look).not.toHaveBeenCalled();
  await pass(1);
  expect(look).toHaveBeenCalledTimes(1);
});

test("it looks once an hour when no moment is known, and never more often than every five seconds", async () => {
  const { look, wake } = wakes();
  wake.at(knowing());
  await pass(3599);
  expect(look).not.toHaveBeenCalled();
  await pass(1);
  expect(look).toHaveBeenCalledTimes(1);
  wake.at(knowing(1));
  await pass(4);
  expect(look).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(look).toHaveBeenCalledTimes(2);
});

test("after a look that failed it tries again, each time twice as late, until one holds", async () => {
  const { look, result, wake } = wakes();
  result.fails = true;
  wake.now();
  const seen: number[] = [];
  for (let second = 0; second < 80; second++) {
    await pass(1);
    if (look.mock.calls.length > seen.length + 1) seen.push(second + 1);
  }
  expect(seen).toEqual([5, 15, 35, 75]);
  result.fails = false;
  await pass(80);
  expect(look).toHaveBeenCalledTimes(6);
  await pass(4000);
  expect(look).toHaveBeenCalledTimes(6);
});

test("nothing wakes it once it is stopped, not even a look that fails afterwards", async () => {
  const { look, result, wake } = wakes();
  result.fails = true;
  wake.now();
  wake.stop();
  await pass(8000);
  wake.at(knowing(10));
  await pass(8000);
  expect(look).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
