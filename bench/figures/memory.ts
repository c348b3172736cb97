// Whether memory stays flat: of the worker, an open popup and a page that gets twenty numbers and codes within an hour,
// which passes in a few minutes.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/server.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { Row } from '../report/row.ts';
import { type Installed, startChromium } from '../stage/chromium.ts';
import { sendCommand } from '../stage/send-command.ts';
import { servePages } from '../stage/serve.ts';
import type { Figure } from './figure.ts';

/** In thirds: the first warms up, the last is compared with the one before. */
const RENTALS = 21;
/** Between two rentals. The alarm rings twice a minute. */
const ALARMS = 6;
const ALARM_MS = 30_000;
/** Code that the browser compiles for what runs often grows for hours, and is dropped now and then. Neither is a leak. */
const SWITCHES = ['--js-flags=--jitless --no-flush-bytecode'];
/** For what is under way, such as a write to the disk. */
const SETTLE_MS = 500;
/** In turns: a second rent for one service right after the first would count as the same click. */
const SERVICES = ['Uber', 'Amazon', 'Google', 'Reddit', 'Discord', 'TikTok', 'GitHub', 'Steam'] as const;
const FORM = `<!doctype html><meta charset="utf-8"><title>Sign up</title><form>
  <p><label>Mobile phone number <input type="tel" name="phone"></label>
  <p>We sent a code to your phone.
  <p><label>Verification code <input name="code" autocomplete="one-time-code"></label></form>`;

export const memory: Figure = {
  name: 'memory',
  browsers: ['chromium'],
  async measure(bench) {
    let passedMs = 0;
    await using sandbox = await bench.sandbox({ scenario: 'never', clock: () => Date.now() + passedMs });
    sandbox.control.setBalance(1_000_00);
    await using pages = await servePages({ '/': FORM });
    await using chromium = await startChromium([await bench.extensionWithAccess()], SWITCHES);
    const [ours] = chromium.extensions as [Installed];
    const { browser, page } = chromium;
    const popup = await browser.newPage();
    await popup.goto(`${ours.origin}/popup.html`);
    await sendCommand(popup, 'account.connect', { key: sandbox.key });
    await page.goto(`${pages.origin}/`);
    await page.bringToFront();
    const worker = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(ours.origin),
    );
    // A worker that is debugged is not stopped for idleness.
    const sessions = {
      worker: await worker.createCDPSession(),
      popup: await popup.createCDPSession(),
      page: await page.createCDPSession(),
    };
    const parts = Object.entries(sessions);
    for (const [, session] of parts) await session.send('Runtime.evaluate', { expression: `{${CLOCK}}` });
    const heaps: Record<string, number[]> = { worker: [], popup: [], page: [] };
    for (let n = 0; n < RENTALS; n++) {
      await signUp({ page, popup, sandbox, n });
      for (let alarm = 0; alarm < ALARMS; alarm++) {
        passedMs += ALARM_MS;
        for (const [, session] of parts)
          await session.send('Runtime.evaluate', { expression: 'passAlarm()' });
        await sessions.worker.send('Runtime.evaluate', {
          expression: `chrome.alarms.onAlarm.dispatch({ name: 'awaiting' })`,
        });
      }
      await sleep(SETTLE_MS);
      for (const [name, session] of parts) heaps[name]?.push(await heap(session));
      if (n % 7 === 6) bench.say(`${n + 1} rentals in ${passedMs / 60_000} minutes`);
    }
    return parts.map(([name]) => row(name, heaps[name] ?? []));
  },
};

interface SignUp {
  page: Page;
  popup: Page;
  sandbox: Sandbox;
  n: number;
}

/** Rents, has the number and the code filled in, and empties the form. */
async function signUp({ page, popup, sandbox, n }: SignUp): Promise<void> {
  const url = page.url();
  const tabId = await popup.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
    url,
  );
  const service = SERVICES[n % SERVICES.length] ?? SERVICES[0];
  const site = { tabId, origin: new URL(url).origin };
  await sendCommand(popup, 'rental.rent', { service, shownPriceMinor: 100_000, site });
  const holds = (name: string, digits: string) =>
    waitUntil(
      `the ${name}`,
      async () => {
        const value = await page.$eval(`[name=${name}]`, (field) => (field as HTMLInputElement).value);
        return value.replace(/\D/g, '').endsWith(digits);
      },
      30_000,
    );
  const { phone } = await waitUntil('the rental', async () => sandbox.state.rentals[n]);
  await holds('phone', phone);
  const code = String(100_000 + n);
  sandbox.control.sendSms(phone, `${code} is your ${service} code`, code);
  await holds('code', code);
  await page.evaluate(() => {
    document.querySelector('form')?.reset();
    (document.activeElement as HTMLElement | null)?.blur();
  });
}

/** Lets the clock be put ahead by a call that is always the same, since each new one would stay in memory. */
const CLOCK = `
  const realNow = Date.now;
  let passedMs = 0;
  Date.now = () => realNow.call(Date) + passedMs;
  globalThis.passAlarm = () => { passedMs += ${ALARM_MS}; };`;

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function row(name: string, sizes: readonly number[]): Row {
  const third = RENTALS / 3;
  return {
    name: `memory of the ${name}: last third of an hour`,
    unit: 'bytes',
    ours: sizes.slice(2 * third),
    baseline: { name: 'middle third', samples: sizes.slice(third, 2 * third) },
  };
}
