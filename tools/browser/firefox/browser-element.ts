import type { Marionette } from './marionette.ts';

/**
 * Firefox shows every document, in a tab, in a popup or in the background, inside a `<browser>` element of its window.
 * These speak to one such element, known by its `browserId`, so no "current tab" has to be switched and switched back.
 */
export interface BrowserElement {
  readonly browserId: number;
  exists(): Promise<boolean>;
  /** Evaluates an expression in the document with the document's own rights, and awaits it. */
  run(expression: string): Promise<unknown>;
  pointAt(x: number, y: number): Promise<void>;
  /** A click that passes through the window like one from a mouse, so it counts as the user's. */
  clickAt(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  capture(): Promise<Uint8Array>;
  /** Runs with the browser's rights; the element is `browser`, its arguments are `args`. */
  chrome<T>(body: string, ...args: unknown[]): Promise<T>;
}

// In the document's process. A sandbox made like this one is not bound by the page's content security policy.
const FRAME_SCRIPT = `(async (channel, expression) => {
  const answer = (message) => sendAsyncMessage(channel, message);
  try {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
    const value = await Cu.evalInSandbox(expression, sandbox);
    answer({ value: value === undefined ? undefined : JSON.stringify(value) });
  } catch (error) {
    answer({ error: String(error) });
  }
})`;

const RUN = `
  const [, frameScript, expression] = args;
  const channel = 'driver:' + Math.random();
  const manager = browser.messageManager;
  const source = frameScript + '(' + JSON.stringify(channel) + ',' + JSON.stringify(expression) + ')';
  const document = browser.browsingContext.currentWindowGlobal;
  return await new Promise((resolve, reject) => {
    // A document that goes away never answers.
    const watch = setInterval(() => {
      if (!browser.isConnected || browser.browsingContext?.currentWindowGlobal !== document) {
        finish();
        reject(new Error('The document went away before it answered'));
      }
    }, 50);
    const listen = ({ data }) => {
      finish();
      if (data.error !== undefined) reject(new Error(data.error));
      else resolve(data.value);
    };
    const finish = () => {
      clearInterval(watch);
      try { manager.removeMessageListener(channel, listen); } catch {}
    };
    manager.addMessageListener(channel, listen);
    manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(source), false);
  });`;

// In the document's process too: a button press sent through the window is swallowed above a panel.
const CLICK_SCRIPT = `((x, y, button) => {
  const right = button === 'right';
  const number = right ? 2 : 0;
  const held = right ? 2 : 1;
  const send = (type, left, top, details) =>
    content.synthesizeMouseEvent(type, left, top, { clickCount: 1, ...details }, { isDOMEventSynthesized: false });
  // As a hand takes the pointer along a way.
  const from = globalThis.driverPointer ?? { x: 0, y: 0 };
  globalThis.driverPointer = { x, y };
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const at = [from.x + (x - from.x) * part, from.y + (y - from.y) * part];
    send('mousemove', ...at, { button: 0, buttons: 0, clickCount: 0 });
  }
  if (button === null) return;
  send('mousedown', x, y, { button: number, buttons: held });
  if (right) send('contextmenu', x, y, { button: number, buttons: held });
  send('mouseup', x, y, { button: number, buttons: 0 });
})`;

const CLICK = `
  const [, clickScript, ...point] = args;
  browser.focus();
  const source = clickScript + '(' + point.map((value) => JSON.stringify(value)).join(',') + ')';
  browser.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(source), false);`;

const CAPTURE = `
  const image = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').drawImage(image, 0, 0);
  image.close();
  return canvas.toDataURL('image/png').split(',')[1];`;

const FIND = `const browser = BrowsingContext.getCurrentTopByBrowserId(args[0])?.embedderElement;`;
const FIND_OR_FAIL = `${FIND} if (!browser) throw new Error('The document is closed');`;

export function createBrowserElement(marionette: Marionette, browserId: number): BrowserElement {
  const chrome = <T>(body: string, ...args: unknown[]) =>
    marionette.chrome<T>(`${FIND_OR_FAIL} ${body}`, browserId, ...args);
  return {
    browserId,
    chrome,
    exists: () => marionette.chrome<boolean>(`${FIND} return !!browser?.isConnected;`, browserId),
    async run(expression) {
      const json = await chrome<string | null | undefined>(RUN, FRAME_SCRIPT, expression);
      return json === null || json === undefined ? undefined : JSON.parse(json);
    },
    pointAt: (x, y) => chrome<void>(CLICK, CLICK_SCRIPT, x, y, null),
    clickAt: (x, y, button = 'left') => chrome<void>(CLICK, CLICK_SCRIPT, x, y, button),
    capture: async () => Buffer.from(await chrome<string>(CAPTURE), 'base64'),
  };
}
