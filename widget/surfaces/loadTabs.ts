import type { ComponentChild } from "preact";
import type { Model } from "../model.ts";
import { loadLower } from "./loadLower.ts";

/** What a tab holds comes as `Part`. */
type Load = (model: Model) => Promise<{ Part(props: { model: Model }): ComponentChild }>;

/** All help, with what it is ranked by. */
export const loadHelp: Load = (model) =>
  Promise.all([import("./helpTab.tsx"), loadLower(model)]).then(([part]) => part);
/** What came of it, and all that the customer gave. */
export const loadResults: Load = () => import("./resultsTab.tsx");
/** What the customer decides for themselves. */
export const loadYou: Load = () => import("./youTab.tsx");
