import type { Explainable } from "../../src/explain.ts";
import type { Playbook } from "../../src/playbook/schema.ts";

/** Everything of a playbook that can be explained, by kind, in the order in which a customer meets it. */
export function namesIn(playbook: Playbook): [kind: Explainable, ids: string[]][] {
  const { segments, journey, outcomes, obstacles, help, checkIns, hints, scores } = playbook;
  const all: [Explainable, { id: string }[]][] = [
    ["segment", segments],
    ["step", [...journey.onboarding, ...journey.steps]],
    ["outcome", outcomes],
    ["obstacle", obstacles],
    ["help", help],
    ["check-in", checkIns],
    ["hint", hints],
    ["score", scores],
  ];
  return all.map(([kind, parts]) => [kind, parts.map(({ id }) => id)]);
}
