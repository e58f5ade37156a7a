/** One sentence about a part or field of a playbook, then examples of what to write. */
export type Description = string | [about: string, ...examples: unknown[]];

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
  "Playbook.help": "Lessons, articles, videos, webinars, templates and services, each for the obstacles it closes.",
  "Playbook.checkIns":
    "Questions to the customer: how good the result is, and whether the way there is right for them.",
  "Playbook.pressure": "How often Farshore may ask for attention.",
  "Playbook.theme": "Colours and shape, so that Farshore looks at home in your product.",
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
  "Segment.experience": "How this group wants to be helped.",

  Experience: "The appropriate experience: not the best one, but the one that suits.",
  "Experience.style": "How much they do alone; help that suits the style is shown first.",
  "Experience.formats": ["Kinds of help that they like best; shown before others.", ["video", "template"]],
  "Experience.paid": "Whether paid help comes before or after free help of the same worth.",
  "Experience.rhythm": [
    "How long to wait between two questions about a result; in place of the check-in's own.",
    "14d",
  ],

  Step: "One thing that the customer does in your product.",
  "Step.id": ["The name by which conditions refer to this step.", "add-contacts"],
  "Step.title": ["What the customer does, as a request.", "Add your contacts"],
  "Step.why": "Why it is worth doing, in one sentence.",
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
  "Outcome.title": [
    "The result in the customer's own words, never the use of a feature.",
    "20 orders from your mailings",
  ],
  "Outcome.why": "What the result means for the customer, in one sentence.",
  "Outcome.for": ["The segments it is meant for; without this it is for everybody.", ["solo"]],
  "Outcome.measure": "How the result becomes known.",
  "Outcome.baseline": "Where customers start from.",
  "Outcome.target": ["The value at which the result is reached; below the baseline when less is better.", 20],
  "Outcome.targets": ["Other targets for some segments, by the id of the segment.", { team: 50 }],
  "Outcome.targets.*": "The target for this segment.",
  "Outcome.within": ["The time frame, counted from the customer's first day.", "60d"],
  "Outcome.checkpoints": ["When to compare the value with what is expected by then.", ["15d", "30d", "45d"]],
  "Outcome.lag": ["How long it takes until something new can show in the result; nothing is asked before.", "2d"],
  "Outcome.higherBar": ["What the next target is once this one is reached.", { times: 1.25 }, { plus: 10 }],
  "Outcome.higherBar.times": "The next target is the old one times this.",
  "Outcome.higherBar.plus": "The next target is the old one plus this.",

  Measure: "A number from your product, or a rating by the customer.",
  "Measure.from": "Who knows the result: your product (host), or the customer (rating).",
  "Measure.host": 'Your product reports it: farshore("measure", "orders", 3).',
  "Measure.rating": "The customer rates it, because nobody else can tell.",
  "Measure.metric": ["The name that your product uses in its call.", "orders"],
  "Measure.take": "Which number counts: all values together (sum), the newest (latest) or their average (mean).",
  "Measure.over": ["Only values of this time until now; without it, of the whole time frame.", "7d"],
  "Measure.unit": ["What is counted, as it stands after the number.", "orders"],
  "Measure.percent": "True for a share that is shown as a percentage: 0.2 is 20 %.",
  "Measure.question": ["What the customer is asked.", "How well do your mailings work for you?"],
  "Measure.scale": ["One label for each point, the worst first.", ["Not at all", "A little", "Well", "Very well"]],
  "Measure.low": ["Up to this many points the rating is low, and help is offered.", 2],

  Obstacle: "A reason why the result does not come yet.",
  "Obstacle.id": ["The name by which help refers to this obstacle.", "spam"],
  "Obstacle.title": ["What your team and the widget call it.", "Mail lands in spam"],
  "Obstacle.asReason": ["How a customer would say it, when asked what got in the way.", "My mail ends up in spam"],
  "Obstacle.detectedWhen": ["What shows that it is there.", { metric: "spam_rate", latest: { above: 0.15 } }],
  "Obstacle.outcomes": ["The outcomes it stands in the way of; without this, all of them.", ["orders"]],
};

