import { describe, expect, it } from "vitest";
import { createLife } from "./life.ts";
import { DAY, fixturePlaybook, START } from "./playbookFixture.ts";

const setUp = () => createLife(fixturePlaybook()).happen({ type: "set", traits: { team_size: 2 } });

describe("a customer who crosses the gap", () => {
  it("starts with no step done, the required outcome and its date", () => {
    const now = setUp().look();
    expect(now.stage).toBe("steps");
    expect([now.journey.done, now.journey.total]).toEqual([0, 2]);
    expect(now.outcomes[0]).toMatchObject({ target: 20, value: 0, progress: 0, pace: "too-early", bar: 1 });
    expect(now.outcomes[0]?.deadline).toBe((now.outcomes[0]?.start ?? 0) + 60 * DAY);
    expect(now.checkIn).toBeNull();
  });

  it("locks a step until what it needs is done, and opens the gap at functional completion", () => {
    const life = setUp();
    expect(life.look().journey.steps[1]?.locked).toBe(true);
    life.track("contacts_added");
    expect(life.look().journey.next?.step.id).toBe("send");
    life.track("campaign_sent");
    const now = life.look();
    expect(now.stage).toBe("gap");
    expect(now.desired).toBe("on-the-way");
    expect(now.waiting[0]?.becauseNot[0]?.code).toBe("too-early");
  });

  it("asks once the lag has passed, matches help to the reason, asks again after the next try, and closes the loop", () => {
    const life = setUp().track("contacts_added").track("campaign_sent");
    expect(life.on(1.9).look().checkIn).toBeNull();
    const asked = life.on(2.1).look().checkIn;
    expect(asked).toMatchObject({ id: "ask-effect", of: "effect", mayInterrupt: true, low: 2 });
    expect(asked?.reasons.map(({ id }) => id)).toEqual(["spam", "subject"]);

    life.rate("effect", 2, ["spam"]);
    const low = life.look();
    expect(low.checkIn).toBeNull();
    expect(low.loops[0]).toMatchObject({ outcome: "effect", value: 2, closedAt: null, askAgainAt: null });
    expect(low.obstacles.map(({ obstacle }) => obstacle.id)).toEqual(["spam"]);
    expect(low.help.map(({ help }) => help.id)).toEqual(["inbox", "review"]);
    expect(low.help[0]?.because[0]).toMatchObject({ code: "closes-named", of: "spam" });

    life.happen({ type: "help", help: "inbox", did: "finished" });
    expect(life.look().otherHelp.find(({ help }) => help.id === "inbox")?.becauseNot[0]?.code).toBe("finished");
    life.on(3).track("campaign_sent");
    expect(life.look().loops[0]?.askAgainAt).toBeGreaterThan(START + 5 * DAY);
    life.measure("orders", 12).on(4).measure("orders", 9);
    expect(life.on(5.1).look().checkIn?.because[0]?.code).toBe("loop-asks-again");

    life.rate("effect", 4);
    const good = life.look();
    expect(good.loops[0]?.closedAt).not.toBeNull();
    expect(good.stage).toBe("reached");
    expect(good.desired).toBe("succeeding");
    expect(good.outcomes[0]).toMatchObject({ reached: true, value: 21, higherBar: 25 });
  });

  it("raises the bar: a summed measure counts again from the day it was raised", () => {
    const life = setUp().track("contacts_added").track("campaign_sent").measure("orders", 21);
    life.on(6).happen({ type: "expectation", outcome: "orders", target: 25, base: 21 });
    const raised = life.look().outcomes[0];
    expect(raised).toMatchObject({ bar: 2, target: 25, value: 0, reached: false });
    expect(life.look().stage).toBe("gap");
    expect(life.look().desired).toBe("succeeding");
    life.on(9).measure("orders", 26);
    expect(life.look().outcomes[0]).toMatchObject({ value: 26, reached: true });
  });

  it("asks about the way only apart from a result question, and knows all four states", () => {
    const life = setUp().track("contacts_added").track("campaign_sent").on(2.1).rate("effect", 2, ["spam"]);
    life.happen({ type: "help", help: "inbox", did: "finished" });
    expect(life.look().waiting.find(({ id }) => id === "way")?.becauseNot[0]?.code).toBe("experience-not-with-result");
    expect(life.on(3).look().checkIn?.id).toBe("way");
    life.rate("way", 1).measure("orders", 20);
    expect(life.look()).toMatchObject({ stage: "reached-unhappy", desired: "succeeding-unhappy" });

    const late = setUp().track("contacts_added").track("campaign_sent").on(16);
    expect(late.look().outcomes[0]?.checkpoints[0]?.missed).toBe(true);
    expect(late.look().desired).toBe("not-getting-there");
    expect(late.measure("orders", 6).look().desired).toBe("on-the-way");
  });

  it("gives each segment its own target and help first, and reads reasons only from open loops", () => {
    const life = createLife(fixturePlaybook()).happen({ type: "set", traits: { team_size: 8 } });
    life.track("contacts_added").track("campaign_sent").on(2.1).rate("effect", 1, ["spam", "subject"]);
    const now = life.look();
    expect(now.outcomes[0]?.target).toBe(40);
    expect(now.segment.segment?.id).toBe("team");
    expect(now.help[0]?.help.id).toBe("review");
    expect(now.help.map(({ help }) => help.id)).toContain("footer");
    life.rate("effect", 5);
    expect(life.look().help).toEqual([]);
  });
});
