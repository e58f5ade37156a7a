import type { Snapshot } from "../../src/coach.ts";
import type { Model } from "../model.ts";

type Dress = ReturnType<typeof import("../style/theme.ts").createTheme>;

/**
 * Brings the looks of a brand, and the room that a customer wants things to have. What it returns is to be called before
 * anything is drawn; it answers with a promise as long as they are on their way.
 */
export function createDressing(model: Model, root: HTMLElement) {
  let dress: Dress | undefined;
  let coming: Promise<void> | undefined;
  return ({ playbook: { theme }, insight }: Snapshot): Promise<void> | undefined => {
    const density = insight.preferences.density ?? theme.density;
    root.style.colorScheme = theme.scheme.replace("auto", "");
    if (dress) dress(theme, density);
    else if (density || Object.keys(theme).length > (theme.accent ? 2 : 1))
      // Accent and scheme need nothing more. Where it cannot be had, things look like ours.
      coming ??= import("../style/theme.ts")
        .then(
          ({ createTheme }) => createTheme(root),
          () => () => {},
        )
        .then((made) => {
          dress = made;
          model.change({});
        });
    return dress ? undefined : coming;
  };
}
