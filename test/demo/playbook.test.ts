import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "zod/v4/core";
import { resultsAt } from "../../demo/postcard/world/campaign.ts";
import { lengthOf } from "../../demo/postcard/world/wording.ts";
import type { Happening } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import { insight } from "../../src/insight.ts";
import type { Text } from "../../src/playbook/atoms.ts";
import type { Condition } from "../../src/playbook/condition.ts";
import type { Help } from "../../src/playbook/help.ts";
import { Playbook } from "../../src/playbook/schema.ts";
import { emptyState, type State } from "../../src/state.ts";

const written = readFileSync(new URL("../../demo/postcard/coach.json", import.meta.url), "utf8");
const playbook = parse(Playbook, JSON.parse(written));
const { segments, journey, outcomes, obstacles, help, checkIns } = playbook;

const ids = (all: { id: string }[]) => all.map(({ id }) => id);
const steps = [...journey.onboarding, ...journey.steps];
const say = (text: Text | undefined, language: string): string =>
  typeof text === "string" ? text : (text?.[language] ?? "");

/** Every condition inside a value, the nested ones too. */
function conditionsIn(value: unknown): Condition[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  if (typeof value !== "object" || value === null) return [];
  const keys = ["event", "metric", "trait", "rating", "segment", "step", "help"];
  const here = keys.some((key) => key in value && typeof (value as Record<string, unknown>)[key] === "string");
  return [...(here ? [value as Condition] : []), ...Object.values(value).flatMap(conditionsIn)];
}
const conditions = conditionsIn(playbook);
const named = (key: string): string[] =>
  conditions.flatMap((condition) => {
    const name = (condition as Record<string, unknown>)[key];
    return typeof name === "string" ? [name] : [];
  });

/** Every text of the playbook: a map by language. */
function textsIn(value: unknown): Record<string, string>[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(textsIn);
}

const slots = (body: string) => new Set([...body.matchAll(/\{\{([\w-]+)\}\}/g)].map((found) => found[1]));
const templates = help.filter((item): item is Extract<Help, { type: "template" }> => item.type === "template");
const lessons = help.filter((item): item is Extract<Help, { type: "lesson" }> => item.type === "lesson");

/** A template with every placeholder replaced by its own example. */
function filled(id: string, language: string): string {
  const template = templates.find((item) => item.id === id);
  return Object.entries(template?.placeholders ?? {}).reduce(
    (body, [slot, { example }]) => body.replaceAll(`{{${slot}}}`, say(example, language)),
    say(template?.body, language),
  );
}

describe("the playbook of Postcard refers only to what exists", () => {
  it("has no id twice", () => {
    for (const all of [segments, steps, outcomes, obstacles, help, checkIns]) {
      expect(new Set(ids(all)).size).toBe(all.length);
    }
  });

  it("names known obstacles, outcomes, segments, steps and help", () => {
    expect(ids(obstacles)).toEqual(expect.arrayContaining(help.flatMap(({ closes }) => closes)));
    expect(ids(outcomes)).toEqual(
      expect.arrayContaining(checkIns.flatMap((checkIn) => (checkIn.ask === "result" ? [checkIn.outcome] : []))),
    );
    const meant = [...outcomes.flatMap((outcome) => outcome.for ?? []), ...help.flatMap((item) => item.segments ?? [])];
    expect(ids(segments)).toEqual(expect.arrayContaining([...meant, ...named("segment")]));
    expect(ids(steps)).toEqual(expect.arrayContaining(named("step")));
    expect(ids(help)).toEqual(expect.arrayContaining(named("help")));
  });

  it("asks only about what Postcard tracks, measures and knows", () => {
    const events = ["contacts_added", "addresses_completed", "campaign_sent", "landing_page_edited"];
    const metrics = ["contacts", "spam_rate", "open_rate", "click_rate", "clicks", "order_rate", "orders"];
    const after = checkIns.flatMap((checkIn) => (checkIn.ask === "result" && checkIn.after ? [checkIn.after] : []));
    expect(events).toEqual(expect.arrayContaining([...named("event"), ...after]));
    expect(metrics).toEqual(expect.arrayContaining(named("metric")));
    expect(["business", "team_size", "plan"]).toEqual(expect.arrayContaining(named("trait")));
  });

  it("has free help for every obstacle, and something to read or to fill in first", () => {
    for (const obstacle of obstacles) {
      const closing = help.filter(({ closes }) => closes.includes(obstacle.id));
      expect(
        closing.filter(({ price }) => !price).map(({ type }) => type),
        obstacle.id,
      ).toEqual(expect.arrayContaining([expect.stringMatching(/lesson|article/)]));
    }
  });
});

