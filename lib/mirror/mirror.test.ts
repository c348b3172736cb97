import { describe, expect, test } from 'vitest';
import { createClient } from '../messaging/client.ts';
import type { AppState } from '../state/app-state.ts';
import { createMemoryTransport, type MemoryTransport } from '../testing/memory-transport.ts';
import { createMirror } from './mirror.ts';

const snapshot = (revision: number) => ({ revision }) as AppState;
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Timers fired by the test. */
function createTimers() {
  let pending: { ms: number; callback: () => void }[] = [];
  return {
    after(ms: number, callback: () => void) {
      const timer = { ms, callback };
      pending.push(timer);
      return () => {
        pending = pending.filter((other) => other !== timer);
      };
    },
    waits: () => pending.map(({ ms }) => ms),
    fire() {
      const due = pending;
      pending = [];
      for (const { callback } of due) callback();
    },
  };
}

/** A tab that the test shows and hides. */
function createVisibility(visible = true) {
  const listeners = new Set<() => void>();
  return {
    isVisible: () => visible,
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next: boolean) {
      visible = next;
      for (const listener of listeners) listener();
    },
  };
}

function follow(transport: MemoryTransport, stored: AppState | null = null, visibility = createVisibility()) {
  const timers = createTimers();
  const client = createClient(transport);
  const mirror = createMirror({
    client,
    readStored: async () => stored,
    after: timers.after,
    afterDrawing: (callback) => timers.after(0, callback),
    visibility,
  });
  return { visibility, stop: mirror.start(), state: mirror.store.getState, timers };
}

describe('the mirror', () => {
  test('subscribes before it loads, so that no change falls in between', async () => {
    const transport = createMemoryTransport();
    transport.answers['state.get'] = () => {
      expect(transport.connections()).toBe(1);
      return { ok: true, value: snapshot(3) };
    };
    const { state } = follow(transport);
    await settle();
    expect(state()).toEqual({ snapshot: snapshot(3), link: 'live' });
  });

  test('is connected only while the view is visible, and has the newest state when it is shown again', async () => {
    let revision = 1;
    const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot(revision) }) });
    const { state, visibility, timers, stop } = follow(transport, null, createVisibility(false));
    await settle();
    expect(transport.open()).toBe(0);
    visibility.set(true);
    await settle();
    expect([transport.open(), state().snapshot?.revision]).toEqual([1, 1]);

    visibility.set(false);
    expect([transport.open(), timers.waits()]).toEqual([0, []]);
    revision = 2;
    visibility.set(true);
    await settle();
    expect([transport.open(), state().snapshot?.revision]).toEqual([1, 2]);

    stop();
    visibility.set(true);
    expect(transport.open()).toBe(0);
  });

  test('does not start a worker while its view is hidden', async () => {
    const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot(1) }) });
    const { visibility, timers } = follow(transport);
    await settle();
    transport.drop();
    visibility.set(false);
    timers.fire();
    expect(transport.open()).toBe(0);
  });

  test('ignores an answer older than what the port brought', async () => {
    const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot(3) }) });
    const { state } = follow(transport);
    await settle();
    transport.post(snapshot(4));
    await settle();
    transport.post(snapshot(2));
    expect(state().snapshot?.revision).toBe(4);
  });

  test('shows the stored state before it starts the worker, whose state then counts whatever its revision', async () => {
    const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot(1) }) });
    const { state, timers } = follow(transport, snapshot(7));
    await settle();
    expect(state()).toEqual({ snapshot: snapshot(7), link: 'connecting' });
    expect(transport.connections()).toBe(0);
    timers.fire();
    await settle();
    expect(state()).toEqual({ snapshot: snapshot(1), link: 'live' });
  });

  test('drops the stored state if no background answers', async () => {
    const transport = createMemoryTransport({ 'state.get': () => Promise.reject(new Error('nobody')) });
    const { state, timers } = follow(transport, snapshot(7));
    await settle();
    timers.fire();
    await settle();
    expect(state()).toEqual({ snapshot: null, link: 'unreachable' });
  });

  test('reconnects to a stopped worker, more slowly each time', async () => {
    let revision = 1;
    const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot(revision) }) });
    const { state, timers, stop } = follow(transport);
    await settle();

    revision = 9;
    transport.drop();
    expect(state().snapshot?.revision).toBe(1);
    timers.fire();
    await settle();
    expect(state().snapshot?.revision).toBe(9);

    transport.answers['state.get'] = () => Promise.reject(new Error('nobody'));
    const waits = [1, 2, 3].map(() => {
      transport.drop();
      const [wait] = timers.waits().filter((ms) => ms < 4000);
      timers.fire();
      return wait;
    });
    expect(waits).toEqual([250, 500, 1000]);
    stop();
  });

  test('reports an unreachable background, and still accepts a late answer', async () => {
    let answer = (_: { ok: true; value: AppState }) => {};
    const transport = createMemoryTransport({
      'state.get': () => new Promise((resolve) => (answer = resolve)),
    });
    const { state, timers } = follow(transport);
    await settle();
    expect(state().link).toBe('connecting');
    timers.fire();
    expect(state().link).toBe('unreachable');
    answer({ ok: true, value: snapshot(1) });
    await settle();
    expect(state().link).toBe('live');
  });

  test('does not reconnect after it was stopped', async () => {
    const transport = createMemoryTransport({ 'state.get': () => ({ ok: true, value: snapshot(1) }) });
    const { stop, timers } = follow(transport);
    await settle();
    stop();
    transport.drop();
    timers.fire();
    expect(transport.connections()).toBe(1);
  });
});
