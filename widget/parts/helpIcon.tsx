import type { HelpType } from "../../src/playbook/help.ts";

/** One line drawing per kind of help, on a grid of 20. */
const drawings: Record<HelpType, string> = {
  lesson: "M10 5.5C8 4 5.5 3.5 2.5 3.5v12c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2v-12c-3 0-5.5.5-7.5 2Zm0 0v12",
  article: "M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4M7 10.5h6M7 13.5h4",
  video: "M2.5 4.5h15v11h-15zM8.5 7.5v5l4-2.5z",
  webinar: "M3 4.5h14v13H3zM3 8.5h14M6.5 2.5v4M13.5 2.5v4M7 12.5l2 2 4-3.5",
  template: "M6.5 6.5h11v11h-11zM13.5 6.5v-4h-11v11h4M9.5 10.5h5M9.5 13.5h3",
  service:
    "M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM1.5 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13.5 3.3a3 3 0 0 1 0 5.5M15 12.4c2 .7 3.5 2.4 3.5 4.6",
};

/** Says the kind of a help item at a glance; the word beside it says it to everybody. */
export function HelpIcon({ type }: { type: HelpType }) {
  return (
    <svg class="help-icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path
        d={drawings[type]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
