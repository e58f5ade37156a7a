import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../../src/playbook/check.ts";
import { sentences } from "../../src/playbook/sentences.ts";
import { fullPlaybook } from "./fullPlaybook.ts";
import { changed, soundPlaybook } from "./soundPlaybook.ts";

const steps = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${name}${i}`, title: name, doneWhen: { event: "done" } }));

const nested = (depth: number): object => (depth ? { not: nested(depth - 1) } : { event: "x" });

/** What is changed in the sound playbook, by path (undefined removes it), and all that is then said. */
const broken: [changes: Record<string, unknown>, says: string[]][] = [
  // shape
  [{ farshore: 2 }, ["farshore: found 2, but this must be 1."]],
  [{ farshore: "1" }, ['farshore: found "1", but this must be 1, without quotation marks.']],
  [{ farshore: undefined }, ['the playbook: "farshore" is missing; add "farshore": 1.']],
  [{ farshore: undefined, farshoer: 1 }, ['the playbook: there is no "farshoer" here; did you mean "farshore"?']],
  [{ outcomes: undefined, outcome: [] }, ['the playbook: there is no "outcome" here; did you mean "outcomes"?']],
  [{ journey: undefined }, ['the playbook: "journey" is missing; add "journey": {"steps": [ ... ]}.']],

  // texts
  [
    { product: 5 },
    [
      'product: found 5, but this must be a text, or one text per language such as {"en": "..."}; write it in quotation marks: "5".',
    ],
  ],
  [{ product: {} }, ["product: found an empty object, but this needs at least 1 entry."]],
  [{ product: "" }, ["product: this text is empty; write something, or remove the line."]],
  [{ product: { english: "x" } }, ['product.english: "english" is not a language tag; write "en".']],
  [{ product: { en: "" } }, ["product.en: this text is empty; write something, or remove the line."]],
  [
    { product: { en: 4 } },
    ['product.en: found 4, but this must be a text in quotation marks; write it in quotation marks: "4".'],
  ],
  [
    { "outcomes.0.title": null },
    [
      'outcomes[0].title: found null, but this must be a text, or one text per language such as {"en": "..."}; write a value, or remove the line.',
    ],
  ],
  [
    { words: { en: { x: 3 } } },
    ['words.en.x: found 3, but this must be a text in quotation marks; write it in quotation marks: "3".'],
  ],

  // places in the host's page
  [
    { slots: [{ show: "outcome", id: "home" }] },
    ['slots[0].show: "outcome" is not known here; write one of "standing", "check-in" or "help".'],
  ],
  [
    {
      slots: [
        { show: "standing", id: "home", outcome: "order" },
        { show: "check-in", id: "ask", checkIn: "nothing" },
        { show: "help", id: "learn", help: "inbo", closes: ["spa"] },
      ],
      hints: [{ id: "one", text: "Look", help: "nowhere", when: { step: "sen" } }],
    },
    [
      'slots[0].outcome: there is no outcome "order"; did you mean "orders"?',
      'slots[1].checkIn: there is no check-in "nothing"; there are "campaign-effect" and "way-there".',
      'slots[2].help: there is no help item "inbo"; there are "reach-the-inbox", "first-orders-live" and "footer".',
      'slots[2].closes[0]: there is no obstacle "spa"; did you mean "spam"?',
      'hints[0].help: there is no help item "nowhere"; there are "reach-the-inbox", "first-orders-live" and "footer".',
      'hints[0].when.step: there is no step "sen"; there are "verify", "add-contacts" and "send-campaign".',
    ],
  ],
  [
    { hints: [{ id: "one", text: "Look", besides: "#x" }] },
    ['hints[0]: there is no "besides" here; did you mean "beside"?'],
  ],
  [
    {
      hints: [
        { id: "one", text: "A" },
        { id: "one", text: "B" },
      ],
    },
    ['hints[1].id: the id "one" is used already at hints[0].id; give one of them another id.'],
  ],

  // kinds
  [{ "help.0.type": "lessons" }, ['help[0].type: "lessons" is not known here; did you mean "lesson"?']],
  [{ "help.0.type": "blog" }, ['help[0].type: "blog" is not known here; did you mean "article"?']],
  [
    { "help.0.type": "podcast" },
    [
      'help[0].type: "podcast" is not known here; write one of "lesson", "article", "video", "webinar", "talk", "template", "course", "tool", "training", "consulting" or "service".',
    ],
  ],
  [
    { "help.0.type": undefined },
    [
      'help[0]: "type" is missing; add it with one of "lesson", "article", "video", "webinar", "talk", "template", "course", "tool", "training", "consulting" or "service".',
    ],
  ],
  [{ "help.0.type": undefined, "help.0.typ": "lesson" }, ['help[0]: there is no "typ" here; did you mean "type"?']],
  [
    { "help.0": "reach-the-inbox" },
    [
      'help[0]: found "reach-the-inbox", but this must be an object with "type"; write it like {"type": "lesson", "id": "first-step", "title": "...", "body": "..."}.',
    ],
  ],
  [
    { "outcomes.0.measure": "orders" },
    [
      'outcomes[0].measure: found "orders", but this must be an object with "from"; write it like {"from": "host", "metric": "...", "take": "sum"}.',
    ],
  ],
  [
    { "outcomes.0.measure.from": "survey" },
    ['outcomes[0].measure.from: "survey" is not known here; write one of "host", "number" or "rating".'],
  ],
  [{ "checkIns.0.ask": "results" }, ['checkIns[0].ask: "results" is not known here; did you mean "result"?']],

  // keys
  [
    { "help.0.starts": "2026-06-11T16:00" },
    ['help[0]: "starts" does not go with "type": "lesson", only with "webinar"; remove it.'],
  ],
  [
    { "help.0.body": undefined, "help.0.content": "Hello" },
    ['help[0]: there is no "content" here; did you mean "body"?'],
  ],
  [
    { "help.0.size": 1 },
    [
      'help[0]: there is no "size" here; remove it, or use one of "summary", "minutes", "strength", "needs", "segments", "stages", "when", "until", "price", "provider" or "languages".',
    ],
  ],
  [{ pressure: { quiet_hours: 1 } }, ['pressure: there is no "quiet_hours" here; did you mean "quietHours"?']],
  [{ theme: { color: "#112233" } }, ['theme: there is no "color" here; did you mean "accent"?']],
  [{ "outcomes.0.within": undefined }, ['outcomes[0]: "within" is missing; add "within": "30d".']],
  [{ "outcomes.0.measure.take": undefined }, ['outcomes[0].measure: "take" is missing; add "take": "sum".']],

  // values
  [
    { "outcomes.0.target": "20" },
    ['outcomes[0].target: found "20", but this must be a number; write 20 without quotation marks.'],
  ],
  [{ "help.0.minutes": "5 min" }, ['help[0].minutes: found "5 min", but this must be a number; write 5 alone.']],
  [
    { "help.0.minutes": "five" },
    ['help[0].minutes: found "five", but this must be a number; write it in digits, such as 1.'],
  ],
  [{ "help.0.minutes": 0 }, ["help[0].minutes: found 0, but this must be above 0."]],
  [{ "help.0.minutes": 20000 }, ["help[0].minutes: found 20000, but this must be at most 10000."]],
  [
    { "help.0.closes": "spam" },
    ['help[0].closes: found "spam", but this must be a list in square brackets [ ]; write ["spam"].'],
  ],
  [
    { obstacles: { id: "spam", title: "Spam" } },
    [
      'obstacles: found an object with "id" and "title", but this must be a list in square brackets [ ]; put it into square brackets: [{ ... }].',
    ],
  ],
  [
    { "help.0.id": ["reach-the-inbox"] },
    [
      'help[0].id: found a list of 1 in [ ], but this must be an id such as "first-step"; take it out of the square brackets.',
    ],
  ],
  [
    { "outcomes.0.measure.percent": "yes" },
    ['outcomes[0].measure.percent: found "yes", but this must be true or false; write true without quotation marks.'],
  ],
  [
    { "outcomes.0.measure.take": "average" },
    ['outcomes[0].measure.take: "average" is not known here; write one of "sum", "latest" or "mean".'],
  ],
  [
    { "segments.1.experience.style": "Guided help" },
    ['segments[1].experience.style: "Guided help" is not known here; did you mean "guided"?'],
  ],
  [
    { "help.0.price": 20 },
    [
      'help[0].price: found 20, but this must be an object in curly brackets { }; write it like {"amount": 1, "currency": "EUR"}.',
    ],
  ],
  [{ "journey.steps": [] }, ["journey.steps: found an empty list, but this needs at least 1 entry."]],
  [
    { "journey.steps.0": "Add contacts" },
    [
      'journey.steps[0]: found "Add contacts", but this must be an object in curly brackets { }; write it like {"id": "first-step", "title": "...", "doneWhen": {"event": "name_of_event"}}.',
    ],
  ],
  [
    { "outcomes.1.measure.scale": ["Good"] },
    ["outcomes[1].measure.scale: found a list of 1 in [ ], but this needs at least 2 entries."],
  ],
  [{ "outcomes.0.higherBar": 2 }, ['outcomes[0].higherBar: found 2, but this must be {"times": 1} or {"plus": 1}.']],
  [{ "outcomes.0.higherBar": { times: 0 } }, ["outcomes[0].higherBar.times: found 0, but this must be above 0."]],
  [{ theme: { radius: 50 } }, ["theme.radius: found 50, but this must be at most 24."]],
  [
    { pressure: { perDay: 1.5, perWeek: -1 } },
    [
      "pressure.perDay: 1.5 is not a whole number; write one without a decimal point.",
      "pressure.perWeek: found -1, but this must be at least 0.",
    ],
  ],
  [
    { pressure: { snooze: ["1d", "2d", "3d", "4d", "5d"] } },
    ["pressure.snooze: this list is too long; shorten it to 4 entries."],
  ],
  [
    { "journey.onboarding": steps("o", 21), "journey.steps": steps("s", 31) },
    [
      "journey.onboarding: this list is too long; shorten it to 20 entries.",
      "journey.steps: this list is too long; shorten it to 30 entries.",
    ],
  ],
  [
    { "help.0.type": "article", "help.0.link": `https://example.com/${"x".repeat(2100)}` },
    ["help[0].link: this text is too long; shorten it to 2048 letters."],
  ],

  // forms
  [{ "obstacles.0.id": "Lands in spam" }, ['obstacles[0].id: "Lands in spam" is not an id; write "Lands-in-spam".']],
  [{ "outcomes.0.within": "2 months" }, ['outcomes[0].within: "2 months" is not a length of time; write "60d".']],
  [
    { "outcomes.0.lag": 2 },
    [
      'outcomes[0].lag: found 2, but this must be a length of time such as "30d"; write it with its unit, such as "2d" for 2 days.',
    ],
  ],
  [
    { "outcomes.0.within": "soon" },
    [
      'outcomes[0].within: "soon" is not a length of time; write a whole number and m, h, d or w (minutes, hours, days or weeks), such as "30d".',
    ],
  ],
  [{ languages: ["english"] }, ['languages[0]: "english" is not a language tag; write "en".']],
  [
    { languages: ["Klingon"] },
    ['languages[0]: "Klingon" is not a language tag; write two or three small letters, such as "en".'],
  ],
  [{ languages: ["pt_BR"] }, ['languages[0]: "pt_BR" is not a language tag; write "pt-BR".']],
  [
    { "help.1.link": "www.example.com" },
    ['help[1].link: "www.example.com" is not a link; write "https://www.example.com".'],
  ],
  [
    { "help.1.link": "http://example.com/x" },
    ['help[1].link: "http://example.com/x" is not a link; write "https://example.com/x".'],
  ],
  [{ "journey.steps.0.link": "contacts" }, ['journey.steps[0].link: "contacts" is not a link; write "/contacts".']],
  [
    { "help.1.link": "javascript:alert(1)" },
    [
      'help[1].link: "javascript:alert(1)" is not a link; start with https://, or with / or # for a place in your product, such as "https://example.com/".',
    ],
  ],
  [
    { "help.1.starts": "2026-06-11 16:00" },
    ['help[1].starts: "2026-06-11 16:00" is not a date and time; write "2026-06-11T16:00".'],
  ],
  [
    { "help.1.starts": "11.6.2026, 4 pm" },
    [
      'help[1].starts: "11.6.2026, 4 pm" is not a date and time; write year-month-day, T, hour:minute, such as "2026-06-11T16:00".',
    ],
  ],
  [{ theme: { surface: "#fff" } }, ['theme.surface: "#fff" is not a colour; write "#ffffff".']],
  [{ theme: { surface: { light: "#ffffff" } } }, ['theme.surface: "dark" is missing; add "dark": "#0b6e69".']],
  [
    { theme: { text: "red" } },
    ['theme.text: "red" is not a colour; write # and six digits or letters a to f, such as "#0b6e69".'],
  ],
  [
    { theme: { density: "tight" } },
    ['theme.density: "tight" is not known here; write one of "comfortable" or "compact".'],
  ],
  ...[
    "url(https://example.com/a.woff2)",
    "Inter; color: red",
    "Inter, url(a)",
    "Inter}body{display:none",
    "'Inter', serif",
    '"Inter"',
    "Inter\\2c serif",
    "Inter/*",
    "Inter, ,serif",
    "Inter\nserif",
    "var(--x)",
    "Inter!important",
    "<b>",
    "-",
    "3Inter",
    "Ｉnter",
  ].map((font): [Record<string, unknown>, string[]] => [
    { theme: { font } },
    [
      `theme.font: ${JSON.stringify(font)} is not a list of fonts; write names of letters, digits and spaces, with commas between, such as "Inter, Georgia, serif".`,
    ],
  ]),
  [{ theme: { accent: "#fff" } }, ['theme.accent: "#fff" is not a colour; write "#ffffff".']],
  [
    { theme: { accent: "teal" } },
    ['theme.accent: "teal" is not a colour; write # and six digits or letters a to f, such as "#0b6e69".'],
  ],
  [{ "help.0.price": { amount: 5, currency: "€" } }, ['help[0].price.currency: "€" is not a currency; write "EUR".']],
  [
    { pressure: { quietHours: { from: "8 pm", to: "8:00" } } },
    [
      'pressure.quietHours.from: "8 pm" is not a time of day; write "20:00".',
      'pressure.quietHours.to: "8:00" is not a time of day; write "08:00".',
    ],
  ],
  [
    { "outcomes.0.targets": { "big team": 5 } },
    ['outcomes[0].targets["big team"]: "big team" is not an id; write "big-team".'],
  ],

  // conditions
  [
    { "help.0.when": "campaign_sent" },
    [
      'help[0].when: found "campaign_sent", but this must be a condition such as {"event": "name_of_event"}; write {"event": "campaign_sent"}.',
    ],
  ],
  [
    { "help.0.when": "after a week" },
    ['help[0].when: found "after a week", but this must be a condition such as {"event": "name_of_event"}.'],
  ],
  [
    { "help.0.when": {} },
    [
      'help[0].when: this is no condition; it needs "all", "any", "not", "event", "metric", "trait", "account", "rating", "answer", "page", "segment", "step", "help", "stage", "outcome" or "score".',
    ],
  ],
  [{ "help.0.when": { evnt: "x" } }, ['help[0].when: this is no condition; instead of "evnt", did you mean "event"?']],
  [{ "help.0.when": { or: [] } }, ['help[0].when: this is no condition; instead of "or", did you mean "any"?']],
  [
    { "help.0.when": { plan: "pro" } },
    ['help[0].when: this is no condition; to ask about a trait, write {"trait": "plan", "is": "pro"}.'],
  ],
  [
    { "help.0.when": { event: "a", metric: "b" } },
    [
      'help[0].when: this asks for "event" and "metric" at once; write them apart in {"all": [{...}, {...}]}, or "any" if one of them is enough.',
    ],
  ],
  [
    { "help.0.when": { all: [{ any: [{ not: { metric: "x", latest: { les: 3 } } }] }] } },
    [
      'help[0].when.all[0].any[0].not.latest: there is no "les" here; remove it, or use one of "is", "atLeast", "atMost", "above" or "below".',
    ],
  ],
  [
    { "help.0.when": { metric: "x", latest: { min: 3 } } },
    ['help[0].when.latest: there is no "min" here; did you mean "atLeast"?'],
  ],
  [
    { "help.0.when": { metric: "x", latest: 3 } },
    ['help[0].when.latest: found 3, but this must be an object in curly brackets { }; write it like {"atLeast": 1}.'],
  ],
  [
    { "help.0.when": { all: { event: "x" } } },
    [
      'help[0].when.all: found an object with "event", but this must be a list in square brackets [ ]; put it into square brackets: [{ ... }].',
    ],
  ],
  [
    { "help.0.when": { help: "footer", is: "read" } },
    ['help[0].when.is: "read" is not known here; write one of "opened" or "finished".'],
  ],
  [
    { "help.0.when": nested(80) },
    ["the playbook: this is nested too deeply to be read; a playbook needs no more than 64 levels of brackets."],
  ],

  // impossible
  [
    { "help.0.when": { any: [] } },
    ['help[0].when: "any" is empty, so this never holds; put conditions into it, or remove it.'],
  ],
  [
    { "help.0.when": { trait: "plan", in: [] } },
    ['help[0].when: "in" is empty, so this never holds; list the values.'],
  ],
  [
    { "help.0.when": { metric: "x", latest: { atLeast: 5, atMost: 3 } } },
    ['help[0].when.latest: no value is "atLeast" 5 and "atMost" 3 at once, so this never holds; change one of them.'],
  ],
  [
    { "help.0.when": { event: "x", times: { above: 2, below: 2 } } },
    ['help[0].when.times: no value is "above" 2 and "below" 2 at once, so this never holds; change one of them.'],
  ],
  [
    { "help.0.when": { event: "x", where: { size: { is: 1, above: 3 } } } },
    ['help[0].when.where.size: no value is "is" 1 and "above" 3 at once, so this never holds; change one of them.'],
  ],
  [
    { "help.0.when": { event: "x", ago: { atLeast: "10d", atMost: "2d" } } },
    ['help[0].when.ago: no value is "atLeast" 10d and "atMost" 2d at once, so this never holds; change one of them.'],
  ],
  [
    { "help.0.when": { metric: "x" } },
    [
      'help[0].when: this looks at a metric but asks nothing of it; add "latest", "sum" or "mean", such as "latest": {"below": 0.2}.',
    ],
  ],
  [
    { "help.0.when": { metric: "x", latest: { above: 1 }, sum: { above: 2 } } },
    [
      'help[0].when: this asks for "latest" and "sum" at once; write them apart in {"all": [{...}, {...}]}, or "any" if one of them is enough.',
    ],
  ],
  [
    { "segments.1.who": { segment: "solo" } },
    [
      "segments[1].who: who belongs to a segment is decided before any segment is known, so this never holds; use traits or events.",
    ],
  ],
  [
    { "segments.1.who": { not: { step: "add-contacts" } } },
    [
      "segments[1].who.not: who belongs to a segment is decided before any step is known, so this never holds; use traits or events.",
    ],
  ],

  // ids
  [{ "help.0.closes": ["spamm"] }, ['help[0].closes[0]: there is no obstacle "spamm"; did you mean "spam"?']],
  [
    { "help.0.closes": ["spam", "deliverability"] },
    ['help[0].closes[1]: there is no obstacle "deliverability"; there are "spam" and "subject".'],
  ],
  [{ "help.0.segments": ["sole"] }, ['help[0].segments[0]: there is no segment "sole"; did you mean "solo"?']],
  [
    { "outcomes.0.for": ["solo", "team", "big"] },
    ['outcomes[0].for[2]: there is no segment "big"; there are "solo" and "team".'],
  ],
  [
    { "outcomes.0.targets": { teams: 5 } },
    ['outcomes[0].targets.teams: there is no segment "teams"; did you mean "team"?'],
  ],
  [
    { "help.0.when": { help: "fotter", is: "opened" } },
    ['help[0].when.help: there is no help item "fotter"; did you mean "footer"?'],
  ],
  [
    { "help.0.when": { rating: "orders", atMost: 2 } },
    [
      'help[0].when.rating: there is no rated outcome or experience check-in "orders"; there are "effect" and "way-there".',
    ],
  ],
  [{ "help.0.when": { step: "send" } }, ['help[0].when.step: there is no step "send"; did you mean "send-campaign"?']],
  [
    { "obstacles.1.outcomes": ["effect", "efect"] },
    ['obstacles[1].outcomes[1]: there is no outcome "efect"; did you mean "effect"?'],
  ],
  [
    { segments: [], "outcomes.0.targets": {}, "outcomes.1.for": undefined, "help.0.segments": ["solo"] },
    ['help[0].segments[0]: there is no segment "solo", since "segments" has none; add it there, or remove this.'],
  ],
  [
    { "help.1.id": "footer" },
    ['help[2].id: the id "footer" is used already at help[1].id; give one of them another id.'],
  ],
  [
    { "journey.onboarding.0.id": "add-contacts" },
    [
      'journey.steps[0].id: the id "add-contacts" is used already at journey.onboarding[0].id; give one of them another id.',
    ],
  ],
  [
    { "checkIns.1.id": "effect" },
    ['checkIns[1].id: the id "effect" is used already at outcomes[1].id; give one of them another id.'],
  ],

  // steps
  [
    { "journey.steps.0.lockedUntil": { step: "add-contacts" } },
    [
      'journey.steps[0].lockedUntil: step "add-contacts" waits for itself, so it can never be reached; remove this condition or name another step.',
    ],
  ],
  [
    { "journey.steps.0.lockedUntil": { step: "send-campaign" } },
    [
      'journey.steps[0].lockedUntil: step "add-contacts" waits for step "send-campaign", which comes after it, so it can never be reached; move "send-campaign" before it, or change this condition.',
    ],
  ],
  [
    { "journey.steps.0.doneWhen": { all: [{ event: "x" }, { step: "add-contacts" }] } },
    [
      'journey.steps[0].doneWhen: step "add-contacts" waits for itself, so it can never be reached; remove this condition or name another step.',
    ],
  ],
  [
    {
      "journey.onboarding.0.lockedUntil": {
        any: [{ step: "add-contacts" }, { all: [{ step: "add-contacts" }, { event: "x" }] }],
      },
    },
    [
      'journey.onboarding[0].lockedUntil: step "verify" waits for step "add-contacts", which comes after it, so it can never be reached; move "add-contacts" before it, or change this condition.',
    ],
  ],

  // outcomes
  [
    { "outcomes.1.target": 9 },
    ["outcomes[1].target: the target 9 does not fit the scale: it has 5 points and 2 or less is low; write 3 to 5."],
  ],
  [
    { "outcomes.1.target": 2 },
    ["outcomes[1].target: the target 2 does not fit the scale: it has 5 points and 2 or less is low; write 3 to 5."],
  ],
  [
    { "outcomes.1.targets": { solo: 6 } },
    [
      "outcomes[1].targets.solo: the target 6 does not fit the scale: it has 5 points and 2 or less is low; write 3 to 5.",
    ],
  ],
  [
    { "outcomes.1.measure.low": 5 },
    ['outcomes[1].measure.low: "low" is 5, but the scale has 5 points, so every answer would be low; write at most 4.'],
  ],
  [
    { "checkIns.1.low": 3 },
    ['checkIns[1].low: "low" is 3, but the scale has 3 points, so every answer would be low; write at most 2.'],
  ],
  [
    { "outcomes.0.target": 0 },
    ["outcomes[0].target: the target 0 is the same as the baseline, so there is nowhere to go; change one of them."],
  ],
  [
    { "checkIns.0.outcome": "orders" },
    [
      'outcomes[1]: nothing ever asks for the outcome "effect", which the customer rates; add {"ask": "result", "id": "...", "outcome": "effect"} to "checkIns".',
      'obstacles[1]: nobody is asked about the obstacle "subject" and nothing detects it; add "detectedWhen", or a check-in with "ask": "result" or "reason" about an outcome it concerns.',
      'checkIns[0].outcome: the outcome "orders" is measured by the host alone, so customers are not asked for it; give its measure a "felt" question, or name an outcome with "from": "number" or "rating".',
    ],
  ],
  [
    { checkIns: [], "obstacles.1.detectedWhen": { event: "x" } },
    [
      'outcomes[1]: nothing ever asks for the outcome "effect", which the customer rates; add {"ask": "result", "id": "...", "outcome": "effect"} to "checkIns".',
    ],
  ],

  // obstacles and help
  [
    { "obstacles.1.asReason": undefined },
    [
      'obstacles[1]: nothing can tell that the obstacle "subject" is there; add "detectedWhen" (a condition), or "asReason" (how a customer would say it).',
    ],
  ],
  [
    {
      "outcomes.1.id": "result",
      "outcomes.1.measure": { from: "host", metric: "m", take: "sum" },
      checkIns: [],
      "obstacles.1.outcomes": undefined,
    },
    [
      'obstacles[1]: nobody is asked about the obstacle "subject" and nothing detects it; add "detectedWhen", or a check-in with "ask": "result" or "reason" about an outcome it concerns.',
    ],
  ],
  [
    { "help.0": { type: "article", id: "reach-the-inbox", title: "A", closes: ["spam"] } },
    ['help[0]: the article "reach-the-inbox" has nothing to read; add a "body" or a "link".'],
  ],
  [{ "help.1.zone": "Berlin" }, ['help[1].zone: there is no time zone "Berlin"; did you mean "Europe/Berlin"?']],
  [
    { "help.1.zone": "Europe/Berln" },
    ['help[1].zone: there is no time zone "Europe/Berln"; did you mean "Europe/Berlin"?'],
  ],
  [
    { "help.1.zone": "My town" },
    [
      'help[1].zone: there is no time zone "My town"; write a region and city such as "Europe/Berlin" or "America/New_York".',
    ],
  ],
  [
    { "help.1.starts": "2026-02-30T16:00" },
    ['help[1].starts: there is no such date or time as "2026-02-30T16:00"; check the month, the day and the hour.'],
  ],
  [
    { "help.1.starts": "2026-06-11T25:00" },
    ['help[1].starts: there is no such date or time as "2026-06-11T25:00"; check the month, the day and the hour.'],
  ],
];

