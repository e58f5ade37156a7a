import { describe, expect, test } from "vitest";
import type { Text } from "../../src/playbook/atoms.ts";
import { calendarLinks } from "../../widget/calendarLinks.ts";
import { enVideo } from "../../widget/words/enVideo.ts";
import { fa } from "../../widget/words/fa.ts";
import { createWords } from "../../widget/words/words.ts";
import { hardTexts } from "./unicode.ts";

const turning = /[\u202a-\u202e\u2066-\u2069]/;

describe("a hard text in a sentence of ours", () => {
  const english = createWords("en", enVideo, enVideo);
  const persian = createWords("fa", fa, enVideo);
  const ours = enVideo["video.watch"];
  if (typeof ours !== "string") throw new Error("the sentence has other forms now");
  const [before = "", after = ""] = ours.split("{host}");

  test("there are more than a hundred", () => {
    expect(new Set(hardTexts).size).toBeGreaterThan(100);
  });

  test.each(hardTexts)("%j turns nothing around it, and is all there otherwise", (host) => {
    const said = english.say("video.watch", { host });
    const kept = host.replace(new RegExp(turning, "g"), "");
    const inside = said.slice(before.length, said.length - after.length);
    expect(said.startsWith(before) && said.endsWith(after)).toBe(true);
    // as it is, or between the two signs that keep its direction inside
    expect([kept, `\u2068${kept}\u2069`]).toContain(inside);
    const other = persian.say("video.watch", { host });
    expect(other).toContain(`\u2068${kept}\u2069`);
    expect(other.match(new RegExp(turning, "g"))).toEqual(["\u2068", "\u2069"]);
  });

  test.each(hardTexts)("%j as a text of a playbook comes back whole", (text) => {
    for (const given of [text, { en: text }] as Text[]) expect(english.text(given)).toBe(text);
  });

  test.each(hardTexts)("%j is no other name in a calendar", (title) => {
    for (const [, address] of calendarLinks({
      title,
      about: title,
      link: null,
      starts: 0,
      minutes: 30,
      uid: "x",
      written: 0,
    }))
      expect(new URL(address).searchParams.get(address.includes("google") ? "text" : "subject")).toBe(
        title.replace(/[\ud800-\udfff]/gu, "\ufffd"),
      );
  });

  test.each(["😀", "👨‍👩‍👧‍👦", "a😀", "ab👍🏿"])("%j is cut after a whole letter", (letter) => {
    const about = letter.repeat(1_000);
    for (const [, address] of calendarLinks({
      title: "x",
      about,
      link: null,
      starts: 0,
      minutes: 30,
      uid: "x",
      written: 0,
    })) {
      const fields = new URL(address).searchParams;
      const cut = fields.get(address.includes("google") ? "details" : "body") ?? "";
      expect(cut).toMatch(/.…$/u);
      expect(cut).not.toMatch(/[\ud800-\udfff\ufffd]…$|\u200d…$/u);
    }
  });
});
