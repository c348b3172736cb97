import { describe, expect, test } from 'vitest';
import type { FillState } from '../domain/fill/fill.ts';
import type { Replacement } from '../domain/rental/replacement.ts';
import type { AppState, Draft } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { fromStored, SESSION_KEY, toStored } from './stored-state.ts';

const OPEN = { tabId: 1, origin: 'https://open.example' };
const SECRET = { tabId: 2, origin: 'https://secret.example' };

const fill = (site: FillState['site'], inPrivate?: boolean): FillState => ({
  site,
  number: 'filled',
  code: null,
  filledCode: null,
  codeFieldSeen: false,
  ...(inPrivate === undefined ? {} : { inPrivate }),
});
const job = (from: string, site: Replacement['site']): Replacement => ({
  from,
  service: 'Uber',
  shownPriceMinor: 40,
  site,
  startedAt: 1,
  step: 'cancelling',
  to: null,
  error: null,
});
const draft: Draft = {
  query: 'secret',
  service: 'Uber',
  category: null,
  tab: 'rent',
  seen: '',
  origin: SECRET.origin,
};

const STATE: AppState = {
  ...EMPTY,
  draft: { ...draft, inPrivate: true },
  fills: {
    open: fill(OPEN),
    no: fill(OPEN, false),
    secret: fill(SECRET, true),
    nowhere: fill(null, true),
  },
  replacing: { open: job('open', OPEN), secret: job('secret', SECRET), nowhere: job('nowhere', null) },
  button: {
    ...EMPTY.button,
    hidden: { 'open.example': null },
    hiddenPrivately: { 'secret.example': null, 'secret.test': 7 },
  },
};

/** As it lies on the disk once the browser is closed. */
function onDisk(state: AppState) {
  const { [SESSION_KEY]: _, ...stored } = toStored(state);
  return stored;
}

test('nothing on the disk tells which sites private windows were on', () => {
  expect(JSON.stringify(onDisk(STATE))).not.toContain('secret.');
  expect(JSON.stringify(onDisk(STATE))).not.toContain('hiddenPrivately');
});

test('what was on any other page is there after the browser was closed', () => {
  const kept = fromStored(onDisk(STATE));
  expect(kept.fills).toEqual({
    open: fill(OPEN),
    no: fill(OPEN, false),
    secret: fill(null, true),
    nowhere: fill(null, true),
  });
  expect(kept.replacing).toEqual({
    open: job('open', OPEN),
    secret: job('secret', null),
    nowhere: job('nowhere', null),
  });
  expect(kept.button).toEqual({ ...EMPTY.button, hidden: { 'open.example': null } });
});

test('what was being looked for over a private window is as if it had not been', () => {
  expect(fromStored(onDisk(STATE)).draft).toEqual({
    query: '',
    service: null,
    category: null,
    tab: 'rent',
    seen: '',
    origin: null,
  });
});

test('what was being looked for elsewhere is', () => {
  expect(fromStored(onDisk({ ...STATE, draft })).draft).toEqual(draft);
  expect(fromStored(toStored({ ...STATE, draft })).draft).toEqual(draft);
});

test('all of it is there as long as the browser is open', () => {
  expect(fromStored(toStored(STATE))).toEqual({ ...STATE, catalogAt: null });
  expect(toStored(STATE)[SESSION_KEY]).toEqual({
    draft: STATE.draft,
    sites: { secret: SECRET },
    replacementSites: { secret: SECRET },
    hidden: { 'secret.example': null, 'secret.test': 7 },
  });
});

describe('what the browser has kept and cannot be read', () => {
  test.each([
    ['text', 'x'],
    ['a list', [SECRET]],
    ['nothing', null],
  ])('as it is %s', (_what, kept) => {
    const stored = { ...toStored(STATE), [SESSION_KEY]: kept };
    expect(fromStored(stored)).toEqual(fromStored(onDisk(STATE)));
  });

  test('as its parts are something else', () => {
    const odd = { draft: 7, sites: 'x', replacementSites: [1], hidden: { 'secret.example': 'always' } };
    const stored = { ...toStored(STATE), [SESSION_KEY]: odd };
    expect(fromStored(stored)).toEqual(fromStored(onDisk(STATE)));
  });

  test('does not take with it what can', () => {
    const odd = { sites: { secret: { tabId: 'x' } }, replacementSites: { secret: SECRET }, hidden: {} };
    const read = fromStored({ ...toStored(STATE), [SESSION_KEY]: odd });
    expect(read.fills.secret).toEqual(fill(null, true));
    expect(read.replacing.secret).toEqual(job('secret', SECRET));
    expect(read.button).not.toHaveProperty('hiddenPrivately');
  });
});
