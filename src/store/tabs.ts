/**
 * The other tabs of a project; each is told the scope under which what is kept has changed, and a word where it says more.
 * Without BroadcastChannel there is none, nothing is told, and each tab reads at its next fact.
 */
export function openTabs(project: string, listen: (message: string) => void): BroadcastChannel | null {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`farshore-${project}`);
  // anybody in the page may say something there
  if (channel) channel.onmessage = ({ data }: MessageEvent<unknown>) => listen(`${data as string}`);
  return channel;
}
