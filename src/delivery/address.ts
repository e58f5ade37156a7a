const MOST = 2_048;
const HERE = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/;

/**
 * The address that events may be posted to, as the browser reads it on the page `page`: https, http to this machine, or
 * the page's own origin. Null for any other.
 */
export function addressOf(endpoint: unknown, page: string | undefined): string | null {
  if (typeof endpoint !== "string" || endpoint.length > MOST) return null;
  try {
    const url = new URL(endpoint, page);
    const { protocol, hostname, username, password } = url;
    const own = !!page && url.origin === new URL(page).origin;
    const may = protocol === "https:" || (protocol === "http:" && (own || HERE.test(hostname)));
    return may && !username && !password ? url.href : null;
  } catch {
    return null;
  }
}
