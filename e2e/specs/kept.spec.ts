import { describe, expect } from 'vitest';
import { COMMANDS, type Command } from '../../lib/messaging/protocol.ts';
import { VIEW_PORT } from '../../lib/messaging/view-port.ts';
import { STORED_V1 } from '../../lib/storage/stored-v1.fixture.ts';
import { STORED_V2 } from '../../lib/storage/stored-v2.fixture.ts';
import type { BrowserDriver } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { type CommandView, commandView } from '../../tools/page/command-view.ts';
import { BRAND, test } from '../fixtures.ts';
import { ownWorld } from '../pages/own-world.ts';
import { readAreas, readStoredState, replaceStored } from '../pages/stored-functions.ts';

const CODE = '482913';

/** Waits until the only rental has its code. */
async function codeCame(browser: BrowserDriver): Promise<void> {
  const view = await commandView(browser);
  await waitUntil('the code', async () => JSON.stringify((await view.state()).rentals).includes(CODE));
  await view.page.close();
}

/**
 * What a worker makes of these parts. One that the view wakes while they are put in place has found nothing, and what the
 * last one was at may still be stored: then they are put there again.
 */
function upgraded(view: CommandView, browser: BrowserDriver, local: object, inDatabase: object) {
  return waitUntil('a worker that finds the old shape', async () => {
    await view.page.evaluate(replaceStored, local, inDatabase);
    await browser.stopBackground();
    const state = await view.state();
    return state.rentals.length > 0 && state;
  });
}

describe('what is kept', () => {
  test('is out of reach of a page that has taken over the script of the extension there', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site } = await user.openWithButton('plain', [BRAND]);
    const { phone = '' } = sandbox.state.rentals[0] ?? {};
    sandbox.control.sendSms(phone, `Your Acme code is ${CODE}`);
    await codeCame(browser);
    await site.page.bringToFront();
    const script = ownWorld(browser);
    const secrets = new RegExp([sandbox.key, phone, CODE].join('|'));
    expect(await script.read()).not.toMatch(secrets);
    expect(await script.connect(VIEW_PORT)).toBe('cut');
    const forViews = (Object.keys(COMMANDS) as Command[]).filter((name) => COMMANDS[name].audience === 'ui');
    const inputs = { key: 'x', service: BRAND, shownPriceMinor: 1_000, site: null, id: 'x' };
    for (const name of forViews) expect(await script.send(name, inputs as never)).toBeNull();
    expect(sandbox.state.rentals).toHaveLength(1);
  });

  test('lies in the database alone; the key is nowhere else', async ({ browser, sandbox, user }) => {
    await user.openWithButton('plain', [BRAND]);
    const view = await commandView(browser);
    const { local, session, sync } = await view.page.evaluate(readAreas);
    expect({ local, sync: sync === '{}' || sync === '"closed"' }).toEqual({ local: '{}', sync: true });
    expect(session).not.toMatch(new RegExp(`${sandbox.key}|${sandbox.state.rentals[0]?.phone}`));
    expect(JSON.stringify(await view.page.evaluate(readStoredState))).toContain(
      sandbox.state.rentals[0]?.phone,
    );
    expect(JSON.stringify(await view.page.evaluate(readStoredState))).not.toContain(sandbox.key);
  });

  test('by version 0.1.0 is taken over from where pages could read it', async ({
    browser,
    sandbox,
    user,
  }) => {
    await user.openWithButton('plain', [BRAND]);
    const { phone = '' } = sandbox.state.rentals[0] ?? {};
    const view = await commandView(browser);
    const state = await view.page.evaluate(readStoredState);
    const { rentals } = await upgraded(view, browser, { state }, {});
    expect(rentals).toMatchObject([{ phone: `+1${phone}`, service: BRAND }]);
    expect((await view.page.evaluate(readAreas)).local).toBe('{}');
    expect(JSON.stringify(await view.page.evaluate(readStoredState))).toContain(phone);
  });

  test.for([
    ['1', STORED_V1.state.snapshot, STORED_V1, {}],
    ['2', STORED_V2.state.snapshot, {}, STORED_V2],
  ] as const)(
    'in the shape of version %s is upgraded',
    async ([, before, local, inDatabase], { browser, user: _ }) => {
      const view = await commandView(browser);
      const after = await upgraded(view, browser, local, inDatabase);
      expect(after.rentals.map(({ service }) => service)).toEqual(
        before.rentals.map(({ service }) => service),
      );
      expect(Object.keys(after.fieldMemories)).toEqual(['uber.com']);
      expect(after.serviceOverrides).not.toEqual({});
      await waitUntil('the new shape', async () => {
        const stored = await view.page.evaluate(readStoredState);
        return (stored as { version?: number } | undefined)?.version === 3;
      });
    },
  );
});
