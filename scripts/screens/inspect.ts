import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { MARK } from './outside-texts.ts';

/** Its focus guards hand the focus on at once and are never rested on. */
const NOT_OURS = [['[data-base-ui-focus-guard]']];
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOR = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in the page as it is shown now, one line each. */
export function axeFindings(page: Page): Promise<readonly string[]> {
  return runAxe(page, ALL);
}

/** What another theme can make wrong. */
export function colorFindings(page: Page): Promise<readonly string[]> {
  return runAxe(page, OF_COLOR);
}

async function runAxe(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
  }
  return page.evaluate(
    async ({ rules, exclude }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: object, options: object): Promise<AxeResults> };
      };
      const { violations } = await axe.run(
        { include: [['html']], exclude },
        // An open menu or dialog lies above the landmarks, not in one.
        { runOnly: rules, rules: { region: { enabled: false } }, resultTypes: ['violations'] },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) =>
            `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll('\n', ' ')}`,
        ),
      );
    },
    { rules: [...rules], exclude: NOT_OURS },
  );
}

/**
 * Whether the words of each button and each mark of a service can be read, and a button has a shape. Axe passes over what
 * is disabled, or drawn for the eye alone.
 */
export function buttonFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST_OF_TEXT = 4.5;
    const LEAST_OF_SHAPE = { usual: 3, disabled: 1.1 };
    const LEAST_OF_LOGO = 3;
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!pen) return ['no canvas'];

    function luminance(layers: readonly string[]): number {
      if (!pen) return 0;
      for (const layer of layers) {
        pen.fillStyle = layer;
        pen.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
    function contrast(one: readonly string[], other: readonly string[]): number {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    }
    /** The colors that lie over each other there, from the bottom up. */
    function surfaces(element: Element | null): string[] {
      if (element === null) return ['Canvas'];
      return [...surfaces(element.parentElement), getComputedStyle(element).backgroundColor];
    }

    const findings: string[] = [];
    for (const button of document.querySelectorAll('button, .button')) {
      if (!button.checkVisibility({ visibilityProperty: true })) continue;
      const said = button.textContent?.slice(0, 40);
      const nodes = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const holder = node.parentElement;
        if (!holder?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim()) continue;
        const ground = surfaces(holder);
        const seen = contrast(ground, [...ground, getComputedStyle(holder).color]);
        if (seen < LEAST_OF_TEXT) findings.push(`${seen.toFixed(2)}:1 are the words of the button ${said}`);
      }
      if (!button.matches('.button')) continue;
      const { borderColor } = getComputedStyle(button);
      const around = surfaces(button.parentElement);
      const shape = Math.max(contrast(around, [...around, borderColor]), contrast(around, surfaces(button)));
      const least = button.matches(':disabled') ? LEAST_OF_SHAPE.disabled : LEAST_OF_SHAPE.usual;
      if (shape < least) findings.push(`${shape.toFixed(2)}:1 is the shape of the button ${said}`);
    }
    for (const mark of document.querySelectorAll('[data-mark]')) {
      if (!mark.checkVisibility()) continue;
      const isLogo = mark.matches('[data-mark="logo"]');
      const ground = surfaces(mark);
      const drawing = mark.querySelector('svg');
      const drawn = drawing ? getComputedStyle(drawing).fill : getComputedStyle(mark).color;
      const seen = contrast(ground, [...ground, drawn]);
      if (seen < (isLogo ? LEAST_OF_LOGO : LEAST_OF_TEXT))
        findings.push(
          `${seen.toFixed(2)}:1 is the mark beside ${mark.parentElement?.textContent?.slice(0, 40)}`,
        );
    }
    return findings;
  });
}

/** Whether the keyboard is somewhere, and not where Enter would lose something. */
export function focusFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) return ['nothing has the focus'];
    return activeElement.matches('.danger') ? [`the focus is on ${activeElement.textContent}`] : [];
  });
}

/** Whether any text is smaller than what was meant to be the smallest. */
export function sizeFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SMALLEST_PX = 11;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const findings: string[] = [];
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const holder = node.parentElement;
      if (!holder?.checkVisibility() || !node.textContent?.trim()) continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (size < SMALLEST_PX) findings.push(`${size} px small: ${node.textContent.slice(0, 40)}`);
    }
    return findings;
  });
}

/** Whether a finger can miss what can be pressed. A link in a sentence is as high as its line. */
export function touchFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const FINGER_PX = 44;
    const PRESSED = 'button, a[href], input, select, summary, [role="option"], [role="menuitem"]';

    function isInSentence(link: Element): boolean {
      return link.matches('a') && link.parentElement?.textContent?.trim() !== link.textContent?.trim();
    }

    return [...document.querySelectorAll<HTMLElement>(PRESSED)].flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInSentence(target)) return [];
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      // What nobody sees is for the keyboard or a screen reader.
      if (width <= 1 || height <= 1) return [];
      // Boxes are rounded to parts of a pixel.
      if (Math.min(width, height) > FINGER_PX - 0.5) return [];
      const name = target.dataset.testid ?? target.textContent?.slice(0, 30) ?? target.tagName;
      return [`${Math.round(width)} × ${Math.round(height)} px is small for a finger: ${name}`];
    });
  });
}

