/** 96 random bits, about 20 characters, since a state keeps many of them; works without a secure context, too. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join("");
