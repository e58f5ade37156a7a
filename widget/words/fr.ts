import type { Catalogue } from "./words.ts";

export const fr: Catalogue = {};
