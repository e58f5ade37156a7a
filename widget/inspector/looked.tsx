import type { ComponentChild } from "preact";
import type { Look } from "../../src/look.ts";
import type { Bench } from "./bench.ts";

/** What needs a look draws it once there is one, or says why there is none. */
export function Looked({ bench, children }: { bench: Bench; children(look: Look): ComponentChild }) {
  const { look, trouble } = bench;
  if (look) return <>{children(look)}</>;
  return <p class={trouble ? "callout" : "soft"}>{trouble || "One moment."}</p>;
}
