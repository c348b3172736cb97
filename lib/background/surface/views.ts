import type { AppState } from '../../state/app-state.ts';
import type { Repository } from '../../storage/repository.ts';

export interface View {
  post(state: AppState): void;
}

export type Views = ReturnType<typeof createViews>;

/** The visible popups, panels and pages; a hidden one has disconnected. Each gets the whole state on every change. */
export function createViews(store: Pick<Repository, 'load'>) {
  const open = new Set<View>();

  function add(view: View): () => void {
    open.add(view);
    void store.load().then((state) => open.has(view) && view.post(state));
    return () => open.delete(view);
  }

  function postToAll(state: AppState): void {
    for (const view of open) view.post(state);
  }

  return { add, show: postToAll, isOpen: () => open.size > 0 };
}
