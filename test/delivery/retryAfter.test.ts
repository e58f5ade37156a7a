import { expect, test } from "vitest";
import { backOff, isOpen } from "../../src/delivery/backOff.ts";
import { retryAfter } from "../../src/delivery/retryAfter.ts";

const NOW = Date.UTC(2026, 10, 27, 12, 0, 0);
const [SECOND, HOUR] = [1_000, 3_600_000];

test.each<[string | null, number | null]>([
  [null, null],
  ["", null],
  ["120", 120 * SECOND],
  ["  7 ", 7 * SECOND],
  ["0", SECOND],
  ["3600", HOUR],
  ["3601", HOUR],
  ["1000000000", HOUR],
  ["9".repeat(400), HOUR],
  ["-1", null],
  ["+5", null],
  ["1e9", null],
  ["1.5", null],
  ["0x10", null],
  ["Infinity", null],
  ["soon", null],
  ["120, 60", null],
  ["٣", null],
  ["2026-11-27T12:01:00Z", null],
  ["Fri, 27 Nov 2026 12:01:00 GMT", 60 * SECOND],
  ["Friday, 27-Nov-26 12:01:00 GMT", 60 * SECOND],
  ["Fri Nov 27 12:01:00 2026", 60 * SECOND],
  ["Fri, 27 Nov 2026 11:00:00 GMT", SECOND],
  ["Thu, 01 Jan 1970 00:00:00 GMT", SECOND],
  ["Fri, 27 Nov 2126 12:00:00 GMT", HOUR],
  ["Fri, 99 Nov 2026 12:01:00 GMT", null],
])("Retry-After: %s", (header, wanted) => {
  expect(retryAfter(header, NOW)).toBe(wanted);
});

test("waits are anywhere below twice the last one, at most five minutes; after eight failures at least half of that", () => {
  const most = (failures: number) => backOff(failures, () => 1);
  expect([1, 2, 3, 4, 5, 6, 7].map(most)).toEqual([1, 2, 4, 8, 16, 32, 64].map((seconds) => seconds * SECOND));
  expect([1, 2, 7].map((failures) => backOff(failures, () => 0))).toEqual([0, 0, 0]);
  expect([7, 8, 5_000].map(isOpen)).toEqual([false, true, true]);
  for (const failures of [8, 9, 5_000])
    expect([backOff(failures, () => 0), most(failures)]).toEqual([150 * SECOND, 300 * SECOND]);
});

test("a thousand browsers that met the same outage do not come back at once", () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const window = 60 * SECOND;
  const from = 15 * 60 * SECOND;
  const until = 60 * 60 * SECOND;
  const counts = Array.from({ length: (until - from) / window }, () => 0);
  for (let browser = 0; browser < 1_000; browser++) {
    for (let at = 0, failures = 1; at < until; failures++) {
      const which = Math.floor((at - from) / window);
      if (which >= 0) counts[which] = (counts[which] ?? 0) + 1;
      at += Math.max(500, backOff(failures, random));
    }
  }
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  expect(mean).toBeGreaterThan(200);
  expect(Math.max(...counts)).toBeLessThanOrEqual(1.5 * mean);
});
