import { describe, expect, it } from "vitest";
import { confirmationOf, expectationOf } from "../../src/door/answers.ts";
import type { CheckIn, Outcome } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook } from "../playbookFixture.ts";

const labels = ["No effect", "A little", "Some", "A clear effect", "Better than I hoped"];
const [orders] = fixturePlaybook().outcomes;
if (orders?.measure.from !== "host") throw new Error("the fixture measures orders");
const felt: Outcome = { ...orders, measure: { ...orders.measure, felt: { question: "How?", scale: labels, low: 2 } } };
const number: Outcome = {
  ...orders,
  measure: { from: "number", question: "How many?", unit: "orders", percent: false },
};

const living = (outcome: Outcome, ...checkIns: CheckIn[]) =>
  createLife(fixturePlaybook({ outcomes: [outcome], checkIns }))
    .set({ team_size: 2 })
    .track("contacts_added")
    .track("campaign_sent");
type Life = ReturnType<typeof living>;
const asks = (life: Life) => life.look().checkIn?.id ?? null;
const not = (life: Life, id: string) => {
  const [reason] = life.look().waiting.find((one) => one.id === id)?.becauseNot ?? [];
  return reason?.code;
};
const common = { outcome: "orders", exempt: false };
const result: CheckIn = { ...common, ask: "result", id: "how", after: "campaign_sent", every: "7d" };
const reason: CheckIn = { ...common, ask: "reason", id: "why", every: "14d" };
const contradiction: CheckIn = { ...common, ask: "contradiction", id: "which" };
const choice: CheckIn = {
  ask: "choice",
  id: "who",
  question: "Who writes your mails?",
  choices: [
    { id: "me", text: "I do" },
    { id: "nobody", text: "Nobody" },
  ],
  every: "180d",
  exempt: false,
};

describe("a result that only the customer knows", () => {
  it("is asked as a number, with its unit, once it can show", () => {
    const life = living(number, result);
    expect(not(life, "how")).toBe("too-early");
    life.on(3);
    expect(life.look().checkIn).toMatchObject({
      id: "how",
      question: "How many?",
      scale: [],
      number: { unit: "orders", percent: false },
    });
    life.rate("orders", 12);
    expect(life.look().outcomes[0]).toMatchObject({ value: 12, evidence: "reported" });
    expect(not(life, "how")).toBe("nothing-happened-since");
  });

  it("is asked no sooner than it can show, too, where no event says when something was tried", () => {
    const life = living({ ...number, lag: "10d" }, { ...common, ask: "result", id: "how", every: "7d" });
    expect(not(life.on(1), "how")).toBe("too-early");
    expect(asks(life.on(9))).toBe(null);
    expect(asks(life.on(11))).toBe("how");
    // low, and help was finished: a result needs its time again, from when that was
    life.rate("orders", 0).on(15).finish("subjects");
    expect(asks(life.on(19))).toBe(null);
    expect(not(life, "how")).toBe("too-early");
    expect(asks(life.on(26))).toBe("how");
    // low, and nothing new: in its rhythm
    life.rate("orders", 0);
    expect(asks(life.on(32))).toBe(null);
    expect(asks(life.on(34))).toBe("how");
    // whoever goes on trying is asked all the same
    for (let day = 0; day < 20; day++) life.on(35 + day).finish(`item-${day}`);
    expect(asks(life)).toBe("how");
  });

  it("that is measured is asked for what the customer thinks of it", () => {
    const life = living(felt, result).on(3);
    expect(life.look().checkIn).toMatchObject({ id: "how", question: "How?", scale: labels, low: 2 });
    expect(living(orders, result).on(3).look().waiting[0]?.becauseNot[0]?.code).toBe("not-for-this-outcome");
  });
});

describe("a reason", () => {
  it("is asked for once a measured result is late, and not again soon", () => {
    const life = living(orders, reason).on(5);
    expect(not(life, "why")).toBe("on-its-way");
    life.on(12);
    expect(life.look().checkIn).toMatchObject({
      id: "why",
      ask: "reason",
      of: "orders",
      reasons: [{ id: "spam" }, { id: "subject" }],
      because: [{ code: "behind", of: "orders" }],
    });
    life.happen({ type: "answer", of: "orders", reasons: ["spam"] });
    expect(not(life, "why")).toBe("asked-recently");
    expect(asks(life.on(27))).toBe("why");
  });
});

