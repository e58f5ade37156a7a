import { describe, expect, test, vi } from "vitest";
import { tame } from "../../../widget/reader/tame.ts";
import { many } from "../../torture.ts";
import { read } from "./read.ts";
import { stepsOf } from "./stepsOf.ts";

vi.stubGlobal("document", { baseURI: "https://shop.example/app/" });

/** What a text is repeated of, to try the patience of its reader. */
const units = [
  ..."[|]|(|*|**|_|`|<|>|!|#|&|\\|=|~|^|{| |\t|\n|a".split("|"),
  "|",
  "![",
  "[a](",
  "[a](<b",
  "[a](b 'c",
  "[a]",
  "![a]",
  "[a](b)",
  "[a][b]",
  "a]",
  "*a ",
  "_a ",
  "a_ ",
  "a**b",
  "*a _b ",
  "*a*",
  "`a ",
  "`a`",
  "~~a~~",
  "&a;",
  "&#1;",
  "<a ",
  "<a href=",
  "<!--",
  "<?",
  "<![CDATA[",
  "<a:",
  "<a:b>",
  "a@",
  '\\"',
  "> ",
  "> a\n",
  "> a\n\n",
  "> - a\n",
  "- ",
  "- a\n",
  "- a\n\n",
  "- a\n  b\n",
  "+ a\n- b\n",
  "1. a\n",
  "- [ ] a\n",
  "=\n",
  "a\n=\n",
  "a\n-\n",
  "# a #\n",
  "***\n",
  "    a\n",
  "```\n",
  "~~~\na\n",
  "> [!TIP]\n> ",
  "|a|b|\n|-|-|\n",
  "|a|b|\n",
  "[a]: b\n",
  "[a]: ",
  "[a]:\nb\n",
  "a  \n",
  "a\\\n",
  "a\n\n",
  "word ",
  "\u202e",
  "\ud83d\ude00",
];
const repeated = (unit: string) => (letters: number) => unit.repeat(letters / unit.length);

/** What has another shape than one thing after the other. */
const shaped: [name: string, make: (letters: number) => string][] = [
  ["brackets in brackets", (n) => `${"[".repeat(n / 2)}a${"]".repeat(n / 2)}`],
  ["links in links", (n) => `${"[".repeat(n / 2)}${"](x)".repeat(n / 8)}`],
  ["emphasis in emphasis", (n) => `${"*a _b ".repeat(n / 12)}${"_ * ".repeat(n / 8)}`],
  ["many references to one definition", (n) => `${"[a][b] ".repeat(n / 7)}\n\n[b]: /c`],
  ["many definitions of what is asked once", (n) => `[b]\n\n${"[b]: /c\n".repeat(n / 8)}`],
  ["a table of one row", (n) => `${"|a".repeat(n / 4)}\n${"|-".repeat(n / 4)}`],
  ["a table of many rows", (n) => `|a|b|\n|-|-|\n${"|1|2|\n".repeat(n / 6)}`],
  ["one address that does not end", (n) => `[a](${"(".repeat(n)}`],
  ["one title that does not end", (n) => `[a](b "${'c\\"'.repeat(n / 3)}`],
  ["one code that does not end", (n) => `\`\`\`\n${"a\n".repeat(n / 2)}`],
];

const growth = (make: (letters: number) => string): number => {
  const few = many(480, 12_000);
  const once = stepsOf(() => read(make(few)));
  return stepsOf(() => read(make(2 * few))) / once;
};

describe("twice as much to read is twice the work", () => {
  test.each(units)("%j, again and again", (unit) => {
    expect(growth(repeated(unit))).toBeLessThan(2.3);
  });

  test.each(shaped)("%s", (_, make) => {
    expect(growth(make)).toBeLessThan(2.3);
  });

  // each run of signs is looked for to the end; there is room for as many lengths only as the root of the letters
  test("but for code between ever more signs, which grows by the root of it", () => {
    const runs = (n: number) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => "`".repeat(i)).join("a");
    expect(growth(runs)).toBeLessThan(3);
  });
});

test("of a text of any length as much is read as of one of 65,536 letters", () => {
  for (const unit of ["[", "*a ", "a\n=\n", "- a\n"]) {
    const [most, endless] = [tame(unit.repeat(65_536 / unit.length)), tame(unit.repeat(1_000_000))];
    expect(endless.length).toBeLessThanOrEqual(most.length + 2);
  }
});
