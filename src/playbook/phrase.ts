/** The letters that a language is written in, where its script is called otherwise. */
const LETTERS: Record<string, string> = { Hans: "Han", Hant: "Han", Jpan: "[Han][Hira][Kana]", Kore: "[Hang][Han]" };

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? "Latn";
  } catch {
    return "Latn";
  }
}

/** Letters that are not Latin: who does not write with them cannot read them either. */
const FOREIGN = /(?=\p{L})\P{sc=Latn}/u;

/** Can whoever reads this language read the letters of a text? Latin ones everybody can. */
function canRead(language: string, text: string): boolean {
  if (!FOREIGN.test(text)) return true;
  const script = scriptOf(language);
  const letters = (LETTERS[script] ?? script).match(/\w+/g) ?? [];
  return script !== "Latn" && letters.some((one) => new RegExp(String.raw`\p{sc=${one}}`, "u").test(text));
}

/** Of several languages the one that a text is in, as far as its letters tell. */
export function languageOf(text: string, languages: readonly string[]): string {
  const latin = !FOREIGN.test(text) && /\p{L}/u.test(text);
  const fits = (language: string) => (latin ? scriptOf(language) === "Latn" : canRead(language, text));
  return languages.find(fits) ?? languages[0] ?? "";
}

/** A text of so many words is a sentence, and no two languages share one. */
const SENTENCE = 4;
/** What begins a phrase in English, but hardly ever a name or a loan word, as in open rate or test mail. */
const BEGINS =
  /^(?:add|all|ask|choose|collect|confirm|connect|create|define|enter|every|fewer|fill|find|follow|get|give|go|how|import|improve|install|invite|keep|learn|less|make|many|measure|more|most|move|no|pick|prepare|publish|put|reach|remove|see|select|send|some|take|tell|too|try|turn|upload|use|verify|what|when|where|which|who|why|write)\s(?!\S+ing\b)/i;
/** The same for what stands in one. */
const CONTAINS =
  /(?:^|\s)(?:an?|are|can|did|does|had|has|have|he|her|his|i|is|it|its|my|not|our|she|should|that|the|their|these|they|this|was|we|were|will|would|you|your)(?=[\s.,;:!?]|$)/i;

function wordsOf(text: string, language: string): string[] {
  // what is written without spaces has words all the same
  if (FOREIGN.test(text))
    return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].flatMap(
      ({ isWordLike, segment }) => (isWordLike ? segment : []),
    );
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}

/**
 * Whether a text says something that other languages put into other words. A name or a loan word does not: it is a word,
 * or a few that neither ask nor tell; those of a name have capitals.
 */
function isPhrase(text: string, language: string): boolean {
  const [, ...words] = wordsOf(text, language);
  if (words.length >= SENTENCE - 1) return true;
  if (!words.length || FOREIGN.test(text)) return false;
  const small = words.some((word) => /^\P{L}*\p{Ll}/u.test(word));
  const [begins, contains] = [BEGINS.test(text.trim()), CONTAINS.test(text)];
  if (language.startsWith("en")) return small ? begins || contains : begins && contains;
  return small && words.length === SENTENCE - 2;
}

/** Whether a text in one language has to be there in another one, too. */
export const needsTranslation = (text: string, from: string, to: string): boolean =>
  !canRead(to, text) || isPhrase(text, from);
