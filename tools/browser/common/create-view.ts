import { writeFile } from 'node:fs/promises';
import type { Target, View } from './driver.ts';
import { clickArrived, expectClick, locate, readValue, replaceText, visibleText } from './page-functions.ts';
import { waitUntil } from './wait-until.ts';

/** The little that differs from browser to browser; everything else in a view is made of it. */
export interface ViewPort {
  /** Evaluates an expression in the document, awaits it, and returns it by value. */
  run(expression: string): Promise<unknown>;
  /** Moves the pointer, in CSS pixels of the viewport. */
  pointAt(x: number, y: number): Promise<void>;
  /** A trusted click there. */
  clickAt(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** The visible part, as a PNG. */
  capture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The expression that calls a function, given as its source, with arguments that survive JSON. */
export function toExpression(source: string | ((...args: never[]) => unknown), args: unknown[]): string {
  if (typeof source === 'string') return source;
  const list = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value)));
  return `(${source.toString()})(${list.join(', ')})`;
}

type Spot = { x: number; y: number };

/** A list that can't scroll by half a pixel goes to and fro by one where a row is to be in its middle. */
function isSameSpot(one: Spot, other: Spot): boolean {
  return Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
}

export function createView(port: ViewPort): View {
  const evaluate: View['evaluate'] = async (source, ...args) =>
    (await port.run(toExpression(source, args))) as never;

  const text = () => evaluate(visibleText);

  /** A click may close or replace the document; then nobody is left to say that it arrived. */
  async function hasArrived(): Promise<boolean> {
    const arrived = () => evaluate(clickArrived).catch(() => 'hit' as const);
    return waitUntil('the click to arrive', arrived, 1_000).then(
      (note) => note === 'hit',
      () => false,
    );
  }

  async function click(target: Target): Promise<void> {
    // An element that moves away under the press gets no click, or another gets it; that is not what a test is about.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { x, y } = await pointOf(target);
      await evaluate(expectClick);
      await port.clickAt(x, y);
      if (await hasArrived()) return;
    }
    throw new Error(`${JSON.stringify(target)} took no click`);
  }

  async function pointOf(target: Target): Promise<Spot> {
    let obstacle = 'the document did not answer';
    let last = '';
    return waitUntil(
      () => `${JSON.stringify(target)} to be clickable: ${obstacle}. The text was:\n${last}`,
      async () => {
        const located = await evaluate(locate, target);
        if ('x' in located) {
          // Asked twice, so that something still sliding into place is not clicked where it was.
          const again = await evaluate(locate, target);
          if ('x' in again && isSameSpot(again, located)) return again;
          obstacle = 'it moves';
        } else {
          obstacle = located.obstacle;
          last = await text();
        }
        return null;
      },
    );
  }

  return {
    text,
    evaluate,
    click,
    pointAt: port.pointAt,
    clickAt: port.clickAt,
    async waitForText(wanted, timeoutMs) {
      let last = '';
      await waitUntil(
        () =>
          `the text ${wanted instanceof RegExp ? wanted : JSON.stringify(wanted)}. The text was:\n${last}`,
        async () => {
          last = await text();
          return wanted instanceof RegExp ? wanted.test(last) : last.includes(wanted);
        },
        timeoutMs,
      );
    },
    async type(target, value) {
      await click(target);
      const problem = await evaluate(replaceText, value);
      if (problem) throw new Error(`Could not type into ${JSON.stringify(target)}: ${problem}`);
    },
    async value(css) {
      const value = await evaluate(readValue, css);
      if (value === null) throw new Error(`Nothing matches ${css}`);
      return value;
    },
    async screenshot(path) {
      await writeFile(path, await port.capture());
    },
    close: () => port.close(),
  };
}
