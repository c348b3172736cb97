// `npm run bench:latency -- [--browser chromium|firefox] [--json] [--samples 40] [--idle-minutes 10]`: from the SMS at the
// server to its code in the field, in a real browser with many sign-ups under way, beside a loop that asks every five
// seconds. A second browser has nothing to do meanwhile, or for as long as it is told.
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/server.ts';
import { freePort } from '../tools/browser/common/free-port.ts';
import { launchBrowser } from '../tools/browser/launch.ts';
import { buildExtension } from '../tools/build/build-extension.ts';
import { createBaseline } from './latency/baseline.ts';
import { watchIdle } from './latency/idle.ts';
import { createPlayer } from './latency/play.ts';
import { createRemote } from './latency/remote.ts';
import { restOfLife } from './latency/rest-of-life.ts';
import { type Measured, planSamples } from './latency/sample.ts';
import { quantile } from './quantile.ts';

/** Both ways together. */
const ROUND_TRIP_MS = 60;
const SAMPLES = 40;
const SAMPLES_AFTER_STOP = 5;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'boolean', default: false },
    samples: { type: 'string', default: String(SAMPLES) },
    'idle-minutes': { type: 'string', default: '0' },
  },
});
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const port = await freePort();
const apiUrl = `http://127.0.0.1:${port}/api/v1`;
const extensionDir = await buildExtension({ browser: name, apiUrl, name: `bench-latency-${name}` });
// The sites send nothing by themselves: each SMS is sent at its planned moment.
const sandbox = await startSandbox({ port, latencyMs: ROUND_TRIP_MS, scenario: 'never' });
sandbox.control.setBalance(1_000_00);
const idle = await watchIdle(name, extensionDir, sandbox);
const browser = await launchBrowser({ browser: name, extensionDir });

try {
  const remote = createRemote(browser);
  await remote.connect(sandbox.key);
  const baseline = createBaseline(sandbox);
  const plan = planSamples(Number(values.samples));
  const before = requestCount();
  const play = createPlayer({ browser, remote, sandbox, onRented: baseline.rent });
  const measured = await Promise.all(plan.map(play));
  const endedAt = Date.now();
  const loop = await baseline.finish();
  const later = measured.reduce((sum, one) => sum + restOfLife(one, endedAt), 0);
  const requests = requestCount() - before - baseline.calls() + later;

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
  const quiet = await idle.finish(Number(values['idle-minutes']) * 60_000);

  // What filling takes is added to the loop, which has no page.
  const fillMs = quantile(
    measured.flatMap((one) => fillTime(one) ?? []),
    0.5,
  );
  const result = {
    ...figures(measured, 0),
    requestsPerRental: round(requests / measured.length),
    idleWakes: quiet.wakes,
    afterStop: figures(stopped, 0),
    samples: measured.length,
    baseline: {
      ...figures(loop, fillMs),
      requestsPerRental: round(loop.reduce((sum, one) => sum + one.requests, 0) / loop.length),
    },
  };
  print('this extension', result);
  print('  worker stopped', result.afterStop);
  print('every 5 s', result.baseline);
  console.log(
    `${measured.length} numbers, ${measured.filter(({ smsAt }) => smsAt === null).length} without an SMS. Requests are all there were, and those that the schedule has for the rest of the ten minutes (${round(later / measured.length)} a number).`,
  );
  console.log(
    `Idle for ${Math.round(quiet.watchedMs / 1000)} s with a page load every 15 s: started ${quiet.wakes} times, ${quiet.alarms} alarms set.`,
  );
  if (values.json) console.log(JSON.stringify(result));
} finally {
  await browser.close();
  await sandbox.close();
}

function requestCount(): number {
  return sandbox.state.requests.length;
}

function figures(all: readonly Pick<Measured, 'smsAt' | 'codeAt'>[], addedMs: number) {
  const waits = all.flatMap(({ smsAt, codeAt }) =>
    smsAt === null ? [] : [codeAt === null ? Number.POSITIVE_INFINITY : codeAt - smsAt + addedMs],
  );
  return { p50Ms: Math.round(quantile(waits, 0.5)), p95Ms: Math.round(quantile(waits, 0.95)) };
}

/** From the answer that held the code to the code in the field. */
function fillTime({ rentalId, smsAt, codeAt }: Measured): number | null {
  if (smsAt === null || codeAt === null) return null;
  const asked = sandbox.state.requests.findLast(
    ({ path, at }) => path === `/rentals/${rentalId}/code` && at >= smsAt - ROUND_TRIP_MS && at < codeAt,
  );
  return asked ? codeAt - asked.at - ROUND_TRIP_MS : null;
}

function print(title: string, found: { p50Ms: number; p95Ms: number; requestsPerRental?: number }): void {
  const requests =
    found.requestsPerRental === undefined ? '' : `, ${found.requestsPerRental} requests a number`;
  console.log(`${title.padEnd(16)} p50 ${found.p50Ms} ms, p95 ${found.p95Ms} ms${requests}`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
