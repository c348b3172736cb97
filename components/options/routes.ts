export const ROUTES = ['account', 'sites', 'settings', 'data', 'about'] as const;
export type Route = (typeof ROUTES)[number];

/** `#history` → `history`. Anything unknown is the first page. */
export function routeOf(hash: string): Route {
  return ROUTES.find((route) => `#${route}` === hash) ?? 'account';
}
