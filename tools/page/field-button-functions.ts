/**
 * Functions that run in the background, and from there in the extension's own world of the tab in front. Each travels as
 * its source text, so none may use anything outside itself.
 */

/** What is drawn in the button's closed shadow root, seen with the extension's own rights. */
export interface Drawn {
  label: string;
  hasFocus: boolean;
  /** A press would count. */
  isReady: boolean;
  isMenuReady: boolean;
  /** On screen, in CSS pixels. */
  press: Spot;
  items: { text: string; at: Spot }[];
  tip: string;
  note: string;
  /** What takes back that it was hidden, once a press would count. */
  undo: Spot | null;
}

export interface Spot {
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function readButton(): Promise<Drawn | null> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => {
      const { chrome } = globalThis as {
        chrome?: { dom?: { openOrClosedShadowRoot?(one: Element): ShadowRoot } };
      };
      const insideOf = (one: Element) => {
        if (!(one instanceof HTMLElement)) return null;
        const own = one as { openOrClosedShadowRoot?: ShadowRoot };
        return chrome?.dom?.openOrClosedShadowRoot?.(one) ?? own.openOrClosedShadowRoot ?? null;
      };
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const one of root.querySelectorAll('*')) {
          const inside = insideOf(one);
          if (inside) roots.push(inside);
        }
      }
      // Its host has no name to be known by.
      const closed = roots.find(
        (root): root is ShadowRoot => 'host' in root && root.querySelector('.root .note') !== null,
      );
      if (!closed) return null;
      const press = closed.querySelector('.press');
      const spotOf = (part: Element | null) => {
        const { x = 0, y = 0, width = 0, height = 0 } = part?.getBoundingClientRect() ?? {};
        return { x, y, width, height };
      };
      return {
        label: press?.getAttribute('aria-label') ?? '',
        hasFocus: (closed.host.getRootNode() as Document | ShadowRoot).activeElement === closed.host,
        isReady: closed.querySelector('.spot[data-ready]') !== null,
        isMenuReady: closed.querySelector('.menu[data-ready]:not([hidden])') !== null,
        press: spotOf(press),
        items: [...closed.querySelectorAll('.item')].map((one) => ({
          text: one.getAttribute('aria-label') ?? '',
          at: spotOf(one),
        })),
        tip: closed.querySelector<HTMLElement>('.tip:not([hidden])')?.dataset.text ?? '',
        note: closed.querySelector<HTMLElement>('.note:not([hidden]) span')?.dataset.text ?? '',
        undo: closed.querySelector('.note[data-ready] .undo')
          ? spotOf(closed.querySelector('.note[data-ready] .undo'))
          : null,
      };
    },
  });
  return (answer?.result as Drawn | null | undefined) ?? null;
}

/**
 * Asks the background from the page what the button would: for the rest of it where that is not there yet, and what to show.
 * Messages arrive in order, so those before them have been answered too.
 */
export async function lookFromPage(): Promise<void> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: async () => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      if (!('ohmyotpPageScanner' in globalThis)) {
        await runtime.sendMessage({ ohmyotp: 'command', command: 'button.bring', input: {} });
        await frame();
        await frame();
      }
      await runtime.sendMessage({ ohmyotp: 'command', command: 'button.look', input: { value: 'number' } });
    },
  });
}

/** What only a press may ask the background for. */
export function countPresses(): number {
  // Each evaluation has a global of its own in Firefox, with the background's window behind it.
  const heard = self as { pressesHeard?: number };
  if (heard.pressesHeard === undefined) {
    heard.pressesHeard = 0;
    (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener((message: unknown) => {
      const { command } = message as { command?: string };
      if (command === 'button.press' || command === 'button.numbers') {
        heard.pressesHeard = (heard.pressesHeard ?? 0) + 1;
      }
      return undefined;
    });
  }
  return heard.pressesHeard;
}
