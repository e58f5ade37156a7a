import type { Moment } from "../rules/view.ts";

function languageOf(asked: string | undefined): string {
  if (asked) return asked;
  const page = typeof document === "undefined" ? "" : document.documentElement.lang;
  return page || (typeof navigator === "undefined" ? "en" : navigator.language) || "en";
}

/** What the world is at this moment; `path` is the page the host named last, else the address bar's. */
export function createMoments(options: { clock?: () => number; language?: string }) {
  const clock = options.clock ?? Date.now;
  const session = clock();
  let path: string | null = null;
  return {
    page(next: string | undefined) {
      path = next ?? null;
    },
    now: (): Moment => ({
      now: clock(),
      page: path ?? (typeof location === "undefined" ? "/" : location.pathname),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
      language: languageOf(options.language),
      session,
    }),
  };
}
