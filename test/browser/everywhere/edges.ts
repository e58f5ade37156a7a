type Paint = [r: number, g: number, b: number, a: number];

/** What sees colours inside the page, from `measures.ts`. */
export interface Eye {
  all(): HTMLElement[];
  seen(each: Element): boolean;
  nameOf(each: Element): string;
  rgba(colour: string): Paint;
  /** One paint over another one that covers. */
  over(paint: Paint, ground: Paint): Paint;
  /** What lies behind something, itself included; null where that is not known. */
  behind(each: Element | null): Paint | null;
  parentOf(each: Element): Element | null;
  contrast(a: string, b: string): number;
  written(paint: Paint): string;
}

/**
 * What is no text and has to be seen, by WCAG 1.4.11: fields, boxes and radio buttons by their edge or their ground,
 * buttons by the edge that they have, drawings by their lines. Runs in the page.
 */
export function createFaint(eye: Eye): () => string[] {
  const { all, seen, nameOf, rgba, over, behind, parentOf, contrast, written } = eye;
  const least = 2.99;
  const apart = (a: Paint, b: Paint) => contrast(written(a), written(b));
  const shownOf = (each: Element) => {
    let shown = 1;
    for (let at: Element | null = each; at; at = parentOf(at)) shown *= Number(getComputedStyle(at).opacity);
    return shown;
  };
  const veiled = ([r, g, b, a]: Paint, shown: number): Paint => [r, g, b, a * shown];

  /** How far each side of a box stands out from what is around it, by its edge or by what fills it. */
  const sidesOf = (each: Element, part?: string) => {
    const style = getComputedStyle(each, part);
    const ground = behind(part ? each : parentOf(each));
    if (!ground) return null;
    const shown = shownOf(each);
    const fill = over(veiled(rgba(style.backgroundColor), shown), ground);
    return (["Top", "Right", "Bottom", "Left"] as const).map((side) => {
      const paint = rgba(style[`border${side}Color`]);
      const edge = over(veiled(paint, shown), fill);
      const wide = style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) >= 1;
      // forced colours would show what is transparent, so what is not to be seen has the colour of the ground there
      const drawn = wide && apart(edge, ground) > 1;
      return { drawn, ratio: Math.max(apart(fill, ground), drawn ? apart(edge, ground) : 0) };
    });
  };
  const short = (each: Element, ratios: number[], what: string) => {
    const lowest = Math.min(...ratios);
    return lowest < least ? [`${nameOf(each)}: ${what} of ${lowest.toFixed(2)}:1`] : [];
  };
  /** Of something that nothing but its edge shows, every side counts; of others those that are drawn. */
  const boxed = (each: Element, by: "edge" | "drawn") => {
    const sides = sidesOf(each);
    if (!sides) return by === "edge" ? [`${nameOf(each)}: on an unknown ground`] : [];
    const judged = sides.filter(({ drawn }) => by === "edge" || drawn);
    return short(
      each,
      judged.map(({ ratio }) => ratio),
      "an edge",
    );
  };

  /** What the browser draws itself is known only as far as we gave it a colour. */
  const ticked = (each: HTMLInputElement) => {
    const { appearance, accentColor } = getComputedStyle(each);
    if (appearance === "none") return boxed(each, "edge");
    if (matchMedia("(forced-colors: active)").matches) return [];
    const ground = behind(parentOf(each));
    if (!each.checked || accentColor === "auto" || !ground) return [`${nameOf(each)}: of an unknown edge`];
    return short(each, [apart(over(rgba(accentColor), ground), ground)], "a tick");
  };
  const knob = (each: Element) => {
    const ground = behind(each);
    const { backgroundColor } = getComputedStyle(each, "::before");
    return ground ? short(each, [apart(over(rgba(backgroundColor), ground), ground)], "a knob") : [];
  };

  /** Lines and areas of a drawing that says something; where nothing covers what is behind it, it is judged elsewhere. */
  const drawn = (each: SVGElement) => {
    const { stroke, fill, strokeWidth } = getComputedStyle(each);
    const ground = behind(parentOf(each));
    const paints = [Number.parseFloat(strokeWidth) > 0 ? stroke : "none", fill].filter((paint) => paint !== "none");
    if (!ground || !paints.length) return [];
    const ratios = paints.map((paint) => apart(over(veiled(rgba(paint), shownOf(each)), ground), ground));
    return short(
      parentOf(each.closest("svg") ?? each) ?? each,
      [Math.max(...ratios)],
      `a ${each.getAttribute("class") ?? "line"}`,
    );
  };

  /** What of the way is done, beside what is left of it and on the launcher; what is left is dotted where that is urgent. */
  const ring = (each: HTMLElement) => {
    const { backgroundImage } = getComputedStyle(each, "::before");
    const [done, left] = [...backgroundImage.matchAll(/(rgba?|color)\([^)]*\)/g)].map(([colour]) => rgba(colour));
    const fill = behind(each);
    if (!done || !left || !fill) return [`${nameOf(each)}: an unknown ring`];
    const rest = over(left, fill);
    const { backgroundColor } = getComputedStyle(each, "::after");
    return short(each, [apart(done, fill), apart(done, rest), apart(rgba(backgroundColor), fill)], "a ring");
  };

  /** A mark in a page of any colour: by its light rim or by the shade around that. */
  const marked = (each: HTMLElement) => {
    const { borderTopColor, boxShadow, outlineColor, outlineStyle } = getComputedStyle(each, "::before");
    const shades = [/(rgba?|color)\([^)]*\)/.exec(boxShadow)?.[0] ?? "transparent"];
    if (outlineStyle !== "none") shades.push(outlineColor);
    const pages: Paint[] = [0, 60, 120, 160, 200, 230, 255].map((light) => [light, light, light, 1]);
    const ratios = pages.map((page) => {
      const rim = rgba(borderTopColor);
      const around = shades.map((shade) => over(rgba(shade), page));
      // the shade beside the page, the rim beside the page, or the rim within its shade
      return Math.max(apart(rim, page), ...around.flatMap((one) => [apart(one, page), apart(rim, one)]));
    });
    return short(each, ratios, "a mark");
  };

  const told = (each: HTMLElement): string[] => {
    if (each.matches("[type=radio], [type=checkbox]:not([role=switch])")) return ticked(each as HTMLInputElement);
    if (each.matches("[role=switch]")) return [...boxed(each, "edge"), ...knob(each)];
    if (each.matches("input, select, textarea, .step:not(.locked) .mark, .lesson-mark, .pip"))
      return boxed(each, "edge");
    if (each.matches(".launcher")) return ring(each);
    if (each.matches(".hint-mark")) return marked(each);
    if (each.matches("button, a[href], summary")) return boxed(each, "drawn");
    return [];
  };
  const isLine = (each: Element): each is SVGElement =>
    each.matches("svg :is(path, circle)") && !each.matches(".base, .crossing-art *, .ferry *");

  return () =>
    all()
      .filter((each) => seen(each) && !each.closest("[aria-disabled=true], :disabled, .unseen"))
      .flatMap((each) => (isLine(each) ? drawn(each) : told(each)));
}
