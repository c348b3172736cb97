import type { Ports } from './ports.ts';

/** One timer: setting it again replaces what was set before. */
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
