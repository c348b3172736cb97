import type { PageView } from '../browser/common/driver.ts';
import { waitUntil } from '../browser/common/wait-until.ts';

/** A sign-up page as a person uses it: the extension fills, the person presses the buttons. */
export function signUpPage(page: PageView) {
  return {
    page,
    send: () => page.click({ testId: 'send' }),
    verify: () => page.click({ testId: 'verify' }),
    fieldValues: () => page.evaluate(fieldValues),
    /** Waits until the digits are in one field, or in a row of one-character boxes. */
    holds: (digits: string, timeoutMs?: number) =>
      waitUntil(
        `${digits.length} digits in a field of the page`,
        async () =>
          (await page.evaluate(fieldValues))
            .replace(/[^\d|]/g, '')
            .replace(/\|(?=\d(\||$))/g, '')
            .includes(digits),
        timeoutMs,
      ),
  };
}

export type SignUpPage = ReturnType<typeof signUpPage>;

/** Every field's value, in open shadow roots and same-origin frames too. Runs in the page. */
function fieldValues(): string {
  const values: string[] = [];
  const read = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement || element.tagName === 'INPUT') {
        values.push((element as HTMLInputElement).value);
      }
      if (element.shadowRoot) read(element.shadowRoot);
      const inner = element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : null;
      if (inner) read(inner);
    }
  };
  read(document);
  return values.join('|');
}
