import type { Contact } from "./contacts.ts";

/** More would make no better demo, and a slow one. */
const mostRows = 5000;

/** The cells of one line; quotes may hold the separator, doubled quotes stand for one. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? "";
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

const separatorOf = (line: string) => [",", ";", "\t"].find((sign) => line.includes(sign)) ?? ",";
const isMailHead = (cell: string) => /^(e-?mail|mail)( ?address)?$/i.test(cell);

/**
 * People from pasted or uploaded text: two columns, name and e-mail, split by comma, semicolon or tab.
 * A head line may name the columns in either order; without one, the cell with an @ is the address.
 */
export function readContacts(text: string): Omit<Contact, "id">[] {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim());
  const separator = separatorOf(lines[0] ?? "");
  const head = cellsOf(lines[0] ?? "", separator);
  const mailColumn = head.findIndex(isMailHead);
  const rows = (mailColumn < 0 ? lines : lines.slice(1)).slice(0, mostRows).map((line) => cellsOf(line, separator));
  return rows
    .map((cells) => {
      const at = mailColumn < 0 ? cells.findIndex((cell) => cell.includes("@")) : mailColumn;
      const email = (at < 0 ? cells[1] : cells[at]) ?? "";
      const name = cells.find((cell, index) => index !== (at < 0 ? 1 : at) && cell !== "") ?? "";
      return { name: (name || (email.split("@")[0] ?? "")).slice(0, 120), email: email.slice(0, 254) };
    })
    .filter((contact) => contact.name || contact.email);
}
