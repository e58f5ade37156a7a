import { createScanner } from "jsonc-parser";

interface Token {
  offset: number;
  end: number;
  /** A text with both its quotation marks. */
  closed: boolean;
}

/** What an error says about the text that ends before it. */
export interface InnerQuotes {
  /** Certain when nothing else can be meant; otherwise a comma or colon may be missing as well. */
  certain: boolean;
  /** How the word between the marks is written, where there is just one. */
  sample: string;
  /** Brackets of that text were taken for the playbook's own, so nothing behind it is what it seems. */
  lost: boolean;
}

const breaks = /[\r\n]/;

function tokensOf(text: string): Token[] {
  const scanner = createScanner(text, true);
  const tokens: Token[] = [];
  for (scanner.scan(); scanner.getTokenLength(); scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const closed = text[offset] === '"' && !scanner.getTokenError();
    tokens.push({ offset, end: offset + scanner.getTokenLength(), closed });
  }
  return tokens;
}

/** A bracket that opens where none can, from here to the end of the line. */
function strayBracket(text: string, tokens: Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const [last, found] = [tokens[i - 1], tokens[i]];
    if (!last || !found || (i > from && breaks.test(text.slice(last.end, found.offset)))) return false;
    if (/[[{]/.test(text.charAt(found.offset)) && !/[[{,:]/.test(text.charAt(last.offset))) return true;
  }
  return false;
}

function isCertain(text: string, found: Token, touching: boolean, next: Token | undefined): boolean {
  // an empty text inside a text looks like two texts without a comma
  if (found.closed) return false;
  const word = text.slice(found.offset, found.end);
  // a sign is rather one of another language, as in "title" = "Beacon"
  if (/^[;=|/.<>&*]/.test(word)) return false;
  if (touching) return true;
  // a name without its quotation marks, or marks of another kind
  if (next && text[next.offset] === ":") return false;
  return !/^['‘’`“”„‟«»\d"[{+-]/.test(word) && !/^(true|false|null)$/i.test(word);
}

/** A list of bare words in the middle of a line is prose: the text before its comma was closed too early. */
function isProse(text: string, [before, comma, found, next]: (Token | undefined)[]): boolean {
  if (!before?.closed || !comma || !found || !next || text[comma.offset] !== ",") return false;
  const marks = /["'‘’`“”„‟«»\]},:]/;
  const bare = !marks.test(text.charAt(found.offset)) && !/[\]},:]/.test(text.charAt(next.offset));
  return bare && !breaks.test(text.slice(before.end, next.offset));
}

/**
 * Finds errors that stand behind a text on its own line: the text was closed by a quotation mark of its own,
 * as in "Reach the "inbox"", and what the parser misses there is not what its author has forgotten.
 */
export function seekInnerQuotes(text: string) {
  const tokens = tokensOf(text);
  const before = (offset: number) => tokens.findLastIndex((token) => token.offset < offset);
  return {
    at(offset: number): InnerQuotes | null {
      const i = before(offset) + 1;
      const [last, found, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
      if (!last || found?.offset !== offset || /[\]},:]/.test(text.charAt(offset))) return null;
      if (isProse(text, [tokens[i - 2], last, found, next])) return { certain: false, sample: "", lost: false };
      const gap = text.slice(last.end, offset);
      if (!last.closed || breaks.test(gap)) return null;
      const certain = isCertain(text, found, !gap, next);
      const alone = certain && !gap && text[found.end] === '"' && found.end - offset <= 24;
      return {
        certain,
        sample: alone ? `\\"${text.slice(offset, found.end)}\\"` : "",
        lost: certain && strayBracket(text, tokens, i),
      };
    },
    /** Where what comes before an error begins; one who stumbled there stumbles here too. */
    offsetBefore: (offset: number) => tokens[before(offset)]?.offset ?? 0,
  };
}
