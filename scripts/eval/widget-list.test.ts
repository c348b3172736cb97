import { describe, expect, test } from 'vitest';
import { byNumber, numberOf, readWidgetList } from './widget-list.ts';
import { judge, totalsOf } from './widget-verdict.ts';

const entry = { id: 'boxes', kind: 'otp', path: '/otp/boxes.html', typeKeys: '4938', expected: '4938' };
const phone = { ...entry, id: 'tel', kind: 'phone', typeKeys: '2015550123', expected: '+12015550123' };

describe('the list of widgets', () => {
  test('a page is blank where nothing is to be typed, or nothing could be', () => {
    const blank = { visibleInputs: 0, hiddenInputs: 0, inputTypes: [] };
    const [usual, nothing, drawn, closed] = readWidgetList([
      entry,
      { ...entry, expected: null },
      { ...entry, ...blank, dom: 'divs only' },
      { ...entry, ...blank, dom: 'closed shadow root' },
    ]);
    expect([usual, nothing, drawn, closed].map((page) => page?.isBlank)).toEqual([false, true, true, false]);
  });

  test('codes share the number of the first phone page', () => {
    const pages = readWidgetList([{ ...phone, typeKeys: '+1 415 555 2671' }, entry, phone]);
    expect(pages.map(numberOf)).toEqual(['4155552671', '2015550123', '2015550123']);
    expect([...byNumber(pages)].map(([number, { length }]) => [number, length])).toEqual([
      ['4155552671', 2],
      ['2015550123', 1],
    ]);
  });
});

describe('the verdict', () => {
  const done = { reportedFilled: true, said: '', held: '4938' };
  const gone = { ...done, held: '' };
  const told = { ...gone, reportedFilled: false };
  const run = { ...done, later: done, tookMs: 1 };
  const refused = { ...told, later: told, tookMs: 1 };
  const [page] = readWidgetList([entry]);
  const [blank] = readWidgetList([{ ...entry, expected: null }]);
  if (!page || !blank) throw new Error('no pages');

  test.for([
    ['filled and held', page, run, { ok: true, falselyDone: false }],
    ['taken back later', page, { ...run, later: gone }, { ok: false, falselyDone: true }],
    ['taken back later and said so', page, { ...run, later: told }, { ok: false, falselyDone: false }],
    ['taken only later', page, { ...run, ...gone }, { ok: false, falselyDone: true }],
    ['never taken', page, { ...run, ...gone, later: gone }, { ok: false, falselyDone: true }],
    ['said not to be taken', page, refused, { ok: false, falselyDone: false }],
    ['blank and said so', blank, refused, { ok: true, falselyDone: false }],
    ['blank and said to be filled', blank, run, { ok: false, falselyDone: true }],
    ['broken', page, new Error('no page'), { ok: false, falselyDone: false }],
  ] as const)('%s', ([, of, seen, verdict]) => {
    expect(judge(of, seen)).toMatchObject(verdict);
  });

  test('totals', () => {
    expect(totalsOf([judge(page, run), judge(page, new Error('x'))])).toEqual({
      total: 2,
      ok: 1,
      falselyDone: 0,
      failed: ['boxes'],
    });
  });
});
