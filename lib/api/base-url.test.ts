import { expect, test } from 'vitest';
import { apiBaseUrl, hostPermission } from './base-url.ts';

test.each([
  [undefined, 'https://ohmyotp.com/api/v1'],
  ['', 'https://ohmyotp.com/api/v1'],
  ['http://localhost:4010/api/v1/', 'http://localhost:4010/api/v1'],
  ['https://api.example/', 'https://api.example'],
  ['https://api.example/v1?key=x#y', 'https://api.example/v1'],
])('%j is the base %s', (configured, base) => {
  expect(apiBaseUrl(configured)).toBe(base);
});

test.each(['ohmyotp.com', 'ftp://ohmyotp.com', 'javascript:alert(1)'])(
  '%s is not a base URL',
  (configured) => {
    expect(() => apiBaseUrl(configured)).toThrow();
  },
);

test('the permission is for that host alone, on any port', () => {
  expect(hostPermission('http://localhost:4010/api/v1')).toBe('http://localhost/*');
  expect(hostPermission('https://ohmyotp.com/api/v1')).toBe('https://ohmyotp.com/*');
});
