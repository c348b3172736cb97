import { getDomain } from 'tldts';
import { expect, test } from 'vitest';
import { SHARED_DOMAINS, tenantOf } from './shared-domains.ts';

test.each([
  ['ada.wordpress.com', 'ada.wordpress.com'],
  ['blog.ada.wordpress.com', 'ada.wordpress.com'],
  ['ada.my.salesforce.com', 'ada.my.salesforce.com'],
  ['wordpress.com', null],
  ['www.wordpress.com', null],
  ['login.salesforce.com', null],
  ['notwordpress.com', null],
  ['wordpress.com.example', null],
  ['', null],
])('%s: %s', (host, tenant) => {
  expect(tenantOf(host)).toBe(tenant);
});

// What the list of suffixes has taken up in the meantime is known from there.
test('every shared domain in the list is needed', () => {
  const apart = [...SHARED_DOMAINS].filter((shared) => {
    const domainOf = (name: string) => getDomain(`${name}.${shared}`, { allowPrivateDomains: true });
    return domainOf('one') !== domainOf('other');
  });
  expect(apart).toEqual([]);
});
