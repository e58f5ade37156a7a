import type { Detail } from "../delivery/event.ts";
import type { Loaded } from "./loadPlaybook.ts";

/** Why the newest playbook is not the one in use; empty when it is. */
const noticeOf = ({ playbook, why, address }: Loaded): string =>
  why &&
  `The playbook${address && ` ${address}`} cannot be used: ${why}. ${
    playbook ? "The last good one stays in use." : "Until it can be, nothing is shown."
  }`;

/** What was found wrong with a playbook: as events, and in one line of the console when it cannot be used. */
export function tellTroubles(loaded: Loaded, problem: (message: string, detail?: Detail) => void): void {
  const { problems } = loaded;
  for (const { message, severity, path } of problems) problem(message, { severity, path: path.join(".") });
  const notice = noticeOf(loaded);
  if (!notice) return;
  problem(notice);
  console.warn(["farshore:", notice, ...problems.map(({ message }) => message)].join(" "));
}
