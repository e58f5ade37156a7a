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
}

/** A TEXT value: RFC 5545, 3.3.11. Control characters have no place in it, a line break is written as `\n`. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

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

/** The text of an `.ics` file with one event, which calendars of all systems read. */
export function calendarFile(date: CalendarDate): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Farshore//Farshore//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    // The same id for the same webinar, so that a file saved again moves the entry and does not double it.
    `UID:${escapeText(date.uid)}`,
    `DTSTAMP:${utc(date.written)}`,
    `DTSTART:${utc(date.starts)}`,
    `DTEND:${utc(date.starts + date.minutes * 60_000)}`,
    `SUMMARY:${escapeText(date.title)}`,
    ...(date.about ? [`DESCRIPTION:${escapeText(date.about)}`] : []),
    ...(date.link ? [`URL:${date.link}`] : []),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
