import type { Catalogue } from "./words.ts";

export const he: Catalogue = {};
