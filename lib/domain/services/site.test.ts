import { describe, expect, test } from 'vitest';
import { isAuthentic, isInLine, isSameSite, siteDomain, siteKey, siteName } from './site.ts';

test.each([
  ['accounts.uber.co.uk', 'uber.co.uk', 'uber'],
  ['shop.github.io', 'shop.github.io', 'shop'],
  ['a.shop.github.io', 'shop.github.io', 'shop'],
  ['github.io', null, null],
  ['shop.s3.amazonaws.com', 'shop.s3.amazonaws.com', 'shop'],
  ['ada.wordpress.com', 'ada.wordpress.com', 'ada'],
  ['ADA.wordpress.com.', 'ada.wordpress.com', 'ada'],
  ['www.wordpress.com', 'wordpress.com', 'wordpress'],
  ['login.salesforce.com', 'salesforce.com', 'salesforce'],
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
    ['https://one.tumblr.com', 'https://two.tumblr.com', false],
    ['https://www.tumblr.com', 'https://one.tumblr.com', false],
    ['https://a.s3.amazonaws.com', 'https://b.s3.amazonaws.com', false],
    ['https://tumblr.com', 'https://one.tumblr.com', false],
    ['https://tumblr.com', 'https://one.tumblr.com.', false],
    ['https://tumblr.com', 'https://www.tumblr.com', true],
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

describe('what goes on by itself from one to the other', () => {
  test.each([
    ['https://example.com', 'https://example.com', true],
    ['https://example.com', 'https://accounts.example.com', true],
    ['https://example.com', 'https://a.b.example.com', true],
    ['https://www.example.com', 'https://login.example.com', false],
    ['https://www.example.com', 'https://notwww.example.com', false],
    ['https://example.com', 'https://example.com:8443', false],
    ['https://example.com:443', 'https://accounts.example.com', true],
    ['https://example.com', 'http://example.com', false],
    ['https://example.com', 'https://evil.example', false],
    ['https://co.uk', 'https://example.co.uk', false],
    ['https://wordpress.com', 'https://one.wordpress.com', false],
    ['http://acme.localhost:4010', 'http://acme.localhost:4010', true],
    ['http://acme.localhost:4010', 'http://login.acme.localhost:4010', false],
    ['null', 'null', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, does) => {
    expect(isInLine(one, other)).toBe(does);
    expect(isInLine(other, one)).toBe(does);
  });
});

test.each([
  ['https://example.com', true],
  ['http://localhost:4010', true],
  ['http://acme.localhost', true],
  ['http://127.0.0.1:8080', true],
  ['http://example.com', false],
  ['http://localhost.example', false],
  ['http://127.0.0.1.example', false],
  ['null', false],
])('nobody can have written the pages of %s on the way: %s', (origin, is) => {
  expect(isAuthentic(origin)).toBe(is);
});
