import { viewOf } from './page-properties.ts';

/**
 * The page's own origin, not that of its address. A sandboxed document, as sites serve user uploads, has the site's
 * address but an opaque origin. A document that was left has none.
 */
export function originOf(page: Document): string {
  return viewOf(page)?.origin ?? OPAQUE;
}

export function isOfOrigin(page: Document, origin: string): boolean {
  return origin !== OPAQUE && originOf(page) === origin;
}

/** The origin of the referring document, ignoring redirects. Empty without one, or if the browser was told not to say. */
export function cameFrom({ referrer }: Document): string {
  return URL.canParse(referrer) ? new URL(referrer).origin : '';
}

/** How all opaque origins are serialized. */
const OPAQUE = 'null';
