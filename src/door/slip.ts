import { inTime } from "../inTime.ts";
import type { Sentences } from "./sentences.ts";

type Found<Code extends keyof Sentences> = Parameters<Sentences[Code]>;

/** A mistake of the host's by its code and what was found; its sentence loads when somebody has to be told. */
export const slip = <Code extends keyof Sentences>(code: Code, ...found: Found<Code>): Error =>
  Object.assign(new Error(code), { found });

/** What whoever called is told: a slip with its name and sentence, or by its code alone where these cannot be loaded. */
export async function told(error: unknown): Promise<unknown> {
  const { message, found } = Object(error) as { message: string; found?: unknown[] };
  if (!found) return error;
  return inTime(import("./sentences.ts")).then(
    (sentences) => sentences.errorOf(message, found),
    () => error,
  );
}
