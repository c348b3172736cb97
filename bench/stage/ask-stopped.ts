import type { Installed } from './chromium.ts';

/** What a worker is asked, and so started by. */
export const QUESTIONS = {
  /** That no listener answers: the browser says so as soon as the first one has run. */
  'its first listener': {},
  /** For what is stored. */
  'the state': { ohmyotp: 'command', command: 'state.get', input: {} },
};

/** Returns what stops the worker, asks it, and tells the milliseconds until its answer. */
export async function createAskStopped({
  worker,
  quietPage,
}: Installed): Promise<(question: object) => Promise<number>> {
  const page = await quietPage();
  return async (question) => {
    await worker.stop();
    return page.evaluate(ask, question);
  };
}

async function ask(question: object): Promise<number> {
  const startedAt = performance.now();
  await chrome.runtime.sendMessage(question).catch(() => undefined);
  return performance.now() - startedAt;
}
