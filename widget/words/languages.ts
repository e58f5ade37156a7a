import type { Catalogue } from "./words.ts";

/** Catalogues besides English, each loaded when a customer reads that language. */
export const catalogues: Record<string, () => Promise<Catalogue>> = {
  fa: () => import("./fa.ts").then((module) => module.fa),
};

/** Every language that the widget speaks, by its tag. */
export const spokenLanguages = ["en", ...Object.keys(catalogues)];

/** The sentences of a language; none where English serves. A failed load falls back to English and may be tried again. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  try {
    return (await catalogues[language.split("-")[0] ?? ""]?.()) ?? {};
  } catch {
    return {};
  }
}
