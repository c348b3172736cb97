import type { Target } from 'puppeteer-core';

const OF_A_POLICY = /Content Security Policy|Trusted(HTML|Script)/;

/** What a document or worker says of its content policy, from its beginning. */
export async function complaints(target: Target): Promise<string[]> {
  const session = await target.createCDPSession();
  const found: string[] = [];
  session.on('Log.entryAdded', ({ entry }) => {
    if (OF_A_POLICY.test(entry.text)) found.push(`${target.url()}: ${entry.text}`);
  });
  try {
    // All that was logged before is sent ahead of the answer.
    await session.send('Log.enable');
    return found;
  } finally {
    await session.detach();
  }
}
