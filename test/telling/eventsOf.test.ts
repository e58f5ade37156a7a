import { describe, expect, it } from "vitest";
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

describe("the id of what is told once", () => {
  const mail = "anna.doe+news@mail.example";
  /** Somebody who does a step, answers badly, then well, on one device. */
  const lived = (user: string | null, device: string) => {
    const life = createLife(fixturePlaybook());
    if (user !== null) life.happen({ type: "identify", user, traits: {} }, device);
    for (const name of ["contacts_added", "campaign_sent"])
      life.happen({ type: "event", name, properties: {} }, device);
    life.happen({ type: "rating", of: "effect", value: 1, reasons: ["spam"] }, device);
    life.on(3).happen({ type: "rating", of: "effect", value: 5, reasons: [] }, device);
    return life;
  };
  const first = (life: ReturnType<typeof lived>) => life.events.map(({ id }) => id).filter((id) => !/^f\d+\//.test(id));

  it("holds nothing of the customer's name, since ids end up where names should not", () => {
    for (const user of [mail, "+49 151 2345678", "0", "constructor"]) {
      const ids = lived(user, "d1").events.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) expect(id).toMatch(/^(f\d+|[0-9a-f]{16})\//);
      for (const part of user.split(/[^a-z]/i).filter((word) => word.length > 2))
        expect(ids.filter((id) => id.includes(part))).toEqual([]);
    }
  });

  it("is the same on two devices, and another one for another customer; of visitors it is that of their device", () => {
    const [one, two, other] = [lived(mail, "d1"), lived(mail, "d2"), lived("ben", "d1")].map(first);
    expect(one?.length).toBeGreaterThan(3);
    expect(two).toEqual(one);
    expect(other?.filter((id) => one?.includes(id))).toEqual([]);
    const [here, there] = [lived(null, "d1"), lived(null, "d2")].map(first);
    expect(here?.length).toBeGreaterThan(3);
    expect(here?.filter((id) => there?.includes(id))).toEqual([]);
  });

  it("is not how it is known what was told, so what another version told under another id is not told again", () => {
    const life = lived(mail, "d1");
    const before = life.events.length;
    const { announced, told } = life.state;
    const whose = first(life)[0]?.split("/")[0] ?? "";
    expect(whose).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.keys({ ...announced, ...told }).length).toBeGreaterThan(5);
    expect(JSON.stringify([announced, told])).not.toMatch(new RegExp(`${whose}|${mail.slice(0, 8)}`));
    life.wait().happen({ type: "event", name: "campaign_sent", properties: {} });
    expect(life.events.length).toBe(before);
  });
});
