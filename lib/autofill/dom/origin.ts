/**
 * Whose page it is. Not the origin of its address: a document that is sandboxed, as sites serve what their users upload,
 * has that address and an origin of its own. A document that was left has none.
 */
export function originOf(page: Document): string {
  return page.defaultView?.origin ?? OPAQUE;
}

/** Whether a page is the one that a value is meant for. */
export function isOfOrigin(page: Document, origin: string): boolean {
  return origin !== OPAQUE && originOf(page) === origin;
}

/**
 * The origin of the document that led to this one, redirects aside. Empty where nobody did, or the browser was told not to
 * say.
 */
export function cameFrom({ referrer }: Document): string {
  return URL.canParse(referrer) ? new URL(referrer).origin : '';
}

/** What every origin that is like no other is called. */
const OPAQUE = 'null';
