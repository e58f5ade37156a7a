import type { Catalogue } from "./words.ts";

export const ptBR: Catalogue = {};