describe("a contradiction", () => {
  it("between a good number and a poor feeling is noticed, and asked about once", () => {
    const life = living(felt, contradiction).on(3).measure("orders", 25);
    expect(not(life, "which")).toBe("nothing-contradicts");
    life.rate("orders", 1);
    expect(life.look().checkIn).toMatchObject({
      id: "which",
      because: [{ code: "contradicts", of: "orders", value: 25, wanted: 1 }],
    });
    life.happen({ type: "answer", of: "which", choice: "rating" }).on(9).rate("orders", 1);
    expect(not(life, "which")).toBe("asked-once");
  });

  it("between a poor number and a good feeling is one, too", () => {
    const life = living(felt, contradiction).on(20).rate("orders", 5);
    expect(asks(life)).toBe("which");
  });
});

describe("a contradiction that was put away", () => {
  it("stays away, and another one is asked about, once", () => {
    const life = living(felt, contradiction).on(3).measure("orders", 25).rate("orders", 1);
    const putAway = () => life.happen({ type: "surface", surface: life.look().checkIn?.asked ?? "", did: "dismissed" });
    putAway();
    expect(not(life.on(5), "which")).toBe("dismissed");
    expect(asks(life.on(9).rate("orders", 2))).toBe("which");
    putAway();
    expect(not(life, "which")).toBe("dismissed");
    life.on(12).happen({ type: "expectation", outcome: "orders", target: 30, base: 25 });
    expect(asks(life.on(14).measure("orders", 30).rate("orders", 1))).toBe("which");
    life.happen({ type: "answer", of: "which", choice: "rating" });
    expect(not(life.on(20).rate("orders", 1), "which")).toBe("asked-once");
  });
});

describe("a choice", () => {
  it("is asked while it is not known, and conditions may ask for the answer", () => {
    const playbook = fixturePlaybook({
      checkIns: [choice],
      obstacles: [{ id: "subject", title: "Weak subject", detectedWhen: { answer: "who", in: ["nobody"] } }],
    });
    const life = createLife(playbook).set({ team_size: 2 });
    expect(life.look().checkIn).toMatchObject({ id: "who", choices: [{ id: "me" }, { id: "nobody" }] });
    life.happen({ type: "answer", of: "who", choice: "nobody" });
    expect(life.look().checkIn).toBeNull();
    expect(life.look().obstacles.map(({ obstacle }) => obstacle.id)).toEqual(["subject"]);
    expect(life.on(181).look().checkIn?.id).toBe("who");
    life.happen({ type: "answer", of: "who", choice: "me" });
    expect(life.look().obstacles).toEqual([]);
  });
});

describe("whatever is asked", () => {
  it("is never asked again once the customer said so", () => {
    const life = living(number, result).on(3).happen({ type: "surface", surface: "how", did: "never" });
    expect(not(life, "how")).toBe("never-again");
    life.on(9).track("campaign_sent").on(300);
    expect(not(life, "how")).toBe("never-again");
  });

  it("is never asked again, however often other questions show themselves from then on", () => {
    const life = living(number, result, choice).happen({ type: "surface", surface: "who", did: "never" });
    life.happen({ type: "surface", surface: "past@0", did: "shown" });
    for (let day = 3; day < 403; day += 8) {
      const { asked } = life.on(day).look().checkIn ?? { asked: "nothing" };
      life.happen({ type: "surface", surface: asked, did: "shown" }).rate("orders", 30).track("campaign_sent");
    }
    expect(not(life, "who")).toBe("never-again");
    // what showed itself once is not forgotten either
    expect(Object.keys(life.state.surfaces)).toContain("past@0 shown");
    expect(Object.keys(life.state.surfaces)).not.toContain("nothing shown");
    expect(Object.keys(life.state.surfaces).length).toBeLessThan(45);
  });

  it("is not asked together with what the experience was", () => {
    const experience: CheckIn = {
      ask: "experience",
      id: "way",
      question: "Was the way right?",
      scale: labels,
      low: 2,
      when: { stage: "gap" },
      every: "90d",
      exempt: false,
    };
    const life = living(orders, reason, experience).on(12);
    expect(asks(life)).toBe("why");
    expect(not(life, "way")).toBe("experience-not-with-result");
    life.happen({ type: "answer", of: "orders", reasons: [] });
    expect(not(life, "way")).toBe("experience-not-with-result");
    expect(asks(life.on(12.6))).toBe("way");
  });

  it("is put off for as long as the customer said, also by a clock that was in another year", () => {
    const life = living(number, result).on(3);
    const { asked } = life.look().checkIn ?? { asked: "" };
    const snooze = () => life.happen({ type: "surface", surface: asked, did: "snoozed", until: life.now() + 2 * DAY });
    life.on(4000);
    snooze();
    life.on(4).wait().on(6.1);
    expect(asks(life)).toBe("how");
    // and those that follow are not lost behind it
    snooze();
    expect(not(life, "how")).toBe("snoozed");
    expect(asks(life.on(8.2))).toBe("how");
  });
});

