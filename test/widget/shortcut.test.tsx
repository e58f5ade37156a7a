import { afterEach, expect, test, vi } from "vitest";
import { listen } from "../../widget/surfaces/shortcut.ts";

afterEach(() => vi.restoreAllMocks());

function keys(shortcut: string) {
  const button = document.createElement("button");
  const pressed = vi.fn();
  const end = listen(shortcut, button, pressed);
  const press = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent("keydown", { cancelable: true, bubbles: true, ...init });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { button, pressed, press, end };
}

test("calls back for exactly these keys, and keeps the press from the page", () => {
  const { button, pressed, press, end } = keys("Alt+Shift+K");
  expect(button.getAttribute("aria-keyshortcuts")).toBe("Alt+Shift+K");
  expect(press({ key: "k", altKey: true, shiftKey: true })).toBe(true);
  // a Mac writes another sign with Alt
  expect(press({ key: "\u02da", code: "KeyK", altKey: true, shiftKey: true })).toBe(true);
  for (const other of [
    { key: "k", altKey: true },
    { key: "k", altKey: true, shiftKey: true, ctrlKey: true },
    { key: "j", code: "KeyJ", altKey: true, shiftKey: true },
    { key: "k", altKey: true, shiftKey: true, repeat: true },
  ])
    expect(press(other)).toBe(false);
  expect(pressed).toHaveBeenCalledTimes(2);
  end();
  press({ key: "k", altKey: true, shiftKey: true });
  expect(pressed).toHaveBeenCalledTimes(2);
});

test.each(["k", "Shift+K", "Alt", ""])("keys with which people write are refused with a sentence: %j", (shortcut) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { pressed, press } = keys(shortcut);
  press({ key: "k" });
  press({ key: "K", shiftKey: true });
  expect(pressed).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("needs a key and one of Ctrl, Alt and Meta"));
});
