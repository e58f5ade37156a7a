import type { Plugin } from "vite";

/**
 * What of zod the check of a playbook does without. It keeps its settings on `globalThis`, where a zod of the host's own
 * would share them; and our check reads plain values in one direction, has limits of its own, and is called by us alone.
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
      const less = (parts[name] ?? []).reduce((rest, [part, instead]) => {
        const next = rest.replace(part, instead);
        if (next === rest && !part.global) throw new Error("zod is written otherwise now: see lessOfZod");
        return next;
      }, code);
      return less === code ? null : { code: less, map: null };
    },
  };
}

/** Lessons show raw HTML as it was typed, so the parser does without the part that finds tags; tests hold that it is text. */
export function noHtmlInMarkdown(): Plugin {
  const tags = [/\bhtmlFlow,\s*htmlText,/, /\[[^\]]+\]: htmlFlow,/, /(?<=\[autolink), htmlText(?=\])/];
  return {
    name: "farshore:no-html-in-markdown",
    transform(code, id) {
      if (!/\/micromark\/(dev\/)?lib\/constructs\.js$/.test(id)) return null;
      if (!tags.every((tag) => tag.test(code)))
        throw new Error("micromark names its parts otherwise now: see noHtmlInMarkdown");
      return { code: tags.reduce((rest, tag) => rest.replace(tag, ""), code), map: null };
    },
  };
}
