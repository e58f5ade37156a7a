import { describe, expect, it } from "vitest";
import { runDesk } from "./runDesk.ts";

/** What somebody writes on their first day. */
const first = () => ({
  farshore: 1,
  product: "Rosterly",
  segments: [
    { id: "chain", name: "Chains", who: { account: "shops", atLeast: 3 } },
    { id: "small", name: "Small shops", who: { account: "shops", below: 3 } },
  ],
  journey: { steps: [{ id: "roster", title: "Publish a roster", doneWhen: { event: "roster_published" } }] },
  outcomes: [
    {
      id: "gaps",
      title: "Shifts nobody covers",
      measure: { from: "host", metric: "open_shifts", take: "latest" },
      baseline: 12,
      target: 2,
      within: "30d",
    },
  ],
  obstacles: [
    { id: "late", title: "The roster comes late", detectedWhen: { metric: "days_ahead", latest: { below: 7 } } },
  ],
  help: [{ type: "lesson", id: "early", title: "Plan early", body: "Begin.", closes: ["late"] }],
  checkIns: [{ ask: "reason", id: "why", outcome: "gaps", when: { segment: "chain" } }],
  scores: [
    {
      id: "health",
      about: "health",
      title: "Health",
      start: 50,
      least: 0,
      most: 100,
      parts: [{ id: "began", title: "Has begun", when: { step: "roster" }, points: 20 }],
      bands: [
        { id: "low", title: "Low", from: 0 },
        { id: "good", title: "Good", from: 60 },
      ],
    },
  ],
});

