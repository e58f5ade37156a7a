import type { CoachEvent } from "../../src/delivery/event.ts";
import type { WireRequest } from "../../src/delivery/wire.ts";

/** What a request meets: a receiver that works, or one of the ways in which networks and receivers fail. */
export const fates = [
  "works",
  "offline",
  "lost",
  "html",
  "empty",
  "half",
  "other",
  "some",
  "500",
  "429",
  "503",
  "401",
  "hangs",
  "redirect",
] as const;
export type Fate = (typeof fates)[number];

const json = (value: unknown, init?: ResponseInit) => new Response(JSON.stringify(value), init);

const never = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });

/** A token as the host's server would make one, but for its signature. */
export const tokenOf = (user: string, more = "") =>
  `e30.${Buffer.from(JSON.stringify({ sub: user, more })).toString("base64url")}.c2ln`;

const subjectOf = (authorization: string | null): string | null =>
  authorization ? JSON.parse(Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString()).sub : null;

/**
 * A receiver in memory that does what the contract asks of one: it keeps each event once, by its id, and answers with the
 * ids that it has. `poison` are ids whose batch it refuses.
 */
export function openReceiver() {
  const applied = new Map<string, CoachEvent>();
  const named = new Set<string>();
  const requests: { at: number; ids: string[]; body: WireRequest; token: string | null; headers: Headers }[] = [];
  const faults: string[] = [];
  const poison = new Set<string>();
  let fate: () => Fate = () => "works";

  const take = ({ events }: WireRequest, subject: string | null, some: boolean): string[] => {
    for (const event of events) {
      const known = applied.get(event.id);
      if (known && JSON.stringify(known) !== JSON.stringify(event)) faults.push(`${event.id} came with other content`);
      if (event.user !== null && event.user !== subject)
        faults.push(`${event.id} of ${event.user} came from ${subject}`);
      if (!some || event === events[0]) applied.set(event.id, event);
    }
    const taken = (some ? events.slice(0, 1) : events).map(({ id }) => id);
    return taken;
  };
  const answer = async (init: RequestInit): Promise<Response> => {
    const body = JSON.parse(init.body as string) as WireRequest;
    const headers = new Headers(init.headers);
    const token = headers.get("authorization");
    const ids = body.events.map(({ id }) => id);
    requests.push({ at: performance.now(), ids, body, token, headers });
    const met = fate();
    if (met === "offline" || met === "redirect") throw new TypeError("Failed to fetch");
    if (met === "hangs") return never(init.signal);
    if (met === "html") return new Response("<!doctype html><title>Sign in</title>", { status: 200 });
    if (met === "empty") return new Response(null, { status: 204 });
    if (met === "500" || met === "401") return new Response("no", { status: Number(met) });
    if (met === "429" || met === "503")
      return new Response("", { status: Number(met), headers: { "retry-after": met === "429" ? "30" : "" } });
    if (met === "other") return json({ v: 1, taken: ["somebody-else"] });
    if (ids.some((id) => poison.has(id))) return json({ error: "invalid" }, { status: 422 });
    const taken = take(body, subjectOf(token), met === "some");
    if (met === "lost") throw new TypeError("Failed to fetch");
    const text = JSON.stringify({ v: 1, taken });
    if (met === "half") return new Response(text.slice(0, text.length >> 1));
    for (const id of taken) named.add(id);
    return new Response(text);
  };
  return {
    applied,
    named,
    requests,
    faults,
    poison,
    /** From now on each request meets what this says. */
    meets(next: Fate | (() => Fate)) {
      fate = typeof next === "function" ? next : () => next;
    },
    fetch: (_address: string | URL | Request, init: RequestInit = {}): Promise<Response> => answer(init),
  };
}
export type Receiver = ReturnType<typeof openReceiver>;
