import type { Page } from "playwright-core";
import { createFaint, type Eye } from "./edges.ts";

/** What is measured inside the page; handed over whole, since nothing of ours is there to be imported. */
function prepare() {
  const roots = () => [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const all = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>("*")]);
  const interactive = "a[href], button, input, select, textarea, summary, [tabindex='0'], [role=tab]";
  const seen = (each: Element) =>
    each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 1;
  const nameOf = (each: Element) =>
    `${each.tagName.toLowerCase()}.${each.getAttribute("class")} "${(each.ariaLabel ?? each.textContent ?? "").trim().slice(0, 40)}"`;

  /** Where a press counts: the element itself, its label, or what it spreads over. */
  const targetOf = (each: HTMLElement): [number, number] => {
    const label = each instanceof HTMLInputElement ? each.closest("label") : null;
    const { width, height } = (label ?? each).getBoundingClientRect();
    const spread = getComputedStyle(each, "::after");
    if (spread.position !== "absolute" || spread.content === "none") return [width, height];
    return [Math.max(width, Number.parseFloat(spread.width)), Math.max(height, Number.parseFloat(spread.height))];
  };
  /** A link inside a sentence is as high as its line, which WCAG excepts. */
  const inSentence = (each: HTMLElement) =>
    each.matches("a") && getComputedStyle(each).display === "inline" && each.closest("p, li, td, blockquote") !== null;

  const targets = (least: number) =>
    all()
      .filter((each) => each.matches(interactive) && seen(each) && !inSentence(each) && !each.matches(".table, pre"))
      .flatMap((each) => {
        const [width, height] = targetOf(each);
        return Math.min(width, height) < least - 0.5
          ? `${nameOf(each)}: ${Math.round(width)} x ${Math.round(height)}`
          : [];
      });

  /** What sticks out of a surface sideways, or has its text cut off. */
  const cut = () => {
    const surfaces = all().filter(
      (each) => each.matches(".panel, .nudge, .moment, .hint-card, .slot-card") && seen(each),
    );
    return surfaces.flatMap((surface) => {
      const { left, right, top, bottom } = surface.getBoundingClientRect();
      const outside = surface.matches(".slot-card")
        ? []
        : [
            ...(left < -1 || right > innerWidth + 1 ? ["is wider than the screen"] : []),
            ...(top < -1 || bottom > innerHeight + 1 ? ["is higher than the screen"] : []),
          ];
      const parts = [
        ...surface.querySelectorAll<HTMLElement>("*:not(svg *, .unseen, .unseen *, .table *, pre *, .tab)"),
      ];
      const wide = parts
        .filter((each) => seen(each))
        .filter((each) => {
          const box = each.getBoundingClientRect();
          return box.left < left - 1 || box.right > right + 1;
        });
      const hidden = parts.filter((each) => {
        const { overflowX, overflowY } = getComputedStyle(each);
        const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
        return (
          seen(each) &&
          ((clips(overflowX) &&
            each.scrollWidth > each.clientWidth + 1 &&
            !each.matches(".panel-body, .moment-mark")) ||
            (clips(overflowY) && each.scrollHeight > each.clientHeight + 1))
        );
      });
      return [...outside, ...wide.map(nameOf), ...hidden.map((each) => `cuts ${nameOf(each)}`)].map(
        (what) => `${surface.className}: ${what}`,
      );
    });
  };

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map<string, [number, number, number, number]>();
  const rgba = (colour: string): [number, number, number, number] => {
    const before = known.get(colour);
    if (before) return before;
    if (!canvas) throw new Error("no canvas");
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(colour, [r, g, b, a / 255]);
    return [r, g, b, a / 255];
  };
  const light = (colour: string) => {
    const [r, g, b] = rgba(colour).map((each) =>
      each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const contrast = (a: string, b: string) => {
    const [more, less] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
    return (more + 0.05) / (less + 0.05);
  };
  const groundOf = (each: Element | null): string => {
    for (let at = each; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (rgba(backgroundColor)[3] > 0.9) return backgroundColor;
    }
    return "";
  };

  type Paint = [number, number, number, number];
  const over = ([r, g, b, a]: Paint, [R, G, B]: Paint): Paint => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const parentOf = (each: Element): Element | null => {
    const root = each.getRootNode();
    return each.assignedSlot ?? each.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  /** What lies behind a text, all layers of it; null where that is a picture, or nothing that covers. */
  const behind = (each: Element): Paint | null => {
    const layers: Paint[] = [];
    for (let at: Element | null = each; at; at = parentOf(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== "none") return null;
      const paint = rgba(backgroundColor);
      if (paint[3] > 0) layers.push(paint);
      if (paint[3] >= 0.99) return layers.reduceRight((below, layer) => over(layer, below));
    }
    return null;
  };
  const written = (paint: Paint) => `rgb(${paint.slice(0, 3).map(Math.round).join(" ")})`;
  const hasText = (each: Element) =>
    [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

  /** Texts of less contrast than WCAG AA asks for, and those of which it cannot be told. */
  const unreadable = () => {
    let judged = 0;
    const told = all()
      .filter((each) => hasText(each) && seen(each) && !each.closest(".unseen, option, style, [aria-disabled=true]"))
      .flatMap((each) => {
        judged++;
        const { color, fill, fontSize, fontWeight } = getComputedStyle(each);
        const ground = behind(each);
        if (!ground) return `${nameOf(each)}: on an unknown ground`;
        const size = Number.parseFloat(fontSize);
        const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
        let shown = 1;
        for (let at: Element | null = each; at; at = parentOf(at)) shown *= Number(getComputedStyle(at).opacity);
        const [r, g, b, alpha] = rgba(each.closest("svg") ? fill : color);
        const ratio = contrast(written(over([r, g, b, alpha * shown], ground)), written(ground));
        return ratio < least - 0.01 ? `${nameOf(each)}: ${ratio.toFixed(2)}:1` : [];
      });
    return judged || !all().some((each) => each.matches(".panel, .nudge")) ? told : ["no text was judged"];
  };

  /** True if any part of it, or of its label, can be seen: nothing else lies over all of it. */
  const showsAnywhere = (each: HTMLElement) => {
    const whole = each.closest("label") ?? each;
    const { left, top, right, bottom } = whole.getBoundingClientRect();
    const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
    const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
    if (width <= 0 || height <= 0) return false;
    const shares = [0.1, 0.5, 0.9];
    return shares.some((across) =>
      shares.some((down) => {
        const point = [x + width * across, y + height * down] as const;
        let hit = document.elementFromPoint(...point);
        for (let root = hit?.shadowRoot; root; ) {
          const inside = root.elementFromPoint(...point);
          root = inside === hit ? null : inside?.shadowRoot;
          hit = inside ?? hit;
        }
        return hit !== null && whole.contains(hit);
      }),
    );
  };

  /** How the ring around what has the focus falls short, if it does. */
  const ringOf = (each: HTMLElement): string | null => {
    if (!each.matches(":focus-visible")) return "no ring";
    const around = [each.closest("label, .choice"), each].filter((one) => one !== null);
    const drawn = [...around.map((one) => getComputedStyle(one)), getComputedStyle(each, "::after")];
    const ring = drawn.find((style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2);
    if (!ring) return "no ring";
    // over the edge of what it surrounds, where that is inset, or over what is around it
    const inset = Number.parseFloat(ring.outlineOffset) < 0;
    const ground = groundOf(inset ? each : each.parentElement);
    const ratio = ground ? contrast(ring.outlineColor, ground) : 21;
    return ratio < 3 ? `a ring of ${ratio.toFixed(1)}:1` : null;
  };
  const nextFrame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  /** What has the focus without showing it, or so that it cannot be seen. */
  const unseenFocus = async () => {
    const told: string[] = [];
    for (const each of all().filter((one) => one.matches(interactive) && one.tabIndex >= 0)) {
      if (!seen(each) || each.matches(":disabled")) continue;
      each.focus();
      if (!each.matches(":focus")) continue;
      const short = ringOf(each);
      if (short) told.push(`${nameOf(each)}: ${short}`);
      // what lies over it may give way
      if (!showsAnywhere(each)) await nextFrame();
      if (!showsAnywhere(each)) told.push(`${nameOf(each)}: covered or out of sight`);
    }
    return told;
  };

  /** What would move. */
  const moving = () =>
    all().flatMap((each) =>
      [undefined, "::before", "::after"].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(each, part);
        const long = (durations: string) => durations.split(",").some((one) => Number.parseFloat(one) > 0.01);
        const moves = (animationName !== "none" && long(animationDuration)) || long(transitionDuration);
        return moves ? `${nameOf(each)}${part ?? ""}` : [];
      }),
    );

  /** What unfolds and has another mark than the chevron that the others have. */
  const otherMarks = () =>
    all()
      .filter((each) => each.matches("summary") && seen(each))
      .filter((each) => getComputedStyle(each).display === "list-item" || !each.lastElementChild?.matches("svg"))
      .map(nameOf);

  const worn = new CSSStyleSheet();
  /** Shows everything in another look, by a sheet after all others. */
  const wear = (sheet: string) => {
    worn.replaceSync(sheet);
    for (const root of roots())
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((each) => each !== worn), worn];
    return [];
  };

  const eye = { all, seen, nameOf, rgba, over, behind, parentOf, contrast, written };
  Object.assign(window, {
    measures: { targets, cut, unreadable, unseenFocus, moving, otherMarks, wear, nextFrame, eye },
  });
}

interface Measures {
  targets(least: number): string[];
  cut(): string[];
  unreadable(): string[];
  faint(): string[];
  unseenFocus(): Promise<string[]>;
  moving(): string[];
  otherMarks(): string[];
  wear(sheet: string): string[];
}
type Equipped = Measures & { eye: Eye; nextFrame(): Promise<unknown> };

/** Sees that the page has what measures it. */
async function equip(page: Page) {
  if (await page.evaluate(() => "measures" in window)) return;
  await page.evaluate(prepare);
  await page.evaluate(`measures.faint = (${createFaint})(measures.eye)`);
}

/** Measures one thing of everything of ours that a page shows now, once what goes along with its size has done so. */
export async function measure(page: Page, what: keyof Measures, by: number | string = 0): Promise<string[]> {
  await equip(page);
  return page.evaluate(
    async ([name, value]) => {
      const { measures } = window as unknown as { measures: Equipped };
      await measures.nextFrame();
      return measures[name](value as never);
    },
    [what, by] as const,
  );
}

/** Measures things under each of these sheets, in one visit to the page; colours alone may differ, which need no frame. */
export async function measureWearing(
  page: Page,
  whats: readonly (keyof Measures)[],
  sheets: string[],
): Promise<string[][][]> {
  await equip(page);
  return page.evaluate(
    async ([names, all]) => {
      const { measures } = window as unknown as { measures: Equipped };
      await measures.nextFrame();
      const told: string[][][] = [];
      for (const sheet of all) {
        measures.wear(sheet);
        const each: string[][] = [];
        for (const name of names) each.push(await measures[name](0 as never));
        told.push(each);
      }
      return told;
    },
    [whats, sheets] as const,
  );
}

/** The least that readers may ask of a text's spacing, by WCAG 1.4.12. */
export const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
