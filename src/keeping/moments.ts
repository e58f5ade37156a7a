import type { CoachOptions } from "../coachOptions.ts";
import type { Moment } from "../rules/view.ts";

/** Where there is no page, as on a server, none of these is there. */
export const world: Partial<typeof globalThis> = globalThis;

const languageOf = (asked: string | undefined): string =>
  asked || world.document?.documentElement.lang || world.navigator?.language || "en";

// A visit ends when nothing has happened for half an hour, as an open page may be left for days.
const PAUSE = 1_800_000;

/** What the host's clock shows; where that is no time, which would be in all that is kept, what the browser's does. */
export const timeOf = ({ clock }: Pick<CoachOptions, "clock">): number =>
  // what is no function cannot be called
  +new Date(clock?.call?.(undefined) as number) || Date.now();

/** What the world is at this moment; `path` is the page the host named last, else the address bar's. */
export function createMoments(options: Pick<CoachOptions, "clock" | "language">) {
  // a visit begins with the first look
  let session = 0;
  let last = Number.NEGATIVE_INFINITY;
  let path: string | undefined;
  return {
    page(next: string | undefined) {
      // What stands behind is not ours to know, but for the fragment of a page that is named by it.
      path = next?.replace(/\?[^#]*|#(?![/!]).*/g, "");
    },
    now(): Moment {
      const now = timeOf(options);
      if (now - last > PAUSE) session = now;
      last = now;
      return {
        now,
        page: path ?? world.location?.pathname ?? "/",
        // worked out only for who asks: the first use of Intl costs a page 12 ms
        get zone() {
          return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
        },
        language: languageOf(options.language),
        session,
      };
    },
  };
}
