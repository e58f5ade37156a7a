import type { ComponentChildren } from "preact";
import type { Bench } from "./bench.ts";

/** A line that unfolds. */
export function Fold({
  bench,
  name,
  first = false,
  line,
  children,
}: {
  bench: Bench;
  name: string;
  first?: boolean;
  line: ComponentChildren;
  children: () => ComponentChildren;
}) {
  const open = bench.isOpen(name, first);
  return (
    <div class="fold">
      <button type="button" class="fold-line" aria-expanded={open} onClick={() => bench.toggle(name, first)}>
        {line}
      </button>
      {open && <div class="fold-body">{children()}</div>}
    </div>
  );
}
