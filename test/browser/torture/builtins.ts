/* Runs in a page before its own scripts: what libraries of other times, and of other minds, do to the language. */

type Loose = Record<string, unknown>;

/** The builtins as Prototype.js 1.6 leaves them: its own under names that have come to mean something else since. */
export function likePrototype(): void {
  const toArray = (from: ArrayLike<unknown> & { toArray?: () => unknown[] }) => {
    if (!from) return [];
    if (from.toArray) return from.toArray();
    const all: unknown[] = [];
    for (let i = 0; i < from.length; i++) all[i] = from[i];
    return all;
  };
  const quoted = JSON.stringify;
  const put = (target: object, extra: Loose) => {
    for (const name of Object.keys(extra))
      Object.defineProperty(target, name, { value: extra[name], writable: true, configurable: true, enumerable: true });
  };
  put(Array.prototype, {
    toJSON(this: unknown[]) {
      return `[${this.map((one) => quoted(one)).join(", ")}]`;
    },
    each(this: unknown[], visit: (one: unknown, index: number) => void) {
      for (let i = 0; i < this.length; i++) visit(this[i], i);
      return this;
    },
    toArray(this: unknown[]) {
      return [...this];
    },
    include(this: unknown[], one: unknown) {
      return this.includes(one);
    },
    clear(this: unknown[]) {
      this.length = 0;
      return this;
    },
    first(this: unknown[]) {
      return this[0];
    },
    without(this: unknown[], ...rest: unknown[]) {
      return this.filter((one) => !rest.includes(one));
    },
    size(this: unknown[]) {
      return this.length;
    },
  });
  put(String.prototype, {
    toJSON(this: string) {
      return quoted(`${this}`);
    },
    strip(this: string) {
      return this.trim();
    },
    sub(this: string, what: string, by: string) {
      return this.replace(what, by);
    },
    include(this: string, one: string) {
      return this.includes(one);
    },
  });
  put(Number.prototype, {
    toJSON(this: number) {
      return `${this}`;
    },
  });
  put(Array, { from: toArray });
  put(Function.prototype, {
    bind(this: (...given: unknown[]) => unknown, to: unknown, ...first: unknown[]) {
      const made = (...rest: unknown[]) => this.apply(to, [...first, ...rest]);
      return made;
    },
    curry(this: (...given: unknown[]) => unknown, ...first: unknown[]) {
      return (...rest: unknown[]) => this(...first, ...rest);
    },
  });
  put(Element.prototype, {
    hide(this: HTMLElement) {
      this.style.display = "none";
      return this;
    },
    update(this: Element, text: string) {
      this.textContent = text;
      return this;
    },
    remove(this: Element) {
      // its own throws for what is in no tree
      (this.parentNode as Node).removeChild(this);
      return this;
    },
    scrollTo(this: Element) {
      const { left, top } = this.getBoundingClientRect();
      window.scrollTo(left, top);
      return this;
    },
  });
  put(window, { $: (id: string) => document.getElementById(id), $A: toArray });
}

/** Things that enumerate, under names that libraries, drawers and promises look for. */
export function pollute(): void {
  Object.assign(Object.prototype, {
    junk: "junk",
    dangerouslySetInnerHTML: { __html: "<img src=x onerror='window.harm = 1'>" },
    toJSON: undefined,
    key: "key",
    onclick: "window.harm = 1",
    src: "javascript:window.harm=1",
  });
  Reflect.set(Object.prototype, "then", "not a function");
  Object.assign(Array.prototype, { junk: "junk", last: () => "last" });
}

/** Everything of the language that cannot be changed any more, so that what inherits from it cannot be assigned either. */
export function freeze(): void {
  const all = [
    Object,
    Function,
    Array,
    String,
    Number,
    Boolean,
    Symbol,
    Date,
    Promise,
    RegExp,
    Error,
    TypeError,
    RangeError,
    SyntaxError,
    Map,
    Set,
    WeakMap,
    WeakSet,
    ArrayBuffer,
    Uint8Array,
    Uint32Array,
    Float64Array,
    DataView,
    BigInt,
    Proxy,
    URL,
    Response,
    Event,
    CustomEvent,
  ] as unknown as { prototype?: object }[];
  for (const each of [...all, JSON, Math, Reflect, Intl] as { prototype?: object }[]) {
    if (each.prototype) Object.freeze(each.prototype);
    Object.freeze(each);
  }
}

/** `pushState` as routers and trackers patch it: some before us, some later, each around the one before. */
export function patchHistory(): void {
  for (const name of ["pushState", "replaceState"] as const) {
    const before = history[name];
    history[name] = function (...given) {
      before.apply(this, given);
      dispatchEvent(new Event(`patched:${name}`));
    };
  }
}

/** An extension that looks at whatever is put into the page, and puts something of its own beside it. */
export function patchAppending(): void {
  for (const name of ["appendChild", "insertBefore"] as const) {
    const before = Node.prototype[name] as (this: Node, ...given: unknown[]) => Node;
    (Node.prototype as unknown as Loose)[name] = function (this: Node, ...given: unknown[]) {
      const added = before.apply(this, given);
      if (this === document.body && !(added as Element).matches?.(".extension")) {
        const own = document.createElement("div");
        own.className = "extension";
        before.apply(this, name === "appendChild" ? [own] : [own, null]);
      }
      return added;
    };
  }
}
