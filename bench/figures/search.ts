// From a key in the search of the popup to the frame with the list for it, beside a list in plain HTML.
import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import type { Row } from '../report/row.ts';
import { sendCommand } from '../stage/send-command.ts';
import { servePages } from '../stage/serve.ts';
import type { Figure } from './figure.ts';

const SERVICES = 1_000;
/** Each of the first three leaves fewer of the services that are made up for the sandbox, each of the others more. */
const KEYS = ['1', '2', '3', 'Backspace', 'Backspace', 'Backspace'];
const ROUNDS = 5;
const WARM_UP = 1;
/** No list takes so long. */
const MOST_FRAMES = 300;
const PLAIN = `<!doctype html><meta charset="utf-8"><input data-testid="search"><div role="listbox"></div>
<script>
  const names = Array.from({ length: ${SERVICES} }, (_, n) => 'Service ' + (n + 1));
  const [input, list] = ['input', 'div'].map((one) => document.querySelector(one));
  const draw = () => {
    const found = names.filter((name) => name.toLowerCase().includes(input.value));
    list.innerHTML = found.slice(0, 60).map((name) => '<p>' + name + ' ' + found.length + '</p>').join('');
  };
  input.addEventListener('input', draw);
  draw();
</script>`;

export const search: Figure = {
  name: 'search',
  browsers: ['chromium', 'firefox'],
  async measure(bench) {
    await using sandbox = await bench.sandbox({ services: SERVICES });
    await using pages = await servePages({ '/': PLAIN });
    const browser = await launchBrowser({ browser: bench.browser, extensionDir: await bench.extension() });
    try {
      const view = await browser.openExtensionPage('popup.html');
      await sendCommand(view, 'account.connect', { key: sandbox.key });
      await sendCommand(view, 'catalog.refresh', {});
      await view.waitForText(/1,0\d\d|1,000/);
      const ours = await keys(browser, view);
      const plain = await keys(browser, await browser.open(`${pages.origin}/`));
      return [
        row('search: frames from key to list', 'frames', ours, plain, ({ frames }) => frames),
        row('search: from key to list', 'ms', ours, plain, ({ ms }) => ms),
      ];
    } finally {
      await browser.close();
    }
  },
};

interface Drawn {
  ms: number;
  frames: number;
}

async function keys(browser: BrowserDriver, view: PageView): Promise<Drawn[]> {
  await view.bringToFront();
  await view.click({ testId: 'search' });
  const taken: Drawn[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const key of KEYS) {
      await view.evaluate(watchList, MOST_FRAMES);
      await browser.press(view, key);
      const drawn = await view.evaluate(() => (window as unknown as { drawn: Promise<Drawn> }).drawn);
      if (round >= 0) taken.push(drawn);
    }
  return taken;
}

/** Counts the frames from the next key to the one that shows another list. Runs in the view. */
function watchList(mostFrames: number): void {
  const list = document.querySelector('[role=listbox]');
  const before = list?.textContent;
  const drawn = new Promise<Drawn>((resolve, reject) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      let frames = 0;
      const frame = () =>
        requestAnimationFrame(() => {
          frames += 1;
          const { port1, port2 } = new MessageChannel();
          // A message comes after the frame was drawn.
          port1.onmessage = () => {
            const now = document.querySelector('[role=listbox]')?.textContent;
            if (frames > mostFrames) reject(new Error('The list stays as it was'));
            else if (now === before) frame();
            else resolve({ frames, ms: performance.now() - timeStamp });
          };
          port2.postMessage(null);
        });
      frame();
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
  });
  Object.assign(window, { drawn });
}

function row(
  name: string,
  unit: Row['unit'],
  ours: readonly Drawn[],
  plain: readonly Drawn[],
  of: (drawn: Drawn) => number,
): Row {
  return { name, unit, ours: ours.map(of), baseline: { name: 'plain list', samples: plain.map(of) } };
}
