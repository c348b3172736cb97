import { expect, test } from 'vitest';
import type { HistoryEntry, HistoryQuery } from '../../api/types.ts';
import { historyPages } from './history-pages.ts';

const FULL_PAGE = 200;

const entry = (n: number): HistoryEntry => ({
  id: `rental-${n}`,
  service: 'Uber',
  phone: '+12015550100',
  status: 'expired',
  priceMinor: 40,
  rentedAt: null,
  expiresAt: null,
  messages: [],
  rentable: null,
  rentableReason: null,
});
const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => entry(from + n));

/** What it was asked, and the ids that it came to, of a server that answers so. */
async function read(
  page: (n: number) => HistoryEntry[],
  { total = null, mostPages = 9 }: { total?: number | null; mostPages?: number } = {},
) {
  const asked: HistoryQuery[] = [];
  const history = async (query: HistoryQuery = {}) => {
    asked.push(query);
    return { entries: page(query.page ?? 1), total };
  };
  const past = await historyPages({ history }, { used: true, mostPages });
  return { asked, ids: past.map(({ id }) => id) };
}

const all = (count: number) => (page: number) =>
  entries((page - 1) * FULL_PAGE, Math.min(page * FULL_PAGE, count));
const idsOf = (count: number) => entries(0, count).map(({ id }) => id);

test('a long history is read page by page to its end, in its order', async () => {
  const { asked, ids } = await read(all(450));
  expect(ids).toEqual(idsOf(450));
  expect(asked).toEqual([1, 2, 3].map((page) => ({ status: 'all', used: true, page, limit: FULL_PAGE })));
});

test('no page is requested past the total that the server tells', async () => {
  const { asked, ids } = await read(all(400), { total: 400 });
  expect(ids).toEqual(idsOf(400));
  expect(asked).toHaveLength(2);
});

test('a server that answers the same page again and again is asked twice', async () => {
  const { asked, ids } = await read(() => entries(0, FULL_PAGE));
  expect(ids).toEqual(idsOf(FULL_PAGE));
  expect(asked).toHaveLength(2);
});

test('no more pages of the history are read than are wanted', async () => {
  expect((await read(all(900), { mostPages: 2 })).ids).toEqual(idsOf(400));
});
