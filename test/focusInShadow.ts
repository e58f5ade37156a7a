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

// happy-dom knows `:focus`, which is the body where nothing else has it, and no `:focus-within`
const querySelector = document.querySelector.bind(document);
Object.assign(document, {
  querySelector: (selectors: string) => querySelector(selectors.replace(":focus-within", ":focus")),
});
