import type { Catalogue } from "./words.ts";

export const zhHans: Catalogue = {};
