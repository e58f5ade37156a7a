const BASIS = [0x811c9dc5, 0x1b873593];
const PRIME = 0x01000193;

/**
 * FNV-1a (Fowler, Noll, Vo) over a text, from two starting points: 64 bits as 16 hexadecimal characters. What a broken record
 * has in the place of a text is read as one.
 */
export const hashOf = (text: string): string =>
  BASIS.map((basis) => {
    let hash = basis;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ `${text}`.charCodeAt(i), PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }).join("");
