import type { Browser, CDPSession } from 'puppeteer-core';
import { toExpression } from '../common/create-view.ts';
import type { View } from '../common/driver.ts';
import { waitUntil } from '../common/wait-until.ts';

export interface ServiceWorkerControl {
  isAlive(): Promise<boolean>;
  stop(): Promise<void>;
  /** Resolves when another worker runs in place of the one that was ended so. */
  replace(end: () => Promise<unknown>): Promise<void>;
  /** Rejects when it is not running. */
  evaluate: View['evaluate'];
}

/**
 * Speaks about the worker through the browser's session. Puppeteer's `target.worker()` is not used: it stays attached,
 * and a worker with a debugger attached is never stopped for idleness.
 */
export function createServiceWorkerControl(
  browser: Browser,
  session: CDPSession,
  origin: string,
): ServiceWorkerControl {
  async function find() {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`));
  }

  return {
    isAlive: async () => (await find()) !== undefined,
    async stop() {
      const worker = await find();
      if (!worker) return;
      // Asking now and then would miss the end of one that an open view starts again at once.
      const ended = new Set<string>();
      const note = ({ targetId }: { targetId: string }) => void ended.add(targetId);
      await session.send('Target.setDiscoverTargets', { discover: true });
      session.on('Target.targetDestroyed', note);
      try {
        await session.send('Target.closeTarget', { targetId: worker.targetId });
        await waitUntil('the worker to stop', async () => ended.has(worker.targetId));
      } finally {
        session.off('Target.targetDestroyed', note);
      }
    },
    async replace(end) {
      const before = await find();
      await end();
      await waitUntil('the next worker', async () => {
        const now = await find();
        return now !== undefined && now.targetId !== before?.targetId;
      });
    },
    async evaluate(source, ...args) {
      const target = await browser.waitForTarget(
        (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(`${origin}/`),
        { timeout: 5_000 },
      );
      const own = await target.createCDPSession();
      try {
        const { result, exceptionDetails } = await own.send('Runtime.evaluate', {
          expression: toExpression(source, args),
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) {
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        }
        return result.value;
      } finally {
        await own.detach();
      }
    },
  };
}
