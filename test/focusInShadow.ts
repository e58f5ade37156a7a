const { get } = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, "activeElement") ?? {};

Object.defineProperty(ShadowRoot.prototype, "activeElement", {
  configurable: true,
  get(this: ShadowRoot): unknown {
    try {
      return get?.call(this);
    } catch {
      // happy-dom climbs past the document where the focus is in another shadow root; in browsers there is none in this one
      return null;
    }
  },
});

// happy-dom knows no `:focus-within`
const querySelector = document.querySelector.bind(document);
const focused = () => (document.activeElement === document.body ? null : document.activeElement);
Object.assign(document, {
  querySelector: (selectors: string) => (selectors === ":focus-within" ? focused() : querySelector(selectors)),
});
