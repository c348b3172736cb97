/** Lets the page run. Unlike `setTimeout(0)` this costs nothing in a hidden tab. */
export function nextTick(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

const STEP_MS = 50;

/** Whether something stays true while the page has its say; ends at once when it is no longer true. */
export async function staysTrue(holds: () => boolean, forMs = 300): Promise<boolean> {
  // By the clock rather than by steps, each of which may take a second in a hidden tab.
  const startedAt = performance.now();
  await nextTick();
  while (holds()) {
    if (performance.now() - startedAt >= forMs) return true;
    await pause(STEP_MS);
  }
  return false;
}
