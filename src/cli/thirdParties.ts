import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the package that a module is from; null for one of ours. */
export function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, "").replace(/\?.*$/, "").replaceAll("\\", "/");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

/** The file that holds the licences of all that is bundled in the files beside it. */
export const LICENCES = "THIRD-PARTY-LICENSES.txt";

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** The licence of a package as it ships; an error where it has none, since then nobody may pass it on. */
function licenceOf(folder: string): string {
  const { name, version, license = "" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|-|$)/i.test(one));
  if (!file) throw new Error(`${name} ${version} is bundled and has no file with its licence`);
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

const LINE = `\n${"-".repeat(80)}\n\n`;

/** The licences of all that is bundled, from the folders of the packages, below that of `own`; for the files to take along. */
export function licencesOf(folders: Iterable<string>, own: string): string {
  const theirs = [...new Set(folders)].map(licenceOf);
  // the same package may lie in two folders
  return [licenceOf(own), ...[...new Set(theirs)].sort()].join(LINE);
}

/** What a bundler has made, as far as it matters: files, and of a chunk which module came out how long. */
type Bundle = Record<string, object | { modules: Record<string, { renderedLength: number }> }>;

/** The licences of all that is really in a bundle, once what nobody uses has been left out; null where it is all ours. */
export function licencesIn(bundle: Bundle, own: string): string | null {
  const modules = Object.values(bundle).flatMap((chunk) => ("modules" in chunk ? Object.entries(chunk.modules) : []));
  const folders = modules.flatMap(([id, { renderedLength }]) => (renderedLength && packageFolder(id)) || []);
  return folders.length ? licencesOf(folders, own) : null;
}
