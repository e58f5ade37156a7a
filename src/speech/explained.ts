import type { Explanation } from "../explain.ts";
import type { Reason } from "../rules/reason.ts";
import { reasonText } from "./reasons.ts";
import type { Speech } from "./speech.ts";

const verdicts: Record<Explanation["kind"], [yes: string, no: string]> = {
  help: ["is offered", "is not offered"],
  "check-in": ["is due", "is not due"],
  hint: ["is of use", "is of no use now"],
  obstacle: ["is in the way", "is not in the way"],
  segment: ["is the customer's segment", "is not the customer's segment"],
  score: ["is kept for this customer", "is not kept for this customer"],
  step: ["is done", "is not done"],
  outcome: ["is meant for this customer", "is not meant for this customer"],
  unknown: ["is there", "is nowhere in the playbook"],
};

/** Whether it is there, as half a sentence: `is offered`. */
export const verdictText = ({ kind, shown }: Explanation): string => verdicts[kind][shown ? 0 : 1];

/** A reason of an explanation in words; that a condition holds says nothing where there is none. */
export const becauseText = (reason: Reason, { conditions }: Explanation, speech: Speech): string =>
  reason.code === "condition-holds" && reason.value === undefined && !Object.keys(conditions).length
    ? "it is for everybody, or for a segment that they are in"
    : reasonText(reason, speech);
