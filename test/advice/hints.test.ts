import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain.ts";
import type { PageHint } from "../../src/playbook/places.ts";
import { createLife } from "../life.ts";
import { fixturePlaybook, START } from "../playbookFixture.ts";

const subject: PageHint = { id: "subject", text: "Say what readers get.", help: "subjects" };
const late: PageHint = { id: "late", text: "Send in the morning.", when: { event: "campaign_sent" } };
const life = (change = {}) => createLife(fixturePlaybook({ hints: [subject, late], ...change }));
const shown = { type: "surface", surface: "hint/subject", did: "shown" } as const;
const never = { type: "surface", surface: "hint/subject", did: "never" } as const;

const hintsOf = (one: ReturnType<typeof life>) =>
  Object.fromEntries(one.look().hints.map(({ hint, ...rest }) => [hint.id, rest]));
const codes = (one: ReturnType<typeof life>, id: string) => hintsOf(one)[id]?.becauseNot.map(({ code }) => code);

describe("a hint", () => {
  it("is of use while its condition holds, and may then show itself", () => {
    const one = life();
    expect(hintsOf(one)).toMatchObject({
      subject: { asked: "hint/subject", due: true, mayInterrupt: true, shownAt: null },
      late: { due: false, mayInterrupt: false, becauseNot: [{ code: "condition-fails", of: "late" }] },
    });
    one.track("campaign_sent");
    expect(hintsOf(one)["late"]).toMatchObject({ due: true });
  });

  it("shows itself once, counts as one interruption, and stays of use", () => {
    const one = life().happen(shown);
    expect(hintsOf(one)["subject"]).toMatchObject({ due: true, mayInterrupt: false });
    expect(hintsOf(one)["subject"]?.shownAt).toBeGreaterThan(START);
    expect(codes(one, "subject")).toContain("shown-before");
    one.track("campaign_sent");
    expect(codes(one, "late")).toEqual(["budget-session", "budget-day"]);
    one.on(2);
    expect(codes(one, "late")).toEqual([]);
    expect(codes(one, "subject")).toEqual(["shown-before"]);
    expect(one.told("hint:shown")).toEqual([{ hint: "subject" }]);
    expect(one.told("checkin:shown")).toEqual([]);
  });

  it("is gone for ever once it was put away, or its help is finished", () => {
    expect(hintsOf(life().happen(never))["subject"]).toMatchObject({ due: false });
    expect(codes(life().happen(never).on(300), "subject")).toEqual(["never-again"]);
    expect(codes(life().finish("subjects"), "subject")).toEqual(["finished"]);
  });

  it("comes after a question that is about to show itself", () => {
    const one = life().set({ team_size: 2 }).track("contacts_added").track("campaign_sent").on(3);
    expect(one.look().checkIn?.mayInterrupt).toBe(true);
    expect(codes(one, "subject")).toEqual(["another-first"]);
  });

  it("keeps away no question about the experience, as one about a result would", () => {
    const asked = (one: ReturnType<typeof life>) => one.on(5).look().checkIn?.id;
    const way = () => life({ hints: [subject], pressure: { ...fixturePlaybook().pressure, perSession: 9, perDay: 9 } });
    expect(asked(way().finish("inbox"))).toBe("way");
    expect(asked(way().finish("inbox").on(5).happen(shown))).toBe("way");
  });

  it("is not shown in quiet hours, nor to whoever is not coached", () => {
    const quiet = life({ pressure: { ...fixturePlaybook().pressure, quietHours: { from: "08:00", to: "10:00" } } });
    expect(codes(quiet, "subject")).toEqual(["quiet-hours"]);
    const held = life({ holdout: 1 }).happen({ type: "identify", user: "u1", traits: {} });
    expect(held.look()).toMatchObject({ holdout: true, hints: [], checkIn: null });
  });

  it("is explained, with its condition and the value seen", () => {
    const playbook = fixturePlaybook({ hints: [subject, late] });
    const one = createLife(playbook);
    const moment = { now: START, page: "/", zone: "UTC", language: "en", session: START };
    expect(explain("hint:late", playbook, one.state, moment)).toMatchObject({
      kind: "hint",
      shown: false,
      becauseNot: [{ code: "condition-fails" }],
      conditions: { when: { holds: false, found: 0 } },
    });
    expect(explain("subject", { ...playbook, obstacles: [] }, one.state, moment)).toMatchObject({
      kind: "hint",
      shown: true,
    });
  });
});
