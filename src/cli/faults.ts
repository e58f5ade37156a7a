import { createScanner, type Node, type ParseError, printParseErrorCode, visit } from "jsonc-parser";
import { LONGEST } from "../playbook/longest.ts";
import type { Path } from "../playbook/problems.ts";
import { sentences as inWords } from "../playbook/sentences.ts";
import { type InnerQuotes, seekInnerQuotes } from "./innerQuotes.ts";

/** Something that is wrong with a text as JSON. */
export interface Fault {
  path: Path;
  code: "syntax" | "duplicate-key" | "not-plain-json";
  severity: "error" | "warning";
  offset: number;
  message: string;
}

// by the name that the parser gives to each
const sentences: Record<string, string> = {
  CommaExpected: "a comma is missing before this.",
  ColonExpected: 'a colon is missing here; write "name": value.',
  PropertyNameExpected: "a name in quotation marks is missing here.",
  ValueExpected: "a value is missing here; write one, or remove what is left of it.",
  CloseBraceExpected: "a closing bracket } is missing here.",
  CloseBracketExpected: "a closing bracket ] is missing here.",
  EndOfFileExpected: "the playbook has ended before this; look for a closing bracket too many.",
  UnexpectedEndOfString:
    'this text has no closing quotation mark on its line; write \\n where a line of the text ends, and close it with ".',
  UnexpectedEndOfComment: "this comment is not closed; end it with */.",
  InvalidEscapeCharacter: 'after a backslash only one of " \\ / b f n r t u may stand; write \\\\ for a backslash.',
  InvalidCharacter: "this text holds a line break or a tab; write \\n or \\t in its place.",
  InvalidNumberFormat: "this is not a number; write digits such as 12 or 0.5.",
};

function sentence({ error, offset, length }: ParseError, text: string): string {
  const found = text.slice(offset, offset + Math.max(1, length));
  if (!text.slice(0, offset).trim() && /^[\p{L}\p{N}]/u.test(found))
    return "this is no JSON; a file begins with { and ends with }.";
  if (/^[“”„‟«»]/.test(found)) return 'these quotation marks are curly; write straight ones: ".';
  const afterName = /[{,]\s*"[^"]*"\s*$/.test(text.slice(0, offset)) && !/^.\s*"[^"]*"\s*:/.test(text.slice(offset));
  const isColon = found.startsWith("=") || afterName;
  if (/^[;=]/.test(found)) return `write ${isColon ? "a colon" : "a comma"} in place of ${found}.`;
  if (/^['‘’`]/.test(found)) return 'texts stand in double quotation marks; write " in place of this one.';
  if (/^(true|false|null)$/i.test(found)) return `write ${found.toLowerCase()} in small letters.`;
  if (printParseErrorCode(error) === "CommaExpected" && /^[\]}]/.test(found))
    return `a closing bracket ${found.startsWith("}") ? "]" : "}"} is missing before this.`;
  if (printParseErrorCode(error) === "CommaExpected" && found.startsWith(":"))
    return "a closing bracket ] is missing before this; no name may stand in a list.";
  if (printParseErrorCode(error) === "InvalidSymbol" && /^[\w$-]/.test(found))
    return `write ${JSON.stringify(found)} in quotation marks.`;
  return sentences[printParseErrorCode(error)] ?? "this cannot be read as JSON.";
}

const written = 'quotation marks inside a text are written \\"';

/** The sentence for an error, or for the quotation marks that led to it. */
function explain(error: ParseError, text: string, quotes: InnerQuotes | null): string {
  if (!quotes) return sentence(error, text);
  if (!quotes.certain) return `${sentence(error, text)} Or, if this belongs to the text before it: ${written}.`;
  return `the text has ended just before this; ${written}${quotes.sample && `, such as ${quotes.sample}`}.`;
}

const MOST = 20;

/** One sentence for each line that cannot be read; a slip makes a parser stumble several times. */
export function syntaxFaults(errors: ParseError[], text: string): Fault[] {
  const inner = seekInnerQuotes(text);
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  const lines = new Set<number>();
  const quoted = new Set<number>();
  const faults: Fault[] = [];
  // behind a text that does not end, nothing is what it seems
  const lost = errors.findIndex(({ error }) => printParseErrorCode(error) === "UnexpectedEndOfString");
  for (const error of errors.slice(0, lost < 0 ? MOST : lost + 1)) {
    const { offset } = error;
    const line = lineOf(offset);
    if (lines.has(line) || quoted.has(lineOf(inner.offsetBefore(offset)))) continue;
    lines.add(line);
    const quotes = inner.at(offset);
    if (quotes) quoted.add(line);
    const message = explain(error, text, quotes);
    faults.push({ path: [], code: "syntax", severity: "error", offset, message });
    // nor behind a bracket that does not close
    if (quotes?.lost || /^a closing bracket . is missing/.test(message)) break;
  }
  return faults;
}

// far more than any playbook needs, and far less than what a parser can follow
const DEEPEST = 500;

/** That a text is longer than a browser reads. */
export function tooLong(text: string): Fault[] {
  if (text.length <= LONGEST) return [];
  const message = `this file has ${text.length} letters, but a browser reads at most ${LONGEST}; shorten it, or link to what is long.`;
  return [{ path: [], code: "syntax", severity: "error", offset: 0, message }];
}

/** The bracket from which on nothing can be read for depth. */
export function tooDeep(text: string): Fault[] {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength(); scanner.scan()) {
    const offset = scanner.getTokenOffset();
    if (/[[{]/.test(text.charAt(offset))) depth++;
    if (/[\]}]/.test(text.charAt(offset))) depth--;
    if (depth > DEEPEST) {
      const message = inWords["too-deep"]({ path: [], code: "too-deep" });
      return [{ path: [], code: "syntax", severity: "error", offset, message }];
    }
  }
  return [];
}

/** Names that are written twice in one object, of which a browser reads the last one only. */
export function duplicateKeys(node: Node, path: Path = []): Fault[] {
  const children = node.children ?? [];
  if (node.type === "array") return children.flatMap((child, i) => duplicateKeys(child, [...path, i]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return children.flatMap(({ children: [key, value] = [] }) => {
    const name = String(key?.value);
    const inside = value ? duplicateKeys(value, [...path, name]) : [];
    if (!seen.has(name) || !key) {
      seen.add(name);
      return inside;
    }
    const message = `${JSON.stringify(name)} is written a second time, and only the last one counts; remove one of them.`;
    return [
      {
        path: [...path, name],
        code: "duplicate-key" as const,
        severity: "error" as const,
        offset: key.offset,
        message,
      },
      ...inside,
    ];
  });
}

/** The first comment or trailing comma, which this desk reads and a browser does not. */
export function notPlain(text: string): Fault[] {
  const found: { offset: number; what: string }[] = [];
  let comma: number | null = null;
  const other = () => {
    comma = null;
  };
  const close = () => {
    if (comma !== null) found.push({ offset: comma, what: "a comma before a closing bracket is" });
  };
  visit(text, {
    onComment: (offset) => found.push({ offset, what: "a comment is" }),
    onSeparator(character, offset) {
      comma = character === "," ? offset : null;
    },
    onObjectProperty: other,
    onLiteralValue: other,
    onObjectBegin: other,
    onArrayBegin: other,
    onObjectEnd: close,
    onArrayEnd: close,
  });
  return found.slice(0, 1).map(({ offset, what }) => ({
    path: [],
    code: "not-plain-json",
    severity: "warning",
    offset,
    message: `${what} read here but not by a browser; take it out of the file that is served.`,
  }));
}
