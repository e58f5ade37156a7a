import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFile, escapeText, fold } from "../../widget/ics.ts";
import { date } from "./calendarDate.ts";

const unfold = (text: string) => text.replaceAll("\r\n ", "");
const octets = (text: string) => new TextEncoder().encode(text).length;

describe("calendarFile", () => {
  test("writes one event in UTC, with every line ended by CRLF", () => {
    expect(calendarFile(date).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Farshore//Farshore//EN",
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      "UID:first-orders-live@shop.example",
      "DTSTAMP:20260601T090000Z",
      "DTSTART:20260611T140000Z",
      "DTEND:20260611T144500Z",
      "SUMMARY:First orders\\, live",
      "DESCRIPTION:Bring a draft\\; we read it.\\nThen you send it.",
      "LOCATION:https://example.com/webinar?a=1\\,2",
      "URL:https://example.com/webinar?a=1,2",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test("leaves out what is not there", () => {
    const text = calendarFile({ ...date, about: "", link: null });
    expect(text).not.toMatch(/DESCRIPTION|URL|LOCATION/);
  });

  test("cannot be made to hold another property or another event by any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, about) => {
        const lines = unfold(calendarFile({ ...date, title, about })).split("\r\n");
        expect(lines.filter((line) => line.startsWith("BEGIN:"))).toHaveLength(2);
        expect(lines.join("")).not.toMatch(/[\r\n]/);
        expect(lines.filter((line) => line && !/^[A-Z]+:/.test(line))).toEqual([]);
      }),
    );
  });
});

describe("fold", () => {
  test("breaks after 75 octets, the space of the next line counted", () => {
    const lines = fold("x".repeat(200)).split("\r\n");
    expect(lines.map((line) => line.length)).toEqual([75, 75, 52]);
  });

  test.each([
    ["two octets", "é"],
    ["three octets", "ف"],
    ["four octets", "🚢"],
  ])("never splits a character of %s", (_, character) => {
    const line = `SUMMARY:${character.repeat(60)}`;
    const folded = fold(line);
    expect(unfold(folded)).toBe(line);
    expect(Math.max(...folded.split("\r\n").map(octets))).toBeLessThanOrEqual(75);
    expect(folded).not.toContain("\ufffd");
  });

  test("any line comes back whole, and none is longer than 75 octets", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 60, maxLength: 400 }), (text) => {
        const line = escapeText(text);
        const folded = fold(line);
        expect(unfold(folded)).toBe(line);
        for (const each of folded.split("\r\n")) expect(octets(each)).toBeLessThanOrEqual(75);
      }),
    );
  });
});

test("escapeText escapes what would end a value and drops what no calendar reads", () => {
  expect(escapeText("a\\b;c,d\r\ne\rf\u0000\u001b")).toBe("a\\\\b\\;c\\,d\\ne\\nf");
});
