import type { Help } from "../playbook/help.ts";
import { test } from "../rules/compile.ts";
import { helpAt } from "../rules/read.ts";
import type { Reason, ReasonCode } from "../rules/reason.ts";
import { meant } from "../rules/segment.ts";
import type { View } from "../rules/view.ts";
import type { Dates } from "./dates.ts";

const base = (language: string) => language.split("-")[0];

/** What speaks against a help item: nothing, or a reason without the item's id. */
type Check = (help: Help, view: View, dates?: Dates) => Omit<Reason, "of"> | undefined;

const said = (code: ReasonCode, list: readonly string[], value: string | null) => ({
  code,
  value,
  wanted: list.join(", "),
});

const since = (code: ReasonCode, at: number | undefined) => (at === undefined ? undefined : { code, at });

// a thousand items are asked at every fact, so each check is cheap where it has nothing to say
const checks: Check[] = [
  ({ segments }, { segment }) =>
    segments && !meant(segments, segment) ? said("other-segment", segments, segment) : undefined,
  ({ languages }, { language }) =>
    languages && !languages.some((tag) => base(tag) === base(language))
      ? said("other-language", languages, language)
      : undefined,
  ({ stages }, { stage }) =>
    stages && !stages.some((one) => one === stage) ? said("other-stage", stages, stage) : undefined,
  (help, view, dates) =>
    dates && (help.until || help.type === "webinar") ? since("past", dates.endOf(help, view)) : undefined,
  ({ id }, { state }) => since("dismissed", helpAt(state, id, "dismissed")),
  ({ id }, { state }) => since("finished", helpAt(state, id, "finished")),
  ({ needs }, { state }) => {
    const missing = needs.length ? needs.find((id) => helpAt(state, id, "finished") === undefined) : undefined;
    return missing === undefined ? undefined : { code: "needs-first", wanted: missing };
  },
];
const ownCondition: Check = ({ when }, view) => (when && !test(when)(view) ? { code: "condition-fails" } : undefined);

/** Whether a help item may be offered to this customer now, whatever it closes; `holds` when its condition is known to. */
export const mayBeOffered = (help: Help, view: View, holds: boolean, dates?: Dates): boolean =>
  checks.every((check) => !check(help, view, dates)) && (holds || !ownCondition(help, view));

/** Why it may not: every reason against it. */
export const against = (help: Help, view: View, dates?: Dates): Reason[] =>
  [...checks, ownCondition].flatMap((check) => {
    const not = check(help, view, dates);
    return not ? [{ ...not, of: help.id }] : [];
  });
