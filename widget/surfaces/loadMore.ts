/** The kinds of questions that only some playbooks ask. */
export const loadMore = () => import("./askMore.tsx");
