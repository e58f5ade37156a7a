import { describe, expect, it } from "vitest";
import type { CheckIn, Playbook } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const HOUR = 3_600_000;
const YEAR = 365 * DAY;
const scale = ["Not at all", "A little", "Yes"];
const always = { trait: "team_size", exists: true } as const;
const checkIns: Playbook["checkIns"] = ["one", "two", "three", "four", "five", "six"].map((id) => ({
  ask: "experience",
  id,
  question: "?",
  scale,
  low: 1,
  when: always,
  every: "90d",
  exempt: false,
}));

/** A customer with six questions due; each that is answered makes room for the next. */
function asked(pressure: Partial<Playbook["pressure"]> = {}, zone = "UTC", questions = checkIns) {
  const wide = { perSession: 9, perDay: 9, perWeek: 9, perWeekWhenReached: 9, perWeekWhenBehind: 9, snooze: ["1d"] };
  const playbook = fixturePlaybook({ checkIns: questions, pressure: { ...wide, ...pressure } });
  const life = createLife(playbook, zone).happen({ type: "set", traits: { team_size: 1 } });
  const codes = (session?: number) => {
    const { checkIn } = life.look(session === undefined ? {} : { session });
    return checkIn ? checkIn.becauseNot.map(({ code }) => code) : "nothing due";
  };
  /** Shows what is due and answers it. */
  const show = () => {
    const { checkIn } = life.look();
    if (!checkIn) throw new Error("nothing is due");
    life.happen({ type: "surface", surface: checkIn.asked, did: "shown" }).rate(checkIn.of, 3);
    return checkIn.asked;
  };
  return { life, codes, show };
}

describe("the budget", () => {
  it("per session", () => {
    const { life, codes, show } = asked({ perSession: 2 });
    show();
    expect(codes(START)).toEqual([]);
    show();
    expect(codes(START)).toEqual(["budget-session"]);
    expect(codes(life.now() + 1_000)).toEqual([]);
  });

  it("per day, whatever the session", () => {
    const { life, codes, show } = asked({ perDay: 1 });
    show();
    expect(codes(life.now() + 1_000)).toEqual(["budget-day"]);
    life.on(0.99);
    expect(codes()).toEqual(["budget-day"]);
    life.on(1.01);
    expect(codes()).toEqual([]);
  });

  it("per week", () => {
    const { life, codes, show } = asked({ perWeek: 3, perWeekWhenBehind: 3 });
    for (const day of [0, 2, 4]) {
      life.on(day);
      expect(codes()).toEqual([]);
      show();
    }
    life.on(6);
    expect(codes()).toEqual(["budget-week"]);
    life.on(7.01);
    expect(codes()).toEqual([]);
    show();
    expect(codes()).toEqual(["budget-week"]);
  });

  it("less once the outcome is reached", () => {
    const { life, codes, show } = asked({ perWeek: 3, perWeekWhenReached: 1 });
    show();
    expect(codes()).toEqual([]);
    life.measure("orders", 20);
    expect(codes()).toEqual(["budget-week"]);
    life.on(7.01);
    expect(codes()).toEqual([]);
  });

  it("of nothing means never unasked, and still due in the panel", () => {
    const { life, codes } = asked({ perDay: 0 });
    expect(codes()).toEqual(["budget-day"]);
    expect(life.look().checkIn).toMatchObject({ id: "one", mayInterrupt: false });
  });

  it("tells every reason, with the count and the limit", () => {
    const { life, show } = asked({ perSession: 1, perDay: 1, perWeek: 1 });
    show();
    expect(life.look({ session: START }).checkIn?.becauseNot).toEqual([
      { code: "budget-session", value: 1, wanted: 1 },
      { code: "budget-day", value: 1, wanted: 1 },
      { code: "budget-week", value: 1, wanted: 1 },
    ]);
  });
});

describe("a question that is exempt", () => {
  const result: CheckIn = {
    ask: "result",
    id: "how",
    outcome: "effect",
    every: "7d",
    exempt: false,
  };
  const legal: CheckIn = {
    ask: "choice",
    id: "legal",
    question: "?",
    choices: [
      { id: "a", text: "A" },
      { id: "b", text: "B" },
    ],
    when: { event: "asked_legal" },
    every: "365d",
    exempt: true,
  };
  const living = (exempt: CheckIn = legal) => {
    const { life } = asked({ perWeek: 1, perWeekWhenBehind: 1 }, "UTC", [result, exempt]);
    const shown = (asked = life.look().checkIn?.asked ?? "") =>
      life.happen({ type: "surface", surface: asked, did: "shown" });
    life.track("contacts_added").track("campaign_sent").on(3);
    return { life, shown };
  };

  it("is asked though another that may not show itself would come first", () => {
    const { life, shown } = living();
    shown("other@0").on(4).track("asked_legal");
    expect(life.look().checkIn).toMatchObject({ id: "legal", mayInterrupt: true });
    shown();
    expect(life.look().checkIn?.id).toBe("legal");
    life.happen({ type: "answer", of: "legal", choice: "a" });
    expect(life.look().checkIn).toMatchObject({ id: "how", mayInterrupt: false });
  });

  it("takes the place of none that is on screen", () => {
    const { life, shown } = living();
    shown().track("asked_legal");
    expect(life.look({ session: START + 3 * DAY }).checkIn?.id).toBe("how");
    // in the next visit
    life.on(3.1);
    expect(life.look().checkIn).toMatchObject({ id: "legal", mayInterrupt: true });
  });

  it("about the experience does not wait for a result that may not be asked for", () => {
    const [way] = checkIns;
    if (!way) throw new Error("there are check-ins");
    const { life, shown } = living({ ...way, exempt: true });
    expect(life.look().checkIn?.id).toBe("how");
    shown("other@0").on(4);
    expect(life.look().checkIn).toMatchObject({ id: "one", mayInterrupt: true });
  });
});

