import type { Page } from 'puppeteer-core';

/**
 * Notes what can be pressed and changes its place while it is on screen, and marks that are not there yet. Runs in the page,
 * before its scripts.
 */
export function watchMoves(only: readonly string[] | null): void {
  if (location.protocol !== 'chrome-extension:') return;
  const moves: string[] = [];
  const places = new Map<string, DOMRect>();
  Object.assign(globalThis, { moves });

  function look(): void {
    const times = new Map<string, number>();
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], input, summary, [role="option"]',
    )) {
      const { testid, service = '' } = element.dataset;
      const name = `${testid ?? element.textContent} ${service}`.trim();
      if (only && !only.includes(name)) continue;
      const nth = times.get(name) ?? 0;
      times.set(name, nth + 1);
      const [before, now] = [places.get(`${name} ${nth}`), element.getBoundingClientRect()];
      places.set(`${name} ${nth}`, now);
      if (!before || now.width === 0 || before.width === 0) continue;
      const by = (['x', 'y', 'width', 'height'] as const).map((side) => Math.round(now[side] - before[side]));
      if (by.some((px) => px !== 0)) moves.push(`${name} moves by ${by.join(' ')} px`);
    }
    const bare = document.querySelector('.mark:not([data-mark])');
    if (bare) moves.push(`${bare.parentElement?.textContent} has no mark yet`);
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

/** What moved under the pointer in a state that is to be still, and pictures that came after its first frame. */
export function moveFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { moves } = globalThis as unknown as { moves?: string[] };
    if (!moves) return [];
    const late = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.svg'));
    return [...moves, ...late.map(({ name }) => `${name} is read after the first frame`)];
  });
}
