import type { Description } from "./description.ts";

/** What can be said about a question to the customer. */
export const checkIns: Record<string, Description> = {
  CheckIn: "A question to the customer.",
  "CheckIn.ask": "What is asked; each kind has its own time to be asked.",
  "CheckIn.result":
    "Asks how good a result is: one that only the customer can tell, or what they feel about one that is measured.",
  "CheckIn.reason": "Asks what stands in the way when an outcome is behind or overdue.",
  "CheckIn.experience": "Asks whether the way there suits the customer.",
  "CheckIn.choice": "Asks for a fact about the customer, which conditions and scores can use.",
  "CheckIn.contradiction":
    "Asks once when the number and the customer's own judgement disagree; the wording is built in.",
  "CheckIn.value": "Asks the customer to confirm, correct or dispute what was counted in a period.",
  "CheckIn.expectation": "Asks after a value check-in what the customer expects of the next period.",
  "CheckIn.praise": "Asks for a review or a reference, only of customers who have confirmed the value.",
  "CheckIn.id": ["The name of this question.", "campaign-effect"],
  "CheckIn.choice.id": ["The name by which conditions refer to the answer.", "industry"],
  "CheckIn.exempt": "True: it is asked whatever the pressure budget says; use it hardly ever.",
  "CheckIn.outcome": ["The outcome that is asked about.", "orders"],
  "CheckIn.result.outcome": ["The outcome that is judged; its question and scale are used.", "effect"],
  "CheckIn.contradiction.outcome": [
    'The outcome whose number and feeling are compared; measured by your product, with "felt".',
    "orders",
  ],
  "CheckIn.value.outcome": ["The outcome whose amount is confirmed; a number, not a rating.", "orders"],
  "CheckIn.expectation.outcome": ["The outcome of the value check-in that this one follows.", "orders"],
  "CheckIn.praise.outcome": ["The outcome whose value the customer has confirmed.", "orders"],
  "CheckIn.after": [
    "The event after which a result can show; asked again only after it happened again.",
    "campaign_sent",
  ],
  "CheckIn.when": ["What must hold for the question to be asked.", { help: "reach-the-inbox", is: "finished" }],
  "CheckIn.every": ["How long to wait before it is asked again.", "7d"],
  "CheckIn.value.every": ["How long a period is; it is asked at the end of each.", "90d"],
  "CheckIn.question": "What the customer is asked.",
  "CheckIn.choice.question": ["What the customer is asked.", "What do you sell?"],
  "CheckIn.praise.question": ["What the customer is asked for.", "Would you tell others how it went?"],
  "CheckIn.scale": ["One label for each point, the worst first.", ["No", "Partly", "Yes"]],
  "CheckIn.low": ["Up to this many points the rating is low.", 1],
  "CheckIn.choices": [
    "What the customer can choose from; one is chosen.",
    [
      { id: "goods", text: "Goods" },
      { id: "services", text: "Services" },
    ],
  ],
  "CheckIn.choices.id": ["The name by which conditions refer to this choice.", "goods"],
  "CheckIn.choices.text": ["The choice in the customer's own words.", "Goods"],
  "CheckIn.kind": "A review that all can read, or a reference for one who asks.",
  "CheckIn.link": ["Where the customer writes it.", "https://example.com/review"],
};
