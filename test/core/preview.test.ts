import { describe, expect, it } from "vitest";
import { DAY, START } from "../playbookFixture.ts";
import { openBrowser, seenBy } from "./browser.ts";

const begun = async () => {
  const browser = openBrowser({ user: "u1" });
  const coach = await browser.ready();
  await coach.set({ team_size: 1 });
  await coach.track("contacts_added");
  await coach.track("campaign_sent");
  return { browser, coach };
};

describe("a preview", () => {
  it("is what there is, where nothing else is asked for", async () => {
    const { coach } = await begun();
    const { health, ...insight } = seenBy(coach).insight;
    expect(health.storage).toBe("saved");
    expect(await coach.preview()).toEqual(insight);
  });

  it("of another time shows what will be due, late or asked by then, and records nothing", async () => {
    const { coach } = await begun();
    const before = await coach.export();
    const now = seenBy(coach).insight;
    expect(now.checkIn).toBeNull();
    const later = await coach.preview({ at: START + 20 * DAY });
    expect(later).toMatchObject({ at: START + 20 * DAY, checkIn: { id: "ask-effect", mayInterrupt: true } });
    expect(later.outcomes[0]).toMatchObject({ pace: "behind", checkpoints: [{ missed: true }, { missed: false }] });
    expect(await coach.export()).toEqual(before);
    expect(seenBy(coach).insight).toBe(now);
  });

  it("with other traits is of the segment that they make, with its help", async () => {
    const { coach } = await begun();
    const team = await coach.preview({ traits: { team_size: 9 } });
    expect(team.segment.segment?.id).toBe("team");
    expect(team.outcomes[0]?.target).toBe(40);
    expect(seenBy(coach).insight.segment.segment?.id).toBe("solo");
  });

  it("as of a segment is so whatever the traits say", async () => {
    const { coach } = await begun();
    await coach.measure("spam_rate", 0.3);
    const team = await coach.preview({ segment: "team", at: START + DAY });
    expect(team.segment.segment?.id).toBe("team");
    expect(team.help.map(({ help }) => help.id)).toContain("footer");
    expect(seenBy(coach).insight.help.map(({ help }) => help.id)).not.toContain("footer");
    const none = await openBrowser().ready();
    expect((await none.preview({ segment: "solo" })).segment.segment?.id).toBe("solo");
  });

  it.each([
    [{ segment: "nobody" }, 'preview: "team", "solo" are known, found "nobody".'],
    [{ at: Number.NaN }, "preview: a time in ms since 1970 is wanted, found NaN."],
    [{ at: "tomorrow" as unknown as number }, 'preview: a time in ms since 1970 is wanted, found "tomorrow".'],
    [{ at: 9e15 }, "preview: a time in ms since 1970 is wanted, found 9000000000000000."],
  ])("of %j is a slip that says what was wanted", async (asked, message) => {
    const { coach } = await begun();
    await expect(coach.preview(asked)).rejects.toMatchObject({ name: "BadInput", message });
  });

  it("comes with advice also where nobody has asked for any", async () => {
    const browser = openBrowser({ user: "u2" });
    const coach = browser.open();
    await coach.ready();
    await coach.measure("spam_rate", 0.3);
    expect(seenBy(coach).insight.help).toEqual([]);
    expect((await coach.preview()).help.length).toBeGreaterThan(0);
  });
});
