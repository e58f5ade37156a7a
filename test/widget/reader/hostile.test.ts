import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { drawMarkdown, parsing } from "../../../widget/reader/markdown.tsx";
import { boxesOf, ownWays } from "../../../widget/reader/own.tsx";
import { checkUrl } from "../../../widget/url.ts";
import { en } from "../../../widget/words/en.ts";
import { enReading } from "../../../widget/words/enReading.ts";
import { createWords } from "../../../widget/words/words.ts";
import { many } from "../../torture.ts";
import { attributes, elements, ownClasses } from "./allowed.ts";
import { type Drawn, elementsOf } from "./elementsOf.ts";
import { everyHostile } from "./families.ts";

vi.stubGlobal("document", { baseURI: "https://shop.example/app/" });

const words = createWords("en", {}, { ...en, ...enReading });

function drawn(markdown: string): Drawn[] {
  const steps = parsing(markdown);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    const { root, source } = value;
    const { boxes, given } = boxesOf(root);
    const own = ownWays({ source, boxes, ticked: new Set(given), tick() {}, copy() {}, copied: null });
    return elementsOf(drawMarkdown(root, 4, words, own));
  }
}

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
      if (key === "class") return ownClasses.test(String(value)) ? [] : [`${name}.${String(value)}`];
      if (key !== "href" && key !== "src") return typeof value === "object" ? [`${name}[${key}]`] : [];
      const url = typeof value === "string" ? checkUrl(value) : null;
      const right = url?.href === value && (given["target"] === "_blank" || key === "src" || !url.external);
      return right ? [] : [`${name} -> ${String(value)}`];
    });
  });

test("there are more than 300 hostile texts, each with a trick of its own", () => {
  expect(everyHostile.length).toBeGreaterThan(300);
});

test("no hostile text becomes anything that the allow-list does not name", () => {
  expect(everyHostile.flatMap((text) => strangers(drawn(text)).map((found) => [text, found]))).toEqual([]);
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
      expect(strangers(drawn(parts.join("")))).toEqual([]);
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