/** Whether the words of what has an edge stand clear of it, above and below. */
export function edgeFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST_PX = 2;
    const EDGED =
      'button, .button, .chip, .badge, .choice, .text-input, .field input, .search input, kbd, [role="option"], [role="menuitem"]';
    const context = new OffscreenCanvas(1, 1).getContext('2d');

    /** How high its font draws. A field has no text nodes to measure. */
    function fontHeight(field: Element): number {
      if (!context) return Number.POSITIVE_INFINITY;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(field);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('Ég');
      return fontBoundingBoxAscent + fontBoundingBoxDescent;
    }
    /** The least room above or below the words. */
    function roomIn(element: Element): number {
      const edged = element.closest('.field, .search') ?? element;
      const { top, bottom } = edged.getBoundingClientRect();
      if (element.matches('input, select')) return (bottom - top - fontHeight(element)) / 2;
      let least = Number.POSITIVE_INFINITY;
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const isSeen =
          node.parentElement?.checkVisibility({ visibilityProperty: true }) &&
          getComputedStyle(node.parentElement).clipPath === 'none';
        if (!isSeen || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          if (rect.width > 1) least = Math.min(least, rect.top - top, bottom - rect.bottom);
        }
      }
      return least;
    }

    /** A button may be words alone. */
    function hasEdge(element: Element): boolean {
      const edged = element.closest('.field, .search') ?? element;
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(edged);
      const isDrawn = (color: string) => color !== 'transparent' && !color.endsWith(', 0)');
      return (borderTopWidth !== '0px' && isDrawn(borderTopColor)) || isDrawn(backgroundColor);
    }

    return [...document.querySelectorAll(EDGED)]
      .filter(hasEdge)
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && roomIn(element) < LEAST_PX,
      )
      .map(
        (element) =>
          `${roomIn(element).toFixed(1)} px from its edge are the words of <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 40)}`,
      );
  });
}

/** Whether words that stand beside each other stay apart. */
export function overlapFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST_PX = 1;
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const common = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      top: Math.max(one.top, other.top),
      right: Math.min(one.right, other.right),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const isBox = ({ left, top, right, bottom }: Box) => right - left > LEAST_PX && bottom - top > LEAST_PX;

    /** What is seen of the words in an element. */
    function wordsIn(element: Element): Box[] {
      const boxes: Box[] = [];
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (!node.textContent?.trim() || !node.parentElement?.checkVisibility({ visibilityProperty: true }))
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        let found: Box[] = [...range.getClientRects()];
        for (let above: Element | null = node.parentElement; above; above = above.parentElement) {
          const { overflowX, clipPath, position } = getComputedStyle(above);
          const isOutside = above !== element && above.contains(element);
          const isLaidOver = !isOutside && (position === 'absolute' || position === 'fixed');
          if (clipPath !== 'none' || isLaidOver) found = [];
          if (!isOutside && overflowX !== 'visible') {
            const clip = above.getBoundingClientRect();
            found = found.map((box) => common(box, clip));
          }
        }
        boxes.push(...found.filter(isBox));
      }
      return boxes;
    }

    const findings: string[] = [];
    for (const parent of document.querySelectorAll('body *')) {
      if (parent.children.length < 2 || !/flex|grid/.test(getComputedStyle(parent).display)) continue;
      const parts = [...parent.children].map((child) => ({ child, boxes: wordsIn(child) }));
      for (const [at, one] of parts.entries()) {
        for (const other of parts.slice(at + 1)) {
          if (one.boxes.some((box) => other.boxes.some((next) => isBox(common(box, next)))))
            findings.push(
              `“${one.child.textContent?.slice(0, 30)}” lies over “${other.child.textContent?.slice(0, 30)}”`,
            );
        }
      }
    }
    return findings;
  });
}

/** Whether everything fits the width, and every word can be read to its end. */
export async function layoutFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const nameOf = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`;
    const clipped = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const tooWide = element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      // A bar of links, and a field, may be moved sideways by hand.
      const moves = element.closest('nav, input') !== null;
      return tooWide && overflowX !== 'visible' && textOverflow !== 'ellipsis' && !moves;
    });
    return [
      ...(root.scrollWidth > root.clientWidth
        ? [`scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth}`]
        : []),
      ...clipped.map((element) => `${nameOf(element)} is cut off: ${element.textContent?.slice(0, 60)}`),
    ];
  });
}

/** What still moves although the user asked for less motion. */
export async function motionFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document.getAnimations().map(({ effect }) => {
      const target = (effect as KeyframeEffect | null)?.target;
      return `moves: <${target?.tagName.toLowerCase()} class="${target?.className}">`;
    }),
  );
}

/** Whether what others wrote is text, and turns nothing around it: it is alone in an element or an isolate of its own. */
export async function outsideFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(({ before, after, tag }) => {
    const isAlone = (text: string) =>
      text.startsWith(before) && text.indexOf(after) === text.length - after.length;
    const isLoose = (text: string) => text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').includes(before);
    const findings = document.querySelector(tag) ? ['a text is taken for markup'] : [];

    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const own = node.parentElement?.closest('[dir="auto"], svg text')?.textContent ?? '';
      const text = node.textContent ?? '';
      if (isLoose(text) && !isAlone(own)) findings.push(`stands among other words: ${text}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of [
        'title',
        'aria-label',
        'aria-description',
        'aria-valuetext',
        'alt',
        'placeholder',
      ]) {
        const value = element.getAttribute(name) ?? '';
        if (isLoose(value) && !isAlone(value)) findings.push(`${name} is among other words: ${value}`);
      }
    }
    return findings;
  }, MARK);
}
