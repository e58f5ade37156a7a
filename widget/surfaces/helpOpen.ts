import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";

/** Where a help item leads out of the widget: a video, or an article that lives elsewhere. Null for what is read inside. */
export const leadsTo = (help: Help): string | null =>
  help.type === "video" || (help.type === "article" && !help.body) ? (help.link ?? null) : null;

/** Opens a help item in the panel, and tells the coach. */
export function openHelp(model: Model, help: Help): void {
  model.change({ layers: { panel: true, help: help.id, nudge: null } });
  tell(model.coach.help(help.id, "opened"));
}
