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
