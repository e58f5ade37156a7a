import type { CDPSession, Page } from "playwright-core";

/** An element as the accessibility tree has it. */
export interface Node {
  role: string;
  name: string;
}

const deepest = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})()`;

/** What assistive technology is told of the element that has the focus. */
async function focusedNode(session: CDPSession): Promise<Node> {
  const { result } = await session.send("Runtime.evaluate", { expression: deepest });
  if (!result.objectId) return { role: "", name: "" };
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  return { role: String(node?.role?.value ?? ""), name: String(node?.name?.value ?? "") };
}

/** A customer who has nothing but a keyboard. */
export interface Keyboard {
  /** What has the focus. */
  focused(): Promise<Node>;
  /** Presses Tab until the focus is on what is called so; `back` presses Shift+Tab. */
  tabTo(role: string, name: RegExp | string, back?: "back"): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** Pastes. */
  paste(text: string): Promise<void>;
}

export async function keyboardOf(page: Page): Promise<Keyboard> {
  const session = await page.context().newCDPSession(page);
  const isIt = (node: Node, role: string, name: RegExp | string) =>
    node.role === role && (typeof name === "string" ? node.name === name : name.test(node.name));
  return {
    focused: () => focusedNode(session),
    async tabTo(role, name, back) {
      const passed: string[] = [];
      for (let stop = 0; stop < 70; stop++) {
        await page.keyboard.press(back ? "Shift+Tab" : "Tab");
        const node = await focusedNode(session);
        if (isIt(node, role, name)) return;
        passed.push(`${node.role} "${node.name}"`);
      }
      throw new Error(`no stop is the ${role} ${name}, but ${passed.join(", ")}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    paste: (text) => page.keyboard.insertText(text),
  };
}
