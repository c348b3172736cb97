import { browser } from 'wxt/browser';

const RULE = 1;

/**
 * Firefox has one pool of connections for requests with credentials and one for those without. All other calls go
 * without, so this one finds its pool empty except for what an earlier purchase left there. A request with `Upgrade`
 * leaves nothing, because its connection is not reused. The cookies that come with credentials are removed.
 */
export function createPoolFetch(): typeof fetch {
  return async (input, init) => {
    const url = String(input);
    // A purchase with a small risk is better than none, but never with cookies.
    if (!(await arrange(url))) return fetch(url, init);
    return fetch(url, { ...init, credentials: 'same-origin' });
  };
}

/** Applies to this URL only, and only to requests that come from no tab. */
async function arrange(url: string): Promise<boolean> {
  const rules = {
    removeRuleIds: [RULE],
    addRules: [
      {
        id: RULE,
        condition: {
          urlFilter: `|${url}|`,
          requestMethods: ['post' as const],
          resourceTypes: ['xmlhttprequest' as const],
          tabIds: [-1],
        },
        action: {
          type: 'modifyHeaders' as const,
          requestHeaders: [
            { header: 'Upgrade', operation: 'set' as const, value: 'none' },
            { header: 'Cookie', operation: 'remove' as const },
          ],
        },
      },
    ],
  };
  return browser.declarativeNetRequest.updateSessionRules(rules).then(
    () => true,
    () => false,
  );
}
