import { slip, told } from "../../src/door/slip.ts";
import type { Model } from "../model.ts";
import { type Tab, tabs } from "./tabs.tsx";

/** Why there is nothing to open: no such help item, or no such tab. */
async function wrongWith(model: Model, id: string | null, tab: Tab | undefined) {
  if (tab !== undefined && !tabs.includes(tab)) return slip("noTab", tab, tabs);
  if (id === null) return null;
  await model.coach.ready();
  const { snapshot } = model;
  return !snapshot || snapshot.playbook.help.some((help) => help.id === id) ? null : slip("noHelp", "show", id);
}

/** A host that asks for what is not there hears of it; most do not wait for the answer. */
export async function checkAsked(model: Model, id: string | null, tab: Tab | undefined): Promise<void> {
  const wrong = await wrongWith(model, id, tab);
  if (!wrong) return;
  const error = await told(wrong);
  console.warn("farshore:", error);
  throw error;
}
