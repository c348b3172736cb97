import type { World } from '../rules/world.ts';

/**
 * What goes wrong: a number is answered with that status and nothing is done. `drop-before` and `hang` lose the
 * request; `drop-after`, `hang-after`, `garbage` and `bad-gateway-after` do the work and lose the answer.
 */
export type Failure =
  | number
  | 'drop-before'
  | 'drop-after'
  | 'garbage'
  | 'hang'
  | 'hang-after'
  | 'bad-gateway-after';

export interface FailNext {
  /** `POST /rentals`, `GET /rentals/:id/code`, `/services` or `*`: a `:part` stands for one segment. */
  match: string;
  failure: Failure;
  /** 1 unless said. */
  times?: number;
}

export interface Faults {
  failNext(fault: FailNext): void;
  /** The failure this request meets, if any; one of those asked for is used up. */
  next(method: string, path: string): Failure | null;
}

export function createFaults(world: World): Faults {
  const queue: { matches: RegExp; failure: Failure; left: number }[] = [];
  return {
    failNext({ match, failure, times = 1 }) {
      queue.push({ matches: patternOf(match), failure, left: times });
    },
    next(method, path) {
      const planned = queue.find((fault) => fault.left > 0 && fault.matches.test(`${method} ${path}`));
      if (planned) {
        planned.left -= 1;
        return planned.failure;
      }
      const { down, flakyShare } = world.scenario();
      if (down) return 502;
      if (flakyShare === 0 || method !== 'GET' || world.faultRandom.next() >= flakyShare) return null;
      return world.faultRandom.next() < 0.5 ? 502 : 'drop-before';
    },
  };
}

function patternOf(match: string): RegExp {
  const [, method = '[A-Z]+', path = '*'] = /^(?:([A-Z]+) )?(\S+)$/.exec(match) ?? [];
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${method} ${source}$`);
}
