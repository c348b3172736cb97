import type { Ports } from './ports.ts';

/** One timer. Setting it replaces the previous one. */
export function createTimer({ timers }: Pick<Ports, 'timers'>) {
  let timer: number | undefined;

  function clear(): void {
    if (timer !== undefined) timers.clear(timer);
    timer = undefined;
  }

  function set(run: () => void, delayMs: number): void {
    clear();
    timer = timers.set(run, delayMs);
  }

  return { set, clear };
}
