import type { Rule } from "./rules.ts";

const labels = ["Not at all", "Hardly", "It was fine", "Well", "Just right"];

const paragraph = "Write the line that your reader waits for, and leave out *what only you* care about. ".repeat(5);

/** About as long as a lesson that a customer reads in five minutes: 1,200 words. */
const lesson = (id: string) =>
  `## What ${id} is about\n\n${`${paragraph}\n\n${paragraph}\n\n- one\n- **two**\n\n### And then\n\n`.repeat(7)}${paragraph}\n`;

/** A playbook with one lesson for each rule, as JSON; event counts look back `within`, or over all time. */
export const makePlaybook = (rules: Rule[], within?: string): object => ({
  farshore: 1,
  product: "Bench",
  journey: {
    steps: ["contacts_added", "campaign_sent", "report_read"].map((event) => ({
      id: event.replace("_", "-"),
      title: event,
      doneWhen: { event },
    })),
  },
  outcomes: [
    {
      id: "orders",
      title: "Orders from your mailings",
      measure: { from: "host", metric: "orders", take: "sum" },
      target: 100_000,
      within: "60d",
      checkpoints: ["30d"],
    },
  ],
  help: rules.map(({ id, plan, event, times, page, minutes, free }) => ({
    type: "lesson",
    id,
    title: `About ${id}`,
    summary: "What it brings, in one sentence.",
    minutes,
    body: lesson(id),
    ...(!free && { price: { amount: 90, currency: "EUR" } }),
    when: { all: [{ trait: "plan", is: plan }, { event, times: { atLeast: times }, within }, { page }] },
  })),
  checkIns: [
    {
      ask: "experience",
      id: "way-there",
      question: "Was the way there right for you?",
      scale: labels,
      low: 2,
      // by a fact on any page, or at once on the page that is called so
      when: { any: [{ event: "asked" }, { page: "*/due" }] },
    },
  ],
});
