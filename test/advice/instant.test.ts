import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, offsetAt } from "../../src/advice/instant.ts";

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 16));

describe("instantOf", () => {
  test.each([
    ["2026-06-11T16:00", "Europe/Berlin", "2026-06-11T14:00"],
    ["2026-12-11T16:00", "Europe/Berlin", "2026-12-11T15:00"],
    ["2026-06-11T16:00", "America/New_York", "2026-06-11T20:00"],
    ["2026-06-11T16:00", "Asia/Kathmandu", "2026-06-11T10:15"],
    ["2026-06-11T16:00", "Asia/Tehran", "2026-06-11T12:30"],
    ["2026-06-11T01:00", "Pacific/Auckland", "2026-06-10T13:00"],
    ["2026-06-11T16:00", "Pacific/Kiritimati", "2026-06-11T02:00"],
    ["2026-06-11T16:00", "UTC", "2026-06-11T16:00"],
  ])("%s in %s", (wall, zone, expected) => {
    expect(iso(instantOf(wall, zone))).toBe(expected);
  });

  test.each([
    ["an hour before clocks go forward", "2026-03-29T01:30", "Europe/Berlin", "2026-03-29T00:30"],
    ["a time that is skipped moves on", "2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30"],
    ["an hour after clocks went forward", "2026-03-29T03:30", "Europe/Berlin", "2026-03-29T01:30"],
    ["a time that happens twice is the first", "2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30"],
    ["an hour after clocks went back", "2026-10-25T03:30", "Europe/Berlin", "2026-10-25T02:30"],
    ["skipped west of Greenwich", "2026-03-08T02:30", "America/New_York", "2026-03-08T07:30"],
    ["twice west of Greenwich", "2026-11-01T01:30", "America/New_York", "2026-11-01T05:30"],
    ["half an hour of summer time", "2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45"],
  ])("%s", (_, wall, zone, expected) => {
    expect(iso(instantOf(wall, zone))).toBe(expected);
  });

  test("gives null where there is no such zone or time", () => {
    expect(instantOf("2026-06-11T16:00", "Europe/Atlantis")).toBeNull();
    expect(instantOf("2026-13-41T99:00", "Europe/Berlin")).toBeNull();
  });

  test("the clocks of the zone show the wall time again, all year and everywhere but in a skipped hour", () => {
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Asia/Tehran",
      "Australia/Lord_Howe",
      "Africa/Cairo",
    );
    const minute = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(zones, minute, (zone, minutes) => {
        const asUtc = Date.UTC(2026, 0, 1) + minutes * 60_000;
        const instant = instantOf(new Date(asUtc).toISOString().slice(0, 16), zone) ?? Number.NaN;
        const off = instant + offsetAt(instant, zone) - asUtc;
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(off);
      }),
    );
  });
});
