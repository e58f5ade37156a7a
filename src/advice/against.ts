import type { Help } from "../playbook/help.ts";
import { test } from "../rules/compile.ts";
import { helpAt } from "../rules/read.ts";
import type { Reason, ReasonCode } from "../rules/reason.ts";
import { meant } from "../rules/segment.ts";
import type { View } from "../rules/view.ts";
import { instantOf } from "./instant.ts";
import { webinarTimes } from "./webinar.ts";

const base = (language: string) => language.split("-")[0];

/** Why a help item is not for this customer now, whatever it closes; an empty list means that it may be. */
export function against(help: Help, view: View): Reason[] {
  const { id, segments, languages, stages, when, until, needs } = help;
  const { now, state, language, segment, stage } = view;
  const reasons: Reason[] = [];
  const not = (code: ReasonCode, rest: Partial<Reason> = {}) => reasons.push({ code, of: id, ...rest });
  if (!meant(segments, segment)) not("other-segment", { value: segment, wanted: (segments ?? []).join(", ") });
  if (languages && !languages.some((tag) => base(tag) === base(language)))
    not("other-language", { value: language, wanted: languages.join(", ") });
  if (stages && !stages.some((one) => one === stage)) not("other-stage", { value: stage, wanted: stages.join(", ") });
  if (help.type === "webinar" && !help.replay) {
    const times = webinarTimes(help, now);
    if (times?.past) not("past", { at: times.ends });
  }
  const ends = until ? instantOf(until, view.zone) : null;
  if (ends !== null && now > ends) not("past", { at: ends });
  const dismissed = helpAt(state, id, "dismissed");
  if (dismissed !== undefined) not("dismissed", { at: dismissed });
  const finished = helpAt(state, id, "finished");
  if (finished !== undefined) not("finished", { at: finished });
  const missing = needs.find((needed) => helpAt(state, needed, "finished") === undefined);
  if (missing) not("needs-first", { wanted: missing });
  if (when && !test(when)(view)) not("condition-fails");
  return reasons;
}
