import { describe, expect, it } from "vitest";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

/** A customer whose result is there. */
function reached() {
  const obstacles = [{ id: "hard", title: "Hard going", detectedWhen: { rating: "way", atMost: 2 } }];
  const help = fixturePlaybook().help.map((item) => ({ ...item, closes: ["hard"] }));
  const life = createLife(fixturePlaybook({ obstacles, help })).happen({ type: "set", traits: { team_size: 2 } });
  life.track("contacts_added").track("campaign_sent").measure("orders", 20);
  life.on(3).rate("effect", 5);
  return life;
}
const open = (life: ReturnType<typeof reached>) => life.look().obstacles.map(({ obstacle }) => obstacle.id);

describe("once the result is there", () => {
  it("an obstacle on a way that was not right stays open, and help for it is offered", () => {
    const life = reached();
    expect([open(life), life.look().help]).toEqual([[], []]);
    life.on(4).rate("way", 1);
    expect(life.look().stage).toBe("reached-unhappy");
    expect(open(life)).toEqual(["hard"]);
    expect(life.look().help.length).toBeGreaterThan(0);
    expect(open(life.on(100).rate("way", 5))).toEqual([]);
  });
});
