import { useSyncExternalStore } from 'react';
import { type Route, routeOf } from './routes.ts';

export function useRoute(): Route {
  return useSyncExternalStore(followHash, () => routeOf(location.hash));
}

export function goTo(route: Route): void {
  location.hash = route;
}

function followHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
