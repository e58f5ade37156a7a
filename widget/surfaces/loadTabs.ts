import type { Model } from "../model.ts";
import { loadLower } from "./loadLower.ts";

/** All help, with what it is ranked by. */
export const loadHelp = (model: Model) =>
  Promise.all([import("./helpTab.tsx"), loadLower(model)]).then(([{ HelpTab: Part }]) => ({ Part }));
/** What came of it, and all that the customer gave. */
export const loadResults = () => import("./resultsTab.tsx").then(({ ResultsTab: Part }) => ({ Part }));
/** What the customer decides for themselves. */
export const loadYou = () => import("./youTab.tsx").then(({ YouTab: Part }) => ({ Part }));
