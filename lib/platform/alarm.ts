import { browser } from 'wxt/browser';
import type { Ports } from '../background/ports.ts';

export const ALARM = 'awaiting';
/** The shortest that Chrome grants a packed extension. */
const PERIOD_MINUTES = 0.5;

export const alarm: Ports['alarm'] = {
  // An alarm that is made anew at every wake would never ring.
  async start() {
    const existing = await browser.alarms.get(ALARM);
    if (!existing) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
  },
  async stop() {
    await browser.alarms.clear(ALARM);
  },
};
