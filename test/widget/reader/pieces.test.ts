import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { parsing, walk } from "../../../widget/reader/markdown.tsx";
import { piecesOf } from "../../../widget/reader/pieces.ts";
import { hostile } from "./hostile.ts";

/** A tree with the offsets of what tables are found in; lines begin anew in each piece. */
function counted(root: Nodes): Nodes {
  for (const node of walk(root)) {
    const { position, type } = node;
    const counts = type === "paragraph" || type === "text";
    if (position && counts) Object.assign(node, { position: [position.start.offset, position.end.offset] });
    else delete node.position;
  }
  return root;
}

function inPieces(source: string): Nodes {
  const steps = parsing(source);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return counted(value.root);
  }
}

const line = fc.constantFrom(
  "",
  "",
  "",
  " ",
  "\t",
  "Plain *words* and more",
  "**bold** first",
  "# Head",
  "### Third",
  "under",
  "===",
  "---",
  "- item",
  "  - below",
  "* other",
  "1. first",
  "2) second",
  "> said",
  ">",
  "    code",
  "  two in",
  "   ```js",
  "```",
  "````",
  "~~~",
  "- ```",
  "> ~~~",
  "[a]: https://example.com",
  "[a] and [b][a]",
  "| a | b |",
  "|---|---|",
  "<!-- so",
  "<pre>",
  "-->",
  "Ünder, متن, 你好",
  "a  ",
  "b\\",
);

test("a text in pieces is the text, and means the same", () => {
  const text = fc.oneof(
    fc.tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n")).map(([lines, end]) => lines.join(end)),
    fc.array(fc.oneof(line, fc.constantFrom(...hostile)), { maxLength: 12 }).map((lines) => lines.join("\n\n")),
  );
  fc.assert(
    fc.property(text, (source) => {
      expect(piecesOf(source).join("")).toBe(source);
      expect(inPieces(source)).toEqual(counted(fromMarkdown(source)));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["code", "One.\n\nTwo.\n\n```\na\n\nb\n```\n\nThree.", 2],
  ["a tag", "One.\n\nTwo.\n\n<pre>\n\nThree.", 2],
  ["an address", "One [a].\n\nTwo.\n\n[a]: https://example.com", 1],
])("%s keeps together what follows", (_what, source, count) => {
  expect(piecesOf(source)).toHaveLength(count);
});

test("a lesson falls into its paragraphs", () => {
  const lesson = "# One\n\nA paragraph.\n\n- a\n\n- b\n\n  more\n\nAnother,\nwith two lines.\n\n\n## Two\n\nLast.";
  expect(piecesOf(lesson)).toEqual([
    "# One\n\n",
    "A paragraph.\n\n- a\n\n- b\n\n  more\n\n",
    "Another,\nwith two lines.\n\n\n",
    "## Two\n\n",
    "Last.",
  ]);
});
