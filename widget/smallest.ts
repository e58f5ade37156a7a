import { type MinifyOptions, minify } from "terser";
import type { Plugin } from "vite";

const options = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, inline: 1, lhs_constants: false, pure_getters: true, sequences: false, unsafe_arrows: true },
} as const satisfies MinifyOptions;

/** The names that the bundler gives to what pieces share, in its order; and those that code is full of. */
const given = "tnriaoscludfpmhg_vybxSCwTEDkAjOMPNIFLRzBHVUWGqKYJZXQ$";
const often = "etnarosilcdup";

/** Pieces that share so much that one letter for each would leave them none for themselves, and with what theirs begin. */
const sharing: Record<string, string> = { script: "etnro", meaning: "scul" };

/** What something that `file` shares is called in every piece, in place of what the bundler calls it outside. */
function nameOf(file: string, name: string): string {
  const begins = sharing[file.replace(/-\w+\.js$/, "")];
  if (!begins || name.length > 2) return name;
  const place = given.indexOf(name);
  const first = name.length === 1 && begins[Math.floor(place / often.length)];
  return first ? first + often[place % often.length] : `${name}_`;
}

type Pair = [from: string, to: string];

const imported = /(?<=\bimport ?)\{([^}]*)\}(?= ?from ?"\.\/([^"]+)")/g;
const exported = /(?<=\bexport ?)\{([^}]*)\}(?=;?\s*$)/;
/** A text with one value at its end, where all that stands around it binds less than a plus. */
const ended = /(?<=[(,[=:?>])`([^`$\\"\n]*)\$\{([\w$.]+)\}`(?=[),\]};:])/g;
const readLater = /(\bimport\("\.\/([^"]+)"\)\.then\((\w+)=>\3\.)(\w+)/g;

/** What stands in `{a as b, c}`. */
const pairsIn = (list: string): Pair[] =>
  list
    .split(",")
    .map((each) => each.trim().split(" as "))
    .flatMap(([from, to = from]): Pair[] => (from && to ? [[from, to]] : []));

const listOf = (pairs: Pair[]): string => {
  const each = pairs.map(([from, to]) => (from === to ? from : `${from} as ${to}`));
  return `{${each.sort().join(",")}}`;
};

/** Which names the minifier is to give to what this piece shares: those that it has outside, as long as these are free. */
function namesIn(file: string, code: string): Record<string, string> {
  const shared = [...code.matchAll(imported)].flatMap(([, list = "", from = ""]) =>
    pairsIn(list).map(([name, local]) => ({ from, name, local })),
  );
  const own = pairsIn(exported.exec(code)?.[1] ?? "").map(([local, name]) => ({ from: file, name, local }));
  const names = new Map<string, string>();
  for (const { from, name, local } of [...shared, ...own]) {
    const wanted = nameOf(from, name);
    // longer ones are our own
    if (name.length < 3) names.set(wanted, local);
  }
  return Object.fromEntries([...names].map(([name, local]) => [`$${local}`, name]));
}

/**
 * A piece with less. What pieces share is called the same inside and outside, so that each says it once, `export{et}` and
 * `import{et}`, in place of `export{h as $}` and `import{$ as e}`: a hundredth of all that a panel needs. It is made of the
 * piece alone, since a piece that was changed by another one would have to have another name in browsers' caches, too.
 */
export async function lessOf(file: string, code: string): Promise<string> {
  const { code: less = code } = await minify(code, { ...options, nameCache: { vars: { props: namesIn(file, code) } } });
  return less
    .replace(ended, '"$1"+$2')
    .replace(imported, (_, list: string, from: string) =>
      listOf(pairsIn(list).map(([name, local]) => [nameOf(from, name), local])),
    )
    .replace(exported, (_, list: string) => listOf(pairsIn(list).map(([local, name]) => [local, nameOf(file, name)])))
    .replace(readLater, (_, before: string, from: string, _whole, name: string) => before + nameOf(from, name));
}

/** Every byte of the script tag is paid by somebody's customer, and terser finds more than the bundler. */
export function smallest(terser: string | undefined): Plugin {
  return {
    name: "farshore:smallest",
    applyToEnvironment: (environment) => environment.name === "cdn" || environment.name === "loader",
    augmentChunkHash: () => JSON.stringify([terser, options, given, often, sharing, ended.source]),
    async generateBundle(_output, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk") chunk.code = await lessOf(chunk.fileName, chunk.code);
    },
  };
}
