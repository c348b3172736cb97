import { expect } from 'vitest';
import { BRAND, test } from '../fixtures.ts';

test('of two questions at once, each gets its own answer', async ({ browser, sandbox, tab }) => {
  const other = await browser.open(sandbox.siteUrl(BRAND, 'plain'));
  const slow = tab.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return location.pathname;
  });
  expect(await other.evaluate(() => location.pathname)).toBe('/plain');
  expect(await slow).not.toBe('/plain');
});
