import type { InjectedPage, Tabs } from '../context/ports.ts';

export type Documents = ReturnType<typeof createDocuments>;

export function createDocuments(outside: Tabs) {
  const counts = new Map<number, number>();
  const count = (tabId: number) => counts.get(tabId) ?? 0;
  const tabs: Tabs = {
    ...outside,
    async inject(tabId) {
      const page = await outside.inject(tabId);
      if (isPage(page) && page.isNew) counts.set(tabId, count(tabId) + 1);
      return page;
    },
  };
  return { tabs, count };
}

export function isPage(injected: InjectedPage | null | 'gone'): injected is InjectedPage {
  return injected !== null && injected !== 'gone';
}
