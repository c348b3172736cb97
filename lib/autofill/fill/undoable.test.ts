import { beforeEach, expect, test, vi } from 'vitest';
import type { TextField } from '../input/type-text.ts';
import { type Filling, notFilled } from './outcome.ts';
import { undoableOf, type ValueOrder } from './undoable.ts';

vi.mock('../dom/timing.ts', () => ({
  // The page has had its say.
  staysTrue: async (holds: () => boolean) => {
    onPageTurn();
    return holds();
  },
}));

let onPageTurn = () => {};
beforeEach(() => {
  onPageTurn = () => {};
});

const ORDER = {
  order: 'fill_code',
  code: '482913',
  about: { key: 'rental', asked: false },
} as ValueOrder;

function setUp(keeps = false) {
  let shown = '482913';
  const events: string[] = [];
  const filling: Filling = {
    answer: { outcome: 'filled' },
    standing: { fields: () => [{} as TextField], holds: () => shown === '482913' },
    takeOut: async () => {
      events.push('put back');
      if (!keeps) shown = 'before';
    },
  };
  const parts = {
    page: {} as Document,
    inTurn: <T>(run: () => Promise<T>) => {
      events.push('in turn');
      return run();
    },
    onUndo: () => void events.push('told'),
  };
  const putBack = () => {
    shown = '482913';
  };
  return { filling, parts, events, putBack };
}

test('what was typed can be put back, in turn with other fills, and nobody takes that for the page’s doing', async () => {
  const { filling, parts, events } = setUp();
  const undoable = undoableOf(ORDER, filling, parts);
  expect(undoable).toMatchObject({ value: 'code', text: '482913', key: 'rental' });
  expect(await undoable?.undo()).toBe(true);
  expect(events).toEqual(['told', 'in turn', 'put back']);
});

test('a page that keeps the value all the same is known', async () => {
  const { filling, parts } = setUp(true);
  expect(await undoableOf(ORDER, filling, parts)?.undo()).toBe(false);
});

test('so is one that puts it back a moment later', async () => {
  const { filling, parts, putBack } = setUp();
  onPageTurn = putBack;
  expect(await undoableOf(ORDER, filling, parts)?.undo()).toBe(false);
});

test('where nothing was typed, nothing can be put back', () => {
  const { filling, parts } = setUp();
  const takeOut = vi.fn();
  expect(undoableOf(ORDER, { ...filling, takeOut: null }, parts)).toBeNull();
  expect(undoableOf(ORDER, { ...notFilled('rejected'), takeOut }, parts)).toBeNull();
});
