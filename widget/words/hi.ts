import type { Catalogue } from "./words.ts";

export const hi: Catalogue = {};