const help: Record<string, Description> = {
  Help: "Something that closes an obstacle; without a price it is free.",
  "Help.type": "What the customer will do with it.",
  "Help.lesson": "A text to learn from, read inside the widget.",
  "Help.article": "A shorter text: read inside the widget, or on a page of yours.",
  "Help.video": "A film on a page of yours.",
  "Help.webinar": "A live talk at a certain time.",
  "Help.template": "A text to fill in and copy.",
  "Help.service": "Work that you do with or for the customer.",
  "Help.id": ["The name by which conditions refer to this item.", "reach-the-inbox"],
  "Help.title": "What the customer will get from it, in a few words.",
  "Help.summary": "What is in it, in one or two sentences.",
  "Help.minutes": ["How long it takes, in minutes.", 6],
  "Help.closes": ["The obstacles it closes; help that closes none is never recommended.", ["spam"]],
  "Help.strength": "How much it does; strong help is preferred when a result was low more than once.",
  "Help.segments": ["The segments it is offered to; without this, everybody.", ["solo"]],
  "Help.when": ["What must hold for it to be offered.", { event: "campaign_sent" }],
  "Help.price": "What it costs; leave it out when it is free.",
  "Help.price.amount": ["The price as a number.", 120],
  "Help.price.currency": ["The currency in three capital letters.", "EUR"],
  "Help.price.per": ["What the price is for.", "month"],
  "Help.provider": "Who gives it, when it is not you.",
  "Help.languages": ["The languages it is available in; without this, it is offered in all.", ["en"]],
  "Help.body": "The text in Markdown, without HTML.",
  "Help.template.body": "Plain text; {{name}} marks what the customer fills in.",
  "Help.link": ["Where it is: a https address, or a place in your product.", "https://example.com/talk"],
  "Help.about": "What the customer can expect.",
  "Help.starts": ["When it begins, as the clock shows in its time zone.", "2026-06-11T16:00"],
  "Help.zone": ["The time zone of the start; customers see their own time.", "Europe/Berlin"],
  "Help.replay": "Where it can be seen afterwards.",
  "Help.placeholders": [
    "What the customer fills in, by the name that stands in the text.",
    { shop: { label: "Name of your shop" } },
  ],
  "Help.placeholders.*": "One thing to fill in.",
  "Help.placeholders.*.label": "What the field is called.",
  "Help.placeholders.*.example": "What it might say.",

  CheckIn: "A question to the customer.",
  "CheckIn.ask": "What is asked: how good the result is, or whether the way there is right.",
  "CheckIn.result": "Asks for the rating of an outcome that only the customer can judge.",
  "CheckIn.experience": "Asks whether the way there suits the customer.",
  "CheckIn.id": ["The name of this question.", "campaign-effect"],
  "CheckIn.outcome": ["The outcome that is rated; its question and scale are used.", "effect"],
  "CheckIn.after": [
    "The event after which a result can show; asked again only after it happened again.",
    "campaign_sent",
  ],
  "CheckIn.when": ["What must hold for the question to be asked.", { help: "reach-the-inbox", is: "finished" }],
  "CheckIn.every": ["How long to wait before it is asked again.", "7d"],
  "CheckIn.question": "What the customer is asked.",
  "CheckIn.scale": ["One label for each point, the worst first.", ["No", "Partly", "Yes"]],
  "CheckIn.low": ["Up to this many points the rating is low.", 1],

  Pressure: "How often Farshore may ask for attention; what may not interrupt waits in the panel.",
  "Pressure.perSession": "Interruptions in one visit, at most.",
  "Pressure.perDay": "Interruptions in one day, at most.",
  "Pressure.perWeek": "Interruptions in seven days, at most.",
  "Pressure.perWeekWhenReached": "The same once the required outcome is reached.",
  "Pressure.quietHours": "When nothing interrupts, in the customer's own time.",
  "Pressure.quietHours.from": ["Begin of the quiet hours.", "20:00"],
  "Pressure.quietHours.to": ["End of the quiet hours.", "08:00"],
  "Pressure.snooze": ["What the customer can choose from when asked later.", ["1d", "3d", "7d"]],

  Theme: "Colours and shape of the widget.",
  "Theme.accent": ["The colour of buttons and of the way travelled.", "#0b6e69"],
  "Theme.scheme": "Light or dark; auto follows the customer's device.",
  "Theme.radius": ["How round corners are, in pixels.", 12],

  Text: "Words for a person: one text, or one text per language.",
  "Text.*": "The text in this language.",
};

const condition: Record<string, Description> = {
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
  "Condition.metric": ["The name of a number that your product measures; say which value counts.", "open_rate"],
  "Condition.metric.latest": ["Limits for the newest value.", { below: 0.18 }],
  "Condition.metric.sum": ["Limits for all values together.", { atLeast: 100 }],
  "Condition.metric.mean": ["Limits for the average.", { above: 0.2 }],
  "Condition.trait": ["The name of something that your product said about the customer.", "plan"],
  "Condition.account": ["The name of something that your product said about the customer's account.", "seats"],
  "Condition.rating": ["An outcome or check-in that customers rate; its newest rating counts.", "effect"],
  "Condition.page": ["The page the customer is on; * stands for any text.", "/campaigns/*"],
  "Condition.segment": ["The segment the customer belongs to.", "solo"],
  "Condition.step": ["A step that is done.", "send-campaign"],
  "Condition.help": ["A help item that the customer has opened or finished.", "reach-the-inbox"],
  "Condition.help.is": "What the customer did with it.",

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

/**
 * What every field means, for editors and the reference page; not shipped to browsers. The key is the part and the way
 * to the field; where kinds differ, the kind stands between (`Help.template.body` before `Help.body`).
 */
export const descriptions: Record<string, Description> = { ...playbook, ...help, ...condition };
