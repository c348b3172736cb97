import type { Repository } from '../../storage/repository.ts';

export type Gate = ReturnType<typeof createGate>;

/** Everything that an event starts waits here until the state is read; behind it, `store.state` can be read at any time. */
export function createGate(store: Pick<Repository, 'load'>) {
  return <In extends unknown[], Out>(run: (...given: In) => Out) =>
    async (...given: In): Promise<Awaited<Out>> => {
      await store.load();
      return await run(...given);
    };
}
