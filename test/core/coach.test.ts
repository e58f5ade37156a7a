import { describe, expect, it, vi } from "vitest";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { count, heard, openBrowser, seenBy, wait } from "./browser.ts";

describe("calls before the playbook has loaded", () => {
  it("wait for it, and then run in the order in which they came", async () => {
    const browser = openBrowser();
    let arrive: (text: string) => void = () => {};
    const answer = new Promise<Response>((resolve) => {
      arrive = (text) => resolve(new Response(text));
    });
    const coach = browser.open({ playbook: "/coach.json", answer });
    const done: string[] = [];
    const say = (name: string) => () => void done.push(name);
    const calls = [
      coach.set({ team_size: 9, plan: "free" }).then(say("set")),
      coach.track("contacts_added").then(say("track")),
      coach.set({ team_size: 1 }).then(say("set again")),
      coach.identify("u1", { plan: "pro" }).then(say("identify")),
      coach.measure("orders", 4).then(say("measure")),
      coach.rate("effect", 2, { reasons: ["spam"] }).then(say("rate")),
      coach.help("inbox", "opened").then(say("help")),
    ];
    await wait(30);
    expect(done).toEqual([]);
    expect(coach.snapshot()).toBeNull();
    arrive(JSON.stringify(fixturePlaybook()));
    await Promise.all(calls);
    expect(done).toEqual(["set", "track", "set again", "identify", "measure", "rate", "help"]);
    const { state, user } = await coach.export();
    expect(user).toBe("u1");
    expect(state.traits["team_size"]?.value).toBe(1);
    expect(state.traits["plan"]?.value).toBe("pro");
    const seen = seenBy(coach);
    expect(seen.insight.outcomes[0]?.value).toBe(4);
    expect(seen.insight.loops[0]?.reasons).toEqual(["spam"]);
    expect(seen.insight.segment.segment?.id).toBe("solo");
  });

  it("fail one by one: a mistake stops no other call", async () => {
    const coach = openBrowser().open();
    const problems = heard(coach, "problem");
    const [bad, good] = await Promise.allSettled([coach.rate("nothing", 3), coach.track("contacts_added")]);
    expect(bad).toMatchObject({ status: "rejected", reason: { name: "BadInput" } });
    expect(good.status).toBe("fulfilled");
    expect(problems).toHaveLength(1);
    expect(await count(coach, "contacts_added")).toBe(1);
  });
});

