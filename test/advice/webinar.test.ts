import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { webinarTimes } from "../../src/advice/webinar.ts";

const DAY = 86_400_000;
const weekly = {
  starts: "2026-10-15T16:00",
  zone: "Europe/Berlin",
  repeats: { every: "7d", until: "2026-11-30T00:00" },
};
const at = (iso: string): number => Date.parse(iso);

describe("a webinar that repeats", () => {
  it("is on its first date until that is over", () => {
    expect(webinarTimes(weekly, at("2026-10-01T00:00Z"))).toMatchObject({ wall: "2026-10-15T16:00", past: false });
    expect(webinarTimes(weekly, at("2026-10-15T15:00Z"))).toMatchObject({ wall: "2026-10-15T16:00" });
    expect(webinarTimes(weekly, at("2026-10-15T15:01Z"))).toMatchObject({ wall: "2026-10-22T16:00" });
  });

  it("keeps its hour when the clocks of its zone change", () => {
    // summer time ends on 25 October 2026
    expect(webinarTimes(weekly, at("2026-10-20T00:00Z"))?.starts).toBe(at("2026-10-22T14:00Z"));
    expect(webinarTimes(weekly, at("2026-10-26T00:00Z"))?.starts).toBe(at("2026-10-29T15:00Z"));
  });

  it("is over with its last date", () => {
    expect(webinarTimes(weekly, at("2026-11-26T12:00Z"))).toMatchObject({ wall: "2026-11-26T16:00", past: false });
    expect(webinarTimes(weekly, at("2026-11-26T17:00Z"))).toMatchObject({ wall: "2026-11-26T16:00", past: true });
    expect(webinarTimes(weekly, at("2030-01-01T00:00Z"))).toMatchObject({ wall: "2026-11-26T16:00", past: true });
  });

  it("is never on a date that is over while another one comes", () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 420 * 24 }), fc.constantFrom(1, 7, 14, 28), (zone, hours, days) => {
        const webinar = {
          starts: "2026-01-05T01:30",
          zone,
          minutes: 45,
          repeats: { every: `${days}d`, until: "2027-02-28T23:00" },
        };
        const now = at("2026-01-01T00:00Z") + hours * (DAY / 24);
        const times = webinarTimes(webinar, now);
        expect(times).not.toBeNull();
        if (!times || times.past) {
          expect(now).toBeGreaterThan(at("2027-01-31T00:00Z"));
          return;
        }
        expect(times.ends).toBeGreaterThanOrEqual(now);
        if (times.wall !== webinar.starts) expect(times.starts - now).toBeLessThanOrEqual((days + 1) * DAY);
        expect(times.wall.slice(11)).toBe("01:30");
      }),
    );
  });

  it("has no time in a zone that nobody knows", () => {
    expect(webinarTimes({ ...weekly, zone: "Mars/Base" }, at("2026-10-20T00:00Z"))).toBeNull();
  });
});
