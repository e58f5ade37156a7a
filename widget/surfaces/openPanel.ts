import { breath } from "../breath.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import type { Layering } from "./layering.ts";
import type { Tab } from "./tabs.tsx";

/** Refuses what is not there; what says so comes when something is asked for by name. */
const check = (model: Model, help: string | null, tab: Tab | undefined): unknown =>
  (help ?? tab) &&
  import("./checkAsked.ts").then(
    (late) => late.checkAsked(model, help, tab),
    () => {},
  );

/** Opens the panel that has come, on a help item or a tab where one is named, if that is `still` asked for by then. */
export async function openPanel(
  model: Model,
  layering: Layering,
  still: () => boolean,
  ...[help, from, tab]: [help: string | null, from: Element | null, tab?: Tab]
): Promise<void> {
  await check(model, help, tab);
  // the dearest of what the first drawing needs
  model.words.date(0);
  await breath();
  if (!still()) return;
  if (tab) model.notes.set("tab", tab);
  layering.open(help, from);
  if (help) tell(model.coach.help(help, "opened"));
}
