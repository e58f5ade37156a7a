import { fireEvent } from "@testing-library/preact";
import fc from "fast-check";
import {
  type ComponentChild,
  type FunctionComponent,
  Fragment as PreactFragment,
  render as renderPreact,
} from "preact";
import { afterEach, describe, expect, test } from "vitest";
import { type Branch, Fragment, jsx } from "../../widget/drawing/jsx.ts";
import { render as renderOwn } from "../../widget/drawing/render.ts";

type Component = Extract<Branch["type"], (...args: never) => unknown>;
type Node = Branch & { ref?: unknown };

const components = new Map<unknown, Component>([[PreactFragment, Fragment]]);

/** A tree of Preact's as the script tag's own JSX would have made it. */
function translated(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(translated);
  if (typeof tree !== "object" || tree === null) return tree;
  const { type, props, key, ref } = tree as Node;
  const children = "children" in props && { children: translated(props.children) };
  if (typeof type === "function" && !components.has(type)) components.set(type, (given) => translated(type(given)));
  const kind = typeof type === "function" ? (components.get(type) ?? type) : type;
  return jsx(kind, { ...props, ...children, ...(ref ? { ref } : {}) }, key);
}

const renderers: [string, typeof renderOwn][] = [
  ["Preact", (tree, root) => renderPreact(tree, root)],
  ["what stands in for it", (tree, root) => renderOwn(translated(tree) as ComponentChild, root)],
];

const places = new Set<Element>();

afterEach(() => {
  for (const place of places) place.remove();
  places.clear();
});

/** Draws one tree after the other in the same place. */
function placeOf(render: typeof renderOwn) {
  const container = document.body.appendChild(document.createElement("div"));
  places.add(container);
  return {
    draw: (tree: ComponentChild) => render(tree, container),
    html: () => container.innerHTML,
    the: (selector: string) => container.querySelector(selector) as HTMLElement,
  };
}

