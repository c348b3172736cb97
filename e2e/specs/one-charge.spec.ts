import { expect } from 'vitest';
import { isBought } from '../../lib/domain/rental/rental-events.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { type CommandView, commandView } from '../../tools/page/command-view.ts';
import { test } from '../fixtures.ts';
import { type LastingProxy, startLastingProxy } from '../lasting-proxy.ts';
import { ownWorkerSlot } from '../worker-slot.ts';

let proxy: LastingProxy;

test.override({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's dependencies from the pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    proxy = await startLastingProxy(ownWorkerSlot().port, sandbox.port);
    await use(sandbox);
    await proxy.close();
    await sandbox.close();
  },
});

/** Resolves once the purchase is known, be it by its answer or by the lists. */
async function buy(user: CommandView, service: string): Promise<void> {
  await user.send('rental.rent', { service, shownPriceMinor: 1_000, site: null });
  await waitUntil(`the number for ${service}`, async () =>
    (await user.state()).rentals.some((rental) => rental.service === service && isBought(rental)),
  );
}

test('a purchase whose connection breaks is made once, though connections are kept', async ({
  browser,
  sandbox,
  user: _,
}) => {
  const user = await commandView(browser);
  // The API's website leaves a cookie, and connections of its own.
  await browser.open(`http://127.0.0.1:${ownWorkerSlot().port}/`);
  const answered = ['Walmart', 'Lyft', 'Discord'];
  const lost = ['Acme', 'Uber', 'Telegram'];
  for (const [n, service] of lost.entries()) {
    proxy.breakPurchases(true);
    await buy(user, service);
    proxy.breakPurchases(false);
    // The next one that breaks comes right after one whose connection is still open.
    await buy(user, answered[n] ?? '');
  }
  const services = sandbox.state.rentals.map(({ serviceName }) => serviceName);
  expect(services.toSorted()).toEqual([...answered, ...lost].toSorted());
  expect(proxy.purchases).toEqual(services.map(() => ({ earlier: 0, cookie: undefined })));
  expect((await user.state()).alert).toBeNull();
});
