import type { Page } from "playwright-core";

/** What is measured inside the page; handed over whole, since nothing of ours is there to be imported. */
function prepare() {
  const roots = () => [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const all = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>("*")]);
  const interactive = "a[href], button, input, select, textarea, summary, [tabindex='0'], [role=tab]";
  const seen = (each: HTMLElement) =>
    each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 1;
  const nameOf = (each: HTMLElement) =>
    `${each.tagName.toLowerCase()}.${each.className} "${(each.ariaLabel ?? each.textContent ?? "").trim().slice(0, 40)}"`;

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

  /** What has the focus without showing it, or so that it cannot be seen. */
  const unseenFocus = () => {
    const stops = all().filter(
      (each) => each.matches(interactive) && seen(each) && each.tabIndex >= 0 && !(each as HTMLButtonElement).disabled,
    );
    return stops.flatMap((each) => {
      each.focus();
      if (!each.matches(":focus")) return [];
      if (!each.matches(":focus-visible")) return `${nameOf(each)}: no ring`;
      const around = [each.closest("label, .choice"), each].filter((one) => one !== null);
      const drawn = [...around.map((one) => getComputedStyle(one)), getComputedStyle(each, "::after")];
      const ring = drawn.find((style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2);
      if (!ring) return `${nameOf(each)}: no ring`;
      // over the edge of what it surrounds, where that is inset, or over what is around it
      const inset = Number.parseFloat(ring.outlineOffset) < 0;
      const ground = groundOf(inset ? each : each.parentElement);
      const ratio = ground ? contrast(ring.outlineColor, ground) : 21;
      if (ratio < 3) return `${nameOf(each)}: a ring of ${ratio.toFixed(1)}:1`;
      const { left, top, width, height } = each.getBoundingClientRect();
      const onScreen = top + height > 0 && top < innerHeight && left + width > 0 && left < innerWidth;
      return onScreen ? [] : `${nameOf(each)}: out of sight`;
    });
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

  Object.assign(window, { measures: { targets, cut, unseenFocus, moving } });
}

interface Measures {
  targets(least: number): string[];
  cut(): string[];
  unseenFocus(): string[];
  moving(): string[];
}

/** Measures one thing of everything of ours that a page shows now. */
export async function measure(page: Page, what: keyof Measures, least = 0): Promise<string[]> {
  if (!(await page.evaluate(() => "measures" in window))) await page.evaluate(prepare);
  return page.evaluate(([name, number]) => (window as unknown as { measures: Measures }).measures[name](number), [
    what,
    least,
  ] as const);
}

/** The least that readers may ask of a text's spacing, by WCAG 1.4.12. */
export const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
