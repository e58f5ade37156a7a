import fc from "fast-check";
import { expect, test } from "./browser.ts";

/** Relative luminance of a colour as the browser paints it, by WCAG 2; runs in the page. */
const contrastsOf = (accents: string[]) => {
  const root = document.querySelector("[data-farshore]")?.shadowRoot?.querySelector<HTMLElement>(".farshore");
  const launcher = root?.querySelector<HTMLElement>(".launcher");
  if (!root || !launcher) throw new Error("no widget");
  const probe = root.appendChild(document.createElement("span"));
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("no canvas");
  const luminance = (colour: string) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (text: string, ground: string) => {
    probe.style.color = text;
    probe.style.backgroundColor = ground;
    const { color, backgroundColor } = getComputedStyle(probe);
    const [a, b] = [luminance(color), luminance(backgroundColor)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const measured = accents.map((accent) => {
    root.style.setProperty("--accent", accent);
    const pairs = [["var(--on-accent)", "var(--accent)"]];
    for (const ground of ["--surface", "--accent-soft", "--sunken"])
      pairs.push(["var(--accent-text)", `var(${ground})`]);
    const found = (["light", "dark"] as const).map((scheme) => {
      root.dataset["scheme"] = scheme;
      return Math.min(...pairs.map(([text = "", ground = ""]) => contrast(text, ground)));
    });
    return { accent, worst: Math.min(...found) };
  });
  probe.remove();
  return measured.sort((a, b) => a.worst - b.worst)[0];
};

test("any accent can be read: text on it, and it as text, in both schemes", async ({ open }) => {
  const page = await open("/postcard/");
  await page.getByRole("button", { name: /^Your way to the result/ }).waitFor();
  const some = fc.sample(fc.integer({ min: 0, max: 0xffffff }), 400);
  const edges = [0, 0xffffff, 0xff0000, 0xff00, 0xff, 0xffff00, 0xff00ff, 0xffff, 0x777777, 0x767676, 0x757575];
  const accents = [...some, ...edges].map((all) => `#${all.toString(16).padStart(6, "0")}`);
  const worst = await page.evaluate(contrastsOf, accents);
  expect(worst?.worst, `contrast of ${worst?.accent}`).toBeGreaterThanOrEqual(4.5);
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
