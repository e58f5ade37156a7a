import type { Catalogue } from "./words.ts";

export const ja: Catalogue = {};
