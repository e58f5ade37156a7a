import type { HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { textsOf } from "./texts.ts";

/** Placeholders of templates that stand in the text or in the list, but not in both. */
export function placeholderHints({ help }: Playbook, report: Report<HintCode>): void {
  help.forEach((item, i) => {
    if (item.type !== "template") return;
    const { body, placeholders } = item;
    const used = new Set<string>();
    for (const [language, words] of textsOf(body))
      for (const [, name = ""] of words.matchAll(/\{\{\s*([A-Za-z0-9_-]{1,64})\s*\}\}/g)) {
        if (!used.has(name) && !Object.hasOwn(placeholders, name))
          report("undescribed-placeholder", ["help", i, "body", ...language], name, "", Object.keys(placeholders));
        used.add(name);
      }
    for (const name of Object.keys(placeholders))
      if (!used.has(name)) report("unused-placeholder", ["help", i, "placeholders", name], name, "", [...used]);
  });
}
