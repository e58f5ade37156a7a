import { describe, expect, it } from "vitest";
import { seek } from "../../src/cli/found.ts";
import { changed, soundPlaybook } from "../playbook/soundPlaybook.ts";
import { runDesk } from "./runDesk.ts";

const check = (text: string | Uint8Array, ...more: string[]) =>
  runDesk(["check", "coach.json", ...more], { "coach.json": text });
const lines = (...all: string[]) => all.map((line) => `${line}\n`).join("");

describe("farshore check", () => {
  it("says what a sound playbook holds", async () => {
    const { code, out, err } = await check(JSON.stringify(soundPlaybook()));
    expect(out).toBe("coach.json: no problems. 3 steps, 2 outcomes, 2 obstacles, 3 help items.\n");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("names the line and column of each error", async () => {
    const playbook = changed({ "help.0.closes": ["spamm"], "help.2.closes": [], "outcomes.0.target": 0 });
    const { code, out } = await check(JSON.stringify(playbook, null, 2));
    expect(code).toBe(1);
    expect(out).toBe(
      lines(
        'coach.json:71:17  error    outcomes "orders", target: the target 0 is the same as the baseline, so there is nowhere to go; change one of them.',
        'coach.json:130:9  error    help "reach-the-inbox", closes[0]: there is no obstacle "spamm"; did you mean "spam"?',
        "2 errors. The playbook is not used until the errors are corrected.",
      ),
    );
  });

  it("tells what is probably not meant once there is no error, and lets the playbook pass", async () => {
    const playbook = changed({ "help.0.closes": ["subject"], "help.2.closes": [], theme: { accent: "#ffe9a8" } });
    const { code, out } = await check(JSON.stringify(playbook, null, 2));
    expect(code).toBe(0);
    expect(out).toBe(
      lines(
        'coach.json:105:5   warning  obstacles "spam": no help closes the obstacle "spam"; add "spam" to the "closes" of a help item.',
        'coach.json:145:5   warning  help "footer": the help item "footer" closes no obstacle and has no "when", so it is never recommended; name obstacles in "closes", or say in "when" who needs it.',
        "coach.json:182:15  warning  theme.accent: the accent #ffe9a8 cannot be read on #ffffff (1.2:1, 4.5:1 is wanted); where it carries text Farshore shows #716648.",
        "3 warnings. The playbook can be used: 3 steps, 2 outcomes, 2 obstacles, 3 help items.",
      ),
    );
  });

  it("tells of dates by the day on which it is asked", async () => {
    const text = JSON.stringify(soundPlaybook());
    const { told } = await seek(text, Date.UTC(2026, 5, 12, 6));
    expect(told.map(({ said }) => said)).toEqual([
      'obstacles "subject": segments "solo" and "team" have no help for "subject"; write some, or change the "starts" of help that closes it.',
      'help "first-orders-live", starts: this webinar was on "2026-06-11T16:00" and has no replay, so nobody is offered it; set the next date, or add a "replay".',
    ]);
    expect((await seek(text, Date.UTC(2026, 5, 11, 16))).told).toEqual([]);
  });

  it("points at a misspelt key, and around a missing one", async () => {
    const { out } = await check('{ "farshore": 1, "product": "P",\n  "outcome": [],\n  "journey": { "step": [] } }');
    expect(out).toBe(
      lines(
        'coach.json:2:3   error    the playbook: there is no "outcome" here; did you mean "outcomes"?',
        'coach.json:3:16  error    journey: there is no "step" here; did you mean "steps"?',
        "2 errors. The playbook is not used until the errors are corrected. Its ids are checked after that.",
      ),
    );
  });

  it("finds places after a byte order mark, Windows line ends and wide letters", async () => {
    const { out } = await check('\uFEFF{\r\n  "farshore": 1, "product": "🚀 پست",\r\n  "journy": {} }');
    expect(out).toContain('coach.json:3:3  error    the playbook: there is no "journy" here; did you mean "journey"?');
  });

  it("prints JSON for programs", async () => {
    const { code, out } = await check(JSON.stringify(changed({ "help.0.closes": ["spamm"] })), "--json");
    const answer: unknown = JSON.parse(out);
    expect(code).toBe(1);
    expect(answer).toMatchObject({
      file: "coach.json",
      ok: false,
      problems: [
        {
          path: "help[0].closes[0]",
          id: "reach-the-inbox",
          line: 1,
          code: "unknown-id",
          severity: "error",
          message: 'help[0].closes[0]: there is no obstacle "spamm"; did you mean "spam"?',
        },
      ],
    });
    expect(JSON.parse((await check(JSON.stringify(soundPlaybook()), "--json")).out)).toEqual({
      file: "coach.json",
      ok: true,
      problems: [],
    });
  });

  it("uses colour only where there is a terminal", async () => {
    const files = { "coach.json": "{}" };
    expect((await runDesk(["check", "coach.json"], files, true)).out).toContain("\u001b[31merror");
    expect((await runDesk(["check", "coach.json"], files)).out).not.toContain("\u001b[");
  });
});

describe("a text that is not JSON", () => {
  it.each([
    ["", "1:1  error  this file is empty."],
    ['{\n"product": "Shop"\n"farshore": 1}', "3:1  error  a comma is missing before this."],
    ["{\"product\": 'Shop'}", '1:13  error  texts stand in double quotation marks; write " in place of this one.'],
    ['{"product": “Shop”}', '1:13  error  these quotation marks are curly; write straight ones: ".'],
    ['{product: "Shop"}', '1:2  error  write "product" in quotation marks.'],
    ['{"on": True}', "1:8  error  write true in small letters."],
    ['{"on": yes}', '1:8  error  write "yes" in quotation marks.'],
    ['{"on"; 1}', "1:6  error  write a colon in place of ;."],
    ['{"on" 1}', '1:7  error  a colon is missing here; write "name": value.'],
    ['{"on": }', "1:8  error  a value is missing here; write one, or remove what is left of it."],
    ['{"on": [1, 2}', "1:13  error  a closing bracket ] is missing before this."],
    ['{"on": 1', "1:9  error  a closing bracket } is missing here."],
    ['{"on": 1}}', "1:10  error  the playbook has ended before this; look for a closing bracket too many."],
    ['{"on": 1 /* x', "1:10  error  this comment is not closed; end it with */."],
    ['{"on": "C:\\dir"}', "1:8  error  after a backslash only one of"],
    [
      '{"body": "One\nTwo\nThree"}',
      '1:10  error  this text has no closing quotation mark on its line; write \\n where a line of the text ends, and close it with ".',
    ],
  ])("%j is told at its place", async (text, says) => {
    const { code, out } = await check(text);
    expect(out.replace(/ +error +/g, "  error  ").split("\n")[0]).toContain(`coach.json:${says}`);
    expect(code).toBe(1);
  });

  it("is told once for each line", async () => {
    const { out } = await check('{"body": "One\nTwo\nThree",\n"x": 1}');
    expect(out.split("\n")).toHaveLength(3);
  });

  it("ends with a bracket that is missing, behind which every comma seems to be, too", async () => {
    const { out } = await check('{"steps": [\n{"id": "a"},\n{"id": "b"}\n,"outcomes": [\n{"id": "c"}\n]\n}\n');
    expect(out.match(/coach\.json:/g)).toHaveLength(1);
    expect(out).toContain("closing bracket");
  });
});

describe("a text that a browser reads otherwise", () => {
  const sound = JSON.stringify(soundPlaybook());

  it("is warned about comments and trailing commas, and used", async () => {
    const { code, out } = await check(`// ours\n${sound.replace(/\}$/, ",}")}`);
    expect(code).toBe(0);
    expect(out).toContain(
      "coach.json:1:1  warning  a comment is read here but not by a browser; take it out of the file that is served.",
    );
    expect(out).toContain("The playbook can be used once it is plain JSON: ");
    expect((await check(sound.replace(/\}$/, ",}"))).out).toContain(
      "a comma before a closing bracket is read here but not by a browser",
    );
  });

  it("is refused with more letters than a browser reads", async () => {
    const { code, out } = await check(sound.replace('"Postcard"', `"${"x".repeat(2_000_001 - sound.length + 8)}"`));
    expect(code).toBe(1);
    expect(out).toContain("this file has 2000001 letters, but a browser reads at most 2000000; shorten it, or link");
  });

  it("is refused with a key that is written twice", async () => {
    const { code, out } = await check(sound.replace('"product"', '"product": "Old",\n"product"'));
    expect(code).toBe(1);
    expect(out).toContain(
      'coach.json:2:1  error    the playbook: "product" is written a second time, and only the last one counts; remove one of them.',
    );
  });
});
