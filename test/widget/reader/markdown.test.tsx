import { cleanup, render } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { drawMarkdown, parsing } from "../../../widget/reader/markdown.tsx";
import { boxesOf, ownWays } from "../../../widget/reader/own.tsx";
import { en } from "../../../widget/words/en.ts";
import { enReading } from "../../../widget/words/enReading.ts";
import { createWords } from "../../../widget/words/words.ts";
import { attributes, elements, ownClasses } from "./allowed.ts";
import { hostile } from "./hostile.ts";

const parseMarkdown = (markdown: string) => {
  const steps = parsing(markdown);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
const words = createWords("en", {}, { ...en, ...enReading });
const draw = (markdown: string, level = 4) => {
  const { root, source } = parseMarkdown(markdown);
  const { boxes, given } = boxesOf(root);
  const own = ownWays({ source, boxes, ticked: new Set(given), tick() {}, copy() {}, copied: null });
  const { container } = render(<div>{drawMarkdown(root, level, words, own)}</div>);
  const page = container.firstElementChild;
  if (!page) throw new Error("nothing was drawn");
  return page;
};
afterEach(cleanup);

/** Everything on the page that the allow-list does not name. */
function strangers(page: Element): string[] {
  return [...page.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName;
    if (!elements.has(name)) return [name];
    const unknown = [...element.attributes]
      .map((attribute) => attribute.name.toLowerCase())
      .filter((attribute) => !attribute.startsWith("stroke-") && !(attributes[name] ?? []).includes(attribute));
    const address = element.getAttribute("href") ?? element.getAttribute("src");
    const classes = element.getAttribute("class") ?? "";
    const away = element.getAttribute("target") === "_blank";
    const picture = name === "img" ? /^(https:|http:\/\/localhost[:/])/ : /^http:\/\/localhost[:/]/;
    const bad = address !== null && !(away ? /^https:/ : picture).test(address);
    if (!ownClasses.test(classes)) return [`${name}.${classes}`];
    if (name === "button" && element.getAttribute("type") !== "button") return [name];
    if (name === "input" && element.getAttribute("type") !== "checkbox") return [name];
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
        "|",
        "\\|",
        "| a | b |\n|---|:-:|\n| ",
        "|---",
        "- [ ] ",
        "- [x] ",
        "> [!TIP]\n> ",
        "> [!note] ",
        '"640x360"',
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

  test("tight lists have no paragraphs, loose ones do", () => {
    expect(draw("- a\n- b").innerHTML).toBe("<ul><li>a</li><li>b</li></ul>");
    expect(draw("3. a\n\n4. b").innerHTML).toBe('<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>');
  });

  test("named characters are decoded, unknown names stay", () => {
    expect(draw("&copy; 5 &euro; &rarr; &nope; &constructor; &#8364;").textContent).toBe(
      "© 5 € → &nope; &constructor; €",
    );
  });
});

describe("what CommonMark does not know", () => {
  test("boxes are boxes to tick, with their words as their names", () => {
    const page = draw("- [ ] one **thing**\n- [x] another\n\n  with more\n- plain\n\n1. [X] counted");
    const boxes = [...page.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map((box) => [box.closest("label")?.textContent, box.checked])).toEqual([
      ["one thing", false],
      ["another", true],
      ["counted", true],
    ]);
    expect(page.querySelector("label strong")?.textContent).toBe("thing");
    expect(page.textContent).toContain("with more");
    expect(page.textContent).not.toContain("[");
  });

  test("only the beginning of a list item makes a box", () => {
    const page = draw("[ ] no\n\n- a [ ] b\n- [ ]\n- [y] c\n- `[ ]` d\n- [ ](https://example.com) e");
    expect(page.querySelector("input")).toBeNull();
  });

  test("boxes are counted in reading order, also where one is inside another", () => {
    const { root } = parseMarkdown("- [ ] a\n  - [x] b\n- [ ] c\n\n> - [x] d");
    expect(boxesOf(root).given).toEqual([1, 3]);
  });

  test.each([
    ["> [!NOTE]\n> Say **it**.", "note", "Note", "Say it."],
    ["> [!tip] On one line.", "tip", "Tip", "On one line."],
    ["> [!WARNING]\n>\n> Later.", "warning", "Take care", "Later."],
    ["> [!CAUTION]\n> Hot.", "warning", "Take care", "Hot."],
    ["> [!EXAMPLE]\n> - a\n> - b", "example", "Example", "ab"],
  ])("%j is a callout", (markdown, kind, label, text) => {
    const callout = draw(markdown).querySelector(`.callout.${kind}`);
    expect(callout?.getAttribute("role")).toBe("note");
    expect(callout?.textContent).toBe(label + text);
  });

  test.each(["> NOTE: no", "> [!__proto__] no", "> [!constructor] no", "> [!NOPE]\n> no", "> a [!TIP] no", "[!TIP]"])(
    "%j is none",
    (markdown) => {
      expect(draw(markdown).querySelector(".callout")).toBeNull();
    },
  );

  const table = (markdown: string) =>
    [...draw(markdown).querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.innerHTML));

  test("a table has a head, columns with their sides, and rows", () => {
    const page = draw("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | **2** | [x](#/x) | `4` |");
    expect([...page.querySelectorAll("th")].map((cell) => [cell.scope, cell.className])).toEqual([
      ["col", ""],
      ["col", "start"],
      ["col", "center"],
      ["col", "end"],
    ]);
    const group = page.querySelector<HTMLElement>(".table");
    expect([group?.getAttribute("aria-label"), group?.tabIndex]).toEqual(["a, b, c, d", 0]);
    expect(page.querySelector("td strong")?.textContent).toBe("2");
    expect(page.querySelector("td a")?.textContent).toBe("x");
    expect(page.querySelector("td code")?.textContent).toBe("4");
  });

  test("pipes at the edges may be left out, and cells, too", () => {
    expect(table("a | b\n-|-\n1\n1 | 2 | 3\n| | 2")).toEqual([
      ["a", "b"],
      ["1", ""],
      ["1", "2"],
      ["", "2"],
    ]);
    expect(table("| a |\n|---|\n| 1 |")).toEqual([["a"], ["1"]]);
  });

  test("a pipe that is escaped, or written by its number, stands in its cell", () => {
    expect(table("| a \\| b | c |\n|---|---|\n| 1 &#124; 2 \\| 3 | `4 \\| 5` |")).toEqual([
      ["a | b", "c"],
      ["1 | 2 | 3", "<code>4 | 5</code>"],
    ]);
    // Counted apart in a quotation, whose lines begin with a sign of their own.
    expect(table("> | a \\| b | c |\n> |---|---|\n> | 1 | 2 |")).toEqual([
      ["a | b", "c"],
      ["1", "2"],
    ]);
  });

  test.each(["a | b", "a | b\n1 | 2", "| a | b |\n|---|\n| 1 |", "a\n|-", "*a | b\n--|--\n1* | 2"])(
    "%j is no table, and loses no word",
    (markdown) => {
      const page = draw(markdown);
      expect(page.querySelector("table")).toBeNull();
      expect(page.textContent?.replace(/\s/g, "")).toBe(markdown.replace(/[\s*]/g, ""));
    },
  );

  test("code reads from the left, can be reached and copied", () => {
    const page = draw("```js onload=x\nlet a = 1;\n```\n\n    b");
    const codes = [...page.querySelectorAll<HTMLElement>(".code pre")];
    expect(codes.map((code) => [code.dir, code.tabIndex, code.textContent])).toEqual([
      ["ltr", 0, "let a = 1;"],
      ["ltr", 0, "b"],
    ]);
    expect(page.querySelectorAll(".code button")).toHaveLength(2);
  });

  test("a picture has its room before it is there, said by its author or not", () => {
    const page = draw(
      '![a](https://example.com/a.png "320x200") ![b](https://example.com/b.png "A view") ![c](/c.png)',
    );
    expect(
      [...page.querySelectorAll("img")].map(({ width, height, className, src }) => [
        width,
        height,
        className,
        new URL(src).pathname,
      ]),
    ).toEqual([
      [320, 200, "", "/a.png"],
      [640, 360, "unsized", "/b.png"],
      [640, 360, "unsized", "/c.png"],
    ]);
  });
});

