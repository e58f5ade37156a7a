/** What stands in the host's own page: when that leaves room for it, or the playbook has hints. */
export const loadPlaces = () => import("../places/places.ts");
