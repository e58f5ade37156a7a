import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { checkUrl } from "../../../widget/url.ts";
import { many } from "../../torture.ts";
import { attributes, elements, ownClasses } from "./allowed.ts";
import type { Drawn } from "./elementsOf.ts";
import { everyHostile } from "./families.ts";
import { read } from "./read.ts";

vi.stubGlobal("document", { baseURI: "https://shop.example/app/" });

/** What listens, which no text can name. */
const listens = /^on(Click|Change)$/;

/** What the allow-list does not name. */
const strangers = (all: Drawn[]): string[] =>
  all.flatMap(({ name, attributes: given }) => {
    if (!elements.has(name)) return [name];
    return Object.entries(given).flatMap(([key, value]) => {
      if (value === undefined || key.startsWith("stroke-")) return [];
      if (listens.test(key)) return typeof value === "function" ? [] : [`${name}[${key}]`];
      if (!(attributes[name] ?? []).includes(key.toLowerCase())) return [`${name}[${key}]`];
      const said = typeof value === "string" ? value : JSON.stringify(value);
      if (key === "class") return ownClasses.test(said) ? [] : [`${name}.${said}`];
      if (key !== "href" && key !== "src") return typeof value === "object" ? [`${name}[${key}]`] : [];
      const url = typeof value === "string" ? checkUrl(value) : null;
      const right = url?.href === value && (given["target"] === "_blank" || key === "src" || !url.external);
      return right ? [] : [`${name} -> ${said}`];
    });
  });

test("there are more than 300 hostile texts, each with a trick of its own", () => {
  expect(everyHostile.length).toBeGreaterThan(300);
});

test("no hostile text becomes anything that the allow-list does not name", () => {
  expect(everyHostile.flatMap((text) => strangers(read(text)).map((found) => [text, found]))).toEqual([]);
});

test("nor does whatever is put together of hostile texts, signs and any letters", () => {
  const signs =
    "# |> |- |1. |\n|\n\n|**|*|_|`|```\n|~~~|[|](|)|![|<|>|&|\\|| \t|[x]: |[x]|- [ ] |> [!TIP]\n> |---\n|===\n";
  const piece = fc.oneof(
    fc.constantFrom(...everyHostile),
    fc.constantFrom(...signs.split("|"), "|", "| a | b |\n|---|:-:|\n| "),
    fc.constantFrom("javascript:", "data:", "&#106;", "&colon;", "https://", "//", "\u0000", "\u202e", "\ud800", "\r"),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8, size: "max" }), (parts) => {
      expect(strangers(read(parts.join("")))).toEqual([]);
    }),
    { numRuns: many(150, 100_000) },
  );
}, 3_600_000);

describe("the look at what is drawn", () => {
  test.each<[Drawn, string]>([
    [{ name: "script", attributes: {}, text: "" }, "script"],
    [{ name: "a", attributes: { href: "javascript:x" }, text: "" }, "a -> javascript:x"],
    [{ name: "a", attributes: { href: "https://evil.example/" }, text: "" }, "a -> https://evil.example/"],
    [{ name: "img", attributes: { src: "data:x" }, text: "" }, "img -> data:x"],
    [{ name: "p", attributes: { style: "x" }, text: "" }, "p[style]"],
    [{ name: "p", attributes: { class: "launcher" }, text: "" }, "p.launcher"],
    [{ name: "button", attributes: { onClick: "alert(1)" }, text: "" }, "button[onClick]"],
    [{ name: "div", attributes: { dangerouslySetInnerHTML: {} }, text: "" }, "div[dangerouslySetInnerHTML]"],
  ])("finds %j", (one, found) => {
    expect(strangers([one])).toEqual([found]);
  });
});
