import { describe, expect, it } from "vitest";
import { runDesk } from "./runDesk.ts";

const lesson = (id: string, more: object = {}) => ({
  type: "lesson",
  id,
  title: id.toUpperCase(),
  closes: ["spam"],
  body: "Text",
  ...more,
});

const playbook = (change: object = {}) => ({
  farshore: 1,
  product: "Postcard",
  journey: { steps: [{ id: "send", title: "Send", doneWhen: { event: "sent" } }] },
  outcomes: [
    {
      id: "orders",
      title: "Orders",
      measure: { from: "host", metric: "orders", take: "sum" },
      target: 100,
      within: "90d",
    },
  ],
  obstacles: [{ id: "spam", title: "Spam", detectedWhen: { trait: "spam", is: true } }],
  help: [lesson("l1"), lesson("l2")],
  ...change,
});

/** What the desk says of a part to somebody whose mail lands in spam, a day after they sent it. */
async function explain(what: string, change: object, more: object[] = [], words: string[] = []) {
  const life = {
    life: 1,
    name: "Mina",
    user: "u6",
    traits: { spam: true },
    starts: "2026-06-01T09:00",
    days: [{ at: "0d", track: "sent" }, ...more, { at: "1d", visit: true }],
  };
  return runDesk(["explain", "coach.json", "mina.json", what, ...words], {
    "coach.json": JSON.stringify(playbook(change)),
    "mina.json": JSON.stringify(life),
  });
}

describe("farshore explain", () => {
  const experiments = [
    {
      id: "e",
      variants: [
        { id: "off", help: { l1: { hidden: true } } },
        { id: "on", weight: 1e-9 },
      ],
    },
  ];

  it("says which variant of which experiment hides a help item", async () => {
    for (const what of ["l1", "help:l1"]) {
      const { code, out, err } = await explain(what, { experiments });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain(
        'help l1 "L1" ✗ is not offered\n  because the variant "off" of the experiment "e" hides it\n',
      );
    }
    expect((await explain("help:l2", { experiments })).out).toContain("✓ is offered");
  });

  it("says that whoever is never coached is offered nothing", async () => {
    const { code, out } = await explain("help:l1", { holdout: 1 });
    expect(code).toBe(0);
    expect(out).toContain("✗ is not offered\n  because this customer is one of the few who are never coached\n");
  });

  it("says that a step stays done when its page was left", async () => {
    const journey = { steps: [{ id: "look", title: "Look", doneWhen: { page: "/reports" } }] };
    const pages = ["/reports", "/home"].map((page, i) => ({ at: `${i + 1}h`, page }));
    const { out } = await explain("step:look", { journey }, pages);
    expect(out).toContain("✓ is done\n  because was done on Mon 1 June, and stays so, as a page is left again\n");
    expect(out).toContain('✗ does not  the page is /reports   seen: "/home"');
  });

  it("writes numbers as people do", async () => {
    const part = (id: string, points: number) => ({ id, title: id, when: { event: "sent" }, points });
    const scores = [
      {
        id: "health",
        title: "Health",
        about: "health",
        start: 0.1,
        most: 1,
        parts: [part("p1", 0.2), part("p2", 0.7), part("p3", 0.4)],
      },
    ];
    const { out } = await explain("score:health", { scores });
    expect(out).toContain("because 0.1 to begin with\n");
    expect(out).toContain("because -0.4, to stay within its limits\n");
    const measured = [0.1, 0.2].map((value) => ({ at: "1d", measure: "spam_rate", value }));
    const obstacles = [{ id: "spam", title: "Spam", detectedWhen: { metric: "spam_rate", sum: { above: 0.1 } } }];
    expect((await explain("obstacle:spam", { obstacles }, measured)).out).toContain("seen: 0.3\n");
  });
});

describe("farshore simulate", () => {
  it("expects of a hidden item that it is hidden, and of a sum what people would add up", async () => {
    const variants = [
      { id: "off", help: { l1: { hidden: true } } },
      { id: "on", weight: 1e-9 },
    ];
    const change = { experiments: [{ id: "e", variants }] };
    const see = { notHelp: { l1: "hidden-by-variant" }, value: { orders: 0.3 } };
    const days = [
      { at: "0d", measure: "orders", value: 0.1 },
      { at: "1d", measure: "orders", value: 0.2 },
      { at: "2d", see },
    ];
    const life = { life: 1, name: "Mina", user: "u6", traits: { spam: true }, starts: "2026-06-01T09:00", days };
    const files = { "coach.json": JSON.stringify(playbook(change)), "mina.json": JSON.stringify(life) };
    expect((await runDesk(["simulate", "coach.json", "mina.json", "--quiet"], files)).out).toBe(
      "✓ Mina: 1 expectation met\n",
    );
  });
});
