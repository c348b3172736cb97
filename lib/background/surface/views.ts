import type { AppState } from '../../state/app-state.ts';
import type { Repository } from '../../storage/repository.ts';

export interface View {
  post(state: AppState): void;
}

export type Views = ReturnType<typeof createViews>;

/** The popups, panels and pages that can be seen; one behind others has cut its line. Each is shown the whole state at every change. */
export function createViews(store: Pick<Repository, 'load'>) {
  const open = new Set<View>();

  /** Returns what to call when the view is gone. */
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
