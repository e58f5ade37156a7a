import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { safeParse } from "zod/v4/core";
import { eventOf } from "../../src/cli/eventSchema.ts";
import { seek } from "../../src/cli/found.ts";
import type { Life } from "../../src/cli/lifeSchema.ts";
import { type LivedLife, live } from "../../src/cli/live.ts";
import { populate } from "../../src/cli/population.ts";
import { readBehaviours } from "../../src/cli/readBehaviours.ts";
import { readLife } from "../../src/cli/readLife.ts";
import { brokenText } from "../../src/cli/timeline.ts";
import { everyText } from "../../src/playbook/everyText.ts";
import type { Playbook } from "../../src/playbook/schema.ts";

const root = new URL("../../demo/playbooks/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const names = readdirSync(root, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));

// hints tell of dates that have passed, and these playbooks begin here
const now = Date.UTC(2026, 11, 1);
const allLanguages = ["en", "fa", "hu", "zh-TW"];
const inAllLanguages = ["e-mail-marketing", "event-promotion"];
// shorter than what the behaviours say, so that seven populations stay a matter of seconds
const population = { people: 60, days: 60, seed: 7 };

const filesOf = (name: string): string[] =>
  existsSync(new URL(`${name}/lives`, root)) ? readdirSync(new URL(`${name}/lives`, root)) : [];

interface Story {
  file: string;
  life: Life;
  told: LivedLife;
}

/** How a life went, by what was told on the way. */
function endingOf({ told: { lived, last } }: Story): string {
  const unhappy = lived.some(({ stood }) => stood.insight.stage === "reached-unhappy");
  const types = lived.flatMap(({ events }) => events.map(({ type }) => type));
  // what happens with a higher bar is another story
  const stalled = types.slice(0, types.indexOf("gap:closed")).includes("loop:opened");
  if (!last.insight.desired.startsWith("succeeding")) return "did not get there";
  return unhappy ? "was unhappy" : stalled ? "was helped out" : "thrived";
}

const seesOf = ({ told }: Story) => told.lived.filter(({ broken, entry }) => "see" in entry && broken);
const brokenOf = ({ told }: Story): string[] =>
  told.lived.flatMap(({ entry, broken }) => (broken ?? []).map((one) => `${entry.at} ${brokenText(one, false)}`));

function misfitsOf({ told: { first, lived } }: Story): unknown[] {
  const events = [...first.events, ...lived.flatMap((one) => one.events)];
  return events.filter((event) => !safeParse(eventOf(event.type), event).success);
}

function untranslated(playbook: Playbook): string[] {
  const missing: string[] = [];
  everyText(playbook, (text, path) => {
    const has = typeof text === "string" ? [] : allLanguages.filter((language) => text[language]);
    // a name and an address are the same everywhere
    const same = path[0] === "product" || (typeof text === "string" && text.startsWith("https://"));
    if (has.length < allLanguages.length && !same) missing.push(path.join("."));
  });
  return missing;
}

describe("there are seven worked examples", () => {
  it("each with lives and people", () => {
    expect(names).toHaveLength(7);
    expect(names.filter((name) => !filesOf(name).length)).toEqual([]);
  });
});

describe.each(names)("%s", async (name) => {
  const { playbook, told } = await seek(read(`${name}/playbook.json`), now);
  if (!playbook) throw new Error(`${name} is no playbook: ${JSON.stringify(told)}`);
  const { segments, obstacles, help, checkIns, scores } = playbook;

  it("is checked without a word", () => expect(told.map(({ said }) => said)).toEqual([]));

  it("shows what the theory asks for", () => {
    expect(segments.length).toBeGreaterThanOrEqual(2);
    expect(obstacles.length).toBeGreaterThanOrEqual(4);
    expect(help.length).toBeGreaterThanOrEqual(10);
    expect(new Set(help.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(help.map(({ price }) => !!price))).toEqual(new Set([true, false]));
    expect(checkIns.map(({ ask }) => ask)).toEqual(expect.arrayContaining(["result", "experience", "value"]));
    const about = scores.map((score) => score.about);
    expect(about).toContain("health");
    expect(about.some((one) => one.endsWith("-fit"))).toBe(true);
  });

  it.each(inAllLanguages.filter((one) => one === name))("speaks four languages everywhere", () => {
    expect(playbook.languages).toEqual(allLanguages);
    expect(untranslated(playbook)).toEqual([]);
  });

  const stories = filesOf(name).map((file): Story => {
    const { value: life, told } = readLife(read(`${name}/lives/${file}`), playbook);
    if (!life || told.length) throw new Error(`${file}: ${told.map(({ said }) => said).join("\n")}`);
    return { file, life, told: live(life, playbook) };
  });

  it.each(stories)("lives as the theory wants it: $life.name", (story) => {
    expect(brokenOf(story)).toEqual([]);
    expect(seesOf(story).length).toBeGreaterThanOrEqual(6);
    expect(misfitsOf(story)).toEqual([]);
  });

  it("tells of one who thrives, one who is helped out and one who is unhappy", () => {
    expect([...new Set(stories.map(endingOf))].toSorted()).toEqual(["thrived", "was helped out", "was unhappy"]);
  });

  it("brings at least as many to their outcome as come by themselves", async () => {
    const { value: behaviours, told } = readBehaviours(read(`${name}/behaviours.json`), playbook);
    expect(told).toEqual([]);
    if (!behaviours) return;
    expect(behaviours.kinds.length).toBeGreaterThanOrEqual(2);
    const { people, days, seed } = population;
    const crew = { playbook, behaviours: { ...behaviours, days: Math.min(days, behaviours.days) }, seed };
    const { withCoaching, withoutCoaching } = await populate(crew, people);
    expect(withCoaching.reached).toBeGreaterThan(0);
    expect(withCoaching.reached).toBeGreaterThanOrEqual(withoutCoaching.reached);
  });
});
