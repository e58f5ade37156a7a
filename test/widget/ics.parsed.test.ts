import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/advice/instant.ts";
import { webinarTimes } from "../../src/advice/webinar.ts";
import { calendarFile } from "../../widget/ics.ts";
import { date } from "./calendarDate.ts";

const day = 86_400_000;

/** The one event of a file, as a parser of its own reads it, which knows no zone but those of the file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  const [component] = events;
  if (!component) throw new Error("no event");
  return { calendar, component, event: new ICAL.Event(component) };
}

const milliseconds = (time: ICAL.Time) => time.toUnixTime() * 1000;

describe("a file with one date", () => {
  test("says to another parser what it was made of", () => {
    const { calendar, component, event } = read(calendarFile(date));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect([event.uid, event.summary, event.description]).toEqual([date.uid, date.title, date.about]);
    expect([milliseconds(event.startDate), milliseconds(event.endDate)]).toEqual([
      date.starts,
      date.starts + 45 * 60_000,
    ]);
    expect(component.getFirstPropertyValue("url")).toBe(date.link);
    expect(component.getFirstPropertyValue("location")).toBe(date.link);
    expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-06-01T09:00:00Z");
  });

  test("whatever its texts hold", () => {
    const plain = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(plain, plain, (title, about) => {
        const text = calendarFile({ ...date, title, about });
        expect(text).toMatch(/^([^\r\n]{0,75}\r\n)+$/);
        const { event } = read(text);
        expect(event.summary ?? "").toBe(title);
        expect(event.description ?? "").toBe(about);
      }),
    );
  });
});

describe("a file with a series", () => {
  const series = (zone: string, wall: string, days: number, until: string) => {
    const starts = instantOf(wall, zone) ?? 0;
    const last = instantOf(until, zone) ?? 0;
    return calendarFile({ ...date, starts, series: { zone, wall, every: days * day, last } });
  };

  /** The instants at which it is held, by the parser and the zone in the file alone. */
  function held(text: string, most = 400): number[] {
    const { calendar, event } = read(text);
    const found = calendar.getFirstSubcomponent("vtimezone");
    if (!found) throw new Error("no zone");
    const zone = new ICAL.Timezone(found);
    const dates: number[] = [];
    const each = event.iterator();
    for (let next = each.next(); next && dates.length < most; next = each.next()) {
      next.zone = zone;
      dates.push(milliseconds(next));
    }
    return dates;
  }

  test("is held at the same hour before and after the clocks change", () => {
    const text = series("Europe/Berlin", "2026-10-15T16:00", 7, "2026-11-10T00:00");
    expect(held(text).map((at) => new Date(at).toISOString().slice(0, 16))).toEqual([
      "2026-10-15T14:00",
      "2026-10-22T14:00",
      "2026-10-29T15:00",
      "2026-11-05T15:00",
    ]);
    expect(text).toContain("RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20261109T230000Z\r\n");
    expect(text).toContain("DTSTART;TZID=Europe/Berlin:20261015T160000\r\nDURATION:PT45M\r\n");
  });

  test("lasts whole minutes, since calendars know no half ones", () => {
    const weekly = { zone: "UTC", wall: "2026-06-11T14:00", every: 7 * day, last: date.starts + 30 * day };
    for (const [minutes, lasts] of [
      [7.5, 8],
      [0.1, 1],
      [45, 45],
    ] as const) {
      const text = calendarFile({ ...date, minutes, series: weekly });
      expect(text).toMatch(/\r\nDURATION:PT\d+M\r\n/);
      expect(read(text).event.duration.toSeconds()).toBe(lasts * 60);
    }
  });

  test("tells its zone by every change of the clocks", () => {
    const lines = series("America/New_York", "2026-06-01T09:00", 3, "2027-06-01T00:00").split("\r\n");
    const zone = lines.slice(lines.indexOf("BEGIN:VTIMEZONE"), lines.indexOf("END:VTIMEZONE"));
    expect(zone.filter((line) => /^(DTSTART|TZOFFSETTO)/.test(line)).slice(2)).toEqual([
      "DTSTART:20261101T020000",
      "TZOFFSETTO:-0500",
      "DTSTART:20270314T020000",
      "TZOFFSETTO:-0400",
    ]);
    expect(lines).toContain("RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20270601T040000Z");
  });

  test("is held whenever the widget says so, in any zone", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];
    const wall = fc
      .date({ min: new Date("2026-01-01T00:00Z"), max: new Date("2027-12-31T00:00Z"), noInvalidDate: true })
      // By night there are hours that come twice or not at all, and parsers differ about those.
      .map((at) => `${at.toISOString().slice(0, 11)}${`${5 + (at.getUTCHours() % 17)}`.padStart(2, "0")}:30`);
    fc.assert(
      fc.property(fc.constantFrom(...zones), wall, fc.integer({ min: 1, max: 40 }), (zone, starts, days) => {
        const until = `${Number(starts.slice(0, 4)) + 1}${starts.slice(4)}`;
        const webinar = { starts, zone, minutes: 1, repeats: { every: `${days}d`, until } };
        let now = instantOf(starts, zone) ?? 0;
        for (const at of held(series(zone, starts, days, until), 60)) {
          expect(new Date(at).toISOString()).toBe(new Date(webinarTimes(webinar, now)?.starts ?? 0).toISOString());
          now = at + 2 * 60_000;
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
