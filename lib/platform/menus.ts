import { createQueue } from '../async/queue.ts';
import type { ContextMenu, FixedEntry } from '../background/context/shown-menu.ts';
import type { FillValue } from '../domain/fill/field-memory.ts';
import { desktop } from './desktop.ts';

const RENT = 'rent:';
const CHOOSE = 'choose-';

const IDS: Record<FixedEntry, string> = {
  fillNumber: 'fill-number',
  fillCode: 'fill-code',
  rentHere: 'rent-here',
  chooseNumberField: `${CHOOSE}number`,
  chooseCodeField: `${CHOOSE}code`,
};

const inTurn = createQueue();

/** The browser groups the entries under the extension's name. Always rebuilt from scratch, one rebuild at a time. */
export function showMenu(menu: ContextMenu): Promise<void> {
  return inTurn(() => rebuild(menu)).catch(() => undefined);
}

async function rebuild({ fixed, rent }: ContextMenu): Promise<void> {
  const { contextMenus } = desktop;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const { service, priceMinor, title, enabled, patterns } of rent) {
    contextMenus.create({
      id: `${RENT}${priceMinor}:${service}`,
      title,
      enabled,
      contexts: ['editable'],
      documentUrlPatterns: [...patterns],
    });
  }
  for (const { entry, title } of fixed) {
    contextMenus.create({ id: IDS[entry], title, contexts: ['editable'] });
  }
}

/**
 * What an entry rents, at the price shown in it, since the catalog may change while the menu is open. Null for other
 * entries.
 */
export function offerOfEntry(
  menuItemId: string | number,
): { service: string; shownPriceMinor: number } | null {
  const [, price, service] = /^rent:(\d+):(.+)$/s.exec(String(menuItemId)) ?? [];
  return service === undefined ? null : { service, shownPriceMinor: Number(price) };
}

/** What the user says the field is for. Null for other entries. */
export function fieldChosenByEntry(menuItemId: string | number): FillValue | null {
  if (menuItemId === `${CHOOSE}number`) return 'number';
  return menuItemId === `${CHOOSE}code` ? 'code' : null;
}
