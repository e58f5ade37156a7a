import type { Happening } from "../fact.ts";
import { inTime } from "../inTime.ts";
import type { Own } from "../keeping/meaning.ts";
import type { Works } from "./hostVerbs.ts";
import { slip } from "./slip.ts";

/** The most that is handed to a host at once, in letters. */
const LONGEST = 20_000;

/** What is handed over; an empty text and a longer one are refused. */
export function textFrom(verb: string, text: unknown): string {
  const said = typeof text === "string" ? text.trim() : "";
  if (!said || said.length > LONGEST) throw slip("text", verb, LONGEST, text);
  return said;
}

/**
 * Hands something to a callback of the host's; once that has taken it, this is remembered, and what was begun is gone. To
 * be called after the turn, since the host may take its time, and may call us meanwhile. When it fails, whoever asked for
 * it hears that, as does the host, by a `problem`.
 */
export function handOver(
  { attempt, customer, moments }: Works,
  verb: string,
  take: () => unknown,
  happening: Extract<Happening, { type: "help" }>,
  told: Own,
): () => Promise<void> {
  const scope = customer.scope();
  const began = () => customer.kept()?.state.first ?? Number.POSITIVE_INFINITY;
  const since = began();
  return async () => {
    try {
      await take();
    } catch (error) {
      return attempt(() => {
        throw slip("notTaken", verb, error);
      });
    }
    return attempt(async () => {
      // another customer may be here by now, or all may have been forgotten that was before
      if (customer.scope() !== scope || began() > since) return;
      await customer.happen(happening, undefined, told);
      await inTime(import("./drafting.ts")).then(
        ({ keepDraft }) => keepDraft(customer.place.store(), scope, happening.help, null, moments.now().now),
        // what was taken is not given back because that could not be loaded
        () => {},
      );
    });
  };
}
