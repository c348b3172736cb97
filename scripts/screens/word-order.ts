import type { Page } from 'puppeteer-core';

/** A name in either direction. What stands beside a number is turned round along with it. */
export const NAMES = { ltr: 'Abc 99', rtl: 'אבג 99' };

/** The words and signs of a line from left to right as it is drawn, with a name as one word. */
export function wordOrder(page: Page): Promise<string> {
  return page.evaluate((names) => {
    const ofNames = names.flatMap((name) => name.split(' '));
    const isWord = new RegExp(`${ofNames.join('|')}|[^\\s\\p{Cf}\\p{P}]+|\\p{P}`, 'gu');
    const words: { word: string; left: number }[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(isWord)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        words.push({
          word: ofNames.includes(word) ? 'NAME' : word,
          left: range.getBoundingClientRect().left,
        });
      }
    }
    const drawn = words.toSorted((a, b) => a.left - b.left).map(({ word }) => word);
    return drawn.filter((word, n) => word !== 'NAME' || drawn[n - 1] !== 'NAME').join(' ');
  }, Object.values(NAMES));
}
