import { expect, test } from 'vitest';
import { areInLine, isSubdomain } from './host-line.ts';

test.each([
  ['accounts.acme.example', 'acme.example', true],
  ['a.b.acme.example', 'acme.example', true],
  ['acme.example', 'acme.example', false],
  ['acme.example', 'accounts.acme.example', false],
  ['notacme.example', 'acme.example', false],
])('whether %s is a subdomain of %s: %s', (host, above, expected) => {
  expect(isSubdomain(host, above)).toBe(expected);
});

test('a host is in line with itself, and with those above and below it', () => {
  expect(areInLine('acme.example', 'acme.example')).toBe(true);
  expect(areInLine('login.acme.example', 'acme.example')).toBe(true);
  expect(areInLine('acme.example', 'login.acme.example')).toBe(true);
});

test('hosts side by side are not in line', () => {
  expect(areInLine('login.acme.example', 'shop.acme.example')).toBe(false);
});
