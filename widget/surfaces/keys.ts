/** When the last key was pressed in the page, on the clock of `performance`, ms. */
export interface Keys {
  last(): number;
  end(): void;
}

export function watchKeys(): Keys {
  let last = Number.NEGATIVE_INFINITY;
  const note = () => {
    last = performance.now();
  };
  addEventListener("keydown", note, true);
  return { last: () => last, end: () => removeEventListener("keydown", note, true) };
}
