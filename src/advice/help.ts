import type { Help } from "../playbook/help.ts";
import type { Experience, Playbook } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { helpAt, helpWasOpened } from "../rules/read.ts";
import type { Reason, ReasonCode } from "../rules/reason.ts";
import { meant } from "../rules/segment.ts";
import type { View } from "../rules/view.ts";
import type { Loop } from "../success/loop.ts";
import type { OpenObstacle } from "../success/obstacles.ts";
import { webinarTimes } from "./webinar.ts";

export interface RankedHelp {
  help: Help;
  score: number;
  because: Reason[];
  opened: boolean;
  finished: boolean;
}
export interface OtherHelp {
  help: Help;
  becauseNot: Reason[];
  finished: boolean;
}

/** What each reason is worth. What the customer says counts more than what we see. */
const WORTH: Partial<Record<ReasonCode, number>> = {
  "closes-named": 100,
  "closes-detected": 60,
  started: 12,
  stronger: 12,
  "paid-first": 10,
  "free-first": 10,
  "fits-format": 8,
  "fits-style": 6,
  soon: 5,
};

/** What each further item for the same obstacle loses. */
const REPEAT = 25;

const worth = ({ code }: Reason): number => WORTH[code] ?? 0;

/** Kinds of help that suit each style of service. */
const STYLE: Record<Experience["style"], Help["type"][]> = {
  "self-serve": ["lesson", "article", "video", "template"],
  "light-touch": ["lesson", "video", "template", "webinar"],
  guided: ["webinar", "lesson", "service"],
  "done-for-you": ["service"],
};

/** What helps to rank: where the customer stands, beyond the playbook. */
export interface Need {
  view: View;
  experience: Experience;
  obstacles: OpenObstacle[];
  loops: Loop[];
}

function against(help: Help, { view }: Need): Reason[] {
  const { id, segments, languages, when } = help;
  const reasons: Reason[] = [];
  const not = (code: ReasonCode, rest: Partial<Reason> = {}) => reasons.push({ code, of: id, ...rest });
  if (!meant(segments, view.segment))
    not("other-segment", { value: view.segment, wanted: (segments ?? []).join(", ") });
  if (languages && !languages.some((tag) => tag.split("-")[0] === view.language.split("-")[0])) {
    not("other-language", { value: view.language, wanted: languages.join(", ") });
  }
  if (help.type === "webinar" && !help.replay) {
    const times = webinarTimes(help, view.now);
    if (times?.past) not("past", { at: times.ends });
  }
  for (const did of ["dismissed", "finished"] as const) {
    const at = helpAt(view.state, id, did);
    if (at !== undefined) not(did, { at });
  }
  if (when && !test(when)(view)) not("condition-fails");
  return reasons;
}

/** The obstacles that it closes, the one that counts most first. */
function obstacleReasons(help: Help, { obstacles }: Need): Reason[] {
  const reasons = obstacles.flatMap(({ obstacle, because }) => {
    if (!help.closes.includes(obstacle.id)) return [];
    const named = because.some(({ code }) => code === "named-by-customer");
    return [{ code: named ? "closes-named" : "closes-detected", of: obstacle.id } satisfies Reason];
  });
  return reasons.sort((a, b) => worth(b) - worth(a));
}

function fitReasons(help: Help, { view, experience, loops }: Need): Reason[] {
  const reasons: Reason[] = [];
  const add = (code: ReasonCode, holds: boolean, of: string) => holds && reasons.push({ code, of });
  add("fits-format", experience.formats.includes(help.type), help.type);
  add("fits-style", STYLE[experience.style].includes(help.type), experience.style);
  add("paid-first", experience.paid === "first" && !!help.price, help.id);
  add("free-first", experience.paid === "last" && !help.price, help.id);
  add("started", helpWasOpened(view.state, help.id), help.id);
  add("soon", help.type === "webinar" && !!webinarTimes(help, view.now)?.soon, help.id);
  add("stronger", help.strength === "strong" && loops.some(({ lows, closedAt }) => lows > 1 && !closedAt), help.id);
  return reasons;
}

const byScore = (a: RankedHelp, b: RankedHelp): number => b.score - a.score || (a.help.id < b.help.id ? -1 : 1);

/** Best first; further help for the same obstacle steps back a little, so that the next obstacle is seen, too. */
function varied(ranked: RankedHelp[]): RankedHelp[] {
  const before = new Map<string, number>();
  const each = ranked.sort(byScore).map((item) => {
    const [first] = item.because;
    if (!first?.of || !first.code.startsWith("closes-")) return item;
    const value = before.get(first.of) ?? 0;
    before.set(first.of, value + 1);
    if (!value) return item;
    const because = [...item.because, { code: "after-another", of: first.of, value } satisfies Reason];
    return { ...item, because, score: item.score - REPEAT * value };
  });
  return each.sort(byScore);
}

/** Help that closes what is open, best first, and for all the rest why not. */
export function helpOf(playbook: Playbook, need: Need): { help: RankedHelp[]; otherHelp: OtherHelp[] } {
  const ranked: RankedHelp[] = [];
  const otherHelp: OtherHelp[] = [];
  for (const help of playbook.help) {
    const finished = helpAt(need.view.state, help.id, "finished") !== undefined;
    const becauseNot = against(help, need);
    const obstacles = obstacleReasons(help, need);
    if (!obstacles.length && (help.closes.length || !help.when)) {
      becauseNot.push({ code: "closes-nothing-open", of: help.id, wanted: help.closes.join(", ") });
    }
    if (becauseNot.length) {
      otherHelp.push({ help, becauseNot, finished });
      continue;
    }
    const fits = fitReasons(help, need);
    const because = [...obstacles, ...fits];
    // Only the first obstacle counts: help for two that we see must not pass help for the one that was named.
    const counted = [...obstacles.slice(0, 1), ...fits];
    const score = counted.reduce((sum, reason) => sum + worth(reason), 0) - (help.minutes ?? 30) / 100;
    ranked.push({ help, score, because, opened: helpWasOpened(need.view.state, help.id), finished });
  }
  return { help: varied(ranked), otherHelp };
}
