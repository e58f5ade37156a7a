import { expect, it } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

it("finishes a course whose last lesson was taken out of it, when it is next opened", () => {
  const using = (...ids: string[]) => {
    const lessons = ids.map((id) => ({ id, title: id, body: id }));
    const course = { type: "course", id: "course", title: "Course", closes: [], needs: [], language: "en", lessons };
    return fixturePlaybook({ checkIns: [], obstacles: [], help: [course as unknown as Help] });
  };
  const life = createLife(using("one", "two"));
  life.happen({ type: "help", help: "course", did: "finished", lesson: "one" });
  life.use(using("one")).on(2).happen({ type: "help", help: "course", did: "opened" });
  life.happen({ type: "help", help: "course", did: "opened" });
  expect(life.told("help:finished")).toEqual([{ help: "course", lesson: "one" }, { help: "course" }]);
});

it("tells a low rating of the experience as well as of a result", () => {
  const life = createLife(fixturePlaybook());
  life.rate("way", 2, []).rate("way", 3).rate("effect", 2, ["spam"]).rate("effect", 3).rate("nothing", 1);
  expect(life.told("rating:given")).toHaveLength(5);
  expect(life.told("rating:low")).toEqual([
    { of: "way", value: 2, reasons: [] },
    { of: "effect", value: 2, reasons: ["spam"] },
  ]);
});

it("tells each step and each score of the longest playbook once", () => {
  const step = (id: string) => ({ id, title: id, optional: false, doneWhen: { event: "done" } });
  const named = <T>(name: string, count: number, make: (id: string) => T) =>
    Array.from({ length: count }, (_, i) => make(`${name}${i}`));
  const bands = [{ id: "low", title: "Low", from: 0 }];
  const life = createLife(
    fixturePlaybook({
      journey: { onboarding: named("o", 20, step), steps: named("s", 30, step) },
      scores: named("score", 10, (id) => ({ id, title: id, about: "health" as const, start: 0, parts: [], bands })),
    }),
  );
  life.happen({ type: "event", name: "done", properties: {} });
  const told = () => [life.told("step:done").length, life.told("score:changed").length];
  expect(told()).toEqual([50, 10]);
  for (let day = 1; day < 5; day++) life.on(day).happen({ type: "event", name: "done", properties: {} });
  expect(told()).toEqual([50, 10]);
});
