/** Those that the navigation lists. */
export const LISTED_ROUTES = [
  'account',
  'history',
  'spending',
  'sites',
  'settings',
  'data',
  'about',
] as const;
export type ListedRoute = (typeof LISTED_ROUTES)[number];

/** The welcome is shown once, and by name. */
const ROUTES = [...LISTED_ROUTES, 'welcome'] as const;
export type Route = (typeof ROUTES)[number];

/** `#history` → `history`. Anything unknown is the first page. */
export function routeOf(hash: string): Route {
  return ROUTES.find((route) => `#${route}` === hash) ?? 'account';
}
