// @ts-check
// `npm run torture`: the long versions of all tests that have one, and a table of what they did. `npm run torture -- leaks`
// runs those of the files whose path has this in it. Plain JavaScript, because Node 20 runs no TypeScript.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { argv, env, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {{ fullName: string, status: string, duration?: number, meta?: { counts?: number[] } }} Test
 * @typedef {{ name: string, status: string, message: string, assertionResults: Test[] }} File
 */

/** Test files that ask how long they shall go on; they are found by that. */
function filesWithLong() {
  return readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join("test", file))
    .filter((file) => /from "(\.\.?\/)+(torture|onEveryInstall)\.ts"/.test(readFileSync(join(root, file), "utf8")))
    .filter((file) => argv.slice(2).every((part) => file.includes(part)));
}

/** @param {string[]} files */
function run(files) {
  const folder = mkdtempSync(join(tmpdir(), "farshore-torture-"));
  const report = join(folder, "report.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--testTimeout=3600000"];
  const { status } = spawnSync(execPath, [vitest, "run", ...options, ...files], {
    cwd: root,
    env: { ...env, FARSHORE_TORTURE: "1" },
    stdio: "inherit",
  });
  /** @type {{ testResults: File[] }} */
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(folder, { recursive: true });
  return { status, testResults };
}

/** Names hold hostile texts, of which some are a million letters. @param {string} name */
const short = (name) => (name.length > 120 ? `${name.slice(0, 119)}…` : name).replaceAll("|", "\\|");

/** @param {File[]} results */
function rowsOf(results) {
  return results.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).replace(/^test\//, "");
    if (!assertionResults.length)
      return [{ cells: [short(`${file}: ${message.split("\n")[0]}`), "", status, ""], minor: false }];
    return assertionResults
      .filter((test) => test.status !== "skipped" && test.status !== "pending")
      .map(({ fullName, status: result, duration = 0, meta }) => {
        const counts = (meta?.counts ?? []).map((count) => count.toLocaleString("en")).join(" × ");
        const cells = [short(`${file}: ${fullName}`), counts, result, (duration / 1000).toFixed(1)];
        return { cells, minor: result === "passed" && duration < 1000 };
      });
  });
}

const files = filesWithLong();
if (!files.length) {
  console.error(`No test file that imports test/torture.ts has "${argv.slice(2).join(" ")}" in its path.`);
  exit(2);
}
const { status, testResults } = run(files);
const rows = rowsOf(testResults);
console.log("\n| test | count | result | seconds |\n|---|---:|---|---:|");
for (const { cells, minor } of rows) if (!minor) console.log(`| ${cells.join(" | ")} |`);
const minor = rows.filter((row) => row.minor).length;
const failed = rows.filter(({ cells }) => cells[2] !== "passed").length;
console.log(
  `\n${rows.length} tests of ${files.length} files, ${failed} failed; ${minor} that passed in under a second are not shown.`,
);
exit(status === 0 && failed === 0 ? 0 : 1);
