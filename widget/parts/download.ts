/** Hands the customer a file that was made in the page. The link lives beside `near`, so that nothing enters the host's own tree. */
export function download(near: Element, name: string, type: string, text: string): void {
  const root = near.getRootNode();
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  // A router of the host must not take this click for a change of page.
  link.addEventListener("click", (event) => event.stopPropagation());
  (root instanceof ShadowRoot ? root : near).append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
