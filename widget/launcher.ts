import type { Snapshot } from "../src/coach.ts";

/** The round button in the corner: plain DOM and drawn by its style sheet, because most visits never open it. */
export interface Launcher {
  button: HTMLButtonElement;
  /** Shows where the customer stands; hides the button when there is nothing to show. */
  show(snapshot: Snapshot | null): void;
  /** Names it after what the customer came for, as long as our sentences are not there. */
  name(snapshot: Snapshot): void;
}

export function createLauncher(root: HTMLElement, language: string): Launcher {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "launcher";
  button.hidden = true;
  button.ariaHasPopup = "dialog";
  const badge = document.createElement("span");
  badge.className = "badge";
  button.append(badge);
  root.append(button);
  return {
    button,
    show(snapshot) {
      // Who is measured but not coached sees nothing.
      button.hidden = snapshot?.insight.holdout ?? true;
      if (!snapshot) return;
      badge.hidden = !snapshot.insight.checkIn;
      // Through the CSSOM, which no content policy forbids.
      button.style.setProperty("--way", `${(snapshot.insight.outcomes[0]?.progress ?? 0) * 100}%`);
      const { accent } = snapshot.playbook.theme;
      if (accent) root.style.setProperty("--accent", accent);
    },
    name({ insight, playbook }) {
      const text = insight.outcomes[0]?.outcome.title ?? playbook.product;
      button.ariaLabel =
        typeof text === "string" ? text : (text[language.slice(0, 2)] ?? (Object.values(text)[0] as string));
    },
  };
}
