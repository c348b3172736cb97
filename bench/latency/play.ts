import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/server.ts';
import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { Remote } from './remote.ts';
import type { Measured, Sample } from './sample.ts';

/** In turns: a second rent for one service right after the first would count as the same click. */
const SERVICES = ['Uber', 'Amazon', 'Google', 'Reddit', 'Discord', 'TikTok', 'GitHub', 'Steam'] as const;
const CODE = '48291357';
/** A code that is not in by then counts as lost. */
const GIVE_UP_MS = 60_000;

interface Stage {
  browser: BrowserDriver;
  remote: Remote;
  sandbox: Sandbox;
  /** Hears of the rent and of the SMS as they happen. */
  onRented(service: string): { onSms(): void };
  /** Called once the number is in the page, before its form is sent. */
  beforeSend?: (() => Promise<void>) | undefined;
}

/** Plays sign-ups: a tab, a number in it, its form sent, an SMS, and when its code was in the field. */
export function createPlayer({ browser, remote, sandbox, onRented, beforeSend }: Stage) {
  let turn: Promise<unknown> = Promise.resolve();

  /** As one user does it: one rent after the other. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const next = turn.then(run, run);
    turn = next;
    return next;
  }

  async function rentFor(url: string, service: string) {
    const tab = await browser.open(url);
    const others = new Set(sandbox.state.rentals.map(({ id }) => id));
    await remote.rent(service, url);
    const rental = await waitUntil('the rental', async () =>
      sandbox.state.rentals.find(({ id, accountId }) => accountId === 'sandbox' && !others.has(id)),
    );
    const onSms = onRented(service).onSms;
    const filled = async () => (await tab.value('#r1')).replace(/\D/g, '').endsWith(rental.phone);
    await waitUntil('the number', filled, 20_000);
    return { tab, rental, onSms };
  }

  return async (sample: Sample, n: number): Promise<Measured> => {
    await sleep(sample.rentAfterMs);
    // On the API's own host the extension needs no further access.
    const service = SERVICES[n % SERVICES.length] ?? SERVICES[0];
    const url = `http://127.0.0.1:${sandbox.port}/spa?n=${n}`;
    const { tab, rental, onSms } = await inTurn(() => rentFor(url, service));
    const begun = { rentalId: rental.id, rentedAt: rental.rentedAtMs };
    try {
      await beforeSend?.();
      await until(begun.rentedAt + sample.sendAfterMs);
      const sentAt = await sendForm(tab);
      if (sample.smsAfterMs === null) return { ...begun, sentAt, smsAt: null, codeAt: null };
      await until(sentAt + sample.smsAfterMs);
      const smsAt = Date.now();
      sandbox.control.sendSms(rental.phone, `${CODE} is your ${service} code`, CODE);
      onSms();
      return { ...begun, sentAt, smsAt, codeAt: await codeTime(tab) };
    } finally {
      await tab.close();
    }
  };
}

/** Sends the form as a click on its button does, and has the page note when a field holds the code. */
function sendForm(tab: PageView): Promise<number> {
  return tab.evaluate((code: string) => {
    addEventListener('input', ({ target }) => {
      const { value } = target as HTMLInputElement;
      if (value === code) document.documentElement.dataset.codeAt ??= String(Date.now());
    });
    document.querySelector<HTMLButtonElement>('[data-testid=send]')?.click();
    return Date.now();
  }, CODE);
}

async function codeTime(tab: PageView): Promise<number | null> {
  const read = () => tab.evaluate(() => document.documentElement.dataset.codeAt ?? null);
  return waitUntil('the code', read, GIVE_UP_MS).then(Number, () => null);
}

async function until(at: number): Promise<void> {
  await sleep(Math.max(0, at - Date.now()));
}
