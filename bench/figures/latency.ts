// From the SMS at the server to its code in the field, in a real browser with many sign-ups under way, beside a loop that
// asks every five seconds. A second browser has nothing to do meanwhile, or for as long as it is told.
import type { Sandbox } from '../../sandbox/server.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import { createBaseline } from '../latency/baseline.ts';
import { watchIdle } from '../latency/idle.ts';
import { createPlayer } from '../latency/play.ts';
import { createRemote } from '../latency/remote.ts';
import { restOfLife } from '../latency/rest-of-life.ts';
import { type Measured, planSamples } from '../latency/sample.ts';
import { median } from '../report/statistics.ts';
import type { Figure } from './figure.ts';

/** Both ways together. */
const ROUND_TRIP_MS = 60;
const SAMPLES_AFTER_STOP = 5;
const LOOP = 'every 5 s';

export const latency: Figure = {
  name: 'latency',
  browsers: ['chromium', 'firefox'],
  async measure(bench) {
    const extensionDir = await bench.extension();
    // The sites send nothing by themselves: each SMS is sent at its planned moment.
    await using sandbox = await bench.sandbox({ latencyMs: ROUND_TRIP_MS, scenario: 'never' });
    sandbox.control.setBalance(1_000_00);
    const idle = await watchIdle(bench.browser, extensionDir, sandbox);
    const browser = await launchBrowser({ browser: bench.browser, extensionDir });
    try {
      const remote = createRemote(browser);
      await remote.connect(sandbox.key);
      const baseline = createBaseline(sandbox);
      const requestCount = () => sandbox.state.requests.length;
      const before = requestCount();
      const play = createPlayer({ browser, remote, sandbox, onRented: baseline.rent });
      bench.say(`${bench.samples} sign-ups`);
      const measured = await Promise.all(planSamples(bench.samples).map(play));
      const endedAt = Date.now();
      const loop = await baseline.finish();
      // As the schedule has it for what is left of the ten minutes.
      const later = measured.reduce((sum, one) => sum + restOfLife(one, endedAt), 0);
      const requests = requestCount() - before - baseline.calls() + later;

      bench.say('and some more, with the worker stopped');
      // Once for all, as soon as the last number is in its form.
      let filled = 0;
      const playOn = createPlayer({
        browser,
        remote,
        sandbox,
        onRented: () => ({ onSms() {} }),
        beforeSend: async () => {
          filled += 1;
          if (filled === SAMPLES_AFTER_STOP) await browser.stopBackground();
        },
      });
      const stopped = await Promise.all(
        planSamples(SAMPLES_AFTER_STOP).map((sample, n) =>
          playOn({ ...sample, smsAfterMs: sample.smsAfterMs ?? 8_000 }, 1_000 + n),
        ),
      );
      const quiet = await idle.finish(bench.idleMinutes * 60_000);
      bench.say(`idle for ${Math.round(quiet.watchedMs / 1_000)} s with a page load every 15 s`);

      // What filling takes is added to the loop, which has no page.
      const fillMs = median(measured.flatMap((one) => fillTime(sandbox, one) ?? []));
      const waited = { name: LOOP, samples: waits(loop, fillMs) };
      return [
        { name: 'SMS to code', unit: 'ms', ours: waits(measured, 0), baseline: waited },
        { name: 'SMS to code, worker stopped', unit: 'ms', ours: waits(stopped, 0), baseline: waited },
        {
          name: 'requests a rental',
          unit: 'requests',
          ours: [round(requests / measured.length)],
          baseline: {
            name: LOOP,
            samples: [round(loop.reduce((sum, one) => sum + one.requests, 0) / loop.length)],
          },
        },
        { name: 'worker starts while idle', unit: 'times', ours: [quiet.wakes] },
        { name: 'alarms while idle', unit: 'times', ours: [quiet.alarms] },
      ];
    } finally {
      await browser.close();
    }
  },
};

/** Milliseconds from the SMS to the code; a code that never came took forever. */
function waits(all: readonly Pick<Measured, 'smsAt' | 'codeAt'>[], addedMs: number): number[] {
  return all.flatMap(({ smsAt, codeAt }) =>
    smsAt === null ? [] : [codeAt === null ? Number.POSITIVE_INFINITY : codeAt - smsAt + addedMs],
  );
}

/** From the answer that held the code to the code in the field. */
function fillTime({ state }: Sandbox, { rentalId, smsAt, codeAt }: Measured): number | null {
  if (smsAt === null || codeAt === null) return null;
  const asked = state.requests.findLast(
    ({ path, at }) => path === `/rentals/${rentalId}/code` && at >= smsAt - ROUND_TRIP_MS && at < codeAt,
  );
  return asked ? codeAt - asked.at - ROUND_TRIP_MS : null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
