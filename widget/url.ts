/** Where a link may lead. */
export interface SafeUrl {
  /** What to put into `href`, written by the URL parser and not by the author. */
  href: string;
  /** True for another site; such links open in a new tab. */
  external: boolean;
}

const local = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The one URL policy: `https:`, `http:` on this machine, and paths or hashes of the host's own site. Anything else,
 * an address that carries a password and one with control characters, gives null, and the link is not rendered.
 */
export function checkUrl(link: string | null | undefined, base: string = document.baseURI): SafeUrl | null {
  if (!link || link.length > 2048 || /\p{Cc}/u.test(link)) return null;
  try {
    const page = new URL(base);
    // A hash must stay on this very page, also where a <base> element points elsewhere.
    const url = new URL(link, link.startsWith("#") && typeof location === "object" ? location.href : page);
    if (url.username || url.password) return null;
    const same = url.origin === page.origin && url.origin !== "null";
    if (same && /^https?:$/.test(url.protocol)) return { href: url.href, external: false };
    const allowed = url.protocol === "https:" || (url.protocol === "http:" && local.test(url.hostname));
    return allowed ? { href: url.href, external: true } : null;
  } catch {
    return null;
  }
}

/** The address alone, for callers that do not mind where it leads. */
export const safeUrl = (link: string | null | undefined, base?: string): string | null =>
  checkUrl(link, base)?.href ?? null;
