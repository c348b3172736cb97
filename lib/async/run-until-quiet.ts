/**
 * Wraps `work` so that it never runs twice at once: whoever calls while it is running has it run once more afterward.
 * Resolves once it has run without being called.
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
      // In the same turn as the last check of `calledAgain`: a call in between would be lost.
      running = undefined;
    }
  }

  return () => {
    if (running !== undefined) calledAgain = true;
    // Not at once: `work` may call this itself before it first waits.
    running ??= Promise.resolve().then(repeat);
    return running;
  };
}
