import type { Catalogue } from "./words.ts";

/** Catalogues besides English, by the tag of their language, each loaded when a customer reads it. */
export const catalogues: Record<string, () => Promise<Catalogue>> = {
  ar: () => import("./ar.ts").then(({ ar }) => ar),
  de: () => import("./de.ts").then(({ de }) => de),
  es: () => import("./es.ts").then(({ es }) => es),
  fa: () => import("./fa.ts").then(({ fa }) => fa),
  fr: () => import("./fr.ts").then(({ fr }) => fr),
  he: () => import("./he.ts").then(({ he }) => he),
  hi: () => import("./hi.ts").then(({ hi }) => hi),
  hu: () => import("./hu.ts").then(({ hu }) => hu),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
  "pt-BR": () => import("./ptBR.ts").then(({ ptBR }) => ptBR),
  "zh-Hans": () => import("./zhHans.ts").then(({ zhHans }) => zhHans),
  "zh-Hant": () => import("./zhHant.ts").then(({ zhHant }) => zhHant),
};

/** Every language that the widget speaks, by its tag. */
export const spokenLanguages = ["en", ...Object.keys(catalogues)];

/** The catalogue that serves a language tag, if one does: of Chinese by its script, of Portuguese the Brazilian one. */
export async function catalogueOf(tag: string): Promise<Catalogue> {
  const { language, script } = new Intl.Locale(tag).maximize();
  return catalogues[language === "zh" ? `zh-${script}` : language === "pt" ? "pt-BR" : language]?.() ?? {};
}
