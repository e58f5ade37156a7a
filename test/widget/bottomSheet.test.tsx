import { afterEach, describe, expect, test, vi } from "vitest";
import { aboveKeyboard, dragToClose } from "../../widget/surfaces/bottomSheet.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe("a finger on the head", () => {
  function made(height = 600) {
    const sheet = document.body.appendChild(document.createElement("div"));
    const head = sheet.appendChild(document.createElement("header"));
    const button = head.appendChild(document.createElement("button"));
    Object.defineProperty(sheet, "offsetHeight", { value: height });
    head.setPointerCapture = () => {};
    const close = vi.fn();
    const end = dragToClose(sheet, head, close);
    let at = 0;
    const touch = (type: string, clientY: number, on: Element = head, pointerType = "touch") => {
      const event = new PointerEvent(type, { clientY, pointerType, isPrimary: true, bubbles: true });
      at += 100;
      Object.defineProperty(event, "timeStamp", { value: at });
      on.dispatchEvent(event);
    };
    return { sheet, head, button, close, end, touch, place: () => sheet.style.getPropertyValue("translate") };
  }

  test("pulls the sheet along, never up, and lets it go back where that was short", () => {
    const { touch, close, place, sheet } = made();
    touch("pointerdown", 100);
    touch("pointermove", 160);
    expect([place(), sheet.hasAttribute("data-dragged")]).toEqual(["0 60px", true]);
    touch("pointermove", 60);
    expect(place()).toBe("none");
    touch("pointermove", 100);
    touch("pointermove", 130);
    touch("pointerup", 130);
    expect([place(), sheet.hasAttribute("data-dragged"), close.mock.calls.length]).toEqual(["none", false, 0]);
  });

  test("closes it when it was pulled far", () => {
    const { touch, close } = made();
    touch("pointerdown", 100);
    touch("pointermove", 290);
    touch("pointermove", 291);
    touch("pointerup", 291);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test("closes it when it was pulled fast", () => {
    const { touch, close } = made();
    touch("pointerdown", 100);
    touch("pointermove", 160);
    touch("pointerup", 160);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test("closes nothing when the system takes the touch away, with a mouse, or on a button", () => {
    const { touch, close, button } = made();
    touch("pointerdown", 100);
    touch("pointermove", 400);
    touch("pointercancel", 400);
    touch("pointerdown", 100, undefined, "mouse");
    touch("pointermove", 400, undefined, "mouse");
    touch("pointerup", 400, undefined, "mouse");
    touch("pointerdown", 100, button);
    touch("pointermove", 400);
    touch("pointerup", 400);
    expect(close).not.toHaveBeenCalled();
  });

  test("moves nothing after the end", () => {
    const { touch, end, place } = made();
    end();
    touch("pointerdown", 100);
    touch("pointermove", 300);
    expect(place()).toBe("");
  });
});

describe("the keyboard on the screen", () => {
  function made(height: number, scale = 1) {
    const screen = Object.assign(new EventTarget(), { height, scale, offsetTop: 0 });
    vi.stubGlobal("visualViewport", screen);
    vi.stubGlobal("innerHeight", 800);
    const root = document.createElement("div");
    const end = aboveKeyboard(root);
    return { screen, end, height: () => root.style.getPropertyValue("--keyboard") };
  }

  test("is as high as what it hides, and gone with it", () => {
    const { screen, height, end } = made(500);
    expect(height()).toBe("300px");
    screen.height = 800;
    screen.dispatchEvent(new Event("resize"));
    expect(height()).toBe("0px");
    end();
    screen.height = 500;
    screen.dispatchEvent(new Event("resize"));
    expect(height()).toBe("");
  });

  test("is not what zooming in hides", () => {
    expect(made(400, 2).height()).toBe("0px");
  });
});
