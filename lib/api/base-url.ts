const DEFAULT_BASE_URL = 'https://ohmyotp.com/api/v1';

/** The API's base URL without a trailing slash. Throws on anything that is not an http(s) URL. */
export function apiBaseUrl(configured: string | undefined): string {
  const url = new URL(configured || DEFAULT_BASE_URL);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`Not an http(s) URL: ${url}`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The match pattern for a URL's host alone. Firefox allows no port in a pattern, so there is none. */
export function hostPermission(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
