/// <reference types="vite/client" />
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { launcherName } from "../../widget/surfaces/launcherName.ts";
import { catalogueOf, catalogues, spokenLanguages } from "../../widget/words/catalogues.ts";
import { fa } from "../../widget/words/fa.ts";
import { loadCatalogue } from "../../widget/words/languages.ts";
import type { Message } from "../../widget/words/message.ts";
import { pickLanguage } from "../../widget/words/pickLanguage.ts";
import { createWords, tagsOf } from "../../widget/words/words.ts";
import { dueCheckIn, insight, outcomeInsight } from "./fixtureCoach.ts";

/** All English sentences, from the files of all pieces. */
const en: Record<string, Message> = Object.assign(
  {},
  ...Object.values(import.meta.glob<Record<string, object>>("../../widget/words/en*.ts", { eager: true })).flatMap(
    (module) => Object.values(module),
  ),
);
const english = createWords("en", {}, en);
const persian = createWords("fa", fa, en, {}, ["en", "fa"]);

describe("words", () => {
  test("plural forms are chosen by count", () => {
    expect(english.say("stage.steps", { count: 1 })).toMatch(/^One step/);
    expect(english.say("stage.steps", { count: 3 })).toMatch(/^3 steps/);
  });

  test("Persian writes its own digits, and keeps names of the other direction from turning the sentence", () => {
    expect(persian.say("crossing.of", { value: 2, target: 20 })).toBe("۲ از ۲۰");
    expect(persian.say("nudge.label", { product: "Postcard" })).toContain("\u2068Postcard\u2069");
    expect(persian.direction).toBe("rtl");
    expect(persian.text({ en: "SPF", fa: "SPF و DKIM" }), "a name at the beginning turns no line").toBe(
      "\u200fSPF و DKIM",
    );
    expect(persian.text({ fa: "1. گام\n2. گام" }), "a list stays one").toBe("1. گام\n2. گام");
    expect(persian.text({ fa: "A\nب" }), "a text of several lines is as it was written").toBe("A\nب");
    expect(persian.text({ en: "SPF" }), "English stays English").toBe("SPF");
  });

  test("a playbook may put its own sentence in the place of ours", () => {
    const own = createWords("en", {}, en, { "panel.title": "Your road" });
    expect(own.say("panel.title")).toBe("Your road");
  });

  test("such a sentence keeps what no value is known for, whatever it is called", () => {
    const names = "{nobody} {constructor} {toString} {__proto__} {}";
    expect(createWords("en", {}, en, { "panel.title": names }).say("panel.title")).toBe(names);
  });

  test("a text falls back to the playbook's first language, then to any", () => {
    expect(persian.text({ en: "Orders", fa: "سفارش" })).toBe("سفارش");
    expect(persian.text({ en: "Orders" })).toBe("Orders");
    expect(persian.text({ de: "Bestellungen" })).toBe("Bestellungen");
    expect(persian.textLanguage({ en: "Orders" })).toBe("en");
  });
});

const widget = fileURLToPath(new URL("../../widget/", import.meta.url));
const sources = readdirSync(widget, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("words/"))
  .map((file) => readFileSync(widget + file, "utf8"))
  .join("\n");

