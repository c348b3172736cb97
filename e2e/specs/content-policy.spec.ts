import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { testInNewBrowser as base } from '../fixtures.ts';

/** Each part of the full page, and what is shown once all of it is there. */
const PARTS = {
  welcome: 'Step 1 of 3',
  account: 'Your account',
  history: 'Refunded',
  spending: 'Spending by service',
  sites: 'Fill button',
  settings: 'Appearance',
  data: 'Stored on this device',
  about: 'react-dom',
};

/** What injected code would do first, and the directives of which one forbids it. */
const IN_A_PAGE: Record<Attempt, RegExp> = {
  'run a text': /^(script-src|require-trusted-types-for)$/,
  'run an inline script': /^(script-src-elem|require-trusted-types-for)$/,
  'load a script': /^(script-src-elem|require-trusted-types-for)$/,
  'write markup': /^require-trusted-types-for$/,
  'ask a server': /^connect-src$/,
  'open a socket': /^connect-src$/,
  'load an image': /^img-src$/,
  'show a frame': /^frame-src$/,
  'embed an object': /^(object-src|require-trusted-types-for)$/,
  'write a style': /^style-src-elem$/,
  'move all links': /^base-uri$/,
  'send a form': /^form-action$/,
};
const IN_THE_BACKGROUND = ['run a text', 'ask a server', 'open a socket'] as const;

type Attempt =
  | 'run a text'
  | 'run an inline script'
  | 'load a script'
  | 'write markup'
  | 'ask a server'
  | 'open a socket'
  | 'load an image'
  | 'show a frame'
  | 'embed an object'
  | 'write a style'
  | 'move all links'
  | 'send a form';

const test = base.extend<{ elsewhere: { url: string; asked: string[] } }>({
  // On the API's host, for which the extension has the permission, so that nothing but the policy is in the way.
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's dependencies from the pattern
  elsewhere: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.setHeader('Access-Control-Allow-Origin', '*').end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked });
    server.close();
  },
});

/** Runs in a page or the background of the extension; the directive that forbade it. */
async function attempt(what: Attempt, elsewhere: string): Promise<string> {
  function add(name: string, set: (element: HTMLElement) => void): void {
    const element = document.createElement(name);
    set(element);
    document.body.append(element);
  }
  const attempts: Record<Attempt, () => unknown> = {
    'run a text': () => self.setTimeout('0' as never),
    'run an inline script': () => add('script', (script) => script.append('0')),
    'load a script': () => add('script', (script) => script.setAttribute('src', `${elsewhere}script.js`)),
    'write markup': () => add('p', (element) => element.setHTMLUnsafe('<b>')),
    'ask a server': () => fetch(`${elsewhere}question`),
    'open a socket': () => new WebSocket(`${elsewhere.replace('http', 'ws')}socket`),
    'load an image': () => add('img', (image) => image.setAttribute('src', `${elsewhere}image`)),
    'show a frame': () => add('iframe', (frame) => frame.setAttribute('src', `${elsewhere}frame`)),
    'embed an object': () => add('object', (object) => object.setAttribute('data', `${elsewhere}object`)),
    'write a style': () => add('style', (style) => style.append('p {}')),
    'move all links': () => add('base', (element) => element.setAttribute('href', elsewhere)),
    'send a form': () =>
      add('form', (form) => {
        form.setAttribute('action', `${elsewhere}form`);
        document.body.append(form);
        (form as HTMLFormElement).submit();
      }),
  };
  return new Promise((resolve) => {
    globalThis.addEventListener('securitypolicyviolation', (event) =>
      resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
    );
    // What the test itself runs is exempt from the policy; what a timer calls is not.
    setTimeout(async () => {
      try {
        await attempts[what]();
      } catch {
        // The event says more.
      }
      setTimeout(resolve, 1_000, 'nothing');
    });
  });
}

describe('the content policy', () => {
  test.override({ sandboxOptions: { withHistory: true } });

  test('is in no view’s way', async ({ browser, user }) => {
    const popup = await user.rent(await user.open('plain'));
    expect(await browser.policyViolations()).toEqual([]);
    await popup.view.click({ testId: 'settings' });
    await popup.view.click({ testId: 'keep-open' });
    const panel = await waitUntil('the panel', () => browser.panel());
    await panel.waitForText('Cancel');
    for (const [part, shown] of Object.entries(PARTS)) {
      const page = await browser.openExtensionPage(`options.html#${part}`);
      await page.waitForText(shown);
      expect(await browser.policyViolations()).toEqual([]);
      await page.close();
    }
  });
});

test('code that got into the extension’s pages cannot run text, nor reach anyone but the API', async ({
  browser,
  elsewhere,
  tab: _,
}) => {
  const page = await browser.openExtensionPage('options.html#about');
  for (const [what, directive] of Object.entries(IN_A_PAGE)) {
    expect.soft(await page.evaluate(attempt, what as Attempt, elsewhere.url), what).toMatch(directive);
  }
  expect(await browser.policyViolations()).not.toEqual([]);
  expect(elsewhere.asked).toEqual([]);
});

test('nor can code in its background', async ({ browser, elsewhere, tab: _ }) => {
  for (const what of IN_THE_BACKGROUND) {
    expect
      .soft(await browser.evaluateBackground(attempt, what, elsewhere.url), what)
      .toMatch(IN_A_PAGE[what]);
  }
  expect(elsewhere.asked).toEqual([]);
});
