/** 128 random bits, about 25 characters; works without a secure context, too. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
