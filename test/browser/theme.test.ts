import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { safeParse } from "zod/v4/core";
import { palette } from "../../src/playbook/palette.ts";
import { Theme } from "../../src/playbook/schema.ts";
import { hostileValues } from "../playbook/hostileThemes.ts";
import { expect, test } from "./browser.ts";

type Look = Pick<Theme, "accent" | "surface" | "text">;
type Piece = typeof import("../../widget/style/theme.ts");

/** Every pair of tokens that meets in the widget, painted by the browser, and the worst contrast by WCAG 2 of each look; runs in the page. */
const paint = (looks: Look[]) => {
  const drawn = document.querySelector("[data-farshore]")?.shadowRoot?.querySelector<HTMLElement>(".farshore");
  if (!drawn) throw new Error("no widget");
  // beside what is drawn, which would have to be styled anew each time
  drawn.style.display = "none";
  const root = document.createElement("div");
  root.className = "farshore";
  drawn.after(root);
  const dress = (window as unknown as { piece: Piece }).piece.createTheme(root);
  const probe = root.appendChild(document.createElement("span"));
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("no canvas");
  const painted = (colour: string) => {
    probe.style.color = colour;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = painted(colour)
      .map((part) => part / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const tint = (token: string) => `color-mix(in srgb, var(${token}, red) 10%, var(--surface))`;
  const grounds = ["var(--surface)", "var(--sunken)", "var(--accent-soft)", ...["--good", "--warn", "--bad"].map(tint)];
  const texts = ["ink", "soft", "accent-text", "good", "warn", "bad"].map((name) => `var(--${name}, var(--ink))`);
  const pairs: [text: string, ground: string, least: number][] = [["var(--on-accent)", "var(--accent)", 4.5]];
  for (const ground of grounds) {
    for (const text of texts) pairs.push([text, ground, 4.5]);
    pairs.push(["var(--edge)", ground, 3]);
  }
  const measured = looks.map((look) => {
    dress({ ...look, scheme: "auto" }, undefined);
    root.style.setProperty("--accent", look.accent ?? "");
    const inScheme = (scheme: "light" | "dark") => {
      root.style.colorScheme = scheme;
      const light = new Map(
        ["var(--on-accent)", "var(--accent)", "var(--edge)", ...texts, ...grounds].map((each) => [
          each,
          luminance(each),
        ]),
      );
      const over = pairs.map(([text, ground, least]) => {
        const [a = 0, b = 0] = [light.get(text), light.get(ground)];
        return { scheme, text, ground, over: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) / least };
      });
      return { worst: over.sort((a, b) => a.over - b.over)[0], accent: painted("var(--accent-text)") };
    };
    const [day, night] = [inScheme("light"), inScheme("dark")];
    return { look, worst: [day.worst, night.worst], accents: [day.accent, night.accent] };
  });
  return measured;
};

const colour = fc
  .oneof(
    fc.integer({ min: 0, max: 0xffffff }),
    fc.integer({ min: 0, max: 255 }).map((grey) => grey * 0x10101),
  )
  .map((all) => `#${all.toString(16).padStart(6, "0")}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const ground = maybe(fc.oneof(colour, fc.record({ light: colour, dark: colour })));
const looks = fc.record({ accent: maybe(colour), surface: ground, text: ground });
const edges = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff", "#00ffff", "#777777"];

/** A page with the widget in it, and beside it the built piece that dresses it in a theme. */
async function openDressed(open: (path: string) => Promise<Page>): Promise<Page> {
  const manifest = new URL("../../dist/cdn/.vite/manifest.json", import.meta.url);
  const chunks: { name?: string; file: string }[] = Object.values(JSON.parse(readFileSync(manifest, "utf8")));
  const file = chunks.find(({ name }) => name === "theme")?.file;
  const page = await open("/postcard/");
  await page.getByRole("button", { name: /^Your way to the result/ }).click();
  await page.getByRole("dialog").waitFor();
  // as text, because what is written here as an import is turned into another call
  await page.evaluate(`import("/farshore/${file}").then((piece) => { window.piece = piece; })`);
  return page;
}

test("whatever a brand gives can be read, in both schemes", async ({ open }) => {
  const page = await openDressed(open);
  const given: Look[] = [
    ...fc.sample(looks, 500),
    ...edges.flatMap((accent) => [{ accent }, ...edges.map((surface) => ({ accent, surface, text: accent }))]),
  ];
  const painted = await page.evaluate(paint, given);
  const missed = painted.filter(({ worst }) => worst.some((each) => !each || each.over < 1));
  expect(missed.slice(0, 3)).toEqual([]);
  expect(painted).toHaveLength(given.length);
});

test("an accent alone becomes text in the style sheet just as the desk works it out", async ({ open }) => {
  const page = await openDressed(open);
  const accents = [...fc.sample(colour, 300), ...edges].map((accent) => ({ accent }));
  const painted = await page.evaluate(paint, accents);
  const off = painted.flatMap(({ look, accents }) =>
    (["light", "dark"] as const).map((scheme, i) => {
      const wanted = palette({ ...look, scheme }, scheme)["accent-text"];
      const parts = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
      return {
        ...look,
        scheme,
        wanted,
        by: Math.max(...parts.map((part, at) => Math.abs(part - (accents[i]?.[at] ?? 0)))),
      };
    }),
  );
  // one step of a screen, for rounding
  expect(off.filter(({ by }) => by > 1)).toEqual([]);
});

/** Of the launcher in each accent: how far what is done of the way stands out from the button, and from what is left; runs in the page. */
const ringsOf = (accents: string[]) => {
  const root = document.querySelector("[data-farshore]")?.shadowRoot?.querySelector<HTMLElement>(".farshore");
  const launcher = root?.querySelector(".launcher");
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!root || !launcher || !canvas) throw new Error("no launcher");
  launcher.setAttribute("data-state", "gap");
  const light = (colours: string[]) => {
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return accents.map((accent) => {
    root.style.setProperty("--accent", accent);
    const ground = getComputedStyle(launcher).backgroundColor;
    const ring = getComputedStyle(launcher, "::before").backgroundImage;
    const [done = "", left = ""] = ring.match(/(rgba?|color)\([^)]*\)/g) ?? [];
    const on = light([ground, done]);
    const ratios = [light([ground]), light([ground, left])].map((each) => Math.max(on / each, each / on));
    return { accent, lowest: left ? Math.min(...ratios) : 0 };
  });
};

test("the launcher's ring tells what is done from what is left, whatever the accent", async ({ open }) => {
  const page = await open("/postcard/");
  await page.getByRole("button", { name: /^Your way to the result/ }).waitFor();
  // about as light as where its text turns from white to black, which is the hardest
  const hardest = ["#7a7570", "#ec0302", "#7c5cff", "#767676", "#0080c8"];
  const rings = await page.evaluate(ringsOf, [...fc.sample(colour, 1000), ...edges, ...hardest]);
  expect(rings.filter(({ lowest }) => lowest < 3)).toEqual([]);
});

/** The families that the browser makes of a theme's font; runs in the page. */
const familiesOf = (fonts: string[]) => {
  const root = document.querySelector("[data-farshore]")?.shadowRoot?.querySelector<HTMLElement>(".farshore");
  if (!root) throw new Error("no widget");
  const dress = (window as unknown as { piece: Piece }).piece.createTheme(root);
  return fonts.map((font) => {
    dress({ font, scheme: "auto" }, undefined);
    return getComputedStyle(root)
      .fontFamily.split(", ")
      .map((name) => name.replaceAll('"', ""));
  });
};

test("a font becomes the names in it, and nothing else", async ({ open }) => {
  const page = await openDressed(open);
  const name = fc
    .tuple(
      fc.constantFrom("", "-"),
      fc.constantFrom("a", "b", "X", "Y"),
      fc.string({ unit: fc.constantFrom("a", "Z", "0", "9", "_", "-", " ") }),
    )
    .map((parts) => parts.join(""));
  const hostile = fc.string({ unit: fc.constantFrom(...`aZ0 ,-;:(){}'"\\/*!@#`.split("")) });
  const keywords = ["inherit", "initial", "revert", "default", "unset", "serif", "system-ui", "-apple-system"];
  const given = [
    ...fc.sample(fc.array(name, { minLength: 1, maxLength: 10 }), 200).map((names) => names.join(", ")),
    ...fc.sample(hostile, 500),
    ...keywords,
    "Source Sans 3,Inter, serif",
  ];
  const accepted = given.filter((font) => safeParse(Theme, { font }).success);
  expect(accepted.length).toBeGreaterThan(100);
  const wanted = accepted.map((font) => [...font.split(",").map((each) => each.trim()), "system-ui", "sans-serif"]);
  expect(await page.evaluate(familiesOf, accepted)).toEqual(wanted);
});

