import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkUrl, safeUrl } from "../../widget/url.ts";
import { many } from "../torture.ts";
import { base, hostileUrls } from "./hostileUrls.ts";

/** The beginning of what may be very long. */
const brief = (link: string) => (link.length > 80 ? `${link.slice(0, 60)}... (${link.length})` : link);

describe("the URL policy", () => {
  test.each([
    ["/contacts", "https://shop.example/contacts", false],
    ["https://shop.example/x", "https://shop.example/x", false],
    ["https://example.com/book?a=1", "https://example.com/book?a=1", true],
    ["http://localhost:3000/", "http://localhost:3000/", true],
    ["http://127.0.0.1/", "http://127.0.0.1/", true],
  ])("lets %s through", (link, href, external) => {
    expect(checkUrl(link, base)).toEqual({ href, external });
  });

  test("has one exact answer to each hostile address", () => {
    expect(hostileUrls.length).toBeGreaterThan(150);
    expect(new Set(hostileUrls.map(([link]) => link)).size).toBe(hostileUrls.length);
    const found = hostileUrls.map(([link]) => {
      const url = checkUrl(link, base);
      return [brief(link), url && [brief(url.href), url.external]];
    });
    expect(found).toEqual(
      hostileUrls.map(([link, verdict]) => [brief(link), verdict && [brief(verdict[0]), verdict[1]]]),
    );
  });

  test.each([null, undefined])("has no way for %s", (link) => {
    expect(checkUrl(link, base)).toBeNull();
    expect(safeUrl(link, base)).toBeNull();
  });

  test.each([
    ["http://intranet.example/app/", "/x", { href: "http://intranet.example/x", external: false }],
    ["http://intranet.example/app/", "//intranet.example/x", { href: "http://intranet.example/x", external: false }],
    ["http://intranet.example/app/", "//other.example/x", null],
    [
      "http://intranet.example/app/",
      "https://intranet.example/x",
      { href: "https://intranet.example/x", external: true },
    ],
    // where a host says by <base> that its paths lie elsewhere, ours lie there with its own
    ["https://cdn.example/v2/", "x", { href: "https://cdn.example/v2/x", external: false }],
    ["https://cdn.example/v2/", "https://shop.example/x", { href: "https://shop.example/x", external: true }],
    ["file:///home/mira/page.html", "x", null],
    ["file:///home/mira/page.html", "https://shop.example/", { href: "https://shop.example/", external: true }],
    ["about:blank", "/x", null],
    ["about:srcdoc", "https://shop.example/", { href: "https://shop.example/", external: true }],
    ["blob:https://shop.example/0b7c", "/x", null],
    ["data:text/html,x", "/x", null],
    ["data:text/html,x", "data:text/html,y", null],
    ["javascript:alert(1)", "#x", null],
    ["", "/x", null],
    ["no address", "https://shop.example/", null],
  ])("on %s says of %s what a customer would expect", (page, link, answer) => {
    expect(checkUrl(link, page)).toEqual(answer);
  });

  test("never gives an address that a second look would refuse, whatever it is made of", () => {
    const piece = fc.oneof(
      fc.constantFrom("https:", "http:", "javascript:", "data:", "//", "/", "\\", "@", ":", "#", "?", "[", "]", "%"),
      fc.constantFrom("shop.example", "evil.example", "localhost", "127.0.0.1", "..", ".", "\uff0f", "\u3002", " "),
      fc.constantFrom("\t", "\n", "\u0000", "\u202e", "\ud800", "&colon;", "%2f", "%00", "xn--"),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8, size: "max" }), (parts) => {
        const url = checkUrl(parts.join(""), base);
        if (!url) return;
        const { protocol, hostname, username, password, href, origin } = new URL(url.href);
        expect(
          protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)),
        ).toBe(true);
        expect([username, password, href]).toEqual(["", "", url.href]);
        expect(url.external).toBe(origin !== "https://shop.example");
        // printable ASCII alone, so nothing in it can turn or hide
        expect(url.href).toMatch(/^[\x21-\x7e]+$/);
        expect(checkUrl(url.href, base)?.href ?? (url.href.length > 2048 ? url.href : null)).toBe(url.href);
      }),
      { numRuns: many(500, 200_000) },
    );
  });
});
