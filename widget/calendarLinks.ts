import { type CalendarDate, utc } from "./ics.ts";

/** Longer addresses are refused by browsers here and there, and by our own policy. */
const longest = 2000;

/** What a cut would leave of a letter of several parts. */
const half = /[\ud800-\udbff\u200d]*$/;

type Fields = Record<string, string>;

/** An address with its fields, of which the text is cut until all of it fits. */
function fitted(page: string, fields: Fields, key: string): string {
  const address = `${page}?${new URLSearchParams(fields)}`;
  const text = fields[key];
  if (!text || address.length <= longest) return address;
  const less = text.length > 20 ? text.slice(0, text.length / 2).replace(half, "\u2026") : "";
  return fitted(page, { ...fields, [key]: less }, key);
}

/** The pages of calendars on the web that add one date, with it filled in. Nothing is asked of them before a press. */
export function calendarLinks({
  title,
  about,
  link,
  starts,
  minutes,
}: CalendarDate): [name: string, address: string][] {
  const ends = starts + minutes * 60_000;
  const location = link ?? "";
  const google = {
    action: "TEMPLATE",
    text: title,
    dates: `${utc(starts)}/${utc(ends)}`,
    details: about,
    location,
  };
  const outlook = {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: new Date(starts).toISOString(),
    enddt: new Date(ends).toISOString(),
    body: about,
    location,
  };
  const deep = "calendar/0/deeplink/compose";
  return [
    ["Google", fitted("https://calendar.google.com/calendar/render", google, "details")],
    ["Outlook.com", fitted(`https://outlook.live.com/${deep}`, outlook, "body")],
    ["Microsoft 365", fitted(`https://outlook.office.com/${deep}`, outlook, "body")],
  ];
}