/** The same in the playbook that says everything. */
const brokenFull: typeof broken = [
  // measures and curves
  [
    { "outcomes.0.curve.1.after": "5d" },
    [
      'outcomes[0].curve[1]: the point at "5d" breaks the curve, which must rise: each point is later than the one before, with no smaller share, and within the time frame ("60d"); change or move it.',
    ],
  ],
  [
    { "outcomes.0.curve.1.after": "61d" },
    [
      'outcomes[0].curve[1]: the point at "61d" breaks the curve, which must rise: each point is later than the one before, with no smaller share, and within the time frame ("60d"); change or move it.',
    ],
  ],
  [
    { "outcomes.0.curve.0.share": 0.5 },
    [
      'outcomes[0].curve[1]: the point at "30d" breaks the curve, which must rise: each point is later than the one before, with no smaller share, and within the time frame ("60d"); change or move it.',
    ],
  ],
  [
    { "outcomes.0.measure.felt.low": 3 },
    [
      'outcomes[0].measure.felt.low: "low" is 3, but the scale has 3 points, so every answer would be low; write at most 2.',
    ],
  ],
  [
    { "outcomes.0.measure.felt": "How?" },
    [
      'outcomes[0].measure.felt: found "How?", but this must be an object in curly brackets { }; write it like {"question": "...", "scale": [ ... ], "low": 1}.',
    ],
  ],
  [{ holdout: 2 }, ["holdout: found 2, but this must be at most 1."]],
  // check-ins
  [
    { "checkIns.1.outcome": "effect" },
    [
      'outcomes[1]: nothing ever asks for the outcome "hours", which customers tell as a number; add {"ask": "result", "id": "...", "outcome": "hours"} to "checkIns".',
    ],
  ],
  [
    { "checkIns.5.outcome": "effect" },
    [
      'checkIns[5].outcome: the outcome "effect" has no number and feeling to compare; name an outcome with "from": "host" whose measure has a "felt" question.',
    ],
  ],
  [
    { "checkIns.5.ask": "value", "checkIns.5.outcome": "effect" },
    [
      'checkIns[5].outcome: the outcome "effect" is a rating, so there is no amount to confirm; name an outcome with "from": "host" or "number".',
    ],
  ],
  [
    { "checkIns.6.outcome": "hours" },
    [
      'checkIns[7]: "expectation" is asked only after customers have confirmed the value of "orders", and nothing asks them to; add {"ask": "value", "id": "...", "outcome": "orders"} to "checkIns".',
      'checkIns[8]: "praise" is asked only after customers have confirmed the value of "orders", and nothing asks them to; add {"ask": "value", "id": "...", "outcome": "orders"} to "checkIns".',
    ],
  ],
  [
    { "checkIns.8.kind": "stars" },
    ['checkIns[8].kind: "stars" is not known here; write one of "review" or "reference".'],
  ],
  [
    { "checkIns.0.question": "x" },
    [
      'checkIns[0]: "question" does not go with "ask": "result", only with "experience", "choice" or "praise"; remove it.',
    ],
  ],
  [
    { "checkIns.4.choices.1": "Work" },
    [
      'checkIns[4].choices[1]: found "Work", but this must be an object in curly brackets { }; write it like {"id": "first-step", "text": "..."}.',
    ],
  ],
  [
    { "checkIns.4.choices.1.id": "goods" },
    [
      'checkIns[4].choices[1].id: the id "goods" is used already at checkIns[4].choices[0].id; give one of them another id.',
    ],
  ],
  // help
  [
    { "help.3.repeats.every": "36h" },
    [
      'help[3].repeats: "36h" is no whole number of days, so the webinar would start at another time of day each time; write it in days or weeks, such as "7d".',
    ],
  ],
  [
    { "help.3.repeats.until": "2026-06-01T10:00" },
    [
      'help[3].repeats: the repeats end at "2026-06-01T10:00", before the webinar first starts; choose a later "until".',
    ],
  ],
  [
    { "help.8.until": "2026-09-31T18:00" },
    ['help[8].until: there is no such date or time as "2026-09-31T18:00"; check the month, the day and the hour.'],
  ],
  [
    { "help.0.needs": ["note"] },
    [
      'help[0].needs: the help item "inbox" waits for itself by way of what it needs, so it is never offered; take one of them out of "needs".',
      'help[1].needs: the help item "note" waits for itself by way of what it needs, so it is never offered; take one of them out of "needs".',
    ],
  ],
  [{ "help.1.needs": ["inbx"] }, ['help[1].needs[0]: there is no help item "inbx"; did you mean "inbox"?']],
  [
    { "help.0.closes.1.obstacle": "tim" },
    ['help[0].closes[1].obstacle: there is no obstacle "tim"; did you mean "time"?'],
  ],
  [{ "help.0.closes.1": { obstacle: "time" } }, ['help[0].closes[1]: "strength" is missing; add "strength": "light".']],
  [
    { "help.0.closes.1": { obstacl: "time", strength: "light" } },
    ['help[0].closes[1]: there is no "obstacl" here; did you mean "obstacle"?'],
  ],
  [
    { "help.0.closes.1": 5 },
    ['help[0].closes[1]: found 5, but this must be "first-step" or {"obstacle": "first-step", "strength": "light"}.'],
  ],
  [
    { "help.6.lessons.1": { id: "first", title: "A", body: "B" } },
    ['help[6].lessons[1].id: the id "first" is used already at help[6].lessons[0].id; give one of them another id.'],
  ],
  // conditions
  [
    { "help.10.when.all.1.answer": "fild" },
    ['help[10].when.all[1].answer: there is no choice check-in "fild"; did you mean "field"?'],
  ],
  [
    { "help.10.when.all.1.in": ["work", "good"] },
    ['help[10].when.all[1].in[1]: there is no choice "good"; did you mean "goods"?'],
  ],
  [
    { "obstacles.0.detectedWhen.any.1.band": "risk" },
    ['obstacles[0].detectedWhen.any[1].band: there is no band "risk"; there are "at-risk" and "well".'],
  ],
  [
    { "obstacles.0.detectedWhen.any.1.score": "helth" },
    ['obstacles[0].detectedWhen.any[1].score: there is no score "helth"; did you mean "health"?'],
  ],
  [
    { "segments.0.who": { score: "health", above: 1 } },
    [
      "segments[0].who: who belongs to a segment is decided before any score is known, so this never holds; use traits or events.",
    ],
  ],
  [
    { "journey.steps.0.lockedUntil": { outcome: "orders", is: "reached" } },
    [
      "journey.steps[0].lockedUntil: steps are done before any outcome is known, so this never holds; use events, metrics or traits.",
    ],
  ],
  [
    { "outcomes.1.who": { stage: "gap" } },
    [
      "outcomes[1].who: whom an outcome is meant for is decided before any stage is known, so this never holds; use traits, segments or events.",
    ],
  ],
  [
    { "scores.0.parts.0.when": { score: "health", above: 1 } },
    [
      "scores[0].parts[0].when: a score is added up before any score is known, so this never holds; use what the other score looks at.",
    ],
  ],
  // scores and experiments
  [
    { "scores.0.least": 100 },
    ['scores[0].least: the lowest score, 100, is not below the highest, 100; change "least" or "most".'],
  ],
  [
    { "scores.0.bands.1.from": 0 },
    [
      'scores[0].bands[1].from: the band "well" begins at 0, but the one before it, "at-risk", at 0; put the lowest band first, each with a higher "from".',
    ],
  ],
  [
    { "scores.0.parts.0.pointsFor": { sol: 1 } },
    ['scores[0].parts[0].pointsFor.sol: there is no segment "sol"; did you mean "solo"?'],
  ],
  [
    { "experiments.0.variants.1.checkIns.fields": {} },
    ['experiments[0].variants[1].checkIns.fields: there is no check-in "fields"; did you mean "field"?'],
  ],
  [
    { "experiments.0.variants.1.help.inbx": {} },
    ['experiments[0].variants[1].help.inbx: there is no help item "inbx"; did you mean "inbox"?'],
  ],
  [
    { "experiments.0.variants.1.id": "as-it-is" },
    [
      'experiments[0].variants[1].id: the id "as-it-is" is used already at experiments[0].variants[0].id; give one of them another id.',
    ],
  ],
  [
    { "experiments.0.variants": [{ id: "a" }] },
    ["experiments[0].variants: found a list of 1 in [ ], but this needs at least 2 entries."],
  ],
];

