import { describe, expect, it } from "vitest";
import { soundPlaybook } from "../playbook/soundPlaybook.ts";
import { runDesk } from "./runDesk.ts";

const coach = JSON.stringify(soundPlaybook());

const days = [
  { at: "0d", track: "verified" },
  { at: "0d", track: "contacts_added" },
  { at: "1d", track: "campaign_sent" },
  { at: "2d", every: "1d", until: "4d", measure: "orders", value: 2 },
  { at: "4d", visit: true },
];
const life = (more: object[], change: object = {}) =>
  JSON.stringify({
    life: 1,
    name: "Mina",
    user: "mina",
    traits: { team_size: 2 },
    starts: "2026-06-01T09:00",
    zone: "Europe/Berlin",
    days: [...days, ...more],
    ...change,
  });

const simulate = (more: object[], ...words: string[]) =>
  runDesk(["simulate", "coach.json", "mina.json", ...words], { "coach.json": coach, "mina.json": life(more) });

describe("farshore simulate", () => {
  it("tells a life day by day, what has changed and why", async () => {
    const { code, out, err } = await simulate([]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/day 1 +Tue 2 June +09:00 {2}campaign_sent\n +stage +in the gap/);
    expect(out).toMatch(/day 2 +Wed 3 June +09:00 {2}orders 2\n/);
    expect(out).toMatch(/orders +2 of 20, too early to say/);
    expect(out).toContain("asks");
    expect(out).toContain("the question shows itself: campaign-effect");
    expect(out).toContain("told to the host: stage:changed, gap:opened");
    expect(out).toContain("✓ Mina: nothing was expected");
    expect(out).not.toContain("\u001b");
  });

  it("says small numbers as they are, and less where less is better", async () => {
    const playbook = soundPlaybook();
    const measure = { from: "host", metric: "outages", take: "latest" };
    const fewer = { id: "outages", title: "Outages", measure, baseline: 240, target: 43, within: "90d" };
    const { out } = await runDesk(["simulate", "coach.json", "mina.json"], {
      "coach.json": JSON.stringify({ ...playbook, outcomes: [...playbook.outcomes, fewer] }),
      "mina.json": life([
        { at: "5d", measure: "spam_rate", value: 0.0005 },
        { at: "5d", measure: "outages", value: 230 },
      ]),
    });
    expect(out).toContain("spam_rate 0.0005\n");
    expect(out).toContain("230 where 43 or less is aimed for");
  });

  it("holds it against what was expected", async () => {
    const see = { stage: "gap", checkIn: "campaign-effect", interrupts: true, value: { orders: 6 }, segment: "solo" };
    const { code, out } = await simulate([{ at: "4d", see }], "--quiet");
    expect({ code, out }).toEqual({ code: 0, out: "✓ Mina: 1 expectation met\n" });
  });

  it("says what was expected, what was found, and why", async () => {
    const see = {
      checkIn: null,
      notHelp: { "reach-the-inbox": "past" },
      pace: { orders: "behind" },
      events: ["gap:closed"],
    };
    const { code, out } = await simulate([{ at: "4d", see }], "--quiet");
    expect(code).toBe(1);
    expect(out).toContain("mina.json:1:");
    expect(out).toContain("✗ the question that is due: expected none; found campaign-effect\n");
    expect(out).toContain(
      "✗ help reach-the-inbox: expected past; found closes-nothing-open\n      because nothing is open",
    );
    expect(out).toMatch(
      /✗ pace of orders: expected behind; found too-early\n {6}because 6 of 20, where [\d.]+ is expected/,
    );
    expect(out).toContain("✗ events: expected gap:closed; found");
    expect(out).toContain("✗ Mina: 1 of 1 expectation not met\n");
  });

  it.each<[see: object, says: string]>([
    [
      { desired: "succeeding" },
      "desired outcome: expected succeeding; found on-the-way\n      because orders stands at 6 of 20, too early to say\n",
    ],
    [{ desired: "succeeding" }, "      because the customer has not said how the way suits them\n"],
    [
      { done: ["add-contacts"] },
      "because verify: its condition holds\n      because send-campaign: its condition holds\n",
    ],
    [
      { next: "send-campaign" },
      "next step: expected send-campaign; found none\n      because send-campaign: its condition holds\n      because no required step is open\n",
    ],
    [
      { value: { orders: 7 } },
      'value of orders: expected 7; found 6\n      because it is the sum of "orders", measured last on Fri 5 June\n',
    ],
    [{ value: { orders: { atLeast: 7 } } }, 'because it is the sum of "orders"'],
    [{ value: { effect: 3 } }, "value of effect: expected 3; found none\n      because nobody has rated it\n"],
    [
      { target: { orders: 30 } },
      "target of orders: expected 30; found 20\n      because it is the playbook's own, as the customer has set none\n",
    ],
    [
      { bar: { orders: 2 } },
      "bar of orders: expected 2; found 1\n      because no other bar was set after the first one\n",
    ],
    [{ events: ["gap:closed"] }, "      because 2 of 2 steps are done\n      because orders stands at 6 of 20"],
    [{ events: ["checkin:shown"] }, ""],
    [{ events: ["rating:low"] }, "because the customer has answered nothing of the kind since the last look\n"],
    [{ events: ["help:opened"] }, "because no help was opened since the last look\n"],
    [{ events: ["loop:opened"] }, "because no answer or checkpoint was low so far\n"],
    [
      { variant: { titles: "plain" } },
      'variant of titles: expected plain; found bold\n      because the customer\'s id "mina" decides; another may get another\n',
    ],
    [{ holdout: true }, 'because the customer\'s id "mina" decides'],
    [{ experience: "good" }, "because the customer has not said how the way suits them\n"],
    [{ askAgain: "9d" }, "when it is asked again: expected 9d; found none\n      because no loop is open\n"],
    [
      { obstacles: ["spam", "subject"] },
      "      because spam: the newest spam_rate is above 0.15 (seen: nothing yet)\n",
    ],
    [
      { obstacles: ["subject"] },
      "because subject: the customer has not named it in an answer that is still\n        too low\n",
    ],
    [
      { notEvents: ["gap:opened"] },
      "found gap:opened\n      because it was told on Tue 2 June\n      because 2 of 2 steps are done\n",
    ],
    [{ confirmed: { orders: true } }, "because no check-in asks for its value\n"],
  ])("gives a reason for %j", async (see, says) => {
    const variants = [
      { id: "bold", help: { footer: { title: "Bold" } } },
      { id: "plain", weight: 1e-9 },
    ];
    const files = {
      "coach.json": JSON.stringify({ ...soundPlaybook(), experiments: [{ id: "titles", variants }] }),
      "mina.json": life([{ at: "4d", see }]),
    };
    const { code, out } = await runDesk(["simulate", "coach.json", "mina.json", "--quiet"], files);
    expect(out).toContain(says);
    expect(code).toBe(says ? 1 : 0);
  });

  it("says when an event was told, where that was before the last look, and what a locked step waits for", async () => {
    const early = [
      { at: "0d", track: "verified" },
      { at: "1d", see: { next: "add-contacts", events: ["step:done"] } },
      { at: "2d", see: { next: "send-campaign", done: ["verify", "add-contacts"], events: ["step:done"] } },
    ];
    const files = { "coach.json": coach, "mina.json": life([], { days: early }) };
    const { out } = await runDesk(["simulate", "coach.json", "mina.json", "--quiet"], files);
    expect(out).toContain(
      'because send-campaign is locked until the step "Add contacts" is done\n        (seen: no)\n      because add-contacts is the first required step that is open\n',
    );
    expect(out).toContain(
      "because add-contacts: its condition does not hold: the event\n        contacts_added has happened (seen: never happened)\n",
    );
    expect(out).toContain("because it was told before that, on Mon 1 June\n");
  });

  it("opens a loop with a low answer, and helps with what was named", async () => {
    const { code, out } = await simulate(
      [
        { at: "4d", rate: "effect", value: 1, reasons: ["subject"] },
        {
          at: "4d 1h",
          see: {
            loops: { effect: "open" },
            obstacles: ["subject"],
            events: ["rating:low", "loop:opened"],
            askAgain: null,
          },
        },
        { at: "5d", track: "campaign_sent" },
        { at: "5d", see: { askAgain: "7d", notAsked: { "campaign-effect": "too-early" } } },
      ],
      "--quiet",
    );
    expect(out).toBe("✓ Mina: 2 expectations met\n");
    expect(code).toBe(0);
  });

  it("cannot put off a question that is not there", async () => {
    const files = { "coach.json": coach, "m.json": life([], { days: [{ at: "0d", snooze: "1d" }] }) };
    const { code, out } = await runDesk(["simulate", "coach.json", "m.json", "--quiet"], files);
    expect(code).toBe(1);
    expect(out).toContain("no question is on screen");
  });

  it("gives JSON", async () => {
    const { out } = await simulate([{ at: "4d", see: { stage: "steps" } }], "--json");
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      lives: [{ file: "mina.json", name: "Mina", ok: false, expected: 1, failed: 1 }],
    });
  });

  it("finds the playbook that a life names", async () => {
    const files = { "a/coach.json": coach, "a/lives/m.json": life([], { playbook: "../coach.json" }) };
    expect((await runDesk(["simulate", "a/lives/m.json", "--quiet"], files)).code).toBe(0);
  });

  it.each<[words: string[], code: number, says: string]>([
    [[], 2, "simulate needs a life"],
    [["coach.json"], 2, "needs a life as well"],
    [["coach.json", "none.json"], 2, "none.json cannot be read"],
    [["lonely.json"], 2, "lonely.json names no playbook"],
    [["coach.json", "odd.json"], 1, "odd.json:1:"],
    [["bad.json", "mina.json"], 1, "bad.json cannot be used until it is corrected."],
    [["coach.json", "--population", "many"], 2, "--population takes a whole number"],
    [["coach.json", "--population", "5", "--seed", "x"], 2, "--seed takes a whole number"],
    [["coach.json", "--seed", "7"], 2, "go with --population"],
    [["coach.json", "mina.json", "--population", "5"], 2, "lives through one playbook"],
  ])("answers %j with code %i", async (words, code, says) => {
    const files = {
      "coach.json": coach,
      "mina.json": life([]),
      "lonely.json": life([]),
      "odd.json": life([{ at: "9d", help: "inbox", did: "opened" }]),
      "bad.json": "{}",
    };
    const result = await runDesk(["simulate", ...words], files);
    expect(result.err).toContain(says);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: "" });
  });
});

