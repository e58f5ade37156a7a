/** A small playbook without any problem; tests break it in one place each. */
export const soundPlaybook = () => ({
  farshore: 1,
  product: "Postcard",
  segments: [
    { id: "solo", name: "Small shops", who: { trait: "team_size", atMost: 3 } },
    { id: "team", name: "Teams", who: { trait: "team_size", above: 3 }, experience: { style: "guided" } },
  ],
  journey: {
    onboarding: [{ id: "verify", title: "Confirm your address", doneWhen: { event: "verified" } }],
    steps: [
      { id: "add-contacts", title: "Add contacts", doneWhen: { event: "contacts_added" }, link: "#/contacts" },
      {
        id: "send-campaign",
        title: { en: "Send a campaign", de: "Eine Mail senden" },
        lockedUntil: { step: "add-contacts" },
        doneWhen: { event: "campaign_sent", times: { atLeast: 1 } },
      },
    ],
  },
  outcomes: [
    {
      id: "orders",
      title: "20 orders",
      measure: { from: "host", metric: "orders", take: "sum" },
      target: 20,
      targets: { team: 50 },
      within: "60d",
      checkpoints: ["15d", "30d"],
    },
    {
      id: "effect",
      title: "Mailings that work",
      measure: { from: "rating", question: "Did it work?", scale: ["No", "A little", "Some", "Well", "Fully"], low: 2 },
      target: 4,
      within: "60d",
      for: ["solo", "team"],
    },
  ],
  obstacles: [
    { id: "spam", title: "Spam", detectedWhen: { metric: "spam_rate", latest: { above: 0.15 } } },
    { id: "subject", title: "Subject", asReason: "Few people open my mail", outcomes: ["effect"] },
  ],
  help: [
    {
      type: "lesson",
      id: "reach-the-inbox",
      title: "Reach the inbox",
      closes: ["spam"],
      body: "## Why mail is filtered",
    },
    {
      type: "webinar",
      id: "first-orders-live",
      title: "First orders",
      closes: ["subject"],
      starts: "2026-06-11T16:00",
      zone: "Europe/Berlin",
      link: "https://example.com/webinar",
    },
    {
      type: "template",
      id: "footer",
      title: "Footer",
      closes: ["spam"],
      body: "You get this mail because {{reason}}.",
      placeholders: { reason: { label: "Why they get it" } },
    },
  ],
  checkIns: [
    { ask: "result", id: "campaign-effect", outcome: "effect", after: "campaign_sent" },
    {
      ask: "experience",
      id: "way-there",
      question: "Was the way there right for you?",
      scale: ["No", "So-so", "Yes"],
      low: 1,
      when: { help: "reach-the-inbox", is: "finished" },
    },
  ],
});

/** The sound playbook, or another, with some values set or, by undefined, removed; paths read `help.0.type`. */
export function changed(changes: Record<string, unknown>, playbook: object = soundPlaybook()): object {
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<object>((at, key) => Reflect.get(at, key), playbook);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
  }
  return playbook;
}
