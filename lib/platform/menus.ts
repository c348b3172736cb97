import { browser } from 'wxt/browser';
import type { FixedEntry, Menu } from '../background/menu.ts';
import type { FillValue } from '../domain/recipe.ts';

const RENT = 'rent:';
const TEACH = 'teach-';

const IDS: Record<FixedEntry, string> = {
  fillNumber: 'fill-number',
  fillCode: 'fill-code',
  rentHere: 'rent-here',
  teachNumber: `${TEACH}number`,
  teachCode: `${TEACH}code`,
};

let shown: Promise<void> = Promise.resolve();

/** The browser gathers these under one parent with the extension's name. Rebuilt whole, one rebuild after the other. */
export function showMenu(menu: Menu): Promise<void> {
  shown = shown.then(() => rebuild(menu)).catch(() => undefined);
  return shown;
}

async function rebuild({ fixed, rent }: Menu): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { service, title, enabled, patterns } of rent) {
    browser.contextMenus.create({
      id: `${RENT}${service}`,
      title,
      enabled,
      contexts: ['editable'],
      documentUrlPatterns: [...patterns],
    });
  }
  for (const { entry, title } of fixed) {
    browser.contextMenus.create({ id: IDS[entry], title, contexts: ['editable'] });
  }
}

/** The service that an entry rents for, or null for the other entries. */
export function serviceOfEntry(menuItemId: string | number): string | null {
  const id = String(menuItemId);
  return id.startsWith(RENT) ? id.slice(RENT.length) : null;
}

/** What an entry says that the field is for, or null for the other entries. */
export function taughtByEntry(menuItemId: string | number): FillValue | null {
  if (menuItemId === `${TEACH}number`) return 'number';
  return menuItemId === `${TEACH}code` ? 'code' : null;
}
