// From a click into a phone field to the frame with the button, beside a button that the page itself shows.
import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import type { Row } from '../report/row.ts';
import { sendCommand } from '../stage/send-command.ts';
import { servePages } from '../stage/serve.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 11;
const WARM_UP = 1;
const FORM = `<!doctype html><meta charset="utf-8"><title>Sign up</title><form>
  <p><label>Name <input name="name"></label>
  <p><label>Mobile phone number <input type="tel" name="phone"></label>
  <p><label>Other phone number <input type="tel" name="other"></label></form>
<script>
  // A message comes after the frame was drawn.
  const afterFrame = (run) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  });
  addEventListener('focusin', ({ target, timeStamp }) => {
    if (target.type !== 'tel') return;
    let frames = 0;
    const look = () => {
      frames += 1;
      if (document.querySelector(':popover-open')) window.drawn = { frames, ms: performance.now() - timeStamp };
      else afterFrame(look);
    };
    window.drawn = null;
    afterFrame(look);
  }, true);
</script>`;
const OWN_BUTTON = `<script>
  addEventListener('focusin', ({ target }) => requestAnimationFrame(() => {
    if (target.type !== 'tel') return;
    const button = document.createElement('div');
    button.popover = 'manual';
    button.textContent = 'Fill';
    document.documentElement.append(button);
    button.showPopover();
    target.addEventListener('blur', () => button.remove(), { once: true });
  }), true);
</script>`;

export const button: Figure = {
  name: 'button',
  browsers: ['chromium', 'firefox'],
  async measure(bench) {
    await using pages = await servePages({ '/form': FORM, '/own': FORM + OWN_BUTTON });
    // The page with a button of its own is on a host where ours is off.
    const own = pages.origin.replace('bench.', 'own.');
    const browser = await launchBrowser({
      browser: bench.browser,
      extensionDir: await bench.extensionWithAccess(),
    });
    try {
      const view = await browser.openExtensionPage('popup.html');
      await sendCommand(view, 'button.allow', { origin: pages.origin });
      await view.close();
      const tab = await browser.open(pages.origin);
      const ours = await rounds(tab, `${pages.origin}/form`);
      const plain = await rounds(tab, `${own}/own`);
      const asleep = await whileAsleep(browser, tab, `${pages.origin}/form`);
      return [
        ...rows('button, first of a page', ours.first, plain.first),
        ...rows('button, later ones', ours.later, plain.later),
        ...rows('button, worker stopped', asleep, plain.first),
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

async function rounds(tab: PageView, url: string): Promise<{ first: Drawn[]; later: Drawn[] }> {
  const first: Drawn[] = [];
  const later: Drawn[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    await tab.goto(url);
    const drawn = await click(tab, 'phone');
    // Takes the first button away.
    await tab.click({ css: '[name=name]' });
    const again = await click(tab, 'other');
    if (round < 0) continue;
    first.push(drawn);
    later.push(again);
  }
  return { first, later };
}

async function whileAsleep(browser: BrowserDriver, tab: PageView, url: string): Promise<Drawn[]> {
  const found: Drawn[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await tab.goto(url);
    await browser.stopBackground();
    found.push(await click(tab, 'phone'));
  }
  return found;
}

/** In a page that was just loaded, no text field had the focus before: the first one brings most of the script. */
async function click(tab: PageView, field: string): Promise<Drawn> {
  await tab.click({ css: `[name=${field}]` });
  return tab.evaluate(
    () =>
      new Promise<Drawn>((resolve) => {
        const look = () => {
          const { drawn } = window as unknown as { drawn: Drawn | null };
          if (drawn) resolve(drawn);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

function rows(name: string, ours: readonly Drawn[], plain: readonly Drawn[]): Row[] {
  const row = (unit: Row['unit'], of: (drawn: Drawn) => number): Row => ({
    name: `${name}: ${unit === 'ms' ? 'after the focus' : 'frames after the focus'}`,
    unit,
    ours: ours.map(of),
    baseline: { name: "page's own", samples: plain.map(of) },
  });
  return [row('frames', ({ frames }) => frames), row('ms', ({ ms }) => ms)];
}
