import { hashOf } from "./hash.ts";

/** The scope of somebody who has not been named yet. */
export const ANONYMOUS = "anonymous";

/** Where it waits to be told that somebody was forgotten; nothing else of them is left to say whose it is. */
export const FORGOTTEN = "forgotten";

/** Where a customer's records are kept: apart from everybody else's, and without their name. */
export const scopeOf = (user: string | null): string => (user === null ? ANONYMOUS : hashOf(user));
