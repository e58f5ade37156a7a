import type { Theme } from "../../src/playbook/schema.ts";
import { textOn } from "./accent.ts";
import { readable } from "./readable.ts";

/** Surfaces of the light and the dark scheme; the same as in tokens.css. */
export const surfaces = { light: "#ffffff", dark: "#172127" };

/** Sets the playbook's looks on the wrapper; the accent as such is there already, with the launcher. */
export function applyTheme({ style, dataset }: HTMLElement, { accent, radius, scheme }: Theme): void {
  dataset["scheme"] = scheme;
  style.setProperty("--on-accent", accent ? textOn(accent) : "#ffffff");
  if (accent) {
    style.setProperty("--accent-light", readable(accent, surfaces.light));
    style.setProperty("--accent-dark", readable(accent, surfaces.dark));
  }
  if (radius !== undefined) style.setProperty("--radius", `${radius}px`);
}
