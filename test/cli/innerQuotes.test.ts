import { describe, expect, it } from "vitest";
import { runDesk } from "./runDesk.ts";

/** The lines that name a place, without the file's name and the padding. */
async function told(text: string): Promise<string[]> {
  const { out } = await runDesk(["check", "c"], { c: text });
  return out
    .split("\n")
    .slice(0, -2)
    .map((line) => line.replace(/^c:/, "").replace(/ +error +/, " "));
}

const ended = (sample = "") =>
  `the text has ended just before this; quotation marks inside a text are written \\"${sample && `, such as \\"${sample}\\"`}.`;
const or = 'Or, if this belongs to the text before it: quotation marks inside a text are written \\".';

describe("quotation marks inside a text", () => {
  it.each([
    ["around the last word", '{\n"title": "Reach the "inbox"",\n"id": "x"\n}', `2:22 ${ended("inbox")}`],
    ["at the end of an object", '{\n"title": "Reach the "inbox""\n}', `2:22 ${ended("inbox")}`],
    ["around the first word", '{"title": ""Inbox" first"}', `1:13 ${ended("Inbox")}`],
    ["around several words", '{"title": "Your "very first" order"}', `1:18 ${ended()}`],
    ["several times", '{\n"t": "one "two" three "four" five"\n}', `2:12 ${ended("two")}`],
    ["with commas between", '{"t": "say "yes", "no" and "so" now"}', `1:13 ${ended("yes")}`],
    ["in a name", '{\n"my "best" key": 1,\n"b": 2}', `2:6 ${ended("best")}`],
    ["in one text of a list", '{"scale": ["No", "A "little"", "Well"]}', `1:22 ${ended("little")}`],
    ["in a list of one text a line", '{"s": [\n"No",\n"A "little"",\n"Well"\n]}', `3:5 ${ended("little")}`],
    ["around a number", '{\n"t": "Save "20" now"\n}', `2:13 ${ended("20")}`],
    ["around a word of JSON", '{"t": "Say "true" twice"}', `1:13 ${ended("true")}`],
    ["around other marks", '{"t": "the "‘inner’" one"}', `1:13 ${ended("‘inner’")}`],
    ["around letters of any script", '{"t": "Das "schöne" Haus"}', `1:13 ${ended("schöne")}`],
    ["around what looks like a name", '{"t": "he said "so":well"}', `1:17 ${ended("so")}`],
    ["only once", '{"t": "A 5" pipe"}', `1:13 ${ended()}`],
    ["twice at the end", '{\n"t": "the end"",\n"b": 1}', `2:15 ${ended()}`],
    ["before a bracket is missing", '{"t": "x" y', `1:11 ${ended()}`],
    ["with Windows line ends", '{\r\n"t": "the "best" one"\r\n}', `2:12 ${ended("best")}`],
  ])("are told of when they stand %s", async (_where, text, says) => {
    expect(await told(text)).toEqual([says]);
  });

  it.each([
    ['{\n"t": "Dear "{{name}}", hello",\n"b": [1]\n}', `2:13 ${ended()}`],
    ['{"a": [\n{"t": "Say "Hi {{name}}" first" },\n{"t": "x"}\n]}', `2:13 ${ended()}`],
    ['{"t": "a "[x]" b"}', `1:11 ${ended()}`],
  ])("around brackets, as in %j, lead to no other sentence", async (text, says) => {
    expect(await told(text)).toEqual([says]);
  });

  it("do not hide what is wrong on other lines", async () => {
    expect(await told('[{\n"t": "the "inbox""\n},\n{ "b": 1\n"c": 2,\n"u": "x "y"" }]')).toEqual([
      `2:12 ${ended("inbox")}`,
      "5:1 a comma is missing before this.",
      `6:10 ${ended("y")}`,
    ]);
  });
});

describe("what may be a missing comma or colon as well", () => {
  it.each([
    ['{"t": "Say "" twice"}', `1:13 a comma is missing before this. ${or}`],
    ['["a" "b"]', `1:6 a comma is missing before this. ${or}`],
    ['["a" 5]', `1:6 a comma is missing before this. ${or}`],
    ['{"on" 1}', `1:7 a colon is missing here; write "name": value. ${or}`],
    ['{"a": "x" b: 1}', `1:11 write "b" in quotation marks. ${or}`],
    ['{"t": "First", then "inbox""}', `1:16 write "then" in quotation marks. ${or}`],
  ])("%j is told both ways", async (text, says) => {
    expect((await told(text))[0]).toBe(says);
  });
});

describe("what no text stands before", () => {
  it.each([
    ['{"id": inbox}', '1:8 write "inbox" in quotation marks.'],
    ['["a", inbox]', '1:7 write "inbox" in quotation marks.'],
    ['["a", so, so]', '1:7 write "so" in quotation marks.'],
    ['{"a": "x", b: 1}', '1:12 write "b" in quotation marks.'],
    ['{"a": "x",\nb c: 1}', '2:1 write "b" in quotation marks.'],
    ['{"a": "x"\n"b": 1}', "2:1 a comma is missing before this."],
    ['{"a": "x"\nb: 1}', '2:1 write "b" in quotation marks.'],
    ['["a", 1 2]', "1:9 a comma is missing before this."],
    ['{"a": "x"', "1:10 a closing bracket } is missing here."],
    ['["a"}', "1:5 a closing bracket ] is missing before this."],
  ])("%j is told as before", async (text, says) => {
    expect((await told(text))[0]).toBe(says);
  });
});

describe("a sign of another language behind a text", () => {
  it.each([
    ["a semicolon", '{"product": "Beacon"; "a": 1}', `1:21 write a comma in place of ;. ${or}`],
    ["an equals sign", '{"product" = "Beacon"}', `1:12 write a colon in place of =. ${or}`],
    ["an arrow", '{"product" => "Beacon"}', `1:12 write a colon in place of =>. ${or}`],
    ["a full stop", '{"product": "Beacon".}', `1:21 this cannot be read as JSON. ${or}`],
  ])("is not taken for quotation marks for certain: %s", async (_, text, line) => {
    expect((await told(text))[0]).toBe(line);
  });
});
