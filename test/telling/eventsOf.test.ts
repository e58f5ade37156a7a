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
