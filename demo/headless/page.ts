import type { Text } from "farshore";

/** A copy of one of the page's templates, its slots filled by name. */
export function copy(template: string, filling: Record<string, string | Node[]>): HTMLElement {
  const { content } = document.getElementById(template) as HTMLTemplateElement;
  const made = document.importNode(content, true).firstElementChild as HTMLElement;
  for (const slot of made.querySelectorAll("slot")) slot.replaceWith(...[filling[slot.name] ?? []].flat());
  return made;
}

/** Draws a section anew when what it shows has changed; whoever was inside goes on from its heading. */
export function fill(section: string, shown: unknown, draw: () => Node[]): void {
  const place = document.querySelector<HTMLElement>(`#${section} > .drawn`);
  const key = JSON.stringify(shown ?? null);
  if (!place || place.dataset["shown"] === key) return;
  const inside = place.contains(document.activeElement);
  place.dataset["shown"] = key;
  place.replaceChildren(...draw());
  if (inside) (place.previousElementSibling as HTMLElement).focus();
}

/** A text in English, with values in the place of its `{names}`. */
export const say = (text: Text | null | undefined, values: Record<string, unknown> = {}): string =>
  (typeof text === "string" ? text : (text?.["en"] ?? "")).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name]),
  );

export const date = (at: number) => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" }).format(at);
