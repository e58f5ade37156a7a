import type { ComponentChildren } from "preact";
import { useErrorBoundary } from "preact/hooks";

/** Stops an error in a surface: the surfaces close, the launcher stays, and the host's page never hears of it. */
export function Boundary({ children, onError }: { children: ComponentChildren; onError(): void }) {
  const [error] = useErrorBoundary((caught: unknown) => {
    console.warn("Farshore closed itself after an error:", caught);
    onError();
  });
  return error ? null : children;
}