test("the launcher's boat and ring are there where the system chooses every colour", async ({ newContext }) => {
  const page = await (await newContext({ forcedColors: "active" })).newPage();
  await page.goto("/postcard/");
  const launcher = page.getByRole("button", { name: /^Your way to the result/ });
  await launcher.waitFor();
  const drawn = await launcher.evaluate((button) => {
    const ground = getComputedStyle(button).backgroundColor;
    const { backgroundColor } = getComputedStyle(button, "::after");
    const { backgroundImage } = getComputedStyle(button, "::before");
    return { boat: backgroundColor !== ground, ring: backgroundImage.startsWith("conic-gradient") };
  });
  expect(drawn).toEqual({ boat: true, ring: true });
});

/** Dresses what is drawn in a value that no check has seen, for every token; returns whatever changed besides; runs in the page. */
const dressIn = (values: unknown[]) => {
  const drawn = document.querySelector("[data-farshore]")?.shadowRoot?.querySelector<HTMLElement>(".farshore");
  if (!drawn) throw new Error("no widget");
  const dress = (window as unknown as { piece: Piece }).piece.createTheme(drawn);
  const kept = () => {
    const { display, position, zIndex, visibility } = getComputedStyle(drawn);
    return JSON.stringify([display, position, zIndex, visibility, drawn.getAttribute("style")]);
  };
  const before = kept();
  const changed: string[] = [];
  const { light, dark } = { light: "#ffffff", dark: "#000000" };
  for (const value of values)
    for (const theme of [
      { accent: value, surface: value },
      { surface: { light: value, dark }, text: { light, dark: value } },
      { text: value },
      { font: value },
      { radius: value },
      { scheme: value },
    ]) {
      try {
        dress({ scheme: "auto", ...theme } as never, value as never);
      } catch {
        // what is no text at all cannot be read as a colour
      }
      if (kept() !== before) changed.push(JSON.stringify(theme));
    }
  dress({ scheme: "auto" }, undefined);
  return changed;
};

test("a hostile value asks nobody for anything and leaves its token nowhere, even where no check has seen it", async ({
  context,
  open,
}) => {
  const page = await openDressed(open);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  await context.route(/.*/, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  expect(
    await page.evaluate(
      dressIn,
      hostileValues.filter((value) => typeof value !== "string" || value.length < 10_000),
    ),
  ).toEqual([]);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});
