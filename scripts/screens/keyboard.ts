import type { Page } from 'puppeteer-core';

const MOST_STOPS = 250;

/** Presses Tab until that has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** What can be pressed but not reached with Tab, and what has the focus without showing it. */
export async function walkFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    // A group of radio buttons or of tabs is one stop.
    const pressable =
      'a[href], button:not([role="tab"]), input:not([type="radio"]), input:checked, select, summary';
    for (const element of document.querySelectorAll<HTMLElement>(pressable)) {
      const isThere =
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        // Behind what a component draws instead.
        element.closest('[aria-hidden="true"]') === null;
      if (isThere) element.dataset.unreached = '';
    }
  });
  const findings: string[] = [];
  // From where the focus is to the end, and from the beginning.
  let rounds = 0;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return { isAway: true };
      const isNew = activeElement.dataset.unreached !== undefined;
      delete activeElement.dataset.unreached;
      const marked = [activeElement, activeElement.closest('.field, .search, .chip')];
      const isMarked = marked.some(
        (one) =>
          one &&
          getComputedStyle(one).outlineStyle !== 'none' &&
          getComputedStyle(one).outlineWidth !== '0px',
      );
      const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent?.slice(0, 40);
      return { isNew, unmarked: isMarked ? null : `${activeElement.localName} ${name}` };
    });
    if ('unmarked' in stop && stop.unmarked)
      findings.push(`nothing shows that the focus is on ${stop.unmarked}`);
    if ('isAway' in stop) rounds += 1;
    const isLeft = await page.evaluate(() => document.querySelector('[data-unreached]') !== null);
    if (!isLeft || rounds === 2) break;
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-unreached]')].map(
      (element) => element.getAttribute('aria-label') ?? element.textContent ?? element.localName,
    ),
  );
  return [...findings, ...missed.map((name) => `Tab does not lead to ${name}`)];
}
