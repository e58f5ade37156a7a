/** The languages that the widget speaks. */
const spoken = /^(en|ar|de|es|fa|fr|he|hi|hu|ja|pt|zh)\b/;

/** The first language of the list that the widget speaks, in canonical form with its region; else English. */
export function pickLanguage(wanted: readonly (string | null | undefined)[]): string {
  for (const tag of wanted) {
    try {
      const [known = ""] = Intl.getCanonicalLocales(tag?.replace("_", "-") ?? []);
      if (spoken.test(known)) return known;
    } catch {
      // Not a language tag at all: the next one may be.
    }
  }
  return "en";
}
