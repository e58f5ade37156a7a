import { checkIns } from "./describeCheckIns.ts";
import { conditions } from "./describeConditions.ts";
import { help } from "./describeHelp.ts";
import { places } from "./describePlaces.ts";
import { scores } from "./describeScores.ts";
import type { Description } from "./description.ts";

const playbook: Record<string, Description> = {
  Playbook: "What a product team tells Farshore: who its customers are, what they must achieve, and what helps them.",
  "Playbook.$schema": [
    "Where an editor finds the schema of this file; Farshore does not read it.",
    "./playbook.schema.json",
  ],
  "Playbook.farshore": "The version of the playbook format; always 1.",
  "Playbook.product": ["The name of your product, as customers know it.", "Postcard"],
  "Playbook.languages": [
    "The languages of the texts in this file; the first one is used where another is missing.",
    ["en", "fa"],
  ],
  "Playbook.segments":
    "Groups of customers with a result or an experience of their own; the first one that fits a customer counts.",
  "Playbook.journey": "Your product's own path: what customers do before results can be expected.",
  "Playbook.journey.onboarding":
    "What is done once at the very start, such as confirming an address; counted apart from the steps.",
  "Playbook.journey.steps":
    "The steps in their order; when all are done, the product works and the result is what remains.",
  "Playbook.outcomes":
    "The results that customers came for; the first one that is meant for a customer is the required outcome.",
  "Playbook.obstacles":
    "Named reasons why the result may not come; each is detected by a condition or named by the customer.",
  "Playbook.help":
    "Lessons, articles, videos, webinars, talks, templates, courses, tools, training, consulting and services, each for the obstacles it closes.",
  "Playbook.checkIns":
    "Questions to the customer: how good the result is, what stands in its way, whether the way there is right for them, and what it was worth.",
  "Playbook.slots":
    "What stands in the places that your page leaves for it; one that is not listed here shows where the customer stands.",
  "Playbook.hints": "Hints beside things in your page; the first that is of use comes first.",
  "Playbook.scores": "What is known about a customer, added up in points: health, readiness and fit.",
  "Playbook.pressure": "How often Farshore may ask for attention.",
  "Playbook.experiments": "Comparisons of wording, timing and help between groups of customers.",
  "Playbook.holdout": [
    "The share of customers who are never coached but only measured, so that you see what coaching is worth.",
    0.05,
  ],
  "Playbook.theme": "Colours, shape and type, so that Farshore looks at home in your product.",
  "Playbook.words": [
    "Your own wording for sentences of the widget, by language and by the name of the sentence.",
    { en: { "panel.title": "Your way" } },
  ],
  "Playbook.words.*": "Sentences in one language, by name.",
  "Playbook.words.*.*": "The sentence that is shown in place of Farshore's own.",

  Segment: "A group of customers that is served in its own way.",
  "Segment.id": ["The name by which other parts refer to this segment.", "solo"],
  "Segment.name": "What the group is called.",
  "Segment.who": [
    "Which customers belong to it; traits, events and metrics may decide.",
    { trait: "team_size", atMost: 3 },
  ],
  "Segment.ideal":
    "False for customers whom you do not bend the service for: they are served as usual, and nothing raises an alarm.",
  "Segment.experience": "How this group wants to be helped.",

  Experience: "The appropriate experience: not the best one, but the one that suits.",
  "Experience.style": "How much they do alone; help that suits the style is shown first.",
  "Experience.formats": ["Kinds of help that they like, the best liked first.", ["video", "template"]],
  "Experience.paid": "Whether paid help comes before or after free help of the same worth.",
  "Experience.rhythm": [
    "How long to wait between two questions about a result; in place of the check-in's own.",
    "14d",
  ],
  "Experience.attention": ["How long one help item may take before it steps back behind shorter ones.", "15m"],

  Step: "One thing that the customer does in your product.",
  "Step.id": ["The name by which conditions refer to this step.", "add-contacts"],
  "Step.title": ["What the customer does, as a request.", "Add your contacts"],
  "Step.why": "Why it is worth doing, in one sentence.",
  "Step.for": ["The segments that take this step; without this, everybody.", ["team"]],
  "Step.optional": "True for a step that is worth doing but that the rest does not wait for.",
  "Step.doneWhen": [
    "What must have happened; steps complete by what customers do, not by a click in the widget.",
    { event: "contacts_added" },
  ],
  "Step.lockedUntil": [
    "What must hold before the step can be started; steps before this one may be named.",
    { step: "add-contacts" },
  ],
  "Step.link": ["Where in your product it is done.", "#/contacts", "/contacts"],

  Outcome: "A result that customers came for, with a target and a time frame.",
  "Outcome.id": ["The name by which other parts refer to this outcome.", "orders"],
  "Outcome.title": ["The result in the customer's own words, never the use of a feature.", "Orders from your mailings"],
  "Outcome.why": "What the result means for the customer, in one sentence.",
  "Outcome.for": ["The segments it is meant for; without this it is for everybody.", ["solo"]],
  "Outcome.who": [
    "Whom it is meant for beyond the segment, such as one role in an account.",
    { trait: "role", is: "manager" },
  ],
  "Outcome.measure": "How the result becomes known.",
  "Outcome.baseline": "Where customers start from.",
  "Outcome.target": ["The value at which the result is reached; below the baseline when less is better.", 20],
  "Outcome.targets": ["Other targets for some segments, by the id of the segment.", { team: 50 }],
  "Outcome.targets.*": "The target for this segment.",
  "Outcome.within": ["The time frame, counted from the customer's first day.", "60d"],
  "Outcome.checkpoints": ["When to compare the value with what is expected by then.", ["15d", "30d", "45d"]],
  "Outcome.curve": [
    "How far customers have come by when, where progress is no straight line; at the end of the time frame it is all.",
    [
      { after: "10d", share: 0.1 },
      { after: "30d", share: 0.4 },
    ],
  ],
  "Outcome.curve.after": ["The time since the customer's first day.", "10d"],
  "Outcome.curve.share": ["The share of the whole way that is expected by then, from 0 to 1.", 0.1],
  "Outcome.lag": ["How long it takes until something new can show in the result; nothing is asked before.", "2d"],
  "Outcome.higherBar": ["What the next target is once this one is reached.", { times: 1.25 }, { plus: 10 }],
  "Outcome.higherBar.times": "The next target is the old one times this.",
  "Outcome.higherBar.plus": "The next target is the old one plus this.",

  Measure: "A number from your product, or a number or a rating from the customer.",
  "Measure.from": "Who knows the result: your product (host), or the customer, who types a number or rates it.",
  "Measure.host": 'Your product reports it: farshore("measure", "orders", 3).',
  "Measure.number": "The customer types the number, because your product cannot see it.",
  "Measure.rating": "The customer rates it, because nobody else can tell.",
  "Measure.metric": ["The name that your product uses in its call.", "orders"],
  "Measure.take": "Which number counts: all values together (sum), the newest (latest) or their average (mean).",
  "Measure.over": ["Only values of this time until now; without it, of the whole time frame.", "7d"],
  "Measure.unit": ["What is counted, as it stands after the number.", "orders"],
  "Measure.percent": "True for a share that is shown as a percentage: 0.2 is 20 %.",
  "Measure.felt":
    "What the customer thinks of the same result, so that a good number with a bad feeling, or the other way round, is seen.",
  "Measure.felt.question": ["What the customer is asked.", "Are these the orders you hoped for?"],
  "Measure.felt.scale": ["One label for each point, the worst first.", ["No", "Partly", "Yes"]],
  "Measure.felt.low": ["Up to this many points the rating is low, and help is offered.", 1],
  "Measure.number.question": ["What the customer is asked.", "How many orders came from your mailings this month?"],
  "Measure.number.low": [
    "Up to this number the result is low, and help is offered; without this, up to the baseline.",
    5,
  ],
  "Measure.question": ["What the customer is asked.", "How well do your mailings work for you?"],
  "Measure.scale": ["One label for each point, the worst first.", ["Not at all", "A little", "Well", "Very well"]],
  "Measure.low": ["Up to this many points the rating is low, and help is offered.", 2],

  Obstacle: "A reason why the result does not come yet.",
  "Obstacle.id": ["The name by which help refers to this obstacle.", "spam"],
  "Obstacle.title": ["What your team and the widget call it.", "Mail lands in spam"],
  "Obstacle.asReason": ["How a customer would say it, when asked what got in the way.", "My mail ends up in spam"],
  "Obstacle.detectedWhen": ["What shows that it is there.", { metric: "spam_rate", latest: { above: 0.15 } }],
  "Obstacle.outcomes": ["The outcomes it stands in the way of; without this, all of them.", ["orders"]],

  Pressure: "How often Farshore may ask for attention; what may not interrupt waits in the panel.",
  "Pressure.perSession": "Interruptions in one visit, at most.",
  "Pressure.perDay": "Interruptions in one day, at most.",
  "Pressure.perWeek": "Interruptions in seven days, at most.",
  "Pressure.perWeekWhenReached": "The same once the required outcome is reached.",
  "Pressure.perWeekWhenBehind": "The same while the required outcome is behind or overdue, when help is wanted most.",
  "Pressure.quietHours": "When nothing interrupts, in the customer's own time.",
  "Pressure.quietHours.from": ["Begin of the quiet hours.", "20:00"],
  "Pressure.quietHours.to": ["End of the quiet hours.", "08:00"],
  "Pressure.snooze": ["What the customer can choose from when asked later.", ["1d", "3d", "7d"]],

  Theme:
    "Colours, shape and type of the widget. What could not be read is moved until it can; `farshore check` says how.",
  "Theme.accent": ["The colour of buttons and of the way travelled.", "#0b6e69"],
  "Theme.surface": ["What panels and cards are made of: one colour for day and night, or one for each.", "#fffdf8"],
  "Theme.surface.light": ["By day.", "#fffdf8"],
  "Theme.surface.dark": ["By night.", "#191613"],
  "Theme.text": ["The colour of text: one for day and night, or one for each.", "#2b2118"],
  "Theme.text.light": ["By day.", "#2b2118"],
  "Theme.text.dark": ["By night.", "#f1e9df"],
  "Theme.font": [
    "Fonts by name, the first one that is there counts; your page loads them, Farshore loads none.",
    "Inter, Georgia, serif",
  ],
  "Theme.scheme": "Light or dark; auto follows the customer's device. One surface for day and night decides it itself.",
  "Theme.radius": ["How round corners are, in pixels.", 12],
  "Theme.density": "How much room things have, unless a customer wants it otherwise.",

  Text: "Words for a person: one text, or one text per language.",
  "Text.*": "The text in this language.",
};

/**
 * What every field means, for editors and the reference page; not shipped to browsers. The key is the part and the way
 * to the field; where kinds differ, the kind stands between (`Help.template.body` before `Help.body`).
 */
export const descriptions: Record<string, Description> = {
  ...playbook,
  ...help,
  ...checkIns,
  ...places,
  ...scores,
  ...conditions,
};
