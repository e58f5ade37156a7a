import { slip, told } from "../../src/door/slip.ts";
import type { Model } from "../model.ts";

/** A host that asks for help which is not there hears of it; most do not wait for the answer. */
export async function checkHelp(model: Model, id: string | null): Promise<void> {
  if (id === null) return;
  await model.coach.ready();
  const { snapshot } = model;
  if (!snapshot || snapshot.playbook.help.some((help) => help.id === id)) return;
  const error = await told(slip("noHelp", "show", id));
  console.warn("farshore:", error);
  throw error;
}
