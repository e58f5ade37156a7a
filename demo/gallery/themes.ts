/** A brand: its theme in the playbook, and what its own pages look like by day and by night. */
export interface Brand {
  title: string;
  theme: { accent?: string; surface?: string | Pair; text?: string | Pair; scheme?: string; [more: string]: unknown };
  page: { light: Colours; dark: Colours };
}
type Pair = Record<"light" | "dark", string>;
interface Colours {
  ground: string;
  bar: string;
  card: string;
  line: string;
}

const plain = {
  light: { ground: "#f3f5f6", bar: "#ffffff", card: "#ffffff", line: "#dde4e7" },
  dark: { ground: "#0e1417", bar: "#141c20", card: "#182227", line: "#2a353b" },
};
const paper = {
  light: { ground: "#f4ecdd", bar: "#fffaf0", card: "#fffaf0", line: "#e2d5bd" },
  dark: { ground: "#12100d", bar: "#191613", card: "#1f1b17", line: "#37312a" },
};
const night = { ground: "#070a15", bar: "#0b1020", card: "#111831", line: "#222b4a" };
const grey = { ground: "#8d8d8d", bar: "#777777", card: "#838383", line: "#6a6a6a" };

export const themes: Record<string, Brand> = {
  postcard: { title: "Postcard", theme: { accent: "#0b6e69" }, page: plain },
  none: { title: "No theme", theme: {}, page: plain },
  lemon: { title: "Pale yellow", theme: { accent: "#ffe9a8" }, page: plain },
  ink: { title: "Near black", theme: { accent: "#101010", radius: 6 }, page: plain },
  book: {
    title: "Serif, square",
    theme: {
      accent: "#8a2b1f",
      surface: { light: "#fffaf0", dark: "#191613" },
      text: { light: "#2b2118", dark: "#f1e9df" },
      font: "Georgia, Noto Serif, DejaVu Serif, serif",
      radius: 0,
    },
    page: paper,
  },
  night: {
    title: "Dark product",
    theme: { accent: "#7c5cff", surface: "#0b1020", text: "#e6e9f5", radius: 10 },
    page: { light: night, dark: night },
  },
  grey: {
    title: "Unreadable grey",
    theme: { accent: "#8a8a8a", surface: "#777777", text: "#999999" },
    page: { light: grey, dark: grey },
  },
  compact: { title: "Compact", theme: { accent: "#0b6e69", density: "compact" }, page: plain },
};
