import type { Snapshot } from "../src/coach.ts";
import { adoptSheet } from "./style/adoptSheet.ts";
import sheet from "./style/launcher.css?inline";

/** The round button in the corner: plain DOM and drawn by its style sheet, because most visits never open it. */
export interface Launcher {
  button: HTMLButtonElement;
  /**
   * Shows where the customer stands; hides the button when there is nothing to show. Names it after what the customer
   * came for, unless somebody has better `words`.
   */
  show(snapshot: Snapshot | null, words: unknown): void;
}

export function createLauncher(root: HTMLElement, language: string): Launcher {
  const button = document.createElement("button");
  button.className = "launcher";
  button.hidden = true;
  button.ariaHasPopup = "dialog";
  const badge = document.createElement("span");
  badge.className = "badge";
  button.append(badge);
  root.append(button);
  adoptSheet(root, sheet);
  return {
    button,
    show(snapshot, words) {
      // Who is measured but not coached sees nothing.
      button.hidden = snapshot?.insight.holdout ?? true;
      if (!snapshot) return;
      const { insight, playbook } = snapshot;
      const [required] = insight.outcomes;
      const { accent } = playbook.theme;
      badge.hidden = !insight.checkIn;
      // Through the CSSOM, which no content policy forbids.
      button.style.setProperty("--way", `${(required?.progress ?? 0) * 100}%`);
      if (accent) root.style.setProperty("--accent", accent);
      if (words) return;
      const text = required?.outcome.title ?? playbook.product;
      button.ariaLabel =
        typeof text === "string" ? text : (text[language.slice(0, 2)] ?? (Object.values(text)[0] as string));
    },
  };
}
