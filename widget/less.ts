import type { Plugin } from "vite";

/**
 * What of zod the check of a playbook does without. It keeps its settings on `globalThis`, where a zod of the host's own
 * would share them; and our check reads plain values in one direction, has limits of its own, and is called by us alone.
 * What it walks through, it walks through by own keys, because a host may have left something on `Object.prototype`.
 */
export function lessOfZod(): Plugin {
  const parts: Record<string, [part: RegExp, instead: string][]> = {
    core: [
      [/\(_a = globalThis\)\.__zod_globalConfig[^;]*;/, ""],
      [/(globalConfig = )globalThis\.__zod_globalConfig/, "$1{}"],
      [/globalThis\.__zod_globalConfig/g, "globalConfig"],
    ],
    schemas: [
      [/get "~standard"\(\) \{[^}]*\},\s*set "~standard"\(value\) \{[^}]*\},/, ""],
      [/if \(ctx\.direction === "backward"\) \{[\s\S]*?return handleCanary[^;]*;\s*\}(?=\s*\/\/ forward)/, ""],
      [/capSize\(inst, arraySize\);/, ""],
      [/\{\s*\/\/ Wrappers extend this[\s\S]*?\n\}(?=\);)/, "undefined"],
      [/util\.defineLazyInternal\(inst, "(pattern|values|propValues)", \(zod\) => (\{[\s\S]*?\n {4}\}|[^;]*)\);/g, ""],
    ],
  };
  return {
    name: "farshore:less-of-zod",
    applyToEnvironment: (environment) => environment.name === "cdn",
    transform(code, id) {
      const [, name = ""] = /\/zod\/v4\/core\/(\w+)\.js$/.exec(id) ?? [];
      if (!name) return null;
      const less = (parts[name] ?? []).reduce((rest, [part, instead]) => {
        const next = rest.replace(part, instead);
        if (next === rest && !part.global) throw new Error("zod is written otherwise now: see lessOfZod");
        return next;
      }, code);
      const owned = less.replace(
        /for \(const (\w+) in (input|shape|table|computes|data)\)/g,
        "for (const $1 of Object.keys($2))",
      );
      return owned === code ? null : { code: owned, map: null };
    },
  };
}

/**
 * What of the parser of lessons nobody needs: what finds tags, since they show raw HTML as it was typed (tests hold that it
 * is text); extensions, since there are none; complaints of unfinished tokens, which its own tokenizer never leaves; and
 * what makes a text of many underlined headings take minutes. And it copies without `Array.from`, in whose place MooTools
 * has one that copies nothing, and walks by own keys.
 */
export function lessOfMarkdown(): Plugin {
  const copies: [RegExp, string] = [/Array\.from\((\w+)\)/, "[...$1]"];
  const parts: Record<string, (RegExp | [RegExp, string])[]> = {
    "micromark/lib/constructs": [/\bhtmlFlow,\s*htmlText,/, /\[[^\]]+\]: htmlFlow,/, /(?<=\[autolink), htmlText(?=\])/],
    // copies all that came before each heading that is underlined; what comes after it is enough
    "micromark-util-edit-map/index": [/vecs\.push\(events\.slice\(\)\);?\s*events\.length = 0;?/],
    "mdast-util-from-markdown/lib/index": [
      /^ *html(Flow|Text)(Data)?: .*\n/gm,
      /configure\(config, .*\);/,
      /^ *if \(events\[index\]\[0\] === '(enter|exit)' && config\.\w+\.length > 0\) \{[\s\S]*?\n {6}\}/gm,
      /if \(context\.tokenStack\.length > 0\) \{[\s\S]*?\n {4}\}/,
      /if \(!open\) \{\s*throw[\s\S]*?\n {4}\}/,
      /if \(open\[0\]\.type !== token\.type\) \{[\s\S]*?\n {4}\}/,
      /index = -1;\s*while \(\+\+index < config\.transforms\.length\) \{[\s\S]*?\}/,
    ],
    "micromark/lib/create-tokenizer": [copies],
    "micromark-util-chunked/index": [copies],
    "micromark-util-combine-extensions/index": [
      [/(?<=for \(hook )in extension/, "of Object.keys(extension)"],
      [/(?<=for \(code )in right/, "of Object.keys(right)"],
    ],
  };
  return {
    name: "farshore:less-of-markdown",
    transform(code, id) {
      const [, name = ""] = /\/node_modules\/(.+)\.js$/.exec(id.replace(/(\/micromark[a-z-]*)\/dev\//, "$1/")) ?? [];
      const less = (parts[name] ?? []).reduce((rest, part) => {
        const next = Array.isArray(part) ? rest.replace(...part) : rest.replace(part, "");
        if (next === rest) throw new Error(`${name} is written otherwise now: see lessOfMarkdown`);
        return next;
      }, code);
      return less === code ? null : { code: less, map: null };
    },
  };
}
