import type { HintCode, Path, Report } from "./problems.ts";

/** What opens a door to somebody's data, by how it is written. */
const SECRETS: [what: string, how: RegExp][] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["a secret key", /\b[sr]k_(?:live|test)_\w{8,}|\bsk-[\w-]{20,}|\bAKIA[0-9A-Z]{16}\b/],
  ["an access token", /\bgh[pousr]_\w{30,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{10,}/],
  ["an API key", /\bAIza[\w-]{35}|\bSG\.[\w-]{16,}\.[\w-]{16,}/],
  ["a signed token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/],
  ["a password in an address", /\/\/[^\s/:@]+:[^\s/@]+@/],
  ["a key in an address", /[?&](?:api_?key|access_?token|token|secret|password|signature)=[\w.~%-]{8,}/i],
];

/** Keys and passwords, which have no place in a file that every customer's browser loads. The hint does not repeat them. */
export function secretHints(value: unknown, report: Report<HintCode>, path: Path = []): void {
  if (typeof value === "string") {
    const [what] = SECRETS.find(([, how]) => how.test(value)) ?? [];
    if (what) report("secret", path, what);
  } else if (typeof value === "object" && value) {
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) secretHints(inner, report, [...path, list ? +key : key]);
  }
}
