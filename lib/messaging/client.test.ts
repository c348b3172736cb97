import { describe, expect, test, vi } from 'vitest';
import type { AppState } from '../state/app-state.ts';
import { createMemoryTransport, done } from '../testing/memory-transport.ts';
import { createClient } from './client.ts';

const rent = { service: 'Uber', shownPriceMinor: 40, site: null };

describe('a command', () => {
  test('returns what the background answered', async () => {
    const transport = createMemoryTransport({ 'rental.rent': () => ({ ok: true, value: { key: 'r1' } }) });
    await expect(createClient(transport).send('rental.rent', rent)).resolves.toEqual({ key: 'r1' });
    expect(transport.sent).toEqual([{ ohmyotp: 'command', command: 'rental.rent', input: rent }]);
  });

  test('rejects with the error that came back', async () => {
    const transport = createMemoryTransport({
      'rental.rent': () => ({ ok: false, error: { code: 'rate_limited', retryAfterMs: 3000 } }),
    });
    await expect(createClient(transport).send('rental.rent', rent)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 3000,
      endpoint: 'rental.rent',
    });
  });

  test.each([
    ['nobody is there', () => Promise.reject(new Error('Could not establish connection'))],
    ['somebody else answered', () => undefined as never],
    ['an empty answer came', () => null as never],
    ['a word was answered', () => 'done' as never],
    ['somebody answered something else', () => ({ value: 1 }) as never],
    ['it does not say whether it was done', () => ({ ok: 'yes', value: 1 }) as never],
  ])('is sent once when %s: it may have been carried out', async (_, answer) => {
    const transport = createMemoryTransport({ 'rental.rent': answer });
    await expect(createClient(transport).send('rental.rent', rent)).rejects.toMatchObject({
      code: 'timeout',
      endpoint: 'rental.rent',
    });
    expect(transport.sent).toHaveLength(1);
  });
});

test('state.get is sent a second time, since the first may only have started the worker', async () => {
  let tries = 0;
  const transport = createMemoryTransport({
    'state.get': () => {
      tries += 1;
      if (tries === 1) throw new Error('Could not establish connection');
      return { ok: true, value: { revision: 1 } as AppState };
    },
  });
  await expect(createClient(transport).send('state.get', {})).resolves.toEqual({ revision: 1 });
  expect(tries).toBe(2);
});

test('state.get is sent once if an answer came, even a refusal', async () => {
  const transport = createMemoryTransport({
    'state.get': () => ({ ok: false, error: { code: 'storage_newer' } }),
  });
  await expect(createClient(transport).send('state.get', {})).rejects.toMatchObject({
    code: 'storage_newer',
  });
  expect(transport.sent).toHaveLength(1);
});

test('connect opens the port that the view names', () => {
  const transport = createMemoryTransport();
  const connect = vi.spyOn(transport, 'connect');
  expect(createClient(transport).connect('view')).toBe(connect.mock.results[0]?.value);
  expect(connect).toHaveBeenCalledExactlyOnceWith('view');
});

test('a command without a result resolves to null', async () => {
  const transport = createMemoryTransport({ 'draft.save': () => done });
  const draft = { query: '', service: null, category: null, tab: 'rent', seen: '', origin: null } as const;
  const saving = createClient(transport).send('draft.save', { ...draft, inPrivate: false });
  await expect(saving).resolves.toBeNull();
});
