import type { Playbook } from "../src/playbook/schema.ts";

const labels = ["No effect", "A little", "Some", "A clear effect", "Better than I hoped"];

/** A small playbook with every part that decides something; tests change what they are about. */
export const fixturePlaybook = (change: Partial<Playbook> = {}): Playbook => ({
  farshore: 1,
  product: "Postcard",
  languages: ["en"],
  segments: [
    {
      id: "team",
      name: "Teams",
      who: { trait: "team_size", above: 3 },
      experience: { style: "guided", formats: ["webinar"], paid: "first" },
    },
    {
      id: "solo",
      name: "Solo",
      who: { trait: "team_size", atMost: 3 },
      experience: { style: "self-serve", formats: ["lesson"], paid: "last" },
    },
  ],
  journey: {
    onboarding: [],
    steps: [
      { id: "add", title: "Add contacts", doneWhen: { event: "contacts_added" } },
      { id: "send", title: "Send", doneWhen: { event: "campaign_sent" }, lockedUntil: { step: "add" } },
    ],
  },
  outcomes: [
    {
      id: "orders",
      title: "20 orders",
      measure: { from: "host", metric: "orders", take: "sum", percent: false },
      baseline: 0,
      target: 20,
      targets: { team: 40 },
      within: "60d",
      checkpoints: ["15d", "30d"],
      lag: "2d",
      higherBar: { times: 1.25 },
    },
    {
      id: "effect",
      title: "Mailings that work",
      measure: { from: "rating", question: "How well did it work?", scale: labels, low: 2 },
      baseline: 0,
      target: 4,
      targets: {},
      within: "60d",
      checkpoints: [],
      lag: "2d",
      higherBar: { times: 1.25 },
    },
  ],
  obstacles: [
    {
      id: "spam",
      title: "Mail lands in spam",
      asReason: "My mail lands in spam",
      detectedWhen: { metric: "spam_rate", latest: { above: 0.15 } },
    },
    { id: "subject", title: "Weak subject", asReason: "Few people open it" },
  ],
  help: [
    {
      type: "lesson",
      id: "inbox",
      title: "Reach the inbox",
      body: "Text",
      closes: ["spam"],
      strength: "medium",
      minutes: 6,
    },
    {
      type: "lesson",
      id: "subjects",
      title: "Subjects",
      body: "Text",
      closes: ["subject"],
      strength: "medium",
      minutes: 5,
    },
    {
      type: "service",
      id: "review",
      title: "Review",
      link: "https://example.com",
      closes: ["spam", "subject"],
      strength: "strong",
      price: { amount: 90, currency: "EUR" },
    },
    {
      type: "webinar",
      id: "live",
      title: "Live",
      starts: "2026-06-11T16:00",
      zone: "Europe/Berlin",
      link: "https://example.com",
      closes: ["subject"],
      strength: "medium",
      minutes: 45,
    },
    {
      type: "template",
      id: "footer",
      title: "Footer",
      body: "{{name}}",
      placeholders: { name: { label: "Name" } },
      closes: ["spam"],
      strength: "light",
      segments: ["team"],
    },
  ],
  checkIns: [
    { ask: "result", id: "ask-effect", outcome: "effect", after: "campaign_sent", every: "7d" },
    {
      ask: "experience",
      id: "way",
      question: "Was the way right?",
      scale: labels,
      low: 2,
      when: { help: "inbox", is: "finished" },
      every: "90d",
    },
  ],
  pressure: { perSession: 1, perDay: 1, perWeek: 3, perWeekWhenReached: 1, snooze: ["1d", "3d"] },
  theme: { scheme: "auto" },
  words: {},
  ...change,
});

export const DAY = 86_400_000;
/** Monday 1 June 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 5, 1, 9);
