import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../../src/playbook/check.ts";
import { hostileValues } from "./hostileThemes.ts";
import { changed } from "./soundPlaybook.ts";

const tokens = ["accent", "surface", "surface.light", "surface.dark", "text", "text.light", "text.dark"];
const others = ["font", "scheme", "radius", "density"];

const dressed = (token: string, value: unknown) => {
  const [part = "", inner] = token.split(".");
  const given = inner ? { light: "#ffffff", dark: "#000000", [inner]: value } : value;
  return changed({ theme: { [part]: given } });
};

describe("a theme", () => {
  it("has more than 80 hostile values", () => {
    expect(hostileValues.length).toBeGreaterThan(80);
  });

  it.each([...tokens, ...others])("takes no hostile value for %s, and says where it was found", async (token) => {
    for (const value of hostileValues) {
      const { playbook, problems } = await checkPlaybook(dressed(token, value));
      // plain words are names of fonts, though nobody has such a font
      const font = typeof value === "string" && /^-?[A-Za-z][\w -]{0,199}$/.test(value);
      if (token === "font" && font) {
        expect(playbook?.theme.font).toBe(value);
        continue;
      }
      expect([value, playbook]).toEqual([value, null]);
      expect(problems.length).toBeGreaterThan(0);
      for (const { message } of problems) expect(message).toMatch(new RegExp(`^theme\\.${token.split(".")[0]}`));
    }
  });

  it.each<[string, unknown]>([
    ["accent", "#0b6e69"],
    ["surface", { light: "#ffffff", dark: "#101010" }],
    ["text", "#000000"],
    ["font", "Inter, -apple-system, Noto Sans, serif"],
    ["scheme", "dark"],
    ["radius", 24],
    ["radius", 0],
    ["density", "compact"],
  ])("takes for %s what is right", async (token, value) => {
    expect((await checkPlaybook(dressed(token, value))).problems).toEqual([]);
  });
});
