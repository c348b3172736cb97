import type { Tabs } from '../background/context/ports.ts';
import type { FieldMemory, FillValue } from '../domain/fill/field-memory.ts';
import type { PageAnswer, PageOrder } from '../messaging/page-protocol.ts';

export interface FakePage {
  origin: string;
  hasPhoneField: boolean;
  hasCodeField: boolean;
  /** The extension may not touch it. */
  closed?: boolean;
  /** Undoes whatever is typed. */
  refuses?: boolean;
  /** Its field for a code lies under something. */
  hidesCodeField?: boolean;
  /** Its form sends to another site. */
  sendsElsewhere?: boolean;
  /** Removes what it took before it is said to be taken. */
  takesBack?: boolean;
  inPrivate?: boolean;
  /** Of Firefox. */
  container?: string;
  /** The origin of the page that led to it; that of the page before, unless another is named. */
  cameFrom?: string;
  /** The document goes away before it has answered. */
  leavesWhileFilled?: boolean;
  /** It is the tab that the user looks at. */
  inFront?: boolean;
  /** Answers only once this has come. */
  answersAfter?: Promise<void>;
}

/** Tabs whose pages say which fields they have and remember what was typed. */
export function createFakeTabs() {
  const pages = new Map<number, FakePage>();
  const typed: { tabId: number; value: string }[] = [];
  const orders: PageOrder[] = [];
  const offered: number[] = [];
  const scripted = new WeakSet<FakePage>();
  let listener: ((tabId: number) => void) | null = null;

  function answer(tabId: number, page: FakePage, order: PageOrder): PageAnswer {
    orders.push(order);
    if (order.order === 'watch_code_field' || order.order === 'stop_watching') return { outcome: 'filled' };
    if (order.origin !== page.origin) return { outcome: 'origin_changed' };
    const value =
      order.order === 'remember_field' ? order.value : order.order === 'fill_number' ? 'number' : 'code';
    const fits = value === 'number' ? page.hasPhoneField : page.hasCodeField;
    if (!fits) return { outcome: 'no_field' };
    if (value === 'code' && page.hidesCodeField) return { outcome: 'unseen' };
    if (order.order === 'fill_code' && !order.about.asked && page.sendsElsewhere)
      return { outcome: 'sends_elsewhere' };
    if (order.order === 'remember_field') return { outcome: 'filled', memory: memoryOf(value, true) };
    if (page.refuses) return { outcome: 'rejected' };
    typed.push({ tabId, value: order.order === 'fill_number' ? order.phone : order.code });
    if (page.takesBack) return { outcome: 'reverted' };
    return { outcome: 'filled', memory: order.memory ?? memoryOf(value, false) };
  }

  const tabs: Tabs = {
    inject: async (tabId) => {
      const page = pages.get(tabId);
      if (!page) return 'gone';
      if (page.closed) return null;
      const isNew = !scripted.has(page);
      scripted.add(page);
      return { origin: page.origin, isNew, cameFrom: page.cameFrom ?? '' };
    },
    isPrivate: async (tabId) => pages.get(tabId)?.inPrivate ?? false,
    container: async (tabId) => pages.get(tabId)?.container ?? null,
    order: async (tabId, order) => {
      const page = pages.get(tabId);
      if (!page) return null;
      const answered = answer(tabId, page, order);
      await page.answersAfter;
      return page.leavesWhileFilled ? null : answered;
    },
    offerUndo: async (tabId) => void offered.push(tabId),
    isInFront: async (tabId) => pages.get(tabId)?.inFront === true,
    bringToFront: async (tabId) => {
      const page = pages.get(tabId);
      if (page) page.inFront = true;
      return page !== undefined;
    },
    onLoaded: (listen) => {
      listener = listen;
    },
  };

  return {
    tabs,
    typed,
    orders,
    /** Where Undo was offered. */
    offered,
    /** All that their answers go by. */
    kept: () => [typed, [...pages].map(([id, page]) => [id, page, scripted.has(page)])],
    show: (tabId: number, page: FakePage) => pages.set(tabId, page),
    close: (tabId: number) => pages.delete(tabId),
    /** The tab has loaded something more of the document that it shows. */
    loadedMore: (tabId: number) => listener?.(tabId),
    /** The tab loads another document. */
    navigate(tabId: number, page: FakePage): void {
      pages.set(tabId, { cameFrom: pages.get(tabId)?.origin ?? '', ...page });
      listener?.(tabId);
    },
    listening: () => listener !== null,
  };
}

/** As a page would describe its field. */
function memoryOf(value: FillValue, userChosen: boolean): FieldMemory {
  const field = { tag: 'input', type: 'tel', id: value, name: '', label: '', placeholder: '', position: 0 };
  return { field, userChosen, format: value === 'number' && !userChosen ? 'national' : null, strategy: null };
}
