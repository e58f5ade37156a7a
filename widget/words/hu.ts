import type { Catalogue } from "./words.ts";

export const hu: Catalogue = {};
