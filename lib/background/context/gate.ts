import type { Repository } from '../../storage/repository.ts';

/**
 * Wraps what browser events start: it waits until the state is loaded, so that `store.state` can be read synchronously.
 */
export function createGate(store: Pick<Repository, 'load'>) {
  return <In extends unknown[], Out>(run: (...given: In) => Out) =>
    async (...given: In): Promise<Awaited<Out>> => {
      await store.load();
      return await run(...given);
    };
}
