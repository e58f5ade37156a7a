import { describe, expect, it } from "vitest";
import { nextAction, slotCalled, slotContent } from "../../src/advice/slots.ts";
import type { Slot } from "../../src/playbook/places.ts";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

const slots: Slot[] = [
  { show: "standing", id: "effect", outcome: "effect" },
  { show: "check-in", id: "ask", checkIn: "ask-effect" },
  { show: "help", id: "best" },
  { show: "help", id: "subject", closes: ["subject"] },
  { show: "help", id: "one", help: "inbox" },
];
const life = (change = {}) => createLife(fixturePlaybook({ slots, ...change })).set({ team_size: 2 });
const spam = () => life().track("contacts_added").track("campaign_sent").measure("spam_rate", 0.4);
const content = (one: ReturnType<typeof life>, id: string) => {
  const insight = one.look();
  return slotContent(slotCalled(insight.playbook, id), insight);
};
const helpIn = (one: ReturnType<typeof life>, id: string) => {
  const shown = content(one, id);
  return shown?.show === "help" ? shown.item.help.id : null;
};

describe("what a slot shows", () => {
  it("is the required outcome where nothing is said of it, or the one that is named", () => {
    expect(content(life(), "anywhere")).toMatchObject({ show: "standing", outcome: { outcome: { id: "orders" } } });
    expect(content(life(), "effect")).toMatchObject({ show: "standing", outcome: { outcome: { id: "effect" } } });
  });

  it("is a question while that one is due", () => {
    expect(content(spam(), "ask")).toBeNull();
    expect(content(spam().on(3), "ask")).toMatchObject({ show: "check-in", checkIn: { id: "ask-effect" } });
    expect(content(spam().on(3).rate("effect", 4), "ask")).toBeNull();
  });

  it("is the best help, or the best for some obstacles", () => {
    expect(helpIn(spam(), "best")).toBe("inbox");
    expect(helpIn(spam(), "subject")).toBe("review");
    expect(helpIn(life(), "subject")).toBeNull();
  });

  it("is the help that is named also while nothing asks for it, but not once it is finished or kept away", () => {
    expect(helpIn(life(), "one")).toBe("inbox");
    expect(helpIn(life().finish("inbox"), "one")).toBeNull();
    const [first, ...help] = fixturePlaybook().help;
    if (!first) throw new Error("the fixture has no help");
    expect(helpIn(life({ help: [{ ...first, segments: ["team"] }, ...help] }), "one")).toBeNull();
  });

  it("is nothing for whoever is not coached", () => {
    const held = life({ holdout: 1 }).happen({ type: "identify", user: "u1", traits: {} });
    for (const id of ["anywhere", "ask", "best", "one"]) expect(content(held, id)).toBeNull();
  });
});

describe("the next thing", () => {
  it("is a step, then what helps, a question that is due before both, and nothing once the result is there", () => {
    expect(nextAction(life().look())).toMatchObject({ do: "step", step: { step: { id: "add" } } });
    expect(nextAction(spam().look())).toMatchObject({ do: "help", item: { help: { id: "inbox" } } });
    expect(nextAction(spam().on(3).look())).toEqual({ do: "answer" });
    const { help: _, ...unhelped } = spam().look();
    const waits = nextAction({ ...unhelped, help: [] });
    expect(waits).toMatchObject({ do: "wait" });
    const reached = spam().measure("orders", 30).on(3).rate("effect", 5).on(4).look();
    expect(nextAction(reached)).toBeNull();
  });
});
