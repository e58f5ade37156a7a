import { expect, test } from "vitest";
import { createClock } from "../../demo/postcard/clock.ts";
import { createMemory } from "../../demo/postcard/memory.ts";
import { createPassing } from "../../demo/postcard/passing.ts";

const DAY = 86_400_000;

test("a move that is stopped ends with the day that it has come to", async () => {
  const clock = createClock(createMemory(null), () => 0);
  const start = clock.now();
  const days: number[] = [];
  const tell = async (at: number) => {
    days.push((at - start) / DAY);
    await Promise.resolve();
  };
  const { advance, stop } = createPassing(clock, tell, () => {});
  void advance(7);
  void advance(7);
  await Promise.resolve();
  await stop();
  expect(days).toEqual([1]);
  expect(clock.now()).toBe(start + DAY);
});

test("what is written after everything was forgotten is not kept, as an answer may come that late", () => {
  const memory = createMemory(null);
  memory.write("shop:mira", { told: ["a"] });
  memory.clear();
  memory.write("shop:mira", { told: ["b"] });
  expect(memory.read("shop:mira")).toBeNull();
});
