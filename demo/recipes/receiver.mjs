// @ts-check
// A receiver of Farshore's events, to copy: Node 20, no dependency. RECEIVER.md beside it says what any receiver has to do.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

/**
 * @typedef {{ id: string, type: string, at: number, user: string | null, detail: Record<string, unknown> }} Event
 * @typedef {{ secrets: string[], audience?: string, now?: () => number }} Keys `secrets`: the current one, and while you change it the one before
 * @typedef {Keys & { keep: (event: Event) => unknown, origins?: string[] }} Receiver `keep` writes an event once, by its id, and throws where it cannot
 * @typedef {{ status: number, answer: object }} Answer
 */

const MOST_BYTES = 1_048_576;
const TOLERANCE = 30_000;

/** @param {string} part */
const decoded = (part) => JSON.parse(Buffer.from(part, "base64url").toString());

/**
 * The user that a token names, or null for one that counts for nothing. Its algorithm is HS256, whatever it says itself.
 * @param {unknown} token
 * @param {Keys} keys
 */
export function userOf(token, { secrets, audience, now = Date.now }) {
  if (typeof token !== "string" || token.length > 4_096) return null;
  const [head = "", body = "", given = "", ...more] = token.split(".");
  if (!given || more.length) return null;
  const signed = secrets.some((secret) => {
    const own = createHmac("sha256", secret).update(`${head}.${body}`).digest("base64url");
    return own.length === given.length && timingSafeEqual(Buffer.from(own), Buffer.from(given));
  });
  if (!signed) return null;
  try {
    const { alg, crit } = decoded(head);
    const { sub, aud, exp, nbf } = decoded(body);
    if (alg !== "HS256" || crit !== undefined || typeof sub !== "string" || !sub) return null;
    if (audience && ![aud].flat().includes(audience)) return null;
    if (exp !== undefined && !(typeof exp === "number" && exp * 1000 + TOLERANCE > now())) return null;
    if (nbf !== undefined && !(typeof nbf === "number" && nbf * 1000 - TOLERANCE <= now())) return null;
    return sub;
  } catch {
    return null;
  }
}

/** @param {any} event @returns {event is Event} */
const isEvent = (event) =>
  typeof event?.id === "string" &&
  /^.{1,512}$/s.test(event.id) &&
  typeof event.type === "string" &&
  Number.isFinite(event.at) &&
  (event.user === null || (typeof event.user === "string" && event.user.length <= 256)) &&
  typeof event.detail === "object" &&
  event.detail !== null &&
  !Array.isArray(event.detail);

/**
 * What a request is answered. Events of a visitor need no token; those of a user come under a token of that user.
 * @param {string} body
 * @param {string | undefined} authorization
 * @param {Receiver} receiver
 * @returns {Promise<Answer>}
 */
export async function receive(body, authorization, receiver) {
  const bearer = /^Bearer (\S+)$/i.exec(authorization ?? "");
  const user = bearer ? userOf(bearer[1], receiver) : null;
  if (authorization && user === null) return { status: 401, answer: { error: "token" } };
  let request;
  try {
    request = JSON.parse(body);
  } catch {
    return { status: 400, answer: { error: "json" } };
  }
  if (request?.v !== 1 || !Array.isArray(request.events) || request.events.length > 50)
    return { status: 400, answer: { error: "shape" } };
  if (user === null && request.events.some((/** @type {any} */ event) => typeof event?.user === "string"))
    return { status: 401, answer: { error: "token" } };
  /** @type {string[]} */
  const taken = [];
  const rejected = [];
  for (const event of request.events) {
    if (!isEvent(event)) {
      // what has no id cannot be named
      if (typeof event?.id === "string") rejected.push({ id: event.id, code: "shape" });
    } else if (event.user !== null && event.user !== user) rejected.push({ id: event.id, code: "user" });
    else {
      await receiver.keep(event);
      taken.push(event.id);
    }
  }
  return { status: 200, answer: { v: 1, taken, rejected } };
}

/**
 * The body of a request, or null for one that is too large.
 * @param {import("node:http").IncomingMessage} request
 */
async function bodyOf(request) {
  /** @type {Buffer[]} */
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {Receiver} receiver
 * @returns {Promise<{ status: number, answer?: object }>}
 */
async function answerTo(request, receiver) {
  if (request.method === "OPTIONS") return { status: 204 };
  if (request.method !== "POST") return { status: 405, answer: { error: "method" } };
  const body = await bodyOf(request);
  if (body === null) return { status: 413, answer: { error: "size" } };
  return receive(body, request.headers.authorization, receiver);
}

/**
 * A server for one address. What `keep` throws is answered with 500, and comes again.
 * @param {Receiver} receiver
 */
export function createReceiver(receiver) {
  return createServer((request, response) => {
    const { origin = "" } = request.headers;
    if (receiver.origins?.includes(origin))
      response
        .setHeader("access-control-allow-origin", origin)
        .setHeader("access-control-allow-headers", "authorization, content-type")
        .setHeader("access-control-expose-headers", "retry-after")
        .setHeader("access-control-max-age", "86400")
        .setHeader("vary", "origin");
    void answerTo(request, receiver)
      .catch(() => ({ status: 500, answer: { error: "failed" } }))
      .then(({ status, answer }) =>
        response.writeHead(status, { "content-type": "application/json" }).end(answer && JSON.stringify(answer)),
      );
  });
}
