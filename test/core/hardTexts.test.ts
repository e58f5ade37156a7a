import { expect, it } from "vitest";
import { countOf } from "../../src/rules/read.ts";
import { hardTexts } from "../widget/unicode.ts";
import { openBrowser } from "./browser.ts";

it("a text of any letters, halves of them included, is the same name after storage, JSON and another page", async () => {
  const browser = openBrowser({ user: "anna" });
  const coach = await browser.ready();
  const names = hardTexts.filter((text) => text.length <= 64);
  expect(names.length).toBeGreaterThan(100);
  await Promise.all([
    coach.set(Object.fromEntries(names.slice(0, 8).map((name) => [name, name]))),
    ...names.slice(0, 20).map((name) => coach.track(name)),
    coach.rate("effect", 2, { reasons: ["spam"], note: names.slice(0, 60).join("") }),
  ]);
  const first = (await coach.export()).state;
  coach.destroy();
  const { state } = await (await browser.ready()).export();
  // written as an escape, so that no receiver reads another letter in the place of half of one
  expect(JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(state))))).toEqual(state);
  for (const name of names.slice(0, 20)) expect([name, countOf(state, name, 0)]).toEqual([name, 1]);
  for (const name of names.slice(0, 8)) expect(state.traits[name]?.value).toBe(name);
  expect(Object.values(state.notes)).toEqual(Object.values(first.notes));
});
