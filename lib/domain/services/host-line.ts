/** `accounts.acme.example` is below `acme.example`. Apart from `site.ts`, so that a page need not load its list. */
export function isSubdomain(host: string, above: string): boolean {
  return host.endsWith(`.${above}`);
}

/** Whether they are one host, or one is above the other. */
export function areInLine(one: string, other: string): boolean {
  return one === other || isSubdomain(one, other) || isSubdomain(other, one);
}