describe("every English sentence", () => {
  /** Texts of the sources that may name a sentence, with a sign for what is put in. */
  const named = [...sources.matchAll(/"([a-z][\w-]*(?:\.[\w-]+)+)"|`([a-z][\w-]*\.(?:\$\{[^}]*\}|[^`\s$])*)`/gi)].map(
    ([, plain, made]) =>
      new RegExp(`^${(plain ?? made ?? "").replace(/\$\{[^}]*\}/g, "[\\w-]+").replace(/\./g, "\\.")}$`),
  );
  test.each(Object.keys(en))("%s is said somewhere", (key) => {
    expect(named.some((name) => name.test(key))).toBe(true);
  });
});

/** Sentences that may be the same as in English, because the language has taken the word, or there is none in it. */
const alike =
  /^(help\.(article|video|webinar|template|training|service|talk|tool)|reading\.(code|contents|note|tip|example)|course\.|service\.price|statement\.|results\.date|tab\.|video\.transcript|request\.message|crossing\.of|useful\.no|you\.|webinar\.(live|total))/;

const holes = (message: Message | undefined) =>
  new Set([...JSON.stringify(message ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
const forms = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));

describe.each(Object.keys(catalogues))("%s", async (tag) => {
  const catalogue = (await catalogues[tag]?.()) ?? {};
  const said = Object.entries(catalogue) as [string, Message][];

  test("has every sentence, and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  test("keeps the values of every sentence", () => {
    const wrong = said.filter(([key, message]) => {
      const [ours, theirs] = [holes(en[key]), holes(message)];
      const lost = [...ours].filter((name) => name !== "count" && !theirs.has(name));
      return lost.length > 0 || [...theirs].some((name) => !ours.has(name));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("has the plural forms that its grammar asks for, wherever English has two and no others", () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const wrong = said.filter(([, message]) => {
      if (typeof message === "string") return false;
      const given = Object.keys(message);
      return !given.includes("other") || given.some((form) => !needed.includes(form as Intl.LDMLPluralRule));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
    // every form that whole numbers of a page can take is there
    const whole = new Set(Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(tag).select(n)));
    const short = said.filter(
      ([, message]) => typeof message !== "string" && [...whole].some((form) => !Object.hasOwn(message, form)),
    );
    expect(short.map(([key]) => key)).toEqual([]);
  });

  test("says how much of a whole is done in figures, whichever they are", () => {
    const words = createWords(tag, catalogue, en);
    for (const [done, total] of [
      [0, 3],
      [1, 1],
      [1, 5],
      [2, 2],
      [5, 5],
      [11, 12],
    ] as const)
      for (const key of ["steps.complete", "course.progress"] as const) {
        const sentence = words.say(key, { done, total, count: total });
        expect(sentence.match(/\p{Nd}+/gu)?.toSorted(), sentence).toEqual(
          [words.number(done), words.number(total)].toSorted(),
        );
      }
  });

  test("is translated", () => {
    const same = said.filter(
      ([key, message]) =>
        !alike.test(key) &&
        JSON.stringify(message) === JSON.stringify(en[key]) &&
        /\p{L}/u.test(
          forms(message)
            .join("")
            .replace(/\{\w+\}/g, ""),
        ),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  test("boasts and shouts no more than English", () => {
    const wrong = said.filter(([, message]) => /[!\u00a1\uff01\u2014]/.test(forms(message).join("")));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe("the language", () => {
  test.each([
    [["sv", "fa-IR"], "fa-IR"],
    [["en-gb"], "en-GB"],
    [["", null, undefined, "not a tag!", "fa"], "fa"],
    [["sv"], "en"],
    [["zh-TW"], "zh-TW"],
  ])("of %j is %s", (wanted, tag) => {
    expect(pickLanguage(wanted)).toBe(tag);
  });

  test.each(spokenLanguages)("%s is known to the page", (tag) => {
    expect(pickLanguage([tag])).toBe(tag);
  });

  test.each([
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-CN", "zh-Hans"],
    ["zh", "zh-Hans"],
    ["pt", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["de-AT", "de"],
    ["ar-EG", "ar"],
  ])("%s is served in %s", async (tag, served) => {
    expect(await catalogueOf(tag)).toBe(await catalogues[served]?.());
  });

  test("English, and a language that nobody speaks here, load nothing", async () => {
    expect(await loadCatalogue("en-GB")).toEqual({});
    expect(await loadCatalogue("sv")).toEqual({});
  });

  test("a text of a playbook is found under the closest tag", () => {
    expect(tagsOf("zh-TW")).toEqual(["zh-TW", "zh-Hant", "zh"]);
    const text = { "zh-Hans": "\u8ba2\u5355", "zh-Hant": "\u8a02\u55ae", en: "Orders" };
    expect(createWords("zh-HK", {}, en).text(text)).toBe("\u8a02\u55ae");
    expect(createWords("zh", {}, en).text(text)).toBe("\u8ba2\u5355");
    expect(createWords("de-CH", {}, en).text({ de: "Bestellungen" })).toBe("Bestellungen");
  });
});

describe("the launcher says where the customer stands", () => {
  const steps = insight({}, 1);
  const gap = { ...insight({}, 3), outcomes: [outcomeInsight({ progress: 0.1 })] };
  test.each([
    ["steps", steps, "Your way to the result, 1 of 3 steps done"],
    ["the gap", gap, "Your way to the result, 10% of the way there"],
    [
      "a question",
      { ...gap, checkIn: dueCheckIn() },
      "Your way to the result, 10% of the way there, a question is waiting",
    ],
  ])("%s", (_, at, sentence) => {
    expect(launcherName(english, at)).toBe(sentence);
  });

  test("in Persian digits", () => {
    expect(launcherName(persian, steps)).toContain("۱ از ۳");
    expect(launcherName(persian, gap)).toContain("۱۰٪");
  });

  test.each(Object.keys(catalogues))("in %s with the commas of the language", async (tag) => {
    const words = createWords(tag, (await catalogues[tag]?.()) ?? {}, en);
    const comma = /^(ar|fa)/.test(tag) ? "\u060c" : tag === "ja" ? "\u3001" : tag.startsWith("zh") ? "\uff0c" : ",";
    const name = launcherName(words, { ...gap, checkIn: dueCheckIn() });
    expect(name.match(/[,\u060c\u3001\uff0c]/g)).toEqual([comma, comma]);
  });
});
