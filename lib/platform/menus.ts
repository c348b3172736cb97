import { browser } from 'wxt/browser';
import type { FillValue } from '../domain/recipe.ts';
import type { RentEntry } from '../domain/rent-entry.ts';

const RENT = 'rent:';
const TEACH = 'teach-';

const FIXED = [
  { id: 'fill-number', title: 'Fill number' },
  { id: 'fill-code', title: 'Fill code' },
  { id: 'rent-here', title: 'Rent a number for this site…' },
  { id: `${TEACH}number`, title: 'This is the phone field' },
  { id: `${TEACH}code`, title: 'This is the code field' },
] as const;

let shown: Promise<void> = Promise.resolve();

/** The browser gathers these under one parent with the extension's name. Rebuilt whole, one rebuild after the other. */
export function showMenu(entries: readonly RentEntry[]): Promise<void> {
  shown = shown.then(() => rebuild(entries)).catch(() => undefined);
  return shown;
}

async function rebuild(entries: readonly RentEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { service, title, enabled, patterns } of entries) {
    browser.contextMenus.create({
      id: `${RENT}${service}`,
      title,
      enabled,
      contexts: ['editable'],
      documentUrlPatterns: [...patterns],
    });
  }
  for (const item of FIXED) browser.contextMenus.create({ ...item, contexts: ['editable'] });
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
