import type { HintCode, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { textsOf } from "./texts.ts";

const picture = /!\[[^\]\n]*\]\(\s*(\S+?)(?:\s+"([^"\n]*)")?\s*\)/g;

/** What a help item shows otherwise than its author will have meant. */
export function helpHints({ help }: Playbook, report: Report<HintCode>): void {
  const look = (text: Parameters<typeof textsOf>[0], path: Path) => {
    for (const [language, words] of textsOf(text))
      for (const [, address, title = ""] of words.matchAll(picture))
        if (!/^[1-9]\d{0,3}x[1-9]\d{0,3}$/.test(title)) report("unsized-picture", [...path, ...language], address);
  };
  help.forEach((item, i) => {
    const path = ["help", i];
    if ((item.type === "lesson" || item.type === "article") && item.body) look(item.body, [...path, "body"]);
    if (item.type === "course")
      for (const [j, { body }] of item.lessons.entries()) look(body, [...path, "lessons", j, "body"]);
    if (item.type === "video") {
      if (item.transcript) look(item.transcript, [...path, "transcript"]);
      if (item.poster?.startsWith("https:")) report("foreign-poster", [...path, "poster"], item.poster);
    }
    if (item.type === "webinar" && (item.seats?.left ?? 0) > (item.seats?.total ?? 0))
      report("seats-left", [...path, "seats", "left"], item.seats?.left, item.seats?.total);
  });
}
