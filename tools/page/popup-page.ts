import type { PopupView, View } from '../browser/common/driver.ts';

/** The popup as its user goes through it. */
export function popupPage(view: PopupView | View) {
  const testId = (id: string) => ({ testId: id });

  return {
    view,
    async connect(key: string): Promise<void> {
      await view.type(testId('key-input'), key);
      await view.click(testId('key-submit'));
      await view.waitForText(/\$\d/);
    },
    /** Chooses the service, wherever in the list it stands, and rents it. */
    async rent(service: string): Promise<void> {
      await view.click(testId('tab-rent'));
      await view.type(testId('search'), service);
      await view.click({ css: `[data-service=${JSON.stringify(service)}]` });
      await view.click(testId('rent'));
    },
    fillNumber: () => view.click(testId('fill-number')),
    fillCode: () => view.click(testId('fill-code')),
    /** In the menu: the button in the forms of this site, on or off. */
    async switchButtonHere(): Promise<void> {
      await view.click(testId('settings'));
      await view.click(testId('button-here'));
    },
    async cancel(): Promise<void> {
      await view.click(testId('cancel'));
      await view.click(testId('cancel-confirm'));
    },
    /** What the element shows, or null while it is not there. */
    read: (id: string) =>
      view.evaluate(
        (wanted: string) =>
          document.querySelector<HTMLElement>(`[data-testid="${wanted}"]`)?.innerText ?? null,
        id,
      ),
    has: (id: string) =>
      view.evaluate((wanted: string) => document.querySelector(`[data-testid="${wanted}"]`) !== null, id),
  };
}

export type PopupPage = ReturnType<typeof popupPage>;
