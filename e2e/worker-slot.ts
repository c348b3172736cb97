import { inject } from 'vitest';

/** What a file of specs has to itself while others run. */
export interface WorkerSlot {
  port: number;
  /** Built for an API on that port. */
  extensionDir: string;
}

export function ownWorkerSlot(): WorkerSlot {
  // From 1 to the number of files that run at a time.
  const slot = inject('workerSlots')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!slot) throw new Error(`There is no slot for the worker ${process.env.VITEST_POOL_ID}`);
  return slot;
}
