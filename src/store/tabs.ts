/** A word from another tab of this project: what is kept under this scope has changed. */
export interface TabMessage {
  scope: string;
}

export interface Tabs {
  tell(message: TabMessage): void;
  close(): void;
}

/** Tells the other tabs of a project. Without BroadcastChannel nothing is told, and each tab reads at its next fact. */
export function openTabs(project: string, listen: (message: TabMessage) => void): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`farshore-${project}`);
  if (channel) channel.onmessage = (event: MessageEvent<TabMessage>) => listen(event.data);
  return {
    tell: (message) => channel?.postMessage(message),
    close: () => channel?.close(),
  };
}
