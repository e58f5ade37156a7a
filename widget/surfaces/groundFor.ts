import { createHost, type Host } from "../host.ts";
import type { WidgetOptions } from "../options.ts";
import sheet from "../style/host.css?inline";
import { pickLanguage } from "../words/pickLanguage.ts";
import { directionOf } from "../words/words.ts";

/** Where everything is drawn, and in which language until the customer says otherwise. */
export interface Ground extends Host {
  language: string;
}

/** Makes the element for a page and its reader; what is drawn first puts it there. */
export function groundFor({ language: asked, corner = "end" }: WidgetOptions): Ground {
  const language = pickLanguage([asked, document.documentElement.lang, ...navigator.languages]);
  const { element, root } = createHost(sheet);
  root.lang = language;
  root.dir = directionOf(language);
  root.dataset["corner"] = corner;
  return { element, root, language };
}
