import type { CalendarDate } from "../../widget/ics.ts";

/** A webinar of an afternoon, with signs that a calendar file has to write otherwise. */
export const date: CalendarDate = {
  uid: "first-orders-live@shop.example",
  title: "First orders, live",
  about: "Bring a draft; we read it.\nThen you send it.",
  link: "https://example.com/webinar?a=1,2",
  starts: Date.UTC(2026, 5, 11, 14),
  minutes: 45,
  written: Date.UTC(2026, 5, 1, 9),
};
