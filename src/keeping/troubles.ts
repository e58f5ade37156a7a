import type { Detail } from "../delivery/event.ts";
import type { Loaded } from "./loadPlaybook.ts";

/** What kept a text from being used, in words. */
function reasonOf({ why, problems }: Loaded): string {
  if (why === problems) return "it has problems";
  try {
    const message = String((why as Error | null)?.message ?? why);
    return why instanceof SyntaxError ? `it is not JSON (${message})` : message;
  } catch {
    return "it failed with an error that is none";
  }
}

/** Why the newest playbook is not the one in use; empty when it is. */
export const noticeOf = (loaded: Loaded): string =>
  loaded.why
    ? `The playbook${loaded.address && ` ${loaded.address}`} cannot be used: ${reasonOf(loaded)}. ${
        loaded.playbook ? "The last good one stays in use." : "Until it can be, nothing is shown."
      }`
    : "";

/** What was found wrong with a playbook: as events, and in one line of the console when it cannot be used. */
export function tellTroubles(loaded: Loaded, problem: (message: string, detail?: Detail) => void): void {
  const { problems } = loaded;
  for (const { message, severity, path } of problems) problem(message, { severity, path: path.join(".") });
  const notice = noticeOf(loaded);
  if (!notice) return;
  problem(notice);
  console.warn(["farshore:", notice, ...problems.map(({ message }) => message)].join(" "));
}