const all = [
  ...broken.map(([changes, says]) => ({ changes, says, playbook: changed(changes) })),
  ...brokenFull.map(([changes, says]) => ({ changes, says, playbook: changed(changes, fullPlaybook()) })),
];

describe("a broken playbook", () => {
  it.each(all)("is told what is wrong with $changes", async ({ playbook, says }) => {
    const { problems } = await checkPlaybook(playbook);
    expect(problems.map(({ message }) => message)).toEqual(says);
  });

  it("is not used, and everything that is said of it is an error", async () => {
    for (const { changes, playbook: broken } of all) {
      const { playbook, problems } = await checkPlaybook(broken);
      expect(playbook, JSON.stringify(changes)).toBeNull();
      expect(problems.filter(({ severity }) => severity !== "error")).toEqual([]);
    }
  });

  it("has an example above for every code", async () => {
    const checked = await Promise.all(all.map(({ playbook }) => checkPlaybook(playbook)));
    const codes = new Set(checked.flatMap(({ problems }) => problems.map(({ code }) => code)));
    expect([...codes].sort()).toEqual(Object.keys(sentences).sort());
  });

  it("may not be a playbook at all", async () => {
    const says = async (value: unknown) => (await checkPlaybook(value)).problems.map(({ message }) => message);
    const wanted = 'but it must be an object in curly brackets: {"farshore": 1, ...}.';
    expect(await says(null)).toEqual([`the playbook: found null, ${wanted}`]);
    expect(await says([1, 2])).toEqual([`the playbook: found a list of 2 in [ ], ${wanted}`]);
    expect(await says("coach.json")).toEqual([`the playbook: found "coach.json", ${wanted}`]);
    expect(await says({})).toHaveLength(4);
  });
});

describe("a sound playbook", () => {
  it("has no problems, and comes back with its defaults", async () => {
    const { playbook, problems } = await checkPlaybook(soundPlaybook());
    expect(problems).toEqual([]);
    expect(playbook?.languages).toEqual(["en"]);
    expect(playbook?.segments[0]?.experience).toEqual({ style: "self-serve", formats: [], paid: "last" });
    expect(playbook?.segments[0]?.ideal).toBe(true);
    expect(playbook?.pressure.snooze).toEqual(["1d", "3d", "7d"]);
    expect(playbook?.outcomes[0]?.higherBar).toEqual({ times: 1.25 });
  });

  it("is not changed by the check", async () => {
    const value = soundPlaybook();
    await checkPlaybook(value);
    expect(value).toEqual(soundPlaybook());
  });
});
