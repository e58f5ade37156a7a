/**
 * Moves the focus to `element`, but only when the customer is in our surface or nowhere: what the host opened while they
 * were at work in the page must not pull them away. A document may be made to lie about what is active in it.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  const root = element?.getRootNode() as ShadowRoot | undefined;
  const ours = !root?.host || root.activeElement;
  if (ours || !document.querySelector(":focus-within")) element?.focus();
}
