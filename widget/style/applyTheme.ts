import type { Theme } from "../../src/playbook/schema.ts";
import { readable } from "./readable.ts";

/** Surfaces of the light and the dark scheme; the same as in tokens.css. */
export const surfaces = { light: "#ffffff", dark: "#172127" };

/** Sets what the panel takes from the playbook's looks besides the launcher's colours. */
export function applyTheme({ style }: HTMLElement, { accent, radius }: Theme): void {
  if (accent) {
    style.setProperty("--accent-light", readable(accent, surfaces.light));
    style.setProperty("--accent-dark", readable(accent, surfaces.dark));
  }
  if (radius !== undefined) style.setProperty("--radius", `${radius}px`);
}
