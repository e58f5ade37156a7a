import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measurePieces, sizesTable, statedSizes, withSizes } from "./sizes.ts";

const path = fileURLToPath(new URL("../README.md", import.meta.url));

// `npm run sizes` brings the README's figures up to date before they are checked
if (process.env["npm_lifecycle_event"] === "sizes") {
  const readme = readFileSync(path, "utf8");
  writeFileSync(path, withSizes(readme, measurePieces(readme)));
}

const readme = readFileSync(path, "utf8");
const pieces = measurePieces(readme);
console.log(`\n${sizesTable(pieces)}\n`);

describe("sizes of the built script tag", () => {
  test.each(pieces)("$name: $bytes bytes of at most $limit", ({ bytes, limit }) => {
    expect(bytes).toBeLessThanOrEqual(limit);
  });

  test.each(pieces)("the README states the size of: $name", ({ name, bytes }) => {
    const stated = statedSizes(readme).get(name);
    if (stated === undefined || Math.abs(stated - bytes) > 100) {
      throw new Error(`README.md says ${stated ?? "nothing"}, the build has ${bytes} bytes: run \`npm run sizes\`.`);
    }
  });
});
