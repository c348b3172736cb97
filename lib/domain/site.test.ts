import { describe, expect, test } from 'vitest';
import { isSameSite, siteDomain, siteKey, siteName } from './site.ts';

test.each([
  ['accounts.uber.co.uk', 'uber.co.uk', 'uber'],
  ['shop.github.io', 'shop.github.io', 'shop'],
  ['a.shop.github.io', 'shop.github.io', 'shop'],
  ['github.io', null, null],
  ['acme.localhost', null, 'acme'],
  ['localhost', null, null],
  ['127.0.0.1', null, null],
  ['', null, null],
])('%s: domain %s, name %s', (host, domain, name) => {
  expect(siteDomain(host)).toBe(domain);
  expect(siteName(host)).toBe(name);
});

test('a site is remembered by its domain, or by the host it has', () => {
  expect(siteKey('https://accounts.uber.com')).toBe('uber.com');
  expect(siteKey('http://acme.localhost:4010')).toBe('acme.localhost');
});

describe('one site', () => {
  test.each([
    ['https://uber.com', 'https://accounts.uber.com', true],
    ['https://uber.com:8443', 'https://accounts.uber.com', true],
    ['http://uber.com', 'http://uber.com', true],
    ['http://uber.com', 'http://accounts.uber.com', false],
    ['http://uber.com', 'https://uber.com', false],
    ['https://uber.com', 'https://uber.de', false],
    ['https://one.github.io', 'https://two.github.io', false],
    ['http://localhost:4010', 'http://localhost:4010', true],
    ['http://localhost:4010', 'http://localhost:4011', false],
    ['http://acme.localhost:4010', 'http://acme.localhost:4010', true],
    ['http://acme.localhost:4010', 'http://other.acme.localhost:4010', false],
    ['http://acme.localhost:4010', 'http://localhost:4010', false],
    ['https://127.0.0.1', 'https://127.0.0.1', true],
    ['https://127.0.0.1', 'https://127.0.0.2', false],
    ['null', 'null', false],
    ['about:blank', 'about:blank', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameSite(one, other)).toBe(same);
    expect(isSameSite(other, one)).toBe(same);
  });
});
