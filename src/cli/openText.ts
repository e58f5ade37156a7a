import type { Desk } from "./desk.ts";

const sentences: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "reading it is not allowed",
  ERR_ENCODING_INVALID_ENCODED_DATA: "it is not a UTF-8 text; save it as UTF-8",
};

/** The text of a file; null after saying why it cannot be read. */
export function openText(file: string, desk: Desk): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(desk.read(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    desk.err(`farshore: ${file} cannot be read: ${sentences[code] ?? String(error)}.\n`);
    return null;
  }
}
