import { byId, byName, DateTime, Id, Language, Name, Truth } from "../playbook/atoms.ts";
import {
  defaulted,
  either,
  type Infer,
  list,
  number,
  object,
  oneOf,
  optional,
  prefilled,
  text,
} from "../playbook/kinds.ts";
import { limits } from "../playbook/limits.ts";
import { described } from "./described.ts";

const Scalar = either(text(), number(), Truth, oneOf(null));
const share = number(limits({ minimum: 0, maximum: 1 }));
const amount = number(limits({ minimum: 0 }));
const chance = (usual: number, sentence: string) =>
  described(defaulted(share, usual), `${sentence} A share from 0 to 1.`);

/** What is known of a person: the same for all, one of several, or a whole number between two. */
const Drawn = either(
  object({ from: number(limits({ multipleOf: 1 })), to: number(limits({ multipleOf: 1 })) }),
  list(Scalar, limits({ minItems: 1 })),
  Scalar,
);
const Traits = defaulted(byName(Drawn), {});

const StepDone = object({
  afterDays: described(defaulted(amount, 1), "Days after the step before it, on the next visit.", 1),
  chance: chance(0.9, "How many ever do it."),
});

const Doing = object({
  track: described(Name, "An event that the product tells.", "campaign_sent"),
  perWeek: described(amount, "How often in a week, on average; on days with a visit.", 1),
  properties: optional(byName(Scalar)),
  fromStart: described(defaulted(Truth, false), "True: from the first day. False: once every required step is done."),
});

const Result = object({
  outcome: described(Id, "The outcome that comes of it.", "orders"),
  perWeek: optional(described(amount, "For a sum: how much comes in a week when nothing is in the way.", 4)),
  best: optional(described(number(), "For anything else: where it stands when nothing is in the way.", 0.02)),
  eachObstacleTimes: described(
    defaulted(share, 0.5),
    "What each obstacle that is in the way leaves of it: with 0.4 and two obstacles, 16 % are left.",
    0.4,
  ),
});

export const KindOfPeople = object({
  name: described(text(limits({ minLength: 1 })), "What they are called in the report.", "busy shop"),
  share: described(defaulted(amount, 1), "How many of all they are, against the other kinds.", 0.6),
  traits: described(Traits, "What the product knows of them: a value, a list to draw from, or from and to.", {
    team_size: { from: 1, to: 3 },
  }),
  account: described(Traits, "The same of their account."),
  visitsPerWeek: described(defaulted(amount, 3), "Days in a week on which they look at the product, on average.", 3),
  leavesPerWeek: chance(0.01, "How many leave for good in a week while the result is not there."),
  doesSteps: described(
    defaulted(byId(StepDone), {}),
    "When they do the steps; a step that is not named is done after a day by 0.9.",
    {
      "add-contacts": { afterDays: 1, chance: 0.9 },
    },
  ),
  does: described(defaulted(list(Doing), []), "What they do again and again."),
  obstacles: described(defaulted(byId(share), {}), "How likely each obstacle is really in their way.", { spam: 0.5 }),
  closesAlonePerWeek: chance(0.02, "How likely an obstacle goes away in a week without any help."),
  result: described(defaulted(list(Result), []), "What comes of it."),
  answers: chance(0.6, "How many questions they answer."),
  putsOff: chance(0.5, "How many of the others they put off; the rest they close."),
  names: chance(0.7, "How often they name what is really in the way."),
  opensPanel: chance(0.3, "On how many visits they open the panel by themselves."),
  opensHelp: chance(0.4, "How often they open the first help in an open panel."),
  finishesHelp: chance(0.6, "How much of the help they open they finish."),
  helps: described(
    prefilled(
      object({
        light: defaulted(share, 0.2),
        medium: defaulted(share, 0.5),
        strong: defaulted(share, 0.8),
      }),
    ),
    "How likely finished help really closes the obstacle, by its strength.",
  ),
  gladOfTheWay: chance(0.8, "How many are glad of the way when they are asked."),
  confirms: chance(0.85, "How many confirm the value that was counted; the rest dispute it."),
  chooses: described(
    defaulted(byId(byId(amount)), {}),
    "How likely each answer to a choice check-in is; all are without this.",
    {
      "who-writes": { nobody: 0.7, colleague: 0.3 },
    },
  ),
});
export type KindOfPeople = Infer<typeof KindOfPeople>;

/** Kinds of people and what they are like, from which a population is drawn. */
export const Behaviours = object({
  $schema: optional(described(text(), "Where an editor finds the schema of this file.")),
  behaviours: described(oneOf(1), "The version of the format; always 1."),
  starts: described(
    defaulted(DateTime, "2026-06-01T00:00"),
    "The first day, as the clock of their zone shows it.",
    "2026-06-01T00:00",
  ),
  zone: described(defaulted(text(limits({ minLength: 1, maxLength: 64 })), "UTC"), "Their time zone.", "Europe/Berlin"),
  language: optional(described(Language, "Their language; the playbook's first without it.", "en")),
  days: described(
    defaulted(number(limits({ minimum: 1, maximum: 1000, multipleOf: 1 })), 120),
    "How many days are lived.",
    120,
  ),
  kinds: described(list(KindOfPeople, limits({ minItems: 1 })), "The kinds of people."),
});
export type Behaviours = Infer<typeof Behaviours>;
