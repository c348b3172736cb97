/** `accounts.acme.example` is below `acme.example`. Not in `site.ts`, so that page scripts need not load its list. */
export function isSubdomain(host: string, above: string): boolean {
  return host.endsWith(`.${above}`);
}

/** Whether they are the same host, or one is a subdomain of the other. */
export function areInLine(one: string, other: string): boolean {
  return one === other || isSubdomain(one, other) || isSubdomain(other, one);
}