describe("a try after a silence", () => {
  it("has its own time to show, however long ago the last answer was", () => {
    const life = living(number, result).on(3).rate("orders", 12).on(40).track("campaign_sent");
    expect(not(life, "how")).toBe("too-early");
    expect(not(life.on(41), "how")).toBe("too-early");
    expect(asks(life.on(43))).toBe("how");
  });

  it("every day is asked about all the same", () => {
    const life = living(number, result).on(3).rate("orders", 1);
    for (let day = 4; day < 14; day++) life.on(day).track("campaign_sent");
    expect(asks(life.on(14))).toBe("how");
  });

  it("every day is asked about, too, where a result takes long to show or the segment has a rhythm of its own", () => {
    const slow = living({ ...number, lag: "20d" }, result)
      .on(3)
      .rate("orders", 1);
    for (let day = 4; day < 32; day++) slow.on(day).track("campaign_sent");
    expect(asks(slow.on(32))).toBe("how");
    const { segments } = fixturePlaybook();
    const calm = createLife(
      fixturePlaybook({
        outcomes: [number],
        checkIns: [result],
        segments: segments.map((one) => ({ ...one, experience: { ...one.experience, rhythm: "30d" } })),
      }),
    );
    calm.set({ team_size: 2 }).track("contacts_added").track("campaign_sent").on(3).rate("orders", 1);
    for (let day = 4; day < 37; day++) calm.on(day).track("campaign_sent");
    expect(asks(calm.on(37))).toBe("how");
  });

  it("every day is asked about, too, where an experiment lets it be asked more rarely", () => {
    const experiment = {
      id: "rhythm",
      variants: [{ id: "calm", weight: 1, help: {}, checkIns: { how: { every: "30d" } } }],
    };
    const playbook = fixturePlaybook({ outcomes: [number], checkIns: [result], experiments: [experiment] });
    const life = createLife(playbook).happen({ type: "identify", user: "anna", traits: { team_size: 2 } });
    life.track("contacts_added").track("campaign_sent").on(3).rate("orders", 1);
    for (let day = 4; day < 37; day++) life.on(day).track("campaign_sent");
    expect(asks(life.on(37))).toBe("how");
  });
});

describe("a question that was left unanswered", () => {
  it("is asked again in its rhythm and after another try, where that was promised, and nowhere else", () => {
    const quiet = living(number, result).on(3);
    quiet.happen({ type: "surface", surface: quiet.look().checkIn?.asked ?? "", did: "shown" });
    quiet.on(11).track("campaign_sent").on(14);
    expect(quiet.look().checkIn?.becauseNot.map(({ code }) => code)).toEqual(["shown-before"]);
    const life = living(number, result).on(3).rate("orders", 0).track("campaign_sent").on(6);
    const { asked } = life.look().checkIn ?? { asked: "" };
    life.happen({ type: "surface", surface: asked, did: "shown" });
    const why = () => life.look().checkIn?.becauseNot.map(({ code }) => code);
    expect(why()).toContain("shown-before");
    life.on(14);
    expect(why()).toEqual(["shown-before"]);
    life.track("campaign_sent").on(17);
    expect(why()).toEqual([]);
  });
});

describe("what was felt in the last time frame", () => {
  it("contradicts nothing in this one", () => {
    const life = living(felt, contradiction).on(3).measure("orders", 25).rate("orders", 1);
    expect(asks(life)).toBe("which");
    life.happen({ type: "expectation", outcome: "orders", target: 30, base: 25 });
    expect(not(life.on(5).measure("orders", 30), "which")).toBe("nothing-contradicts");
  });
});

const experience: CheckIn = {
  ask: "experience",
  id: "way",
  question: "Was the way right?",
  scale: labels,
  low: 2,
  when: { event: "campaign_sent" },
  every: "90d",
  exempt: false,
};
const value: CheckIn = { ...common, ask: "value", id: "review", every: "30d" };
const expectation: CheckIn = { ...common, ask: "expectation", id: "next" };
const did = (life: Life, done: "shown" | "dismissed" | "snoozed", days?: number) =>
  life.happen({
    type: "surface",
    surface: life.look().checkIn?.asked ?? "",
    did: done,
    ...(days && { until: life.now() + days * DAY }),
  });
const confirm = (life: Life) => life.happen(confirmationOf(life.look(), "orders", "confirmed", null));
const apart = "experience-not-with-result";

