interface Timer {
  id: number;
  at: number;
  run(): void;
}

export type Clock = ReturnType<typeof createClock>;

/** Time that moves only when told to. */
export function createClock(startAt: number) {
  let now = startAt;
  let lastId = 0;
  let timers: Timer[] = [];

  /** Runs what falls due on the way, in order, and lets its promises settle. */
  async function advance(ms: number): Promise<void> {
    const until = now + ms;
    for (;;) {
      await settle();
      const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (!next) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.run();
    }
    now = until;
    await settle();
  }

  return {
    now: () => now,
    set(run: () => void, delayMs: number): number {
      lastId += 1;
      timers.push({ id: lastId, at: now + delayMs, run });
      return lastId;
    },
    clear(id: number): void {
      timers = timers.filter((timer) => timer.id !== id);
    },
    advance,
    /** The machine sleeps: what falls due meanwhile runs when it is awake again. */
    sleep(ms: number): void {
      now += ms;
    },
    pending: () => timers.length,
    /** When timers fall due, but for those left out. */
    dueAt: (leftOut: ReadonlySet<number>) =>
      timers.flatMap(({ id, at }) => (leftOut.has(id) ? [] : [at])).sort((a, b) => a - b),
  };
}

/** Lets every promise that needs no time come to rest: the whole queue of microtasks runs before the next task. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
