/** How the widget is put on the page; nothing is needed. */
export interface WidgetOptions {
  /** A language tag; without it the page's `lang`, then the browser's languages. */
  language?: string | undefined;
  /** The corner of the screen, in reading direction; `end` without it. */
  corner?: "end" | "start" | undefined;
  /** Keys that open and close the panel, such as `"Alt+Shift+K"`; none without it. One of Ctrl, Alt and Meta is needed. */
  shortcut?: string | undefined;
}