describe("quiet hours", () => {
  const at = (utc: string, zone: string, from: string, to: string) => {
    const { life, codes } = asked({ quietHours: { from, to } }, zone);
    life.on((Date.parse(utc) - START) / DAY);
    return codes().includes("quiet-hours");
  };

  it.each<[string, string, string, string, boolean]>([
    ["2026-06-10T21:59:00Z", "UTC", "22:00", "07:00", false],
    ["2026-06-10T22:00:00Z", "UTC", "22:00", "07:00", true],
    ["2026-06-10T23:59:59Z", "UTC", "22:00", "07:00", true],
    ["2026-06-11T00:00:00Z", "UTC", "22:00", "07:00", true],
    ["2026-06-11T06:59:00Z", "UTC", "22:00", "07:00", true],
    ["2026-06-11T07:00:00Z", "UTC", "22:00", "07:00", false],
    ["2026-06-10T12:30:00Z", "UTC", "12:00", "13:00", true],
    ["2026-06-10T13:00:00Z", "UTC", "12:00", "13:00", false],
    ["2026-06-10T03:00:00Z", "UTC", "08:00", "08:00", false],
    ["2026-06-10T20:30:00Z", "Europe/Berlin", "22:00", "07:00", true],
    ["2026-06-10T20:30:00Z", "America/New_York", "22:00", "07:00", false],
    ["2026-06-11T02:30:00Z", "America/New_York", "22:00", "07:00", true],
    ["2026-06-10T16:14:00Z", "Asia/Kathmandu", "22:00", "07:00", false],
    ["2026-06-10T16:15:00Z", "Asia/Kathmandu", "22:00", "07:00", true],
    ["2026-06-10T13:30:00Z", "Pacific/Auckland", "00:00", "06:00", true],
    ["2026-06-11T10:00:00Z", "Pacific/Kiritimati", "00:00", "00:30", true],
    // clocks go forward: 01:59 is followed by 03:00
    ["2026-03-29T00:59:00Z", "Europe/Berlin", "02:00", "03:00", false],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "02:00", "03:00", false],
    ["2026-03-29T04:59:00Z", "Europe/Berlin", "22:00", "07:00", true],
    ["2026-03-29T05:00:00Z", "Europe/Berlin", "22:00", "07:00", false],
    // clocks go back: 02:30 comes twice
    ["2026-10-25T00:30:00Z", "Europe/Berlin", "02:00", "03:00", true],
    ["2026-10-25T01:30:00Z", "Europe/Berlin", "02:00", "03:00", true],
    ["2026-10-25T02:00:00Z", "Europe/Berlin", "02:00", "03:00", false],
    ["2026-10-25T05:59:00Z", "Europe/Berlin", "22:00", "07:00", true],
    ["2026-10-25T06:00:00Z", "Europe/Berlin", "22:00", "07:00", false],
  ])("%s in %s, quiet from %s to %s: %s", (utc, zone, from, to, quiet) => expect(at(utc, zone, from, to)).toBe(quiet));

  it("are taken as UTC in a zone that is not known, as some browsers report it", () => {
    expect(at("2026-06-10T23:00:00Z", "Etc/Unknown", "22:00", "07:00")).toBe(true);
    expect(at("2026-06-10T12:00:00Z", "Mars/Olympus", "22:00", "07:00")).toBe(false);
  });
});

