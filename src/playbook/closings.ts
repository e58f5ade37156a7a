import type { Help } from "./help.ts";

/** The obstacles that a help item closes, each with how strongly. */
export const closingsOf = ({ closes, strength }: Pick<Help, "closes" | "strength">) =>
  closes.map((closing) => (typeof closing === "string" ? { obstacle: closing, strength } : closing));
