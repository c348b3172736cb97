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

/** The welcome has no entry in the navigation. */
const ROUTES = [...LISTED_ROUTES, 'welcome'] as const;
export type Route = (typeof ROUTES)[number];

/** `#history` → `history`. Falls back to the first page. */
export function routeOf(hash: string): Route {
  return ROUTES.find((route) => `#${route}` === hash) ?? 'account';
}
