const modifiers = { ctrl: "ctrlKey", alt: "altKey", shift: "shiftKey", meta: "metaKey" } as const;
type Modifier = keyof typeof modifiers;

const isModifier = (part: string): part is Modifier => Object.hasOwn(modifiers, part);

/**
 * Calls back when the keys of `shortcut` are pressed together, such as "Alt+Shift+K", and says them on `button`. Nothing
 * happens for keys without Ctrl, Alt or Meta, with which people write. Returns the function that ends it.
 */
export function listen(shortcut: string, button: HTMLElement, pressed: () => void): () => void {
  const parts = shortcut.toLowerCase().split("+");
  const held = parts.filter(isModifier);
  const [key = ""] = parts.filter((part) => !isModifier(part));
  if (!key || !held.some((part) => part !== "shift")) {
    console.warn(
      `farshore: the shortcut "${shortcut}" needs a key and one of Ctrl, Alt and Meta, such as "Alt+Shift+K".`,
    );
    return () => {};
  }
  const press = (event: KeyboardEvent) => {
    // with Alt some keyboards write another sign, so the place of the key counts, too
    // What a browser fills a form with comes as a key without a name.
    const { key: name, code } = event as Partial<KeyboardEvent>;
    const hit = name?.toLowerCase() === key || code?.toLowerCase() === `key${key}`;
    const wanted = Object.entries(modifiers).every(([part, name]) => event[name] === held.includes(part as Modifier));
    if (!hit || !wanted || event.repeat || event.defaultPrevented) return;
    event.preventDefault();
    pressed();
  };
  button.setAttribute("aria-keyshortcuts", shortcut);
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
