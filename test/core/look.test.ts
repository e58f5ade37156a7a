import { describe, expect, it } from "vitest";
import { insight } from "../../src/insight.ts";
import { look } from "../../src/look.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const playbook = fixturePlaybook();
const set = { type: "set", traits: { team_size: 2 } } as const;

const lived = () => createLife(playbook).happen(set).track("contacts_added").track("campaign_sent");
const momentOf = (now: number, zone = "UTC") => ({ now, page: "/", zone, language: "en", session: now });
const basisOf = (life: ReturnType<typeof createLife>, zone?: string) =>
  [playbook, life.state, momentOf(life.now(), zone)] as const;

describe("a look at everything", () => {
  it("as it is, is the insight of now", () => {
    const life = lived();
    const [, state, moment] = basisOf(life);
    expect(look(basisOf(life)).insight).toEqual(insight(playbook, state, moment));
  });

  it("as of another day, finds what only time brings, and leaves the state alone", () => {
    const life = lived();
    const before = structuredClone(life.state);
    expect(look(basisOf(life)).insight.checkIn).toBeNull();
    const then = look(basisOf(life), { at: START + 3 * DAY });
    expect(then.insight.checkIn?.id).toBe("ask-effect");
    expect(then.explain("check-in:ask-effect")).toMatchObject({ shown: true });
    expect(life.state).toEqual(before);
  });

  it("as of a day that has passed, does not know what came later", () => {
    const life = lived().on(5).rate("effect", 2, ["spam"]);
    expect(look(basisOf(life)).insight.loops).toHaveLength(1);
    expect(look(basisOf(life), { at: START + 2 * DAY }).insight.loops).toEqual([]);
  });

  it("as one of another segment, explains with the values that are really seen", () => {
    const seen = look(basisOf(lived()), { segment: "team" });
    expect(seen.insight.segment.segment?.id).toBe("team");
    expect(seen.explain("segment:team")).toMatchObject({
      shown: true,
      conditions: { "segments.team.who": { holds: false, found: 2 } },
    });
    expect(look(basisOf(lived()), { segment: null }).insight.segment.segment).toBeNull();
  });

  it("with other traits, and in another language", () => {
    const seen = look(basisOf(lived()), { traits: { team_size: 9 }, language: "fa" });
    expect([seen.insight.segment.segment?.id, seen.moment.language]).toEqual(["team", "fa"]);
    expect(seen.explain("segment:team").conditions["segments.team.who"]).toMatchObject({ holds: true, found: 9 });
  });
});

describe("the pressure that is seen", () => {
  const shown = () =>
    lived()
      .on(2.1)
      .happen({ type: "surface", surface: "ask-effect@0", did: "shown" })
      .happen({ type: "surface", surface: "ask-effect@0", did: "snoozed", until: START + 4 * DAY });

  it("says what is used and what is left, and until when something was put off", () => {
    const { pressure } = look(basisOf(shown()));
    const { perSession, perDay, perWeek } = playbook.pressure;
    expect(pressure.budgets.map(({ wanted }) => wanted)).toEqual([perSession, perDay, perWeek]);
    expect(pressure.budgets.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(pressure.shown.map(({ asked, did }) => [asked, did])).toContainEqual(["ask-effect@0", "snoozed"]);
    expect(pressure.shown.find(({ did }) => did === "snoozed")?.until).toBe(START + 4 * DAY);
    expect(pressure.shown.find(({ did }) => did === "shown")?.until).toBeNull();
    const later = look(basisOf(shown()), { at: START + 12 * DAY }).pressure;
    expect(later.budgets.map(({ value }) => value)).toEqual([0, 0, 0]);
  });

  it.each([
    ["UTC", "20:00", "08:00", "09:00", false],
    ["America/Los_Angeles", "20:00", "08:00", "02:00", true],
    ["UTC", "08:30", "10:00", "09:00", true],
  ])("on a clock in %s, quiet from %s to %s: it is %s", (zone, from, to, now, holds) => {
    const quiet = { ...playbook, pressure: { ...playbook.pressure, quietHours: { from, to } } };
    const life = lived();
    const { pressure } = look([quiet, life.state, momentOf(START, zone)]);
    expect(pressure).toMatchObject({ quiet: [{ by: "playbook", from, to, holds }], clock: now, zone, paused: null });
  });

  it("knows what the customer wants", () => {
    const life = lived().happen({ type: "preference", preferences: { quietHours: "08:00-12:00", paused: true } });
    const { pressure } = look(basisOf(life));
    expect(pressure.quiet).toContainEqual({ by: "customer", from: "08:00", to: "12:00", holds: true });
    expect(pressure.paused).toBe(true);
  });
});
