/** Tells the coach something and goes on; what it refuses it reports itself, as `problem`, and the page hears nothing. */
export const tell = (said: Promise<unknown>): void => {
  said.catch(() => {});
};
