import type { Catalogue } from "./words.ts";

export const ar: Catalogue = {};
