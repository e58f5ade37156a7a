/**
 * Runs while no other tab does the same, where the browser has Web Locks; without them ids make repeats harmless. False
 * when another tab is at it.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  let begun = false;
  const begin = async (): Promise<true> => {
    begun = true;
    await work();
    return true;
  };
  if (!locks) return begin();
  try {
    return await locks.request(name, { ifAvailable: true }, async (lock) => !!lock && begin());
  } catch (error) {
    // A frame without an origin of its own is refused all locks.
    if (begun) throw error;
    return begin();
  }
}
