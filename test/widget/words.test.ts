import { describe, expect, test } from "vitest";
import { launcherName } from "../../widget/surfaces/launcherName.ts";
import { en as enShared } from "../../widget/words/en.ts";
import { enAsking } from "../../widget/words/enAsking.ts";
import { enCourse } from "../../widget/words/enCourse.ts";
import { enHelp } from "../../widget/words/enHelp.ts";
import { enLower } from "../../widget/words/enLower.ts";
import { enMore } from "../../widget/words/enMore.ts";
import { enPanel } from "../../widget/words/enPanel.ts";
import { enReading } from "../../widget/words/enReading.ts";
import { enReasons } from "../../widget/words/enReasons.ts";
import { enRequest } from "../../widget/words/enRequest.ts";
import { enService } from "../../widget/words/enService.ts";
import { enTemplate } from "../../widget/words/enTemplate.ts";
import { enThanks } from "../../widget/words/enThanks.ts";
import { enUseful } from "../../widget/words/enUseful.ts";
import { enVideo } from "../../widget/words/enVideo.ts";
import { enWebinar } from "../../widget/words/enWebinar.ts";
import { fa } from "../../widget/words/fa.ts";
import { catalogues, loadCatalogue } from "../../widget/words/languages.ts";
import { pickLanguage } from "../../widget/words/pickLanguage.ts";
import { createWords } from "../../widget/words/words.ts";
import { dueCheckIn, insight, outcomeInsight } from "./fixtureCoach.ts";

const en = {
  ...enShared,
  ...enPanel,
  ...enLower,
  ...enAsking,
  ...enReasons,
  ...enMore,
  ...enThanks,
  ...enHelp,
  ...enWebinar,
  ...enTemplate,
  ...enService,
  ...enCourse,
  ...enRequest,
  ...enVideo,
  ...enUseful,
  ...enReading,
};
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
  });

  test("a playbook may put its own sentence in the place of ours", () => {
    const own = createWords("en", {}, en, { "panel.title": "Your road" });
    expect(own.say("panel.title")).toBe("Your road");
  });

  test("a text falls back to the playbook's first language, then to any", () => {
    expect(persian.text({ en: "Orders", fa: "سفارش" })).toBe("سفارش");
    expect(persian.text({ en: "Orders" })).toBe("Orders");
    expect(persian.text({ de: "Bestellungen" })).toBe("Bestellungen");
    expect(persian.textLanguage({ en: "Orders" })).toBe("en");
  });

  const holes = (message: unknown) =>
    new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  test.each(Object.keys(en) as (keyof typeof en)[])("%s keeps its values in Persian", (key) => {
    const [ours, theirs] = [holes(en[key]), holes(fa[key])];
    for (const name of theirs) expect(ours).toContain(name);
    for (const name of ours) if (name !== "count") expect(theirs).toContain(name);
  });
});

describe("the language", () => {
  test.each([
    [["de", "fa-IR"], "fa-IR"],
    [["en-gb"], "en-GB"],
    [["", null, undefined, "not a tag!", "fa"], "fa"],
    [["de"], "en"],
  ])("of %j is %s", (wanted, tag) => {
    expect(pickLanguage(wanted)).toBe(tag);
  });

  test.each(Object.keys(catalogues))("%s is known, and has its sentences", async (tag) => {
    expect(pickLanguage([tag])).toBe(tag);
    expect(Object.keys(await loadCatalogue(tag)).sort()).toEqual(Object.keys(en).sort());
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
});
