import type { Description } from "./description.ts";

/** What can be said about scores and experiments. */
export const scores: Record<string, Description> = {
  Score: "A scorecard: what is known about a customer, added up in points.",
  "Score.id": ["The name by which conditions refer to this score.", "health"],
  "Score.title": ["What your team calls it.", "Customer health"],
  "Score.about": "What it tells: the health of a customer, whether they are ready, willing and able, or a fit.",
  "Score.for": ["The segments it is kept for; without this, all customers.", ["solo"]],
  "Score.start": ["The points that every customer begins with.", 50],
  "Score.least": ["The lowest it can get, whatever is lost.", 0],
  "Score.most": ["The highest it can get, whatever is earned.", 100],
  "Score.parts": [
    "What earns or costs points; each part counts while its condition holds.",
    [{ id: "sends", title: "Sends mailings", when: { event: "campaign_sent", within: "30d" }, points: 20 }],
  ],
  "Score.parts.id": ["The name of this part.", "sends"],
  "Score.parts.title": ["What it looks at, in a few words.", "Sends mailings"],
  "Score.parts.when": ["What must hold for the points to count.", { event: "campaign_sent", within: "30d" }],
  "Score.parts.points": ["The points it earns, or costs when below zero.", 20, -15],
  "Score.parts.pointsFor": ["Other points for some segments, by the id of the segment.", { team: 10 }],
  "Score.parts.pointsFor.*": "The points for this segment.",
  "Score.bands": [
    "Names for ranges of points, the lowest first.",
    [
      { id: "at-risk", title: "At risk", from: 0 },
      { id: "healthy", title: "Healthy", from: 60 },
    ],
  ],
  "Score.bands.id": ["The name by which conditions refer to this band.", "at-risk"],
  "Score.bands.title": ["What your team calls it.", "At risk"],
  "Score.bands.from": ["The points at which it begins; it ends where the next one begins.", 60],

  Experiment: "A comparison: customers are divided into groups once, and each group stays with its variant.",
  "Experiment.id": ["The name of the experiment, as it stands in events.", "shorter-titles"],
  "Experiment.variants": [
    "The groups; one without changes shows the playbook as it is.",
    [{ id: "as-it-is" }, { id: "sooner", rhythm: "3d" }],
  ],

  Variant: "What one group of an experiment gets in place of the playbook's own.",
  "Variant.id": ["The name of the group, as it stands in events.", "sooner"],
  "Variant.weight": ["How large the group is beside the others; 2 is twice the size of 1.", 1],
  "Variant.rhythm": ["How long to wait between two questions about a result.", "3d"],
  "Variant.help": [
    "Help items that are worded otherwise or left out, by their ids.",
    { "reach-the-inbox": { title: "Out of the spam folder" } },
  ],
  "Variant.help.*": "What is other about this item.",
  "Variant.help.*.title": ["Its title for this group.", "Out of the spam folder"],
  "Variant.help.*.summary": "Its summary for this group.",
  "Variant.help.*.hidden": "True: this group is not offered it.",
  "Variant.checkIns": [
    "Check-ins that are worded or timed otherwise, by their ids.",
    { "campaign-effect": { every: "14d" } },
  ],
  "Variant.checkIns.*": "What is other about this check-in.",
  "Variant.checkIns.*.question": ["Its question for this group.", "How did your last mailing go?"],
  "Variant.checkIns.*.every": ["How long to wait before it is asked again, for this group.", "14d"],
};