/** What browsers do to a page that they translate. */
function translate(element: Element) {
  for (const text of [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
    const font = document.createElement("font");
    font.textContent = text.textContent?.toUpperCase() ?? "";
    text.replaceWith(font);
  }
}

describe.each(renderers)("drawn by %s", (_name, render) => {
  const place = () => placeOf(render);

  test("a drawing is made of elements, texts, components, lists and what stands side by side", () => {
    const { draw, html } = place();
    const Both = ({ children }: { children: ComponentChild }) => (
      <>
        {children}
        {[1, 2].map((each) => (
          <b key={each}>{each}</b>
        ))}
      </>
    );
    draw(
      <p>
        {false}
        {null}
        {""}
        one {0}
        <Both>
          <i>two</i>
        </Both>
        !
      </p>,
    );
    expect(html()).toBe("<p>one 0<i>two</i><b>1</b><b>2</b>!</p>");
  });

  test("attributes are set, and taken away again", () => {
    const { draw, html } = place();
    draw(
      <button type="button" class="a" aria-expanded={false} data-x="1" data-y={undefined}>
        x
      </button>,
    );
    expect(html()).toBe('<button type="button" class="a" aria-expanded="false" data-x="1">x</button>');
    draw(
      <button type="button" aria-expanded>
        x
      </button>,
    );
    expect(html()).toBe('<button type="button" aria-expanded="true">x</button>');
  });

  test("what is hidden, and what may have the focus", () => {
    const { draw, the } = place();
    for (const hidden of [true, false, true]) {
      draw(
        <p hidden={hidden} tabIndex={-1}>
          x
        </p>,
      );
      expect([the("p").hidden, the("p").tabIndex]).toEqual([hidden, -1]);
    }
  });

  test("pictures are drawn as such, with the letters of their attributes as they are", () => {
    const { draw, the } = place();
    draw(
      <svg viewBox="0 0 2 2" aria-hidden="true">
        <path d="M0 0" stroke-width="2" />
      </svg>,
    );
    const { namespaceURI } = the("path");
    expect([namespaceURI, the("svg").getAttribute("viewBox")]).toEqual(["http://www.w3.org/2000/svg", "0 0 2 2"]);
  });

  test("it listens with what was drawn last, and to nothing that was taken away", () => {
    const { draw, the } = place();
    const heard: string[] = [];
    const button = (word: string | null) =>
      draw(
        <button type="button" {...(word && { onClick: () => heard.push(word) })}>
          x
        </button>,
      );
    for (const word of ["a", "b", null]) {
      button(word);
      fireEvent.click(the("button"));
    }
    expect(heard).toEqual(["a", "b"]);
  });

  test("what a field holds is put back where the drawing says otherwise", () => {
    const { draw, the } = place();
    const field = (value: string, checked: boolean) =>
      draw(
        <form>
          <input type="text" value={value} />
          <input type="checkbox" checked={checked} />
        </form>,
      );
    field("a", false);
    const text = the("input") as HTMLInputElement;
    const box = the("[type=checkbox]") as HTMLInputElement;
    text.value = "typed";
    box.checked = true;
    field("a", false);
    expect([text.value, box.checked]).toEqual(["a", false]);
  });

  test("what has the same key and kind goes on with its element, the rest is another", () => {
    const { draw, the, html } = place();
    const list = (...keys: string[]) =>
      draw(
        <ul>
          {keys.map((key) => (
            <li key={key} id={key} />
          ))}
          <li id="last" />
        </ul>,
      );
    list("a", "b", "c");
    const [a, c, last] = [the("#a"), the("#c"), the("#last")];
    list("c", "d", "a");
    expect(html()).toBe('<ul><li id="c"></li><li id="d"></li><li id="a"></li><li id="last"></li></ul>');
    expect([the("#a"), the("#c"), the("#last")]).toEqual([a, c, last]);
    draw(<ol />);
    expect(html()).toBe("<ol></ol>");
  });

  test("another component or another key begins anew, though it draws the same", () => {
    const { draw, the } = place();
    const One = () => <p>x</p>;
    const Two = () => <p>x</p>;
    draw(<One key="a" />);
    const first = the("p");
    draw(<One key="a" />);
    expect(the("p")).toBe(first);
    draw(<One key="b" />);
    const second = the("p");
    expect(second).not.toBe(first);
    draw(<Two key="b" />);
    expect(the("p")).not.toBe(second);
  });

  test("what is not drawn leaves its place free, so that what follows keeps the focus", () => {
    const { draw, the } = place();
    const page = (first: boolean) =>
      draw(
        <div>
          {first && <p>first</p>}
          <button type="button">x</button>
        </div>,
      );
    page(true);
    the("button").focus();
    page(false);
    page(true);
    expect(document.activeElement).toBe(the("button"));
  });

  test("an element is told to its `ref` once all of the drawing stands", () => {
    const { draw } = place();
    const told: [string, boolean][] = [];
    const ref = (element: HTMLElement | null) => {
      if (element) told.push([element.tagName, element.isConnected && !!document.querySelector("#end")]);
    };
    const page = () =>
      draw(
        <div>
          <p ref={ref} />
          <p id="end" />
        </div>,
      );
    page();
    page();
    expect(told).toEqual([["P", true]]);
  });

  test("elements arrive first to last, what is inside before what is around it", () => {
    const { draw } = place();
    const told: string[] = [];
    const ref = (name: string) => (element: HTMLElement | null) => {
      if (element) told.push(name);
    };
    draw(
      <div ref={ref("around")}>
        <p ref={ref("first")} />
        <p ref={ref("last")} />
      </div>,
    );
    expect(told).toEqual(["first", "last", "around"]);
  });

  test("what an extension put beside a field does not cost the field its focus", () => {
    const { draw, the } = place();
    const field = (value: string) =>
      draw(
        <label>
          <span>x</span>
          <textarea value={value} />
        </label>,
      );
    field("a");
    the("textarea").focus();
    for (const beside of ["after", "before"] as const) {
      the("textarea")[beside](document.createElement("x-extension"));
      field(beside);
      expect(document.activeElement, beside).toBe(the("textarea"));
    }
  });

  test("what rises in a list passes by the others, so that they keep the focus", () => {
    const { draw, the } = place();
    const list = (...keys: string[]) =>
      draw(
        <ul>
          {keys.map((key) => (
            <li key={key} id={key} tabIndex={-1} />
          ))}
        </ul>,
      );
    list("a", "b", "c");
    the("#a").focus();
    list("c", "a", "b");
    expect(document.activeElement).toBe(the("#a"));
  });

  test("what a browser's translation put in the place of a text stays, and is not doubled", () => {
    const { draw, the } = place();
    const page = () => draw(<p>one</p>);
    page();
    translate(the("p"));
    for (let i = 0; i < 3; i++) page();
    expect(the("p").textContent).toBe("ONE");
  });

  test("after an error halfway the place can be cleared, and drawn in again", () => {
    const { draw, html } = place();
    const Broken = (): ComponentChild => {
      throw new Error("no");
    };
    draw(<p>x</p>);
    expect(() =>
      draw(
        <div>
          <Broken />
        </div>,
      ),
    ).toThrow("no");
    draw(null);
    draw(<p>y</p>);
    expect(html()).toBe("<p>y</p>");
  });
});

test("what stands in says another text in the place of a translation, and takes it away with the text", () => {
  const { draw, the } = placeOf(renderers[1]?.[1] ?? renderOwn);
  const page = (count: number, more: boolean) =>
    draw(
      <p>
        {count} of <b>3</b> done{more && ", one more"}
      </p>,
    );
  page(1, true);
  translate(the("p"));
  page(2, true);
  expect(the("p").textContent).toBe("2 OF 3 DONE, ONE MORE");
  page(2, false);
  expect(the("p").textContent).toBe("2 OF 3 DONE");
});

test("what stands in leaves an equal value alone, which would move the cursor", () => {
  const { draw, the } = placeOf(renderers[1]?.[1] ?? renderOwn);
  const field = () => draw(<input type="text" value="a" />);
  field();
  let sets = 0;
  const set = () => {
    sets++;
  };
  Object.defineProperty(the("input"), "value", { get: () => "a", set });
  field();
  expect(sets).toBe(0);
});

/** Two with one key side by side are a mistake that neither promises anything for. */
const keyOf = (kid: Tree["kids"][number]) =>
  typeof kid === "object" && kid !== null && "key" in kid ? kid.key : Symbol("none");

interface Tree {
  kind: "paragraph" | "bold" | "aside";
  key?: string;
  mark?: string;
  kids: (Tree | number[] | string | number | boolean | null)[];
}

const kinds: Record<Tree["kind"], FunctionComponent> = {
  paragraph: ({ children }) => <p>{children}</p>,
  bold: ({ children }) => <b>{children}</b>,
  aside: ({ children }) => <>{children}</>,
};

function grown(tree: Tree["kids"][number]): ComponentChild {
  if (Array.isArray(tree)) return tree.map((key) => <li key={key}>{key}</li>);
  if (typeof tree !== "object" || tree === null) return tree;
  const { kind, key, mark, kids } = tree;
  const Kind = kinds[kind];
  return (
    <Kind {...(key && { key })}>
      <i data-mark={mark}>{kids.map(grown)}</i>
    </Kind>
  );
}

test("however trees follow each other, both draw the same", () => {
  const { tree } = fc.letrec<{ tree: Tree["kids"][number] }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, false, "", "a", "b", 0, 7),
      fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
      fc.record(
        {
          kind: fc.constantFrom<Tree["kind"]>("paragraph", "bold", "aside"),
          key: fc.constantFrom("x", "y"),
          mark: fc.constantFrom("", "m"),
          kids: fc.uniqueArray(tie("tree"), { maxLength: 4, selector: keyOf }),
        },
        { requiredKeys: ["kind", "kids"] },
      ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree, { minLength: 2, maxLength: 4 }), (trees) => {
      const [preact, own] = renderers.map(([, render]) => {
        const { draw, html } = placeOf(render);
        return trees.map((each) => {
          draw(<div>{grown(each)}</div>);
          return html();
        });
      });
      expect(own).toEqual(preact);
    }),
  );
});
