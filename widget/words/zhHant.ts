import type { Catalogue } from "./words.ts";

export const zhHant: Catalogue = {};