describe("a claim", () => {
  const due = async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    browser.on(2.1);
    await coach.page("/");
    return { browser, coach, asked: seenBy(coach).insight.checkIn?.asked ?? "" };
  };

  it("is true for exactly one of many callers in one tab", async () => {
    const { coach, asked } = await due();
    expect(asked).not.toBe("");
    const shown = heard(coach, "checkin:shown");
    const claims = await Promise.all(Array.from({ length: 5 }, () => coach.claim(asked)));
    expect(claims).toEqual([true, false, false, false, false]);
    expect(await coach.claim(asked)).toBe(false);
    expect(shown).toHaveLength(1);
  });

  it("is true for exactly one of many tabs", async () => {
    const { browser, coach, asked } = await due();
    const tabs = [coach, ...(await Promise.all([1, 2, 3].map(() => browser.ready())))];
    const claims = await Promise.all(tabs.map((tab) => tab.claim(asked)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const later = await browser.ready();
    expect(await later.claim(asked)).toBe(false);
  });

  it("is false for what is not due", async () => {
    const { coach } = await due();
    expect(await coach.claim("way@0")).toBe(false);
    expect(await coach.claim("nothing")).toBe(false);
    expect((await coach.export()).state.surfaces).toEqual({});
  });

  it("comes back after the customer's own later, and never after a dismissal", async () => {
    const { browser, coach, asked } = await due();
    await coach.claim(asked);
    await coach.snooze(asked, "1d");
    expect(seenBy(coach).insight.checkIn).toBeNull();
    browser.on(3.2);
    expect(await coach.claim(asked)).toBe(true);
    await coach.dismiss(asked);
    browser.on(9);
    const next = await browser.ready();
    expect(seenBy(next).insight.checkIn).toBeNull();
    expect(await next.claim(asked)).toBe(false);
  });
});

describe("two tabs", () => {
  it("lose no fact of each other, and each sees what the other wrote", async () => {
    const browser = openBrowser();
    const [one, two] = await Promise.all([browser.ready(), browser.ready()]);
    const both = Array.from({ length: 25 }, () => [one.track("sent"), two.track("sent")]).flat();
    await Promise.all(both);
    expect(await count(one, "sent")).toBe(50);
    await one.track("contacts_added");
    await vi.waitFor(() => expect(seenBy(two).insight.journey.done).toBe(1));
  });

  it("tell an event once", async () => {
    const browser = openBrowser();
    const [one, two] = await Promise.all([browser.ready(), browser.ready()]);
    const told = [one, two].map((tab) => heard(tab, "step:done", "outcome:reached"));
    await Promise.all([one.track("contacts_added"), two.track("contacts_added"), two.measure("orders", 20)]);
    await wait(50);
    const ids = told.flat().map(({ type }) => type);
    expect(ids.toSorted()).toEqual(["outcome:reached", "step:done"]);
  });
});

describe("events", () => {
  it("outcome:reached runs once, however often the page is loaded", async () => {
    const browser = openBrowser();
    let runs = 0;
    for (let load = 0; load < 3; load++) {
      const coach = browser.open();
      coach.on("outcome:reached", () => runs++);
      await coach.ready();
      if (load === 0) await coach.measure("orders", 25);
      await coach.measure("orders", 1);
      await coach.page("/");
      coach.destroy();
    }
    expect(runs).toBe(1);
  });

  it("tell the story in order, with ids that differ", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    const types = [
      "step:done",
      "gap:opened",
      "rating:given",
      "rating:low",
      "loop:opened",
      "help:finished",
      "loop:closed",
      "outcome:reached",
      "gap:closed",
      "segment:changed",
    ] as const;
    const events = heard(coach, ...types);
    await coach.set({ team_size: 2 });
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    browser.on(3);
    await coach.rate("effect", 1, { reasons: ["spam"] });
    await coach.help("inbox", "finished");
    await coach.rate("effect", 5);
    await coach.measure("orders", 20);
    expect(
      events.map(
        ({ type, detail }) =>
          `${type} ${String(detail["step"] ?? detail["outcome"] ?? detail["of"] ?? detail["help"] ?? detail["to"])}`,
      ),
    ).toEqual([
      "segment:changed solo",
      "step:done add",
      "step:done send",
      "gap:opened orders",
      "rating:given effect",
      "rating:low effect",
      "loop:opened effect",
      "help:finished inbox",
      "rating:given effect",
      "outcome:reached effect",
      "loop:closed effect",
      "gap:closed orders",
      "outcome:reached orders",
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it("reach every listener and subscriber, also when one of them throws", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const coach = openBrowser().open();
    const heardOf: string[] = [];
    coach.on("step:done", () => {
      throw new Error("mine");
    });
    coach.on("step:done", () => heardOf.push("listener"));
    coach.subscribe(() => {
      throw new Error("mine, too");
    });
    coach.subscribe((snapshot) => snapshot && heardOf.push("subscriber"));
    await coach.ready();
    await coach.track("contacts_added");
    expect(heardOf.filter((who) => who === "listener")).toHaveLength(1);
    expect(heardOf.filter((who) => who === "subscriber").length).toBeGreaterThanOrEqual(2);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });

  it("are told once, and nothing is uncaught, when a listener rejects, hangs, or gives back anything at all", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const coach = openBrowser().open();
    const asked: string[] = [];
    const answers: [string, () => unknown][] = [
      ["rejects", () => Promise.reject(new Error("mine"))],
      ["hangs", () => new Promise(() => {})],
      ["a number", () => 7],
      [
        "what throws at a touch",
        () => {
          const { proxy, revoke } = Proxy.revocable({}, {});
          revoke();
          return proxy;
        },
      ],
    ];
    for (const [name, answer] of answers)
      coach.on("step:done", () => {
        asked.push(name);
        return answer() as undefined;
      });
    await coach.ready();
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    const names = answers.map(([name]) => name);
    expect(asked).toEqual([...names, ...names]);
    expect(error.mock.calls.map(([line]) => line)).toContain("farshore: your callback threw.");
    error.mockRestore();
  });

  it("stop for who went off, and `once` is once", async () => {
    const coach = await openBrowser().ready();
    const calls: string[] = [];
    const gone = () => calls.push("gone");
    const unused = () => calls.push("unused");
    coach.on("step:done", gone);
    coach.off("step:done", gone);
    coach.on("step:done", gone)();
    coach.once("step:done", unused);
    coach.off("step:done", unused);
    coach.once("step:done", () => calls.push("once"));
    const stop = coach.subscribe(() => calls.push("subscriber"));
    stop();
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    expect(calls).toEqual(["subscriber", "once"]);
  });
});

describe("destroy", () => {
  it("leaves no timer, ends all calls, and tells nobody any more but that nothing is known", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    const calls: unknown[] = [];
    coach.on("problem", (event) => calls.push(event));
    coach.subscribe((snapshot) => calls.push(snapshot));
    calls.length = 0;
    coach.destroy();
    const all = [
      coach.identify("u2"),
      coach.group("acme"),
      coach.set({ a: 1 }),
      coach.track("x"),
      coach.measure("x", 1),
      coach.rate("effect", 3),
      coach.expect("orders", 30),
      coach.help("inbox", "opened"),
      coach.claim("x"),
      coach.snooze("x", "1d"),
      coach.dismiss("x"),
      coach.page("/"),
      coach.explain("inbox"),
      coach.consent("granted"),
      coach.export(),
      coach.forget(),
      coach.reset(),
      coach.ready(),
    ];
    for (const result of await Promise.allSettled(all)) {
      expect(result).toMatchObject({ status: "rejected", reason: { name: "NotReady" } });
    }
    // the last that a surface hears: nothing is known any more
    expect(calls).toEqual([null]);
    expect(coach.snapshot()).toBeNull();
    expect(await count(await browser.ready(), "x")).toBe(0);
  });

  it.each([0, 1, 5, 20, 60])("leaves no timer when it comes after %d ms", async (ms) => {
    const set = vi.spyOn(globalThis, "setTimeout");
    const clear = vi.spyOn(globalThis, "clearTimeout");
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const running = new Set<unknown>();
    const coach = openBrowser({ sink: async () => [] }).open();
    void coach.track("contacts_added").catch(() => {});
    await wait(ms);
    coach.destroy();
    await wait(100);
    for (const result of set.mock.results) running.add(result.value);
    for (const [timer] of clear.mock.calls) running.delete(timer);
    const alive = [...running].filter((timer) => !(timer as { _destroyed?: boolean })._destroyed);
    set.mockRestore();
    clear.mockRestore();
    expect(alive).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("lets go of the database, so that it can be deleted", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.track("x");
    coach.destroy();
    await wait(5);
    const outcome = await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(browser.database);
      request.onsuccess = () => resolve("deleted");
      request.onblocked = () => resolve("blocked");
    });
    expect(outcome).toBe("deleted");
  });
});

