import type { Catalogue } from "./words.ts";

/** The sentences of a language, none where English serves; null where they could not be loaded, and English does it. */
export const loadCatalogue = async (language: string): Promise<Catalogue | null> =>
  language.startsWith("en")
    ? {}
    : import("./catalogues.ts").then(({ catalogueOf }) => catalogueOf(language)).catch(() => null);
