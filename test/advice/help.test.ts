import { describe, expect, it } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

const lesson = (id: string, closes: Help["closes"], change: Partial<Help> = {}): Help =>
  ({
    type: "lesson",
    id,
    title: id,
    body: "Text",
    closes,
    strength: "medium",
    needs: [],
    minutes: 5,
    ...change,
  }) as Help;

/** A customer who named these obstacles, and what is offered. */
function offered(help: Help[], reasons: string[]) {
  const life = createLife(fixturePlaybook({ help, checkIns: [] }))
    .set({ team_size: 2 })
    .track("contacts_added")
    .track("campaign_sent")
    .on(3)
    .rate("effect", 2, reasons);
  return { life, ids: () => life.look().help.map(({ help: { id } }) => id) };
}

describe("ranked help", () => {
  it("is fuller help before help that closes a part only", () => {
    const light = lesson("a-light", [{ obstacle: "spam", strength: "light" }]);
    expect(offered([light, lesson("b-full", ["spam"])], ["spam"]).ids()).toEqual(["b-full", "a-light"]);
  });

  it("stands for the obstacle that was helped least, where it closes several that count alike", () => {
    const both = lesson("z-both", ["spam", "subject"], { minutes: 50 });
    const help = [lesson("a", ["spam"]), lesson("b", ["spam"]), both];
    expect(offered(help, ["spam", "subject"]).ids()).toEqual(["a", "z-both", "b"]);
  });

  it("waits for what has to be finished before it", () => {
    const { life, ids } = offered(
      [lesson("first", ["spam"]), lesson("second", ["spam"], { needs: ["first"] })],
      ["spam"],
    );
    expect(ids()).toEqual(["first"]);
    expect(life.look().otherHelp[0]?.becauseNot).toEqual([{ code: "needs-first", of: "second", wanted: "first" }]);
    life.finish("first");
    expect(ids()).toEqual(["second"]);
  });

  it("is for some stages only, and ends when its offer does", () => {
    const help = [
      lesson("later", ["spam"], { stages: ["reached"] }),
      lesson("offer", ["spam"], { until: "2026-06-05T12:00" }),
    ];
    const { life, ids } = offered(help, ["spam"]);
    expect(ids()).toEqual(["offer"]);
    life.on(5);
    expect(ids()).toEqual([]);
    expect(life.look().otherHelp.map(({ becauseNot }) => becauseNot.map(({ code }) => code))).toEqual([
      ["other-stage"],
      ["past"],
    ]);
  });

  it("steps back where it takes longer than the segment has time for", () => {
    const [team, solo] = fixturePlaybook().segments;
    if (!team || !solo) throw new Error("the fixture has two segments");
    const hurried = { ...solo, experience: { ...solo.experience, attention: "10m" } };
    const help = [lesson("a-long", ["spam"], { minutes: 12 }), lesson("b-short", ["spam"], { minutes: 9 })];
    const ranked = (segments: (typeof team)[]) =>
      createLife(fixturePlaybook({ help, checkIns: [], segments }))
        .set({ team_size: 2 })
        .track("contacts_added")
        .track("campaign_sent")
        .on(3)
        .rate("effect", 2, ["spam"])
        .look()
        .help.map(({ help: { id } }) => id);
    expect(ranked([team, hurried])).toEqual(["b-short", "a-long"]);
  });

  it("is a course that is finished with the last of its lessons", () => {
    const course = {
      ...lesson("course", ["spam"]),
      type: "course",
      lessons: [
        { id: "one", title: "One", body: "Text" },
        { id: "two", title: "Two", body: "Text" },
      ],
    } as Help;
    const { life } = offered([course], ["spam"]);
    const finish = (part: string) => life.happen({ type: "help", help: "course", did: "finished", lesson: part });
    finish("one");
    expect(life.look().help[0]).toMatchObject({ finished: false, finishedLessons: ["one"] });
    finish("two");
    expect(life.look().otherHelp[0]).toMatchObject({ finished: true, finishedLessons: ["one", "two"] });
    expect(life.told("help:finished")).toEqual([
      { help: "course", lesson: "one" },
      { help: "course", lesson: "two" },
      { help: "course" },
    ]);
  });
});
