import type { Catalogue } from "./words.ts";

/** The sentences of a language; none where English serves. A failed load falls back to English and may be tried again. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  try {
    if (!language.startsWith("en")) return (await (await import("./catalogues.ts")).catalogueOf(language)) ?? {};
  } catch {
    // English does it.
  }
  return {};
}
