export type { DueCheckIn, WaitingCheckIn } from "./advice/checkIn.ts";
export type { OtherHelp, RankedHelp } from "./advice/help.ts";
export type { PreferencesInsight } from "./advice/preferences.ts";
export type { AsIf } from "./asIf.ts";
export type {
  Amendment,
  Answer,
  Coach,
  Confirmation,
  CurrentInsight,
  Given,
  Health,
  Inspection,
  Listener,
  Marks,
  OwnAim,
  Place,
  Preferences,
  Preview,
  Seen,
  Snapshot,
} from "./coach.ts";
export type { CoachOptions, GetToken } from "./coachOptions.ts";
export { createCoach } from "./createCoach.ts";
export type { CoachEvent, EventType } from "./delivery/event.ts";
export type { Receivers } from "./delivery/outboxes.ts";
export type { Sink } from "./delivery/sender.ts";
export type { ErrorName } from "./door/sentences.ts";
export { type Explanation, explain, type Tree } from "./explain.ts";
export type { Export } from "./export.ts";
export type { Consent, Fact, HelpDeed, Traits, Verdict } from "./fact.ts";
export { fold } from "./fold.ts";
export { type Insight, insight } from "./insight.ts";
export type { Look, PressureLook } from "./look.ts";
export { merge } from "./merge.ts";
export type { Text } from "./playbook/atoms.ts";
export { checkPlaybook } from "./playbook/checkPlaybook.ts";
export type { Condition, Pace, Stage } from "./playbook/condition.ts";
export type { Help, HelpType } from "./playbook/help.ts";
export type { Problem } from "./playbook/problems.ts";
export type { Playbook } from "./playbook/schema.ts";
export type { Reason, ReasonCode } from "./rules/reason.ts";
export type { Moment } from "./rules/view.ts";
export type { Standing } from "./standing.ts";
export { emptyState, type State } from "./state.ts";
export type { Journey, StepInsight } from "./success/journey.ts";
export type { OutcomeInsight } from "./success/outcome.ts";
export type { ValueInsight } from "./success/value.ts";
