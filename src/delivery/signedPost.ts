import { inTime } from "../inTime.ts";
import { plainLists } from "../plainLists.ts";
import { areSame, type Here, type Line } from "./emptying.ts";
import type { CoachEvent } from "./event.ts";
import { exchange } from "./exchange.ts";
import { wrongWith } from "./token.ts";
import { type Answer, readReply, type Stopped, WIRE_VERSION, type WireRequest } from "./wire.ts";

/** Where requests go, and what they are signed with. */
export interface Signing {
  address: string;
  project: string;
  /** Ends what is on its way. */
  ended(): AbortSignal;
  /** Who is here by now; null while nothing may be sent. */
  here(): Here | null;
  getToken: ((user: string) => Promise<unknown>) | null;
  /** Keeps a token for who is here. */
  sign(token: unknown): void;
  /** ms since 1970, as events have it. */
  clock(): number;
  /** ms since 1970, as the world has it. */
  now(): number;
}

const LEFT: Stopped = { is: "left", why: "" };

const headersOf = (token: unknown, last: boolean) => ({
  // of a page that is left nothing is asked beforehand, as would be for JSON from another origin
  "content-type": last ? "text/plain" : "application/json",
  ...(typeof token === "string" && { authorization: `Bearer ${token}` }),
});

/** Posts events signed for who is here: asks for a token where there is none, and once more where it is refused. */
export function signedPost({ getToken, sign, ...signing }: Signing): Pick<Line, "post" | "postLast"> {
  const hasLeft = (here: Here) => !areSame(signing.here(), here);
  const request = async (here: Here, events: CoachEvent[], token: unknown, last: boolean): Promise<Answer> => {
    // time has passed since these were read: until it was their turn, or a token was there
    if (hasLeft(here)) return LEFT;
    const body: WireRequest = { v: WIRE_VERSION, project: signing.project, sentAt: signing.clock(), events };
    const ids = events.map(({ id }) => id);
    try {
      const init = { headers: headersOf(token, last), body: JSON.stringify(body, plainLists), keepalive: last };
      const reply = await exchange(signing.address, init, signing.ended());
      const answer = readReply(reply, ids, signing.now());
      return answer.is === "answered" ? { ...answer, why: reply.text } : answer;
    } catch (error) {
      // cut off by us, which is no failure of the receiver
      if (!signing.here()) return LEFT;
      return { is: "failed", why: `there was no answer (${(error as Error | null)?.message})` };
    }
  };
  const renewed = async (user: string, here: Here, refused: unknown): Promise<{ token: unknown } | Stopped> => {
    if (!getToken) return { is: "token", token: refused, why: "the token was refused; give identify a new one" };
    // nobody is asked for a token of somebody who has left
    if (hasLeft(here)) return LEFT;
    try {
      const token = await inTime(getToken(user));
      if (hasLeft(here)) return LEFT;
      const wrong = wrongWith(token, user);
      // a host that has none now may have one later
      if (wrong) return { is: token ? "token" : "failed", token: refused, why: `getToken: ${wrong}` };
      sign(token);
      return { token };
    } catch (error) {
      return { is: "failed", why: `getToken failed (${(error as Error | null)?.message})` };
    }
  };
  /** A visitor has no token, and needs none. */
  const post = async (here: Here, events: CoachEvent[]): Promise<Answer> => {
    const { user } = here;
    if (user === null) return request(here, events, null, false);
    let { token } = here;
    const wrong = token ? wrongWith(token, user) : null;
    if (wrong && !getToken) return { is: "token", token, why: `identify: ${wrong}` };
    if (wrong || (!token && getToken)) {
      const next = await renewed(user, here, token);
      if ("is" in next) return next;
      token = next.token;
    }
    const answer = await request(here, events, token, false);
    if (answer.is !== "token") return answer;
    const next = await renewed(user, here, token);
    if ("is" in next) return next;
    const again = await request(here, events, next.token, false);
    return again.is === "token" ? { ...again, token: next.token } : again;
  };
  return {
    post,
    async postLast(here, events) {
      const { user, token } = here;
      const signed = user === null || (token ? !wrongWith(token, user) : !getToken);
      return signed && events.length ? request(here, events, user && token, true) : null;
    },
  };
}
