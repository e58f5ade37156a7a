import { expect, it } from "vitest";
import { fixturePlaybook, START } from "../playbookFixture.ts";
import { openBrowser } from "./browser.ts";

const opened = async (change = {}) => {
  const coach = await openBrowser(change).ready();
  const told: string[] = [];
  const inspection = await coach.inspection(() => told.push("ended"));
  return { coach, inspection, told };
};

it("facts are seen as they are written, each before the events that follow from it", async () => {
  const { coach, inspection } = await opened();
  const seen: string[] = [];
  const stop = inspection.watch(({ type, at, kept }) => seen.push(`${type} ${at - START} ${kept}`));
  coach.on("step:done", () => seen.push("step:done"));
  await coach.track("contacts_added");
  await coach.page("/elsewhere");
  expect(seen).toEqual(["event 0 true", "step:done"]);
  stop();
  await coach.track("campaign_sent");
  expect(seen.filter((one) => one.startsWith("event"))).toHaveLength(1);
});

it("what might not be written is seen, and said to be so", async () => {
  const { coach, inspection } = await opened();
  const kept: boolean[] = [];
  inspection.watch((seen) => kept.push(seen.kept));
  expect(await coach.claim("nothing@0")).toBe(false);
  expect(kept).toEqual([false]);
});

it("looking writes nothing, whatever it looks at", async () => {
  const { coach, inspection } = await opened();
  await coach.track("contacts_added");
  const { state } = await coach.export();
  const look = await inspection.look({ at: START + 400 * 86_400_000, segment: "team", traits: { team_size: 1 } });
  expect(look.insight.segment.segment?.id).toBe("team");
  expect((await coach.export()).state).toEqual(state);
});

it("explain answers for another day and customer, too", async () => {
  const { coach } = await opened();
  expect(await coach.explain("segment:team")).toMatchObject({ shown: false });
  expect(await coach.explain("segment:team", { traits: { team_size: 12 } })).toMatchObject({ shown: true });
});

it("the playbook is read and checked anew", async () => {
  const sound = await opened();
  expect(await sound.inspection.problems()).toEqual({ notice: "", problems: [] });
  const broken = { ...fixturePlaybook(), help: [{ type: "lesson", id: "x" }] };
  const { inspection } = await opened({ playbook: broken });
  const { notice, problems } = await inspection.problems();
  expect(notice).toBe("The playbook cannot be used: it has problems. Until it can be, nothing is shown.");
  expect(problems.map(({ message }) => message).join()).toContain("help");
  await expect(inspection.look()).rejects.toThrow();
});

it("one that cannot be fetched says why", async () => {
  const { inspection } = await opened({ playbook: "/nowhere.json", answer: Promise.reject(new Error("no network")) });
  expect((await inspection.problems()).notice).toMatch(/^The playbook \/nowhere.json cannot be used: /);
});

it("an end leaves the coach as it was, in whatever order", async () => {
  const { coach, inspection } = await opened();
  const second = await coach.inspection(() => {});
  const seen: string[] = [];
  inspection.watch(() => seen.push("first"));
  second.watch(() => seen.push("second"));
  await coach.track("a");
  expect(seen.sort()).toEqual(["first", "second"]);
  inspection.end();
  await coach.track("b");
  expect(seen.sort()).toEqual(["first", "second", "second"]);
  second.end();
  await coach.track("c");
  expect(seen).toHaveLength(3);
  expect((await coach.export()).state.events).toHaveProperty("c");
});

it("is told of the end of the coach, once, and not after its own", async () => {
  const { coach, told } = await opened();
  coach.destroy();
  coach.destroy();
  expect(told).toEqual(["ended"]);
  const other = await opened();
  other.inspection.end();
  other.coach.destroy();
  expect(other.told).toEqual([]);
  await expect(coach.inspection(() => {})).rejects.toMatchObject({ name: "NotReady" });
});
