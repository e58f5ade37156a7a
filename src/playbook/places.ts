import { Id, Text } from "./atoms.ts";
import { Condition } from "./condition.ts";
import { either, type Infer, list, object, oneOf, optional, text } from "./kinds.ts";
import { limits } from "./limits.ts";

/** Room that the host leaves in its own page, by the name it has there. A slot of which nothing is said shows the standing. */
export const Slot = either(
  object({ show: oneOf("standing"), id: Id, outcome: optional(Id) }),
  object({ show: oneOf("check-in"), id: Id, checkIn: Id }),
  object({ show: oneOf("help"), id: Id, help: optional(Id), closes: optional(list(Id)) }),
);
export type Slot = Infer<typeof Slot>;

/** A few words beside something in the host's page: what bears the id of the hint there, else what a selector finds. */
export const PageHint = object({
  id: Id,
  text: Text,
  beside: optional(text(limits({ minLength: 1, maxLength: 256 }))),
  when: optional(Condition),
  help: optional(Id),
});
export type PageHint = Infer<typeof PageHint>;