test("a text with more marks than anybody writes keeps its words, and a long list its points", () => {
  expect(draw("*a_".repeat(2_000)).textContent).toBe("*a_".repeat(2_000));
  expect(draw("* a\n".repeat(2_000)).querySelectorAll("li")).toHaveLength(2_000);
  expect(draw(`${"*a_ ".repeat(2_000)}\n\n**b**`).querySelector("strong")?.textContent).toBe("b");
});

describe("texts that would take long", () => {
  test.each([
    ["lists in lists on one line", "- ".repeat(30_000)],
    ["quotes in quotes", "> ".repeat(30_000)],
    ["lists in lists by indent", Array.from({ length: 200 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")],
    ["open brackets", "[".repeat(60_000)],
    ["open pictures", "![".repeat(30_000)],
    ["stars", "*a ".repeat(20_000)],
    ["emphasis of two kinds that never ends", "*a_".repeat(21_000)],
    ["emphasis that never ends, a line at a time", "**a_\n".repeat(13_000)],
    ["nested emphasis", `${"*a _b ".repeat(500)}${"_ * ".repeat(500)}`],
    ["a very long text", "word ".repeat(200_000)],
    ["pipes on one line", `${"|".repeat(30_000)}\n${"|-".repeat(15_000)}`],
    ["a table of many cells", `|a|b|\n|-|-|\n${"|1|2|\n".repeat(1_000)}`],
    ["escaped pipes", `a|b\n-|-\n${"\\|".repeat(30_000)}`],
    ["boxes", "- [ ] a\n".repeat(1_000)],
    ["callouts in callouts", "> [!TIP]\n> ".repeat(2_000)],
    ["code", "`".repeat(60_000)],
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
