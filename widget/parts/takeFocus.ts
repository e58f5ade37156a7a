/**
 * Moves the focus to `element`, but only when the customer is in our surface or nowhere: what the host opened while they
 * were at work in the page must not pull them away.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  const root = element?.getRootNode();
  const home = root instanceof ShadowRoot ? root.host : document.body;
  const active = document.activeElement;
  if (!active || active === document.body || active === home || home.contains(active)) element?.focus();
}
