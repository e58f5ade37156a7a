import type { Insight } from "../../src/insight.ts";
import type { Words } from "../words/words.ts";

/** Where the customer stands, in a few words for the launcher's accessible name. */
export function launcherName(words: Words, { journey, outcomes, checkIn }: Insight): string {
  const share = words.percent(Math.round((outcomes[0]?.progress ?? 0) * 100) / 100);
  // Once every step is done, only the way to the outcome counts.
  const where = journey.complete
    ? words.say("launcher.across", { share })
    : words.say("steps.complete", { count: journey.total, done: journey.done, total: journey.total });
  const name = words.say("launcher.name", { title: words.say("panel.title"), where });
  return checkIn ? words.say("launcher.question", { name }) : name;
}
