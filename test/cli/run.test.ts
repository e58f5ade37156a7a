import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { jsonSchema } from "../../src/playbook/jsonSchema.ts";
import { runDesk } from "./runDesk.ts";

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, out } = await runDesk(["--help"]);
    expect(code).toBe(0);
    for (const word of ["check", "simulate", "explain", "schema", "--version"]) expect(out).toContain(word);
    expect(await runDesk([])).toEqual({ code: 2, out: "", err: out });
    expect((await runDesk(["check", "--help"])).out).toContain("Example:\n  farshore check coach.json");
    expect((await runDesk(["schema", "-h"])).out).toContain("farshore schema > playbook.schema.json");
  });

  it("knows its version", async () => {
    expect(await runDesk(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it("prints the schema", async () => {
    const { code, out } = await runDesk(["schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(jsonSchema());
  });

  it.each([
    [["chek", "x.json"], 'there is no command "chek"; did you mean check?'],
    [["publish"], 'there is no command "publish"; there is check, simulate, explain and schema.'],
    [["--vresion"], "there is no option --vresion; did you mean --version?"],
    [["check"], "check needs one file, such as: farshore check coach.json"],
    [["check", "a.json", "b.json"], "check needs one file, such as: farshore check coach.json"],
    [["check", "a.json", "--jsno"], "there is no option --jsno; did you mean --json?"],
    [["check", "a.json", "--json=yes"], "--json"],
    [["check", "nowhere.json"], "nowhere.json cannot be read: there is no such file."],
    [["schema", "a.json"], "schema takes no file; write farshore schema > playbook.schema.json"],
  ])("answers %j on the other stream, with exit code 2", async (words, says) => {
    const { code, out, err } = await runDesk(words);
    expect(err).toMatch(/^farshore: /);
    expect(err).toContain(says);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it("refuses a file that is not UTF-8", async () => {
    const { code, err } = await runDesk(["check", "a.json"], { "a.json": new Uint8Array([0xff, 0xfe, 0x7b, 0]) });
    expect(code).toBe(2);
    expect(err).toBe("farshore: a.json cannot be read: it is not a UTF-8 text; save it as UTF-8.\n");
  });
});

const built = "dist/cli/farshore.js";

// the build runs before the tests in `npm test`; alone, this file is worth running too
describe.runIf(existsSync(built))("the built desk", () => {
  const desk = (...words: string[]) => spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });

  it("checks the demo's playbook", () => {
    const { status, stdout, stderr } = desk("check", "demo/postcard/coach.json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/coach\.json: no problems\. \d+ steps, /);
  });

  it("finds its sentences, and ends with their exit code", () => {
    const { status, stdout } = desk("check", "package.json");
    expect(status).toBe(1);
    expect(stdout).toContain('the playbook: "farshore" is missing; add "farshore": 1.');
    expect(desk("check", "nowhere.json").status).toBe(2);
    expect(desk("check", "src").stderr).toContain("it is a folder");
  });
});
