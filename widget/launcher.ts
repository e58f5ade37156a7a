import type { Model } from "./model.ts";
import { adoptSheet } from "./style/adoptSheet.ts";
import sheet from "./style/launcher.css?inline";
import { launcherName } from "./surfaces/launcherName.ts";

/** Where the customer stands, as the launcher shows it: on the way, in the gap, behind with it, or there. */
function stateOf({ insight }: NonNullable<Model["snapshot"]>): string {
  const [required] = insight.outcomes;
  if (required?.reached) return "reached";
  return required?.pace === "behind" || required?.pace === "overdue" ? "behind" : insight.stage;
}

/**
 * The round button in the corner, with a ring for the way to the outcome and one mark, for a question that waits. Plain
 * DOM and drawn by its style sheet, because most visits never open it.
 */
export function createLauncher(root: HTMLElement, model: Model): HTMLButtonElement {
  const button = document.createElement("button");
  button.className = "launcher";
  button.hidden = true;
  button.ariaHasPopup = "dialog";
  const badge = document.createElement("span");
  badge.className = "badge";
  button.append(badge);
  root.append(button);
  adoptSheet(root, sheet);
  model.watch(() => {
    const { snapshot, words } = model;
    const required = snapshot?.insight.outcomes[0];
    // Nobody is known, is measured but not coached, has nothing to reach, or has hidden it.
    button.hidden = !snapshot || !required || snapshot.insight.preferences.launcher === "hidden";
    if (!snapshot || !required) return;
    const { insight, playbook } = snapshot;
    const { accent } = playbook.theme;
    badge.hidden = insight.checkIn?.becauseNot.some(({ code }) => code === "paused") ?? true;
    button.dataset["state"] = stateOf(snapshot);
    // Through the CSSOM, which no content policy forbids.
    button.style.setProperty("--way", `${required.progress * 100}%`);
    if (accent) root.style.setProperty("--accent", accent);
    button.ariaLabel = launcherName(words, insight);
  });
  return button;
}
