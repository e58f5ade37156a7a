/** The other tabs of a project; each is told the scope under which what is kept has changed, and a word where it says more. */
export interface Tabs {
  tell(message: string): void;
  close(): void;
}

/** Without BroadcastChannel nothing is told, and each tab reads at its next fact. */
export function openTabs(project: string, listen: (message: string) => void): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`farshore-${project}`);
  if (channel) channel.onmessage = (event: MessageEvent<string>) => listen(event.data);
  return {
    tell: (message) => channel?.postMessage(message),
    close: () => channel?.close(),
  };
}
