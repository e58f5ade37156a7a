import type { Theme } from "../../src/playbook/schema.ts";
import { accentColours } from "./accent.ts";

/** Sets the playbook's looks on the wrapper: through the CSSOM, which no content policy forbids. */
export function applyTheme({ dataset, style }: HTMLElement, { accent, radius, scheme }: Theme): void {
  dataset["scheme"] = scheme;
  const set = (name: string, value: string | undefined) =>
    value === undefined ? style.removeProperty(name) : style.setProperty(name, value);
  const colours = accent ? accentColours(accent) : undefined;
  set("--accent", colours?.fill);
  set("--on-accent", colours?.on);
  set("--accent-light", colours?.light);
  set("--accent-dark", colours?.dark);
  set("--radius", radius === undefined ? undefined : `${radius}px`);
}