describe("a question about the result and one about the experience", () => {
  it("keep apart, whichever was answered first", () => {
    const life = living(number, result, experience).on(3).rate("orders", 30).on(5).track("campaign_sent");
    life.on(9.9).rate("way", 5).on(10.1);
    expect(not(life, "how")).toBe(apart);
    expect(life.look().waiting.find(({ id }) => id === "how")?.at).toBeGreaterThan(life.now());
    expect(asks(life.on(10.5))).toBe("how");
  });

  it("is not kept away by what the customer chose without being asked", () => {
    const life = living(number, experience).on(3).rate("orders", 30);
    life.on(4).happen({ type: "expectation", outcome: "orders", target: 40, base: 0, bar: 2 });
    life.happen({ type: "answer", of: "orders", choice: "not-now" });
    expect(asks(life)).toBe("way");
  });

  it("keep apart also where the first was only seen, and put off", () => {
    const life = did(living(orders, value, experience).on(1).measure("orders", 1).on(29.9), "shown");
    expect(asks(life)).toBe("way");
    expect(not(life.on(30.1), "review")).toBe(apart);
    expect(asks(life)).toBe("way");
    expect(asks(life.on(30.5))).toBe("review");
    const other = did(living(number, result, experience).on(3), "shown");
    did(other, "snoozed", 10);
    expect(not(other, "way")).toBe(apart);
    expect(asks(other.on(3.6))).toBe("way");
  });

  it("do not keep other questions away", () => {
    const life = living(orders, choice, experience);
    expect(asks(did(life, "shown"))).toBe("who");
    expect(asks(life.happen({ type: "surface", surface: "who", did: "never" }))).toBe("way");
    expect(asks(life.rate("way", 5).happen({ type: "surface", surface: "how", did: "never" }))).toBeNull();
  });

  it("do not where another asking was promised for this day", () => {
    const life = living(number, result, experience).on(3).rate("orders", 0).track("campaign_sent").on(4.9);
    expect(not(life, "way")).toBe(apart);
    life.rate("way", 5).on(5.1);
    expect(asks(life)).toBe("how");
  });

  it.each<[string, Outcome, CheckIn, (life: Life) => Life]>([
    ["value", orders, value, confirm],
    [
      "expectation",
      orders,
      expectation,
      (life) =>
        life.happen(expectationOf(life.look(), life.state, "orders", 9, { asked: life.look().checkIn?.asked ?? "" })),
    ],
    ["reason", orders, reason, (life) => life.happen({ type: "answer", of: "orders", reasons: [] })],
    ["contradiction", felt, contradiction, (life) => life.happen({ type: "answer", of: "which", choice: "neither" })],
  ])("keep apart where that is one of %s", (_, outcome, about, answer) => {
    const life = living(outcome, about, value, experience).on(1).measure("orders", 1).on(31);
    answer(life);
    const all = life.look().waiting.filter(({ id }) => id === "way");
    expect(all.map(({ becauseNot }) => becauseNot[0]?.code)).toEqual([apart]);
    answer(confirm(life.on(31.3)));
    expect(asks(life.on(31.9))).toBe("way");
    life.rate("way", 5).on(61.95).rate("way", 5);
    expect(not(life, "review")).toBe(apart);
    expect(life.on(62.5).look().checkIn?.ask).not.toBe("experience");
  });
});

describe("a question that was left unanswered in one period", () => {
  const why = (life: Life) => life.look().checkIn?.becauseNot.map(({ code }) => code);

  it("shows itself once more in the next, where it is one of value", () => {
    const life = did(living(orders, value).on(1).measure("orders", 1).on(50), "shown");
    expect(why(life.on(59))).toEqual(["shown-before"]);
    expect(why(life.on(60.1))).toEqual([]);
    expect(why(did(life, "shown").on(80))).toEqual(["shown-before"]);
    // but later means later
    did(life, "snoozed", 20);
    expect(not(life.on(90.1), "review")).toBe("snoozed");
    expect(why(life.on(100.1))).toEqual([]);
  });

  it("shows itself once more when it would have been asked again, where it is one of experience", () => {
    const life = did(living(orders, experience), "shown");
    expect(why(life.on(89))).toEqual(["shown-before"]);
    expect(why(life.on(91))).toEqual([]);
    expect(why(did(life, "shown").on(170))).toEqual(["shown-before"]);
  });

  it("comes again after the next review, where it is one of what is expected", () => {
    const life = confirm(living(orders, value, expectation).on(1).measure("orders", 1).on(31));
    expect(asks(did(life, "shown"))).toBe("next");
    did(life, "dismissed");
    expect(not(life.on(40), "next")).toBe("dismissed");
    confirm(life);
    expect(not(life, "next")).toBe("dismissed");
    confirm(life.on(61));
    expect(life.look().checkIn).toMatchObject({ id: "next", mayInterrupt: true });
  });
});
