/** What stands further down in the panel: once it is open, or ahead of that where the gap is what it is about. */
export const loadLower = () => import("./lower.tsx");
