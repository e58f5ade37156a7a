import type { Model } from "../model.ts";

/** What slots and hints are drawn with. */
export interface PlacesGround {
  model: Model;
  /** Where the widget itself is drawn; slots look like it. */
  root: HTMLElement;
  open(help: string | null): void;
}
