import type { Description } from "./description.ts";

/** What can be said in a condition. */
export const conditions: Record<string, Description> = {
  Condition: "A sentence about one customer that is true or false; its first key tells what it looks at.",
  "Condition.all": [
    "True when every one of these is true.",
    [{ event: "campaign_sent" }, { trait: "plan", is: "pro" }],
  ],
  "Condition.any": "True when at least one of these is true.",
  "Condition.not": ["True when this is false.", { event: "campaign_sent" }],
  "Condition.event": [
    "The name of something that happened; without more, it must have happened at least once.",
    "campaign_sent",
  ],
  "Condition.event.where": ["Counts only events with these properties.", { recipients: { atLeast: 100 } }],
  "Condition.event.where.*": "What this property of the event must be.",
  "Condition.event.times": ["How often it must have happened.", { atLeast: 2 }],
  "Condition.within": ["Counts only what happened in this time until now.", "7d"],
  "Condition.event.ago": "How long ago it happened last.",
  "Condition.event.ago.atLeast": ["At least this long ago.", "14d"],
  "Condition.event.ago.atMost": ["At most this long ago.", "2d"],
  "Condition.event.after": [
    "True only while it happened more recently than this other event, which undoes it.",
    "contacts_removed",
  ],
  "Condition.metric": ["The name of a number that your product measures; say which value counts.", "open_rate"],
  "Condition.metric.latest": ["Limits for the newest value.", { below: 0.18 }],
  "Condition.metric.sum": ["Limits for all values together.", { atLeast: 100 }],
  "Condition.metric.mean": ["Limits for the average.", { above: 0.2 }],
  "Condition.trait": ["The name of something that your product said about the customer.", "plan"],
  "Condition.account": ["The name of something that your product said about the customer's account.", "seats"],
  "Condition.rating": [
    "An outcome or check-in that customers rate or tell as a number; the newest answer counts.",
    "effect",
  ],
  "Condition.answer": ["A choice check-in; the newest answer counts.", "industry"],
  "Condition.answer.in": ["The choices of which one must have been given, by their ids.", ["goods", "services"]],
  "Condition.page": [
    "The page the customer is on; * stands for any text. A step that looks at one stays done when it is left.",
    "/campaigns/*",
  ],
  "Condition.segment": ["The segment the customer belongs to.", "solo"],
  "Condition.step": ["A step that is done.", "send-campaign"],
  "Condition.help": ["A help item that the customer has opened or finished.", "reach-the-inbox"],
  "Condition.help.is": "What the customer did with it.",
  "Condition.stage":
    "How far the customer is on the whole way; gap means that every step is done and the result is not there.",
  "Condition.stage.ago": "How long ago this stage began.",
  "Condition.stage.ago.atLeast": ["At least this long ago.", "14d"],
  "Condition.stage.ago.atMost": ["At most this long ago.", "2d"],
  "Condition.outcome": ["An outcome that is meant for the customer.", "orders"],
  "Condition.outcome.is": "How it stands against its time frame.",
  "Condition.score": ["A score of the customer; say in which band it lies, or between which limits.", "health"],
  "Condition.score.band": ["The band it lies in.", "at-risk"],

  TraitTest: "What a trait or property must be; every part that is given must hold.",
  "TraitTest.is": ["Exactly this.", "pro"],
  "TraitTest.in": ["One of these.", ["pro", "team"]],
  "TraitTest.exists": "True: it must be known. False: it must not.",

  Range: "Limits of a number; every one that is given must hold.",
  "Range.is": "Exactly this.",
  "Range.atLeast": "This or more.",
  "Range.atMost": "This or less.",
  "Range.above": "More than this.",
  "Range.below": "Less than this.",
};
