import type { Help } from "../playbook/help.ts";

/** Help that comes and goes by its date. */
export const isDated = ({ type, until }: Help): boolean => type === "webinar" || !!until;
