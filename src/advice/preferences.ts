import type { View } from "../rules/view.ts";
import { own } from "../state.ts";

/** What the customer prefers; what they did not say is null, or as it is for everybody. */
export interface PreferencesInsight {
  language: string | null;
  /** By the clock on their wall, such as "20:00". */
  quietHours: { from: string; to: string } | null;
  /** Until when nothing shows itself unasked, ms; true until they say otherwise. */
  paused: number | true | null;
  launcher: "shown" | "hidden";
  density: "comfortable" | "compact" | null;
}

/** What the customer prefers by now: a pause that is over is none. */
export function preferencesOf({ state, now }: Pick<View, "state" | "now">): PreferencesInsight {
  const said = (name: keyof PreferencesInsight) => own(state.preferences, name)?.value ?? null;
  const hours = said("quietHours");
  const paused = said("paused");
  const [from = "", to = ""] = String(hours).split("-");
  return {
    language: said("language") as string | null,
    quietHours: hours === null ? null : { from, to },
    paused: typeof paused === "number" && paused <= now ? null : (paused as number | true | null),
    launcher: (said("launcher") as "shown" | "hidden" | null) ?? "shown",
    density: said("density") as "comfortable" | "compact" | null,
  };
}
