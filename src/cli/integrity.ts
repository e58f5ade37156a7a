import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What each file of the script tag holds, by its name, as browsers write it in `integrity`. */
export function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const hash = (file: string) =>
    createHash("sha384")
      .update(readFileSync(join(folder, file)))
      .digest("base64");
  return Object.fromEntries(files.sort().map((file) => [file, `sha384-${hash(file)}`]));
}

/** The lines with which a page runs these files and no others, where they lie under `address`, which ends with a slash. */
export function pinnedTags({ "farshore.js": tag = "", ...pieces }: Record<string, string>, address: string): string {
  const integrity = Object.fromEntries(Object.entries(pieces).map(([file, hash]) => [address + file, hash]));
  return `<script type="importmap">${JSON.stringify({ integrity })}</script>
<script async src="${address}farshore.js" integrity="${tag}"></script>
`;
}

/** Writes both beside the files, and returns the hash of the tag. */
export function writeIntegrity(folder: string): string | undefined {
  const hashes = hashesOf(folder);
  writeFileSync(join(folder, "integrity.json"), `${JSON.stringify(hashes, null, 2)}\n`);
  writeFileSync(join(folder, "integrity.html"), pinnedTags(hashes, "/farshore/"));
  return hashes["farshore.js"];
}
