import type { HelpType } from "../../src/playbook/help.ts";
import { Line } from "./line.tsx";

/** One line drawing per kind of help, on a grid of 20. */
const drawings: Record<HelpType, string> = {
  lesson: "M10 5.5C8 4 5.5 3.5 2.5 3.5v12c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2v-12c-3 0-5.5.5-7.5 2Zm0 0v12",
  article: "M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4M7 10.5h6M7 13.5h4",
  video: "M2.5 4.5h15v11h-15zM8.5 7.5v5l4-2.5z",
  webinar: "M3 4.5h14v13H3zM3 8.5h14M6.5 2.5v4M13.5 2.5v4M7 12.5l2 2 4-3.5",
  talk: "M7.5 5a2.5 2.5 0 0 1 5 0v5a2.5 2.5 0 0 1-5 0zM4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v3M7 18h6",
  template: "M6.5 6.5h11v11h-11zM13.5 6.5v-4h-11v11h4M9.5 10.5h5M9.5 13.5h3",
  course: "M10 3 1.5 7 10 11l8.5-4zM5 9v5c2.5 2.5 7.5 2.5 10 0V9M18.5 7v6",
  tool: "M12.2 6.2a4 4 0 0 1 5.1-2.5l-2.6 2.6 1.4 1.4 2.4-2.5a4 4 0 0 1-5.3 5L6 17.4a2 2 0 0 1-3-3l7.2-7.1",
  training: "M2.5 3.5h15v9h-15zM10 12.5v2M6 18l4-3.5 4 3.5M6 9.5l3-3 2 2 3-3",
  consulting: "M2.5 4.5h11v7h-6l-3 2.5v-2.5h-2zM16 8h1.5v7h-2v2.5l-3-2.5h-4",
  service:
    "M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM1.5 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13.5 3.3a3 3 0 0 1 0 5.5M15 12.4c2 .7 3.5 2.4 3.5 4.6",
};

/** Says the kind of a help item at a glance; the word beside it says it to everybody. */
export const HelpIcon = ({ type }: { type: HelpType }) => <Line d={drawings[type]} size={18} width={1.5} />;
