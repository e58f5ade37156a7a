/** One rule in the words of the bench: the playbook and the functions by hand are both made from it. */
export interface Rule {
  id: string;
  plan: string;
  event: string;
  times: number;
  page: string;
  minutes: number;
  free: boolean;
}

export const plans = ["starter", "pro", "business"];
export const events = [
  "campaign_sent",
  "contacts_added",
  "report_read",
  "page_edited",
  "list_split",
  "test_sent",
  "login",
];
export const pages = ["/", "/contacts", "/campaigns/7", "/campaigns/new"];
const patterns = ["/campaigns/*", "/contacts", "/*", "*/new"];

const pick = <T>(list: T[], i: number): T => list[i % list.length] as T;

/** Rules of three conditions each: a trait, an event count and a page. */
export const makeRules = (count: number): Rule[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `help-${i}`,
    plan: pick(plans, i),
    event: pick(events, i),
    times: 1 + ((i * 37) % 120),
    page: pick(patterns, i >> 1),
    minutes: 3 + (i % 25),
    free: i % 4 !== 0,
  }));
