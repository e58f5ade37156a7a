import type { Description } from "./description.ts";

/** What can be said about places in the host's own page. */
export const places: Record<string, Description> = {
  Slot: 'What stands in an element of your page that has data-farshore-slot="<id>".',
  "Slot.standing": "How far the customer is, how that fits the time frame, and the next thing to do.",
  "Slot.check-in": "A question, while it is due; nothing at other times.",
  "Slot.help": "The help item that is worth most now, or one that you name.",
  "Slot.show": "What stands there; each kind says what else can be written.",
  "Slot.id": ["The name that the element has in data-farshore-slot.", "campaign-results"],
  "Slot.outcome": ["Which outcome it is about; without this, the required one.", "orders"],
  "Slot.checkIn": ["The question that is asked there.", "campaign-effect"],
  "Slot.help.help": ["The one help item that it is about; not shown to whom it is not offered.", "reach-the-inbox"],
  "Slot.closes": ["Only help that closes one of these obstacles.", ["spam"]],

  PageHint: "A few words beside something in your page, shown when they are of use.",
  "PageHint.id": [
    "The name of this hint; an element with data-farshore-hint of this name is what it stands beside.",
    "subject-line",
  ],
  "PageHint.text": [
    "What the hint says, in one or two sentences.",
    "Most readers decide by this line alone. Say what they get.",
  ],
  "PageHint.beside": [
    "A CSS selector for what it stands beside, where your page has no data-farshore-hint for it.",
    "#subject",
  ],
  "PageHint.when": [
    "What must hold for the hint to be shown; without this it is always of use.",
    { not: { help: "subject-lines", is: "opened" } },
  ],
  "PageHint.help": ["Help that can be opened from the hint; once it is, the hint has done its work.", "subject-lines"],
};