describe("the texts of Postcard's playbook", () => {
  it.each([
    ["spam", "reach-the-inbox"],
    ["subject", "subject-lines"],
    ["no-call", "one-call-to-action"],
    ["no-offer", "an-offer-worth-a-click"],
  ])("name the same limit as the coach: %s", (id, lesson) => {
    const detected = conditionsIn(obstacles.find((one) => one.id === id)?.detectedWhen);
    const share = detected.find((one) => "metric" in one && one.metric.endsWith("_rate"));
    const { above, below } = (share && "metric" in share && share.latest) || {};
    const limit = (above ?? below ?? 0) * 100;
    for (const item of help) {
      if ((item.id !== lesson && item.id !== "read-your-results") || !("body" in item)) continue;
      expect(say(item.body, "en")).toMatch(new RegExp(`(above|below) ${limit}%`, "i"));
      expect(say(item.body, "fa")).toMatch(new RegExp(`(بالای|زیر) ${limit.toLocaleString("fa")}٪`));
    }
  });

  it("exist in every language it promises", () => {
    for (const text of textsIn(JSON.parse(written))) expect(Object.keys(text)).toEqual(playbook.languages);
  });

  it("hold no HTML, no picture and no address outside the web", () => {
    for (const text of textsIn(JSON.parse(written))) {
      expect(Object.values(text).join("\n")).not.toMatch(/<\/?[a-z]|&[a-z]+;|!\[/i);
    }
    expect(written).not.toMatch(/"(?:file|http|javascript):/);
  });

  it("are lessons of a length that is read", () => {
    for (const { id, body } of lessons) {
      const words = say(body, "en").split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(400);
      expect(words, id).toBeLessThanOrEqual(800);
    }
  });

  it.each(playbook.languages)("praise only subject lines of the length they ask for (%s)", (language) => {
    const body = say(lessons.find(({ id }) => id === "subject-lines")?.body, language);
    const praised = [...body.matchAll(/\*\*(?:After|Subject|بعد|موضوع):\*\* (.+)/g)].map((found) => found[1] ?? "");
    expect(praised.length).toBeGreaterThanOrEqual(5);
    for (const subject of praised) {
      expect(lengthOf(subject), subject).toBeGreaterThanOrEqual(30);
      expect(lengthOf(subject), subject).toBeLessThanOrEqual(55);
    }
  });

  it.each([
    ["en", /"([A-Z][^"]+)"/g],
    ["fa", /\| «([^»]+)» \|/g],
  ] as const)("send the reader of the results on by titles that exist (%s)", (language, quoted) => {
    const article = help.find(({ id }) => id === "read-your-results");
    const body = article?.type === "article" ? say(article.body, language) : "";
    const titles = help.map(({ title }) => say(title, language));
    const sentOn = [...body.matchAll(quoted)].map((found) => found[1]);
    expect(sentOn.length).toBeGreaterThanOrEqual(5);
    expect(titles).toEqual(expect.arrayContaining(sentOn));
  });

  it.each(playbook.languages)("leave no placeholder of a template without a label (%s)", (language) => {
    for (const { body, placeholders, id } of templates) {
      expect(slots(say(body, language)), id).toEqual(new Set(Object.keys(placeholders)));
    }
  });
});

describe("what Postcard's coach offers after a poor campaign", () => {
  const reasons = obstacles.filter(({ asReason }) => asReason);
  const sentAt = Date.UTC(2026, 5, 1, 9);
  const now = sentAt + 2 * 86_400_000;
  const moment = { now, page: "/", zone: "Europe/Berlin", language: "en", session: now };

  function offered(team: number, reason: string): Help[] {
    const happened: Happening[] = [
      { type: "identify", user: "mira", traits: { team_size: team } },
      { type: "event", name: "contacts_added", properties: {} },
      { type: "event", name: "addresses_completed", properties: {} },
      { type: "event", name: "campaign_sent", properties: {} },
      { type: "metric", name: "spam_rate", value: 0.4 },
      { type: "metric", name: "open_rate", value: 0.08 },
      { type: "metric", name: "click_rate", value: 0.004 },
      { type: "metric", name: "order_rate", value: 0 },
      { type: "rating", of: "effect", value: 2, reasons: [reason] },
    ];
    const state = happened.reduce<State>(
      (before, fact, order) => fold(playbook, before, { id: `f${order}`, at: sentAt, order, device: "d", ...fact }),
      emptyState(),
    );
    return insight(playbook, state, moment).help.map(({ help: item }) => item);
  }

  it.each(ids(reasons))("teaches somebody alone first what closes the reason they named: %s", (reason) => {
    const [first] = offered(2, reason);
    expect(first?.closes).toContain(reason);
    expect(first?.type).toMatch(/lesson|article/);
    expect(first?.price).toBeUndefined();
  });

  it.each(ids(reasons))("begins for a team with guidance for the reason they named: %s", (reason) => {
    const [first] = offered(8, reason);
    expect(first?.closes).toContain(reason);
    expect(first?.type).toMatch(/webinar|service|lesson/);
  });
});

describe("the template of a campaign, filled in with its own examples", () => {
  it.each(playbook.languages)("brings 20 orders and more from 400 contacts (%s)", (language) => {
    const parts = filled("campaign-that-sells", language).split(
      /(?:^|\n\n)(?:Subject line|Preview line|Message|Landing page, [\w ]+|موضوع|خط پیش‌نمایش|متن|صفحهٔ فرود، \S+)\n/u,
    );
    const [, subject = "", preview = "", body = "", headline = "", offer = "", price = "", deadline = ""] = parts;
    const mailing = { subject, preview, body, page: { headline, offer, price, deadline } };
    const sentAt = Date.UTC(2026, 5, 1, 9);
    const later = sentAt + 9 * 86_400_000;
    for (const id of ["c-1", "c-2", "c-3", "c-4"]) {
      const results = resultsAt({ id, sentAt, mailing, audience: 400, hoursSinceLast: null, pages: [] }, later);
      expect(results.orders, JSON.stringify(results.why)).toBeGreaterThanOrEqual(20);
    }
  });
});
