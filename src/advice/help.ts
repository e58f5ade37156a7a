import type { Help } from "../playbook/help.ts";
import type { Playbook } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { helpAt } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import { closersOf } from "../success/obstacles.ts";
import { against, mayBeOffered } from "./against.ts";
import { type OwnHelp, ownHelpOf } from "./ownHelp.ts";
import { fitReasons, type Need, obstacleReasons, worth } from "./worth.ts";

export interface RankedHelp extends OwnHelp {
  help: Help;
  score: number;
  because: Reason[];
  opened: boolean;
  finished: boolean;
}
export interface OtherHelp extends OwnHelp {
  help: Help;
  becauseNot: Reason[];
  opened: boolean;
  finished: boolean;
}

/** What each further item for the same obstacle loses. */
const REPEAT = 25;

const byScore = (a: RankedHelp, b: RankedHelp): number => b.score - a.score || (a.help.id < b.help.id ? -1 : 1);

/** Best first; further help for the same obstacle steps back a little, so that the next obstacle is seen, too. */
function varied(ranked: RankedHelp[]): RankedHelp[] {
  const before = new Map<string, number>();
  const countOf = ({ of = "" }: Reason) => before.get(of) ?? 0;
  const each = ranked.sort(byScore).map((item) => {
    const [first] = item.because;
    if (!first?.of || !first.code.startsWith("closes-")) return item;
    // of several obstacles that count alike it stands for the one that was helped least so far
    const alike = item.because.filter(({ code }) => code === first.code);
    const served = alike.reduce((a, b) => (countOf(b) < countOf(a) ? b : a));
    const { of = "" } = served;
    const value = countOf(served);
    before.set(of, value + 1);
    if (!value) return item;
    const because = [...item.because, { code: "after-another", of, value } satisfies Reason];
    return { ...item, because, score: item.score - REPEAT * value };
  });
  return each.sort(byScore);
}

/** Help that closes an open obstacle. */
function closingHelp(playbook: Playbook, { obstacles }: Need): Set<Help> {
  const closing = closersOf(playbook);
  return new Set(obstacles.flatMap(({ obstacle }) => (closing.get(obstacle.id) ?? []).map(({ help }) => help)));
}

/** Help that closes no obstacle and whose own condition holds, each item as `rank` sees it, in any order; `rank` gives the best first. */
export type Unbound = (playbook: Playbook, need: Need, rank: (help: Help[]) => RankedHelp[]) => RankedHelp[];

/** Each asked anew, which is soon done where there are not many. */
export const oneByOne: Unbound = ({ help }, { view }, rank) =>
  rank(help.filter(({ closes, when }) => !closes.length && when && test(when)(view)));

/** Help that closes what is open, and help that closes nothing, best first. */
export function rankedHelp(playbook: Playbook, need: Need, unbound: Unbound): RankedHelp[] {
  const { view, dates } = need;
  const rank = (help: Help, holds: boolean): RankedHelp[] => {
    if (!mayBeOffered(help, view, holds, dates)) return [];
    const obstacles = obstacleReasons(help, need);
    const opened = helpAt(view.state, help.id, "opened") !== undefined;
    const fits = fitReasons(help, obstacles, need, opened);
    // Only the first obstacle counts: help for two that we see must not pass help for the one that was named.
    const counted = [...obstacles.slice(0, 1), ...fits];
    const points = counted.reduce((sum, reason) => sum + worth(reason, need), 0);
    const because = [...obstacles, ...fits];
    const score = points - (help.minutes ?? 30) / 100;
    return [{ help, score, because, opened, finished: false, ...ownHelpOf(help, view) }];
  };
  return varied([
    ...[...closingHelp(playbook, need)].flatMap((help) => rank(help, false)),
    ...unbound(playbook, need, (help) => help.flatMap((each) => rank(each, true)).sort(byScore)),
  ]);
}

/** For all other help why not. */
export function otherHelp(playbook: Playbook, need: Need, ranked: RankedHelp[]): OtherHelp[] {
  const shown = new Set(ranked.map(({ help }) => help));
  const open = closingHelp(playbook, need);
  return playbook.help
    .filter((help) => !shown.has(help))
    .map((help) => {
      const closesNothing: Reason = {
        code: "closes-nothing-open",
        of: help.id,
        wanted: help.closes.map((one) => (typeof one === "string" ? one : one.obstacle)).join(", "),
      };
      const unbound = !help.closes.length && help.when;
      const becauseNot = [
        ...against(help, need.view, need.dates),
        ...(unbound || open.has(help) ? [] : [closesNothing]),
      ];
      const did = (deed: "opened" | "finished") => helpAt(need.view.state, help.id, deed) !== undefined;
      return { help, becauseNot, opened: did("opened"), finished: did("finished"), ...ownHelpOf(help, need.view) };
    });
}
