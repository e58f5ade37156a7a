import { instantOf } from "../advice/instant.ts";
import type { Playbook } from "../playbook/schema.ts";
import { against } from "./against.ts";
import { Behaviours, type KindOfPeople } from "./behavioursSchema.ts";
import { choicesOf, unknownName } from "./playbookNames.ts";
import { type Misfit, readAs } from "./readAs.ts";

function kindMisfits(kind: KindOfPeople, i: number, playbook: Playbook, misfits: Misfit[]): void {
  const { id: refer, note } = against(playbook, misfits);
  const path = ["kinds", i];
  for (const id of Object.keys(kind.doesSteps)) refer("step", id, [...path, "doesSteps", id]);
  for (const id of Object.keys(kind.obstacles)) refer("obstacle", id, [...path, "obstacles", id]);
  kind.result.forEach(({ outcome, perWeek, best }, j) => {
    const at = [...path, "result", j];
    refer("outcome", outcome, [...at, "outcome"]);
    const measure = playbook.outcomes.find(({ id }) => id === outcome)?.measure;
    const sum = measure?.from === "host" && measure.take === "sum";
    if (measure && sum && perWeek === undefined)
      note(at, `"perWeek" is missing, as ${JSON.stringify(outcome)} is a sum; add "perWeek": 4.`);
    if (measure && sum && best !== undefined)
      note([...at, "best"], `${JSON.stringify(outcome)} is a sum; write "perWeek" instead.`);
    if (measure && !sum && perWeek !== undefined)
      note([...at, "perWeek"], `${JSON.stringify(outcome)} is no sum; write "best" instead.`);
  });
  for (const [id, chances] of Object.entries(kind.chooses)) {
    const choices = choicesOf(playbook, id);
    const known = playbook.checkIns.flatMap((one) => (one.ask === "choice" ? one.id : []));
    note([...path, "chooses", id], unknownName("choice check-in", id, known));
    for (const choice of Object.keys(choices ? chances : {}))
      note([...path, "chooses", id, choice], unknownName("choice", choice, choices ?? []));
  }
}

function misfitsOf({ starts, zone, kinds }: Behaviours, playbook: Playbook): Misfit[] {
  const misfits: Misfit[] = [];
  if (instantOf("2026-01-01T00:00", zone) === null)
    misfits.push({
      path: ["zone"],
      sentence: `there is no time zone ${JSON.stringify(zone)}; write one such as "Europe/Berlin".`,
    });
  else if (instantOf(starts, zone) === null)
    misfits.push({ path: ["starts"], sentence: `there is no such date as ${JSON.stringify(starts)}.` });
  if (!kinds.some(({ share }) => share > 0))
    misfits.push({ path: ["kinds"], sentence: 'nobody is of any kind; give one of them a "share" above 0.' });
  kinds.forEach((kind, i) => {
    kindMisfits(kind, i, playbook, misfits);
  });
  return misfits;
}

/** Reads a file of behaviours, and tells all that is wrong with it. */
export const readBehaviours = (text: string, playbook: Playbook) =>
  readAs(text, {
    schema: Behaviours,
    whole: "these behaviours",
    misfits: (behaviours) => misfitsOf(behaviours, playbook),
  });
