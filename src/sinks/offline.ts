/** True while the browser is sure of it; then a vendor that keeps events in memory alone is not given any. */
export const offline = (): boolean => globalThis.navigator?.onLine === false;
