import { expect, test } from "vitest";
import { createMoments } from "../../src/keeping/moments.ts";

test("a visit lasts as long as something happens every half hour, and a new one begins after that", () => {
  let now = 1_000_000;
  const moments = createMoments({ clock: () => now });
  const minutes = (count: number) => {
    now += count * 60_000;
    return moments.now().session;
  };
  for (const pause of [0, 10, 30, 30]) expect(minutes(pause)).toBe(1_000_000);
  expect(minutes(31)).toBe(now);
  const second = now;
  expect(minutes(29)).toBe(second);
});

test("a clock that is set back does not begin a visit", () => {
  let now = 1_000_000_000;
  const moments = createMoments({ clock: () => now });
  moments.now();
  now -= 86_400_000;
  expect(moments.now().session).toBe(1_000_000_000);
});
