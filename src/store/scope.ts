import { hashOf } from "./hash.ts";

/** The scope of somebody who has not been named yet. */
export const ANONYMOUS = "anonymous";

/** Where a customer's records are kept: apart from everybody else's, and without their name. */
export const scopeOf = (user: string | null): string => (user === null ? ANONYMOUS : hashOf(user));
