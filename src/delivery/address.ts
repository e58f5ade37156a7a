const MOST = 2_048;
const HERE = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/;

/**
 * The address that events may be posted to, as the browser reads it on a page whose addresses begin at `base`: https, http
 * to this machine, or the page's own origin, by whichever name that is known. Null for any other.
 */
export function addressOf(
  endpoint: unknown,
  base: string | undefined,
  origins: unknown[] = [base && new URL(base).origin],
): string | null {
  if (typeof endpoint !== "string" || endpoint.length > MOST) return null;
  try {
    const url = new URL(endpoint, base);
    const { protocol, hostname, username, password } = url;
    const may =
      protocol === "https:" || (protocol === "http:" && (origins.includes(url.origin) || HERE.test(hostname)));
    return may && !username && !password ? url.href : null;
  } catch {
    return null;
  }
}
