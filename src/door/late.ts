import type { Works } from "./hostVerbs.ts";
import type { LaterVerbs } from "./laterVerbs.ts";

const LATER = [
  "rate",
  "expect",
  "help",
  "claim",
  "snooze",
  "dismiss",
  "explain",
  "consent",
  "export",
  "forget",
] as const;

/** The verbs that do not load with the page, as they look before they have; `ready` loads them and the insight. */
export function lateVerbs(works: Works, understood: () => void) {
  const { attempt, customer } = works;
  let verbs: LaterVerbs | null = null;
  // Facts are kept from the first moment; what they mean is worked out when the browser is idle, or a verb needs it.
  const understand = async (): Promise<LaterVerbs> => {
    if (verbs) return verbs;
    const { derive, laterVerbs } = await import("./laterVerbs.ts");
    await customer.understand(derive);
    verbs = laterVerbs(works);
    understood();
    return verbs;
  };
  const call = (verb: keyof LaterVerbs) => {
    return (...given: unknown[]) =>
      attempt(async () => ((await understand())[verb] as (...given: unknown[]) => unknown)(...given));
  };
  return {
    ...(Object.fromEntries(LATER.map((verb) => [verb, call(verb)])) as unknown as LaterVerbs),
    ready: () => attempt(async () => void (await understand())),
  };
}
