import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { BRAND, test } from '../fixtures.ts';

test('the shortcut opens the popup', async ({ browser, user }) => {
  const site = await user.open('plain');
  await browser.shortcut(site.page, 'open');
  const popup = await waitUntil('the popup', () => browser.popup());
  await popup.waitForText(BRAND);
});
