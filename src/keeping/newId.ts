/** 96 random bits, about 20 characters, since a state keeps many of them; works without a secure context, too. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
