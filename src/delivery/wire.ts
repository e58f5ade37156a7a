import type { CoachEvent } from "./event.ts";
import { retryAfter } from "./retryAfter.ts";

/** Of the contract between a page and a receiver; see demo/recipes/RECEIVER.md. */
export const WIRE_VERSION = 1;

/** What is posted. */
export interface WireRequest {
  v: typeof WIRE_VERSION;
  project: string;
  /** By the clock of the browser, ms since 1970: so a receiver knows how far that is off. */
  sentAt: number;
  events: CoachEvent[];
}

/** What a receiver answers: the ids that it has, for good, and those that it will never take. */
export interface WireAnswer {
  v: typeof WIRE_VERSION;
  taken: string[];
  rejected?: { id: string; code: string }[];
}

/** What came back, as far as it matters. */
export interface Reply {
  status: number;
  retryAfter: string | null;
  text: string;
}

/** Why a delivery goes no further: for a while, until there is another token, or as another customer came. */
export interface Stopped {
  is: "failed" | "token" | "left";
  /** For how long the receiver wants to be left alone, ms. */
  after?: number | null;
  /** True where it answers, and takes nothing. */
  refuses?: boolean;
  /** Which token was refused; undefined where there was none. */
  token?: unknown;
  why: string;
}

/**
 * What an answer says of the events that were posted; `refused` says it of all together, which may be the fault of one. `why`
 * is what the receiver says of what it will never take: the text of its answer, or only a status.
 */
export type Answer =
  | { is: "answered"; taken: string[]; rejected: string[]; why?: string }
  | { is: "refused"; why?: string }
  | Stopped;

const isText = (value: unknown): value is string => typeof value === "string";

/** The ids that an answer of ours names, and null for whatever is none: a login page, a proxy, half an answer. */
function named(text: string): { taken: string[]; rejected: string[] } | null {
  try {
    const { v, taken, rejected = [] } = Object(JSON.parse(text)) as Record<string, unknown>;
    if (v !== WIRE_VERSION || !Array.isArray(taken) || !Array.isArray(rejected)) return null;
    const refused = rejected.map((one) => (Object(one) as { id?: unknown }).id);
    return { taken: taken.filter(isText), rejected: refused.filter(isText) };
  } catch {
    return null;
  }
}

/** What came back for the events with these ids, at `now` in ms. Only what is certainly our answer counts as one. */
export function readReply({ status, text, ...reply }: Reply, ids: string[], now: number): Answer {
  if (status === 401 || status === 403) return { is: "token", why: `it answered ${status}` };
  if (status === 400 || status === 413 || status === 422) return { is: "refused", why: `${status}` };
  const after = retryAfter(reply.retryAfter, now);
  if (status < 200 || status > 299) return { is: "failed", after, why: `it answered ${status}` };
  const found = named(text);
  if (!found) return { is: "failed", after, why: "what it answered is not { v: 1, taken: [ids] } as JSON" };
  const [taken, rejected] = [new Set(found.taken), new Set(found.rejected)];
  const answer = { taken: ids.filter((id) => taken.has(id)), rejected: ids.filter((id) => rejected.has(id)) };
  if (!answer.taken.length && !answer.rejected.length)
    return { is: "failed", after, why: "it named none of the events that it was sent" };
  return { is: "answered", ...answer };
}
