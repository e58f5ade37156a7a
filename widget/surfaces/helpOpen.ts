import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";

/** Where an article leads that lives elsewhere; null for all that is opened inside. */
export const leadsTo = (help: Help): string | null =>
  help.type === "article" && !help.body ? (help.link ?? null) : null;

/** Opens a help item in the panel, and tells the coach. */
export function openHelp(model: Model, help: Help): void {
  model.change({ layers: { panel: true, help: help.id, nudge: null } });
  tell(model.coach.help(help.id, "opened"));
}
