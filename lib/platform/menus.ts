import { browser } from 'wxt/browser';
import type { RentEntry } from '../domain/rent-entry.ts';

const RENT = 'rent:';

const FIXED = [
  { id: 'fill-number', title: 'Fill number' },
  { id: 'fill-code', title: 'Fill code' },
  { id: 'rent-here', title: 'Rent a number for this site…' },
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
