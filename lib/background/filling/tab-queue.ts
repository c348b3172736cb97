import { createQueue } from '../../async/queue.ts';

export type TabQueue = ReturnType<typeof createTabQueue>;

/** One fill at a time per tab: two at once would type into each other. */
export function createTabQueue() {
  const queues = new Map<number, ReturnType<typeof createQueue>>();
  return <T>(tabId: number, fill: () => Promise<T>): Promise<T> => {
    const enqueue = queues.get(tabId) ?? createQueue();
    queues.set(tabId, enqueue);
    return enqueue(fill);
  };
}
