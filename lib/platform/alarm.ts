import { browser } from 'wxt/browser';
import type { Alarm } from '../background/context/ports.ts';

export const AWAITING = 'awaiting';
export const STOCK = 'stock';

/** The shortest that Chrome grants a packed extension. */
export const alarm = createAlarm(AWAITING, 0.5);
export const stockAlarm = createAlarm(STOCK, 5);

function createAlarm(name: string, periodInMinutes: number): Alarm {
  return {
    // An alarm that is made anew at every wake would never ring. One that is due later than it may be was set before
    // the machine's clock was put back.
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
