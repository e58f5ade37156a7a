interface LineProps {
  /** The path, on a grid of 20. */
  d: string;
  size?: number;
  /** Of the line. */
  width?: number;
  /** Points along the reading direction. */
  turns?: boolean;
}

/** A line drawing of 20 by 20; the words beside it say what it means. */
export function Line({ d, size = 20, width = 1.8, turns = false }: LineProps) {
  return (
    <svg
      class={turns ? "turns" : undefined}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width={width}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}

/** The cross that closes a surface. */
export const Cross = () => <Line d="M5 5l10 10M15 5L5 15" />;
