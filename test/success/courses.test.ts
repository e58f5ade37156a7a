import { describe, expect, it } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const common = { closes: ["spam"], strength: "medium" as const, needs: [] };
const course = (lessons: string[]): Help => ({
  ...common,
  type: "course",
  id: "course",
  title: "Course",
  lessons: lessons.map((id) => ({ id, title: id, body: "Text" })),
});
const next: Help = { ...common, type: "lesson", id: "next", title: "Next", needs: ["course"], body: "Text" };
const obstacles = [{ id: "spam", title: "Spam", detectedWhen: { event: "spam" } }];
const playbook = (lessons: string[]) => fixturePlaybook({ help: [course(lessons), next], obstacles });

const learns = () => {
  const life = createLife(playbook(["a", "b", "c"])).track("spam");
  ["a", "b"].forEach((lesson, i) => {
    life.on(i + 1).happen({ type: "help", help: "course", did: "finished", lesson });
  });
  return life.on(3);
};

describe("a course", () => {
  it("is finished once every lesson that it still has is", () => {
    const life = learns();
    expect(life.look().help.map(({ help }) => help.id)).toEqual(["course"]);
    life.use(playbook(["a", "b"]));
    const { help, otherHelp, obstacles: open } = life.look();
    expect(help.map((one) => one.help.id)).toEqual(["next"]);
    expect(otherHelp).toMatchObject([{ finished: true, becauseNot: [{ code: "finished", of: "course" }] }]);
    expect(Math.floor(((open[0]?.tried[0]?.at ?? 0) - START) / DAY)).toBe(2);
    // one that is new is open again, as long as nobody was told
    life.use(playbook(["a", "b", "d"]));
    expect(life.look().help.map((one) => one.help.id)).toEqual(["course"]);
  });

  it("is told to be, once, when anything happens next", () => {
    const life = learns();
    const told = () => life.told("help:finished").filter((detail) => !Object.hasOwn(detail, "lesson"));
    life
      .use(playbook(["a", "b"]))
      .wait()
      .track("anything");
    expect(told()).toEqual([{ help: "course" }]);
    life.use(playbook(["a", "b", "d"]));
    expect(life.look().help.map((one) => one.help.id)).toEqual(["next"]);
  });
});
