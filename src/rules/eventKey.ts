import type { TraitTest } from "../playbook/condition.ts";

/** Under this name the counts of an event are kept; a `where` has counts of its own. */
export const eventKey = (event: string, where?: Record<string, TraitTest>): string =>
  where ? `${event} ${JSON.stringify(where)}` : event;
