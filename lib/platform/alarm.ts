import { browser } from 'wxt/browser';
import type { Alarm } from '../background/context/ports.ts';

export const AWAITING = 'awaiting';
export const STOCK = 'stock';

/** Chrome's minimum for packed extensions. */
export const alarm = createAlarm(AWAITING, 0.5);
export const stockAlarm = createAlarm(STOCK, 5);

function createAlarm(name: string, periodInMinutes: number): Alarm {
  return {
    // Recreating the alarm at every wake would keep it from ever firing. One due too far ahead was set before the machine's
    // clock was put back.
    async start() {
      const existing = await browser.alarms.get(name);
      if (existing && existing.scheduledTime <= Date.now() + periodInMinutes * 60_000) return;
      await browser.alarms.create(name, { periodInMinutes });
    },
    async stop() {
      await browser.alarms.clear(name);
    },
  };
}