describe("one asking", () => {
  const due = (questions = checkIns.slice(0, 1)) => {
    const { life } = asked({}, "UTC", questions);
    const name = life.look().checkIn?.asked ?? "";
    const surface = (did: "shown" | "snoozed" | "dismissed", until?: number) =>
      life.happen({ type: "surface", surface: name, did, ...(until && { until }) });
    const first = () => {
      const { checkIn, waiting } = life.look();
      if (checkIn?.asked === name) return checkIn.mayInterrupt ? "may interrupt" : "in the panel";
      return waiting.find(({ id }) => id === "one")?.becauseNot[0]?.code;
    };
    return { life, surface, first };
  };

  it("shows itself once, and waits in the panel afterwards", () => {
    const { life, surface, first } = due();
    expect(first()).toBe("may interrupt");
    surface("shown");
    expect(first()).toBe("in the panel");
    expect(life.look().checkIn?.becauseNot[0]?.code).toBe("shown-before");
    life.on(40);
    expect(first()).toBe("in the panel");
  });

  it("comes back when the customer said later, once again", () => {
    const { life, surface, first } = due();
    surface("shown");
    surface("snoozed", START + 3 * DAY);
    expect(first()).toBe("snoozed");
    life.on(2.9);
    expect(first()).toBe("snoozed");
    life.on(3.1);
    expect(first()).toBe("may interrupt");
    surface("shown");
    expect(first()).toBe("in the panel");
    surface("snoozed", START + 6 * DAY);
    life.on(6.1);
    expect(first()).toBe("may interrupt");
  });

  it("comes back once dismissed when it would have come back after an answer", () => {
    const { life, surface, first } = due();
    surface("snoozed", START + DAY);
    surface("dismissed");
    for (const day of [0.5, 2, 30, 89]) {
      life.on(day);
      expect(first()).toBe("dismissed");
    }
    expect(first()).toBe("dismissed");
    life.on(91);
    expect(first()).toBe("may interrupt");
  });

  it("stands in nobody's way once it was shown and left unanswered", () => {
    const { life, surface, first } = due(checkIns);
    surface("shown");
    expect(first()).toBe("in the panel");
    life.on(0.6);
    expect(first()).toBe("another-first");
    expect(life.look().checkIn).toMatchObject({ id: "two", mayInterrupt: true });
  });

  it("makes room for the next while it is put off", () => {
    const { life, surface } = due(checkIns);
    surface("snoozed", START + 3 * DAY);
    expect(life.look().checkIn?.id).toBe("two");
  });
});

it("a clock that was behind for one look ends no wait", () => {
  const { life } = asked();
  life.on(100).rate("one", 3).on(2).wait();
  const due: number[] = [];
  for (let day = 101; day < 200; day++) if (life.on(day).wait().look().checkIn?.id === "one") due.push(day);
  expect(due[0]).toBe(190);
});

describe("a clock that was a year ahead, and is right again", () => {
  it("neither silences nor spams by the budget", () => {
    const { life, codes, show } = asked({ perDay: 1, perWeek: 2 });
    life.on(365);
    show();
    life.on(0.1);
    expect(codes()).toEqual([]);
    show();
    expect(codes()).toEqual(["budget-day"]);
    life.on(1.2);
    expect(codes()).toEqual([]);
    show();
    life.on(2.5);
    expect(codes()).toEqual(["budget-week"]);
    life.on(8.5);
    expect(codes()).toEqual([]);
  });

  it("does not put off for longer than the customer said", () => {
    const { life } = asked();
    const name = life.look().checkIn?.asked ?? "";
    life.on(365).happen({ type: "surface", surface: name, did: "snoozed", until: START + YEAR + DAY });
    life.on(1).wait();
    expect(life.look().checkIn?.asked).not.toBe(name);
    life.on(2.1);
    expect(life.look().checkIn?.asked).toBe(name);
  });

  it("does not keep an answered question away for longer than its rhythm", () => {
    const { life } = asked();
    life.on(365).rate("one", 3);
    life.on(91);
    expect(life.look().checkIn?.id).toBe("one");
  });

  it("does not keep the question for a result away", () => {
    const life = createLife(fixturePlaybook()).happen({ type: "set", traits: { team_size: 1 } });
    life.track("contacts_added").track("campaign_sent").on(365).rate("effect", 2, ["spam"]);
    life.on(3).track("campaign_sent").on(12.5);
    expect(life.look().checkIn?.id).toBe("ask-effect");
    life.rate("effect", 2, ["spam"]);
    expect(life.look().checkIn).toBeNull();
    life.on(14).track("campaign_sent").on(16.1);
    expect(life.look().checkIn?.id).toBe("ask-effect");
  });

  it("does not hold an experience question back for a year after a result was rated", () => {
    const life = createLife(fixturePlaybook()).happen({ type: "help", help: "inbox", did: "finished" });
    life.on(365).rate("effect", 4);
    life.on(2);
    expect(life.look().checkIn?.id).toBe("way");
  });
});

describe("a clock that was a year behind, and is right again", () => {
  it("neither silences nor spams", () => {
    const { life, codes, show } = asked({ perDay: 1 });
    life.on(-365);
    show();
    expect(codes()).toEqual(["budget-day"]);
    life.on(0);
    expect(codes()).toEqual([]);
    show();
    expect(codes()).toEqual(["budget-day"]);
    life.on(0.01 + 1 / 24 + HOUR / DAY);
    expect(codes()).toEqual(["budget-day"]);
  });
});
