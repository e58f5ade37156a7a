import { cleanup, render } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { drawMarkdown, parseMarkdown } from "../../../widget/reader/markdown.tsx";
import { en } from "../../../widget/words/en.ts";
import { createWords } from "../../../widget/words/words.ts";
import { hostile } from "./hostile.ts";

const words = createWords("en", {}, en);
const draw = (markdown: string, level = 4) => {
  const { container } = render(<div>{drawMarkdown(parsed.root, level, words, own)}</div>);
  const page = container.firstElementChild;
  if (!page) throw new Error("nothing was drawn");
  return page;
};
afterEach(cleanup);

const elements = new Set("a blockquote br code em h3 h4 h5 h6 hr img li ol p path pre span strong svg ul".split(" "));
const attributes: Record<string, string[]> = {
  a: ["class", "href", "target", "rel"],
  img: ["src", "alt", "loading", "referrerpolicy"],
  ol: ["start"],
  pre: ["dir"],
  // The sign and the words that tell of a new tab are the widget's own.
  span: ["class"],
  svg: ["class", "viewbox", "width", "height", "fill", "stroke", "aria-hidden"],
  path: ["d"],
};

/** Everything on the page that the allow-list does not name. */
function strangers(page: Element): string[] {
  return [...page.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName;
    if (!elements.has(name)) return [name];
    const unknown = [...element.attributes]
      .map((attribute) => attribute.name.toLowerCase())
      .filter((attribute) => !attribute.startsWith("stroke-") && !(attributes[name] ?? []).includes(attribute));
    const address = element.getAttribute("href") ?? element.getAttribute("src");
    const away = element.getAttribute("target") === "_blank";
    const bad = address !== null && !(away || name === "img" ? /^https:/ : /^http:\/\/localhost[:/]/).test(address);
    return [...unknown.map((attribute) => `${name}[${attribute}]`), ...(bad ? [`${name} -> ${address}`] : [])];
  });
}

describe("nothing leaves the allow-list", () => {
  test.each(hostile)("%j", (markdown) => {
    const page = draw(markdown);
    expect(strangers(page)).toEqual([]);
    expect(page.querySelector("script, style, iframe, form")).toBeNull();
  });

  test("however hostile pieces and plain strings are put together", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom(
        "# ",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "&",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
        expect(strangers(draw(parts.join("")))).toEqual([]);
        cleanup();
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe("what is drawn", () => {
  test("headings go on below the title, the highest of the text first", () => {
    const levels = (markdown: string) => [...draw(markdown).querySelectorAll("h3,h4,h5,h6")].map((h) => h.localName);
    expect(levels("## a\n\n### b\n\n###### c")).toEqual(["h4", "h5", "h6"]);
    expect(levels("# a\n\n#### b")).toEqual(["h4", "h6"]);
  });

  test("links into the host stay, links away open a new tab, and bad ones leave their words", () => {
    const page = draw("[in](#/contacts) [out](https://example.com/x) [bad](javascript:x) [also *bad*](data:x)");
    const links = [...page.querySelectorAll("a")];
    expect(links).toHaveLength(2);
    expect(links[0]?.getAttribute("target")).toBeNull();
    expect(links[1]?.getAttribute("rel")).toBe("noopener noreferrer");
    expect(page.textContent).toContain("bad also bad");
  });

  test("a picture that may not be loaded is told by its words", () => {
    const page = draw("![a chart](http://example.com/a.png) ![b](https://example.com/b.png)");
    expect([...page.querySelectorAll("img")].map((img) => img.getAttribute("alt"))).toEqual(["b"]);
    expect(page.textContent).toContain("a chart");
  });

  test("HTML is shown as it was typed", () => {
    expect(draw("a <b>bold</b> word").textContent).toBe("a <b>bold</b> word");
    expect(draw("<div>\n**Say** it\n</div>").innerHTML).toBe(
      "<p>&lt;div&gt;\n<strong>Say</strong> it\n&lt;/div&gt;</p>",
    );
    expect(draw("a <!-- note --> word").textContent).toBe("a <!-- note --> word");
  });

  test("references find their definition, wherever it stands; the first one counts", () => {
    const page = draw("[a][x] [b]\n\n> [x]: https://example.com/1\n\n[x]: https://example.com/2\n[b]: #/home");
    expect([...page.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toEqual([
      "https://example.com/1",
      expect.stringMatching(/#\/home$/),
    ]);
  });

  test("tight lists have no paragraphs, loose ones do, ticks are signs", () => {
    expect(draw("- [ ] a\n- [x] b").innerHTML).toBe("<ul><li>☐ a</li><li>☑ b</li></ul>");
    expect(draw("3. a\n\n4. b").innerHTML).toBe('<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>');
  });

  test("named characters are decoded, unknown names stay", () => {
    expect(draw("&copy; 5 &euro; &rarr; &nope; &constructor; &#8364;").textContent).toBe(
      "© 5 € → &nope; &constructor; €",
    );
  });
});

describe("texts that would take long", () => {
  test.each([
    ["lists in lists on one line", "- ".repeat(30_000)],
    ["quotes in quotes", "> ".repeat(30_000)],
    ["lists in lists by indent", Array.from({ length: 200 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")],
    ["open brackets", "[".repeat(60_000)],
    ["open pictures", "![".repeat(30_000)],
    ["stars", "*a ".repeat(20_000)],
    ["nested emphasis", `${"*a _b ".repeat(500)}${"_ * ".repeat(500)}`],
    ["a very long text", "word ".repeat(200_000)],
  ])(
    "%s are drawn within seconds",
    (_, markdown) => {
      const start = performance.now();
      expect(strangers(draw(markdown))).toEqual([]);
      expect(performance.now() - start).toBeLessThan(5000);
    },
    30_000,
  );
});
