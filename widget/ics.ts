import { type Series, zoneLines } from "./icsZone.ts";

/** One date for the calendar of the customer. Texts are plain; times are ms since 1970. */
export interface CalendarDate {
  uid: string;
  title: string;
  about: string;
  /** Absolute address, already checked. */
  link: string | null;
  starts: number;
  minutes: number;
  /** When the file is written. */
  written: number;
  /** That it is held again and again. */
  series?: Series | undefined;
}

/** A TEXT value: RFC 5545, 3.3.11. Control characters have no place in it, a line break is written as `\n`. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** An instant in UTC, as calendars write it. */
export const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Breaks a content line after at most 75 octets, never inside a character: RFC 5545, 3.1. */
export function fold(line: string): string {
  let folded = "";
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > 75) {
      folded += "\r\n ";
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

const day = 86_400_000;

/** When it is: a single date in UTC; a series by the clocks of its zone, since it is held at the same hour all year. */
function timeLines({ starts, minutes, series }: CalendarDate): string[] {
  if (!series) return [`DTSTART:${utc(starts)}`, `DTEND:${utc(starts + minutes * 60_000)}`];
  const { every, zone, wall, last } = series;
  const days = Math.round(every / day);
  const rhythm = days % 7 ? `DAILY;INTERVAL=${days}` : `WEEKLY;INTERVAL=${days / 7}`;
  return [
    `DTSTART;TZID=${zone}:${wall.replace(/[-:]/g, "")}00`,
    // whole ones alone are a length there
    `DURATION:PT${Math.ceil(minutes)}M`,
    `RRULE:FREQ=${rhythm};UNTIL=${utc(last)}`,
  ];
}

/** The text of an `.ics` file with one event, or with a series, which calendars of all systems read. */
export function calendarFile(date: CalendarDate): string {
  const { uid, title, about, link, written, series } = date;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Farshore//Farshore//EN",
    "CALSCALE:GREGORIAN",
    ...(series ? zoneLines(series, date.starts) : []),
    "BEGIN:VEVENT",
    // The same id for the same webinar, so that a file saved again moves the entry and does not double it.
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(written)}`,
    ...timeLines(date),
    `SUMMARY:${escapeText(title)}`,
    ...(about ? [`DESCRIPTION:${escapeText(about)}`] : []),
    // Some calendars show the one, some the other.
    ...(link ? [`LOCATION:${escapeText(link)}`, `URL:${link}`] : []),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
