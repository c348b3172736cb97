import { LIMITS } from '../../api/answer-limits.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Repository } from '../../storage/repository.ts';
import type { Ports } from './ports.ts';

/** What the server's clock has passed for certain, whatever this machine's says. */
export function createPassedTime(ports: Pick<Ports, 'now' | 'elapsed'>, store: Pick<Repository, 'state'>) {
  /** It had passed `serverMs` at that moment of `elapsed`. */
  let passed: { serverMs: number; elapsed: number } | null = null;

  /** It may be later: `elapsed` can miss a sleep. */
  function atLeastMs(): number {
    passed ??= { serverMs: passedIn(store.state), elapsed: ports.elapsed() };
    return passed.serverMs + ports.elapsed() - passed.elapsed;
  }

  function note(serverMs: number): void {
    const isPlausible = Math.abs(serverMs - ports.now()) <= LIMITS.clockSkewMs;
    if (isPlausible && serverMs > atLeastMs()) passed = { serverMs, elapsed: ports.elapsed() };
  }

  return { atLeastMs, note };
}

/** As far as the state tells. */
function passedIn({ rentals, serverPassedMs }: AppState): number {
  return Math.max(serverPassedMs, ...rentals.filter(isBought).map(({ rentedAt }) => rentedAt));
}
