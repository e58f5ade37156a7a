/** What the panel is made of: at idle, when the launcher is about to be used, or when it is opened. */
export const loadPanel = () => import("./panel.tsx");

/** Says to the host's developer that the panel did not come; the next click tries again. */
export const tellMissing = (error: unknown): void => console.warn("Farshore could not load its panel.", error);
