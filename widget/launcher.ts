import type { Snapshot } from "../src/coach.ts";
import { placeInWords } from "./words/launcher.ts";

/** The round button in the corner: plain DOM, because most visits never open it. */
export interface Launcher {
  button: HTMLButtonElement;
  /** Shows where the customer stands; hides the button when there is nothing to show. */
  show(snapshot: Snapshot | null): void;
}

const draw = (parent: Element, name: string, attributes: Record<string, string>): Element => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key] ?? "");
  parent.append(element);
  return element;
};

const ring = { cx: "28", cy: "28", r: "24", fill: "none", "stroke-width": "4", pathLength: "100" };

export function createLauncher(root: HTMLElement, language: string): Launcher {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "launcher";
  button.hidden = true;
  button.setAttribute("aria-haspopup", "dialog");
  const picture = draw(button, "svg", { viewBox: "0 0 56 56", "aria-hidden": "true" });
  draw(picture, "circle", { ...ring, class: "track" });
  const way = draw(picture, "circle", {
    ...ring,
    class: "ring",
    stroke: "currentColor",
    "stroke-linecap": "round",
    transform: "rotate(-90 28 28)",
  });
  // A sail, its boat, and the water under it.
  draw(picture, "path", {
    d: "M29.5 16.5v15.2h9.2zM26.8 20.5v11.2h-7.2zM18 34h20.5l-2.6 4.2H21z",
    fill: "currentColor",
  });
  const badge = document.createElement("span");
  badge.className = "badge";
  button.append(badge);
  root.append(button);
  return {
    button,
    show(snapshot) {
      button.hidden = !snapshot;
      if (!snapshot) return;
      const { journey, outcomes, checkIn } = snapshot.insight;
      const outcome = outcomes[0];
      const progress = outcome?.progress ?? 0;
      way.setAttribute("stroke-dasharray", `${progress * 100} 100`);
      // A round cap would show a dot where there is no progress at all.
      way.setAttribute("visibility", progress > 0 ? "visible" : "hidden");
      badge.hidden = !checkIn;
      const place = { ...journey, progress, reached: outcome?.reached ?? false, asked: Boolean(checkIn) };
      button.setAttribute("aria-label", placeInWords(language, place));
    },
  };
}