describe("farshore explain", () => {
  const files = { "coach.json": coach, "mina.json": life([{ at: "5d", measure: "spam_rate", value: 0.3 }]) };
  const explain = (...words: string[]) => runDesk(["explain", "coach.json", "mina.json", ...words], files);

  it("prints the conditions with the values seen", async () => {
    const { code, out } = await explain("--at", "6d", "help:reach-the-inbox");
    expect(code).toBe(0);
    expect(out).toContain('help reach-the-inbox "Reach the inbox" ✓ is offered\n  because closes: Spam');
    expect(out).toContain(
      "obstacles.spam.detectedWhen\n  ✓ holds     the newest spam_rate is above 0.15   seen: 0.3\n",
    );
    const before = await explain("--at", "4d", "reach-the-inbox");
    expect(before.out).toContain("✗ is not offered\n  because nothing is open that it closes (Spam)");
    expect(before.out).toContain("✗ does not  the newest spam_rate is above 0.15   seen: nothing yet");
  });

  it.each([
    ["check-in:campaign-effect", "is due"],
    ["obstacle:spam", "is in the way\n  because seen in the numbers"],
    ["segment:team", 'is not the customer\'s segment\n  because "Small shops" comes first'],
    ["step:send-campaign", "is done"],
    ["outcome:effect", "is meant for this customer"],
    ["orders", "outcome orders"],
  ])("explains %s", async (what, says) => {
    expect((await explain(what)).out).toContain(says);
  });

  it("gives JSON", async () => {
    expect(JSON.parse((await explain("spam", "--json")).out)).toMatchObject({
      id: "spam",
      kind: "obstacle",
      shown: true,
    });
  });

  it.each<[words: string[], code: number, says: string]>([
    [["help:reach-the-inbx"], 1, "did you mean reach-the-inbox?"],
    [["--at", "noon", "spam"], 2, "is no time since the start"],
  ])("answers %j with code %i", async (words, code, says) => {
    const result = await explain(...words);
    expect(result.err).toContain(says);
    expect(result.code).toBe(code);
  });
});
