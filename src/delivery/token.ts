const MOST = 4_096;

/** Who a JWT says that it is of; undefined for what is none. It is not verified: that is for the receiver. */
function subjectOf(token: string): unknown {
  try {
    const [, payload = ""] = token.split(".");
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    return (JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown } | null)?.sub;
  } catch {
    return undefined;
  }
}

/** What is wrong with a token for this user, in words; null where nothing is. */
export function wrongWith(token: unknown, user: string): string | null {
  if (typeof token !== "string" || !token) return `a JWT as a text is wanted, found ${typeof token}`;
  if (token.length > MOST) return `at most ${MOST} letters are wanted, found ${token.length}`;
  if (!/^[\x21-\x7e]+$/.test(token)) return "it holds letters that no JWT has";
  const subject = subjectOf(token);
  return subject === undefined || subject === user ? null : "its `sub` is not the user who is here";
}
