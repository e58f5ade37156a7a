/** What bears our marks in the host's page, also inside its open shadow roots. */
export interface Marks {
  /** All that fits a selector, page first, then root by root; throws for what is no selector. */
  all(selector: string): HTMLElement[];
  roots(): Iterable<Document | ShadowRoot>;
  /** Looks for roots that came without a word, as one that is attached to what stood there; true where there are new ones. */
  again(): boolean;
  end(): void;
}

/** The marks by which a host names places of its page. */
export const slotMark = "data-farshore-slot";
export const hintMark = "data-farshore-hint";

/**
 * Watches the page and its open shadow roots. `changed` is called after each batch of changes, before they are painted:
 * with true where something came, went or was marked that concerns slots.
 */
export function watchMarks(changed: (slots: boolean) => void): Marks {
  const roots = new Set<Document | ShadowRoot>();
  const awaited = new Set<string>();
  const marked = (node: Node) =>
    node instanceof Element && (node.hasAttribute(slotMark) || node.querySelector(`[${slotMark}]`) !== null);

  /** Finds the shadow roots below a node; an element that is defined later may have one then. */
  function explore(start: Node): boolean {
    const walker = document.createTreeWalker(start, NodeFilter.SHOW_ELEMENT);
    const before = roots.size;
    for (let node: Node | null = start; node; node = walker.nextNode()) {
      if (!(node instanceof Element)) continue;
      if (node.shadowRoot) watch(node.shadowRoot);
      else if (node.localName.includes("-") && !awaited.has(node.localName) && !customElements.get(node.localName)) {
        awaited.add(node.localName);
        void customElements.whenDefined(node.localName).then(() => setTimeout(defined));
      }
    }
    return roots.size > before;
  }
  function watch(root: Document | ShadowRoot): void {
    // ours are no place of the host's
    if (roots.has(root) || ("host" in root && (root.host as HTMLElement).dataset["farshore"] !== undefined)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: [slotMark, hintMark] });
    explore(root);
  }
  const observer = new MutationObserver((records) => {
    let slots = false;
    for (const { type, addedNodes, removedNodes } of records) {
      slots ||= type === "attributes" || [...removedNodes].some(marked);
      for (const node of addedNodes) slots = explore(node) || marked(node) || slots;
    }
    for (const root of roots) if ("host" in root && !root.host.isConnected) roots.delete(root);
    changed(slots);
  });
  function defined(): void {
    if (roots.size && explore(document)) changed(true);
  }
  watch(document);
  return {
    all: (selector) => [...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]),
    roots: () => roots,
    again: () => explore(document),
    end() {
      observer.disconnect();
      roots.clear();
    },
  };
}
