/** The server of `npm run dev`, on whatever port; its address is added to `script-src` by wxt. */
const DEV = { http: 'http://localhost:*', socket: 'ws://localhost:*' };

/**
 * What the extension's pages and its worker may run, load and speak to; what is not named here is refused. While one
 * develops, modules, styles and changes come from a server.
 */
export function contentPolicy(apiUrl: string, { dev }: { dev: boolean }): string {
  const policy: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...(dev ? [DEV.http, "'unsafe-inline'"] : [])],
    'img-src': ["'self'", ...(dev ? [DEV.http] : [])],
    'connect-src': ["'self'", new URL(apiUrl).origin, ...(dev ? [DEV.http, DEV.socket] : [])],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    // No text becomes a script or markup, whoever wrote it.
    ...(dev ? {} : { 'require-trusted-types-for': ["'script'"], 'trusted-types': ["'none'"] }),
  };
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
