/** Something that happens on a day of a customer's life: a verb of Farshore, and what goes with it. */
export type Happening = [day: number, verb: string, ...rest: unknown[]];

/** Every step, one after the other. */
export const stepsDone: Happening[] = [
  [0, "track", "sender_confirmed"],
  [0, "track", "contacts_added"],
  [0, "measure", "contacts", 260],
  [0, "track", "addresses_completed"],
  [1, "track", "campaign_sent"],
];

/** Somebody who has just signed up. */
export const fresh: Happening[] = [];

/** Two steps done. */
export const onTheWay: Happening[] = stepsDone.slice(0, 3);

/** Every step done, few orders, and mail that lands in spam. */
export const inTheGap: Happening[] = [
  ...stepsDone,
  [4, "measure", "inbox_rate", 0.7],
  [4, "measure", "open_rate", 0.14],
  ...[4, 9, 15, 22, 30].map((day): Happening => [day, "measure", "email_orders", 1]),
  [30, "track", "campaign_sent"],
];

/** What they came for is there. */
export const there: Happening[] = [
  ...stepsDone,
  [4, "measure", "inbox_rate", 0.96],
  ...[4, 9, 15, 22, 30, 36].map((day): Happening => [day, "measure", "email_orders", 4]),
];

export const agency: Happening[] = [[0, "set", { business: "agency" }], ...stepsDone];
