import type { HintCode, Report } from "./problems.ts";
import type { CheckIn, Experiment, Playbook } from "./schema.ts";

type Variant = Experiment["variants"][number];

/** Why a part of a variant changes nothing. */
export type Idle = "worded" | "once" | "rhythm" | "unasked";

const asksForResult = ({ ask }: CheckIn) => ask === "result";
const hasWords = (checkIn: CheckIn) => "question" in checkIn || asksForResult(checkIn);

/** Are all who are asked for this result asked in the rhythm of their segment? */
function inRhythm(checkIn: CheckIn, { rhythm }: Variant, { segments, outcomes }: Playbook): boolean {
  if (checkIn.ask !== "result") return false;
  const meant = outcomes.find(({ id }) => id === checkIn.outcome)?.for;
  const asked = segments.filter(({ id }) => !meant || meant.includes(id));
  return !!rhythm || (!!meant && asked.every(({ experience }) => experience.rhythm));
}

/** Why this change of a check-in has no effect; nothing where it has. */
function idle(key: "question" | "every", checkIn: CheckIn, variant: Variant, playbook: Playbook): Idle | undefined {
  if (key === "question") return hasWords(checkIn) ? undefined : "worded";
  if (!("every" in checkIn)) return "once";
  return inRhythm(checkIn, variant, playbook) ? "rhythm" : undefined;
}

const KEYS = ["question", "every"] as const;

/** All that somebody of a variant may see of what an experiment is about, as a text. */
function seenIn(variant: Variant, named: readonly string[], playbook: Playbook): string {
  const help = playbook.help.map(({ id, title, summary }) => {
    const change = named.includes(id) ? variant.help[id] : undefined;
    return change?.hidden ? null : [change?.title ?? title, change?.summary ?? summary];
  });
  const checkIns = playbook.checkIns.map((one) => {
    const change = variant.checkIns[one.id];
    const its = KEYS.map((key) => (idle(key, one, variant, playbook) ? undefined : change?.[key]));
    const own = one as { question?: unknown; every?: unknown };
    return [its[0] ?? own.question, (asksForResult(one) && variant.rhythm) || (its[1] ?? own.every)];
  });
  return JSON.stringify([help, checkIns]);
}

/** What an experiment changes to no effect: nobody would be told apart by it. */
export function experimentHints(playbook: Playbook, report: Report<HintCode>): void {
  const { checkIns, experiments } = playbook;
  experiments.forEach(({ id, variants }, i) => {
    const path = ["experiments", i];
    variants.forEach((variant, j) => {
      const at = [...path, "variants", j];
      if (variant.rhythm && !checkIns.some(asksForResult)) report("no-effect", [...at, "rhythm"], "rhythm", "unasked");
      for (const checkIn of checkIns)
        for (const key of KEYS) {
          const change = variant.checkIns[checkIn.id]?.[key];
          const why = change === undefined ? undefined : idle(key, checkIn, variant, playbook);
          if (why) report("no-effect", [...at, "checkIns", checkIn.id, key], checkIn.ask, why);
        }
    });
    const named = variants.flatMap(({ help }) => Object.keys(help));
    const seen = new Set(variants.map((variant) => seenIn(variant, named, playbook)));
    if (seen.size === 1) report("same-variants", path, id);
  });
}
