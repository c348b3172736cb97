/**
 * Wraps `work` so that it never runs twice at once. Calls during a run are answered by one more run. Resolves after a
 * run during which nobody called.
 */
export function runUntilQuiet(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let calledAgain = false;

  async function repeat(): Promise<void> {
    try {
      do {
        calledAgain = false;
        await work();
      } while (calledAgain);
    } finally {
      // Must happen in the same turn as the last check of `calledAgain`, or a call in between would be lost.
      running = undefined;
    }
  }

  return () => {
    if (running !== undefined) calledAgain = true;
    // Deferred, because `work` may call this before its first await.
    running ??= Promise.resolve().then(repeat);
    return running;
  };
}
