import { browser } from 'wxt/browser';

const MENU_ITEMS = [
  { id: 'fill-number', title: 'Fill number' },
  { id: 'fill-code', title: 'Fill code' },
  { id: 'rent-here', title: 'Rent a number for this site and fill it' },
] as const;

/** The browser gathers these under one parent with the extension's name. */
export async function installMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of MENU_ITEMS) browser.contextMenus.create({ ...item, contexts: ['editable'] });
}
