import { describe, expect, test } from "vitest";
import { checkUrl, safeUrl } from "../../widget/url.ts";

const base = "https://shop.example/app/index.html";

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

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "blob:https://shop.example/1",
    "vbscript:x",
    "file:///etc/passwd",
    "http://example.com/",
    "https://user:secret@example.com/",
    "https://",
    `https://example.com/${"a".repeat(2048)}`,
    "",
    null,
    undefined,
  ])("refuses %s", (link) => {
    expect(checkUrl(link, base)).toBeNull();
    expect(safeUrl(link, base)).toBeNull();
  });

  test("a path that starts like another host is seen as what it is", () => {
    expect(checkUrl("//evil.example/x", base)).toEqual({ href: "https://evil.example/x", external: true });
  });
});
