import type { CDPSession } from 'puppeteer-core';

/** Runs scripts beside a page's own, where a content script runs: same elements, nothing of the page's scripts. */
export interface PageWorld {
  evaluate<Result>(script: string): Promise<Result>;
}

/** A fresh world in the document that the page shows now. */
export async function createPageWorld(session: CDPSession): Promise<PageWorld> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'beside the page',
  });
  return {
    evaluate: async (script) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: script,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    },
  };
}
