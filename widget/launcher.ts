import type { Snapshot } from "../src/coach.ts";

/** The round button in the corner: plain DOM, because most visits never open it. */
export interface Launcher {
  button: HTMLButtonElement;
  /** Shows where the customer stands; hides the button when there is nothing to show. */
  show(snapshot: Snapshot | null): void;
  /** Says it in the playbook's own words and in figures, as long as our sentences are not there. */
  name(snapshot: Snapshot): void;
}

type Attributes = Record<string, string | number>;

function draw(parent: Element, name: string, attributes: Attributes): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, String(attributes[key]));
  parent.append(element);
  return element;
}

/** A sail, its boat, and around them a ring for the way to the result. */
function drawBoat(button: Element): Element {
  const picture = draw(button, "svg", { viewBox: "0 0 56 56", width: 56, height: 56, "aria-hidden": "true" });
  draw(picture, "path", {
    d: "M29.5 16v15.5h9.5zM26.5 20.5v11h-7.5zM17.5 34H39l-2.8 4.5H21z",
    fill: "currentColor",
  });
  const ring = { cx: 28, cy: 28, r: 23, fill: "none", stroke: "currentColor", "stroke-width": 4, pathLength: 100 };
  draw(picture, "circle", { ...ring, class: "track" });
  return draw(picture, "circle", { ...ring, "stroke-linecap": "round", transform: "rotate(-90 28 28)" });
}

export function createLauncher(root: HTMLElement, language: string): Launcher {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "launcher";
  button.hidden = true;
  button.setAttribute("aria-haspopup", "dialog");
  const way = drawBoat(button);
  const badge = document.createElement("span");
  badge.className = "badge";
  button.append(badge);
  root.append(button);
  return {
    button,
    show(snapshot) {
      button.hidden = !snapshot;
      if (!snapshot) return;
      const { insight, playbook } = snapshot;
      const progress = insight.outcomes[0]?.progress ?? 0;
      way.setAttribute("stroke-dasharray", `${progress * 100} 100`);
      // A round cap would show a dot where there is no progress at all.
      way.setAttribute("visibility", progress > 0 ? "visible" : "hidden");
      badge.hidden = !insight.checkIn;
      const { accent } = playbook.theme;
      // Through the CSSOM, which no content policy forbids.
      if (accent) root.style.setProperty("--accent", accent);
    },
    name({ insight: { journey, outcomes }, playbook }) {
      const text = outcomes[0]?.outcome.title ?? playbook.product;
      const title = typeof text === "string" ? text : (text[language.slice(0, 2)] ?? Object.values(text)[0]);
      const { done, total, complete } = journey;
      const place = complete ? `${Math.round((outcomes[0]?.progress ?? 0) * 100)}%` : `${done}/${total}`;
      button.setAttribute("aria-label", `${title}, ${place}`);
    },
  };
}