describe("explain, through the coach", () => {
  it("answers for help, for check-ins and for what is not there", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    expect(await coach.explain("inbox")).toMatchObject({ kind: "help", shown: false });
    expect(await coach.explain("ask-effect")).toMatchObject({ kind: "check-in", shown: false });
    expect(await coach.explain("constructor")).toMatchObject({ kind: "unknown", shown: false });
  });

  it("time moves on its own: what becomes due is seen at the next look", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    expect(seenBy(coach).insight.at).toBe(START);
    browser.on(2.1);
    await coach.page("/contacts");
    expect(seenBy(coach).insight.at).toBe(START + 2.1 * DAY);
    expect(seenBy(coach).insight.checkIn?.id).toBe("ask-effect");
  });
});

describe("advice", () => {
  it("comes when somebody asks for it: before, an insight tells where the customer stands and what is asked", async () => {
    const coach = openBrowser().open({ user: "u1" });
    await coach.track("contacts_added");
    await coach.measure("spam_rate", 0.4);
    await coach.ready();
    const { stage, obstacles, help, otherHelp } = seenBy(coach).insight;
    expect({ stage, obstacles, help, otherHelp }).toEqual({ stage: "steps", obstacles: [], help: [], otherHelp: [] });
    await coach.advice();
    expect(seenBy(coach).insight.obstacles.map(({ obstacle }) => obstacle.id)).toEqual(["spam"]);
    expect(seenBy(coach).insight.help.map((item) => item.help.id)).toContain("inbox");
    expect(seenBy(coach).insight.otherHelp.length).toBeGreaterThan(0);
    await coach.track("campaign_sent");
    expect(seenBy(coach).insight.help.length).toBeGreaterThan(0);
  });
});