const days = [
  { at: "0d", group: "acme", traits: { shops: 1 } },
  { at: "1d", track: "roster_published" },
  { at: "1d", measure: "open_shifts", value: 9 },
];
const desk = (words: string[], files: { coach?: object; days?: object[]; more?: Record<string, string> } = {}) =>
  runDesk(words, {
    "coach.json": JSON.stringify(files.coach ?? first()),
    "ida.json": JSON.stringify({ life: 1, name: "Ida", starts: "2026-06-01T09:00", days: files.days ?? days }),
    ...files.more,
  });

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("a population", () => {
  it("is in the segments that an account decides", async () => {
    const { out } = await desk(["simulate", "coach.json", "--population", "4"]);
    expect(out).toContain("chain, share 1: shops 5\n");
    expect(out).toContain("small, share 1: shops 2\n");
  });

  it("is told once where all kinds are alike, in lines that fit a window", async () => {
    const { out } = await desk(["simulate", "coach.json", "--population", "6"]);
    expect(out.split("3 visits a week")).toHaveLength(2);
    expect(out).toContain("  each of them:\n");
    expect(out).toContain("comes of it: gaps 0 at best (each obstacle leaves 50 % of it)\n");
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("reaches nothing that is measured while its behaviours let nothing come of it", async () => {
    const more = { "b.json": JSON.stringify({ behaviours: 1, days: 30, kinds: [{ name: "all" }] }) };
    const words = ["simulate", "coach.json", "--population", "10", "--behaviours", "b.json", "--json"];
    expect(JSON.parse((await desk(words, { more })).out).withCoaching.reached).toBe(0);
  });
});

describe("check", () => {
  const check = async (coach: object) => (await desk(["check", "coach.json"], { coach })).out;
  const help = (change: object) => ({ ...first(), help: [{ ...first().help[0], ...change }] });

  it("says what an id is that stands in the wrong place", async () => {
    expect(await check(help({ closes: ["small"] }))).toContain(
      'there is no obstacle "small", which is a segment; there is "late".',
    );
    expect(await check(help({ closes: ["roster"] }))).toContain('"roster", which is a step; there is "late".');
    expect(await check(help({ segments: ["late"] }))).toContain('there is no segment "late", which is an obstacle; ');
  });

  it("knows a title for a name, and a when for a who", async () => {
    const [{ id, name: title, who: when }, small] = first().segments as [Record<string, unknown>, object];
    const out = await check({ ...first(), segments: [{ id, title, when }, small] });
    expect(out).toContain('there is no "title" here; did you mean "name"?');
    expect(out).toContain('there is no "when" here; did you mean "who"?');
  });

  it("says that ids are looked at later, while the shape is wrong", async () => {
    const later = "corrected. Its ids are checked after that.";
    expect(await check(help({ closes: "lat" }))).toContain(later);
    expect(await check(help({ closes: ["lat"] }))).not.toContain(later);
  });

  it("gives a time zone as an example of one", async () => {
    const webinar = { type: "webinar", body: undefined, link: "/live", starts: "2026-07-01T16:00" };
    expect(await check(help(webinar))).toContain('"zone" is missing; add "zone": "Europe/Berlin".');
  });

  it("tells a life, and what is no JSON at all, from a broken playbook", async () => {
    const { code, err } = await desk(["check", "ida.json"]);
    expect([code, err]).toEqual([
      2,
      "farshore: ida.json is no playbook, but a life; write farshore simulate coach.json ida.json\n",
    ]);
    const mail = await desk(["check", "mail.json"], { more: { "mail.json": "Dear team,\nhere it is" } });
    expect(mail.out).toContain("mail.json:1:1  error    this is no JSON; a file begins with { and ends with }.\n");
  });

  it("shows in its help what it says in earnest", async () => {
    const { out } = await desk(["check", "--help"]);
    expect(out).toContain("1 error. The playbook is not used until the error is corrected.");
  });
});

describe("explain", () => {
  const explain = (...words: string[]) => desk(["explain", "coach.json", "ida.json", ...words]);

  it("tells where a score stands, and names its parts", async () => {
    const { out } = await explain("health");
    expect(out).toContain("kept for this customer\n  stands at 70, Good\n  because 50 to begin with\n");
    expect(out).toContain("because +20 for Has begun\n");
  });

  it("tells where an outcome stands, and of no condition where there is none", async () => {
    const { out } = await explain("gaps", "--at", "2d");
    expect(out).toContain("stands at 9 where 2 or less is aimed for, ");
    expect(out).not.toContain("condition");
  });

  it("says which kind an id is of, and lists by kind what there is", async () => {
    expect((await explain("help:late")).err).toContain("did you mean obstacle:late?");
    expect((await explain("obstacles:late")).err).toContain("did you mean obstacle:late?");
    expect((await explain("obstacle:lat")).err).toContain("did you mean late?");
    expect((await explain("earyl")).err).toContain("did you mean early?");
    expect((await explain("nonsense")).err).toContain("it has\n  segment   chain, small\n  step      roster\n");
  });

  it("asks for what was left out, and does not speak of another command", async () => {
    expect((await explain()).err).toContain("explain needs a life and what to explain");
    expect((await desk(["explain", "ida.json", "late"])).err).not.toContain("simulate");
  });
});

describe("a command line", () => {
  it.each([
    [["simulate", "--population"], "--population needs a value after it."],
    [["simulate", "--population", "-5"], "--population needs a value after it."],
    [["simulate", "--quiet=yes"], "--quiet stands alone, without a value."],
  ])("%j is told in plain words", async (words, sentence) => {
    expect((await desk(words)).err).toContain(`farshore: ${sentence}\n`);
  });

  it.each(["", "check", "simulate", "explain", "schema"])("has help for %j that fits a window", async (command) => {
    const { out } = await desk([command, "--help"].filter(Boolean));
    const example = /^ {2}coach\.json:41:12 /;
    for (const line of out.split("\n")) expect(example.test(line) ? 0 : line.length, line).toBeLessThanOrEqual(80);
  });

  it("shows a life and behaviours in its help that can be read", async () => {
    const { out } = await desk(["simulate", "--help"]);
    const [life, behaviours] = [...out.matchAll(/^ {2}\{\n[\s\S]*?^ {2}\}\n/gm)].map(([text]) => text);
    expect(life).toContain('"life": 1');
    expect(() => JSON.parse((behaviours ?? "").replace(/^ *\/\/.*\n/gm, "")) as unknown).not.toThrow();
  });

  it("takes help for a command as well as --help", async () => {
    expect((await desk(["help", "check"])).out).toBe((await desk(["check", "--help"])).out);
  });
});

describe("an expectation that is not met", () => {
  const lived = async (see: object) =>
    (
      await desk(["simulate", "coach.json", "ida.json"], {
        days: [...days, { at: "20d", visit: true }, { at: "20d", see }],
      })
    ).out;

  it("tells down to the value seen why another segment or question came", async () => {
    const shops = "the account's shops is at least 3 (seen: 1)";
    expect(flat(await lived({ segment: "chain" }))).toContain(`because chain: its condition does not hold: ${shops}`);
    expect(flat(await lived({ checkIn: "why" }))).toContain(
      'because its condition does not hold: the segment is Chains (seen: "small")',
    );
    expect(await lived({ notAsked: { why: "snoozed" } })).toContain("the segment is Chains");
  });

  it("tells what the stage and a loop follow from", async () => {
    const out = await lived({ stage: "reached", loops: { gaps: "closed" } });
    expect(out).toContain(
      "because 1 of 1 step is done\n      because gaps stands at 9 where 2 or less is aimed for, behind",
    );
    expect(out).toMatch(
      /found none\n {6}because no answer or checkpoint was low so far|found open\n {6}because it was opened on/,
    );
  });

  it("says how to ask on", async () => {
    expect(await lived({ stage: "reached" })).toContain("farshore explain coach.json ida.json --at 20d <id>\n");
    expect(await lived({ stage: "gap" })).not.toContain("farshore explain");
  });

  it("names what of a nested condition fails", async () => {
    const when = {
      all: [{ step: "roster" }, { any: [{ trait: "plan", is: "pro" }, { not: { event: "roster_published" } }] }],
    };
    const coach = { ...first(), checkIns: [{ ask: "reason", id: "why", outcome: "gaps", when }] };
    const { out } = await desk(["simulate", "coach.json", "ida.json"], {
      coach,
      days: [...days, { at: "20d", see: { checkIn: "why" } }],
    });
    expect(flat(out)).toContain(
      'does not hold: the customer\'s plan is "pro" (seen: nothing yet), or not, that the event roster_published has happened ',
    );
  });
});

describe("a life", () => {
  it("tells points of a scale by its length, not by the target", async () => {
    const scale = ["No", "A little", "Some", "Well", "Fully"];
    const measure = { from: "rating", question: "How calm was your week?", scale, low: 2 };
    const calm = { id: "calm", title: "Calm weeks", measure, target: 4, within: "60d" };
    const ask = { ask: "result", id: "how-calm", outcome: "calm", after: "roster_published" };
    const coach = { ...first(), outcomes: [calm], checkIns: [ask] };
    const rates = [...days.slice(0, 2), { at: "3d", rate: "calm", value: 2 }];
    const { out } = await desk(["simulate", "coach.json", "ida.json"], { coach, days: rates });
    expect(out).toMatch(/calm +nothing yet where 4 of 5 points are aimed for, /);
    expect(out).toMatch(/calm +2 where 4 of 5 points are aimed for, /);
  });

  it("is told in lines that fit a window", async () => {
    const long = "Plan the roster two weeks ahead with everybody who has to be there, and write it down";
    const coach = { ...first(), help: [{ ...first().help[0], title: long }] };
    const all = [
      ...days,
      { at: "2d", measure: "days_ahead", value: 2 },
      { at: "2d", see: { help: [], stage: "reached" } },
    ];
    const { out } = await desk(["simulate", "coach.json", "ida.json"], { coach, days: all });
    expect(flat(out)).toContain(`helps ${long} (closes: The roster comes late; fits self-serve)`);
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
