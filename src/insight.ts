import { dates } from "./advice/dates.ts";
import { unboundOf } from "./advice/unbound.ts";
import { adviseWith } from "./advising.ts";
import { insightWith } from "./insightWith.ts";
import { systems } from "./systems.ts";

export type { Insight } from "./insightWith.ts";

/** Advice however much help there is. */
export const advise = adviseWith(unboundOf, dates);

/** The only reader. Pure: the same playbook, state and moment always give the same insight. */
export const insight = insightWith(systems, advise);
