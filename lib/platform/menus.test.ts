import { beforeEach, expect, test, vi } from 'vitest';
import { fieldChosenByEntry, offerOfEntry, showMenu } from './menus.ts';

const created: { id: string; title: string }[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    contextMenus: {
      removeAll: async () => {},
      create: (entry: { id: string; title: string }) => created.push(entry),
    },
  },
}));

beforeEach(() => {
  created.length = 0;
});

test.each(['Uber', '40:Uber', 'rent:9', 'AT&T\nfill-code', '__proto__'])(
  'an entry for %j carries service and price to its click',
  async (service) => {
    const rent = { service, priceMinor: 65, title: `${service} · $0.65`, enabled: true, patterns: [] };
    await showMenu({ fixed: [{ entry: 'fillCode', title: 'Fill in code' }], rent: [rent] });
    const offers = created.map(({ id }) => offerOfEntry(id));
    expect(offers).toEqual([{ service, shownPriceMinor: 65 }, null]);
    expect(created.map(({ id }) => fieldChosenByEntry(id))).toEqual([null, null]);
  },
);

test.each(['rent-here', 'rent:Uber', 'rent:', 7])('%j names no price and rents nothing', (id) => {
  expect(offerOfEntry(id)).toBeNull();
});
