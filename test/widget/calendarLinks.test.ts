import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarLinks } from "../../widget/calendarLinks.ts";

const date = {
  uid: "x",
  title: "First orders, live",
  about: "Bring a draft.",
  link: "https://example.com/room?a=1&b=2",
  starts: Date.UTC(2026, 5, 11, 14),
  minutes: 45,
  written: 0,
};
const fieldsOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

test("Google and Outlook get the date with all that belongs to it", () => {
  const [google = "", outlook = "", office = ""] = calendarLinks(date).map(([, address]) => address);
  expect(fieldsOf(google)).toEqual({
    action: "TEMPLATE",
    text: date.title,
    dates: "20260611T140000Z/20260611T144500Z",
    details: date.about,
    location: date.link,
  });
  expect(fieldsOf(outlook)).toMatchObject({
    rru: "addevent",
    subject: date.title,
    startdt: "2026-06-11T14:00:00.000Z",
    enddt: "2026-06-11T14:45:00.000Z",
    location: date.link,
  });
  expect(new URL(office).hostname).toBe("outlook.office.com");
});

test("a long text is cut until the address can be used", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 3000 }), (about) => {
      for (const [, address] of calendarLinks({ ...date, about })) expect(address.length).toBeLessThanOrEqual(2000);
    }),
  );
  const long = calendarLinks({ ...date, about: "ایمیل ".repeat(400) });
  expect(fieldsOf(long[0]?.[1] ?? "")["details"]).toMatch(/^ایمیل.*…$/);
});
