import type { Tells } from "./eventsOf.ts";
import { ofAnswer } from "./ofAnswer.ts";
import { ofHelp } from "./ofHelp.ts";

/** Events that whatever the customer does is, for whoever has no verbs that come late. */
export const ofFact: Tells = (fact, after) => [...ofAnswer(fact, after), ...ofHelp(fact)];
