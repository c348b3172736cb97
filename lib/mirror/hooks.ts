import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../state/app-state.ts';
import type { MirrorState, MirrorStore } from './mirror.ts';

export const MirrorContext = createContext<MirrorStore | null>(null);

export function useMirror<T>(selector: (state: MirrorState) => T): T {
  const store = useContext(MirrorContext);
  if (store === null) throw new Error('No mirror above this component');
  return useStore(store, selector);
}

/** For components rendered only once there is a state. The selector must not create new objects. */
export function useAppState<T>(selector: (snapshot: AppState) => T): T {
  return useMirror(({ snapshot }) => {
    if (snapshot === null) throw new Error('No snapshot yet');
    return selector(snapshot);
  });
}
