import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';

function aJob(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const job = async () => {
    log.push(`${name} starts`);
    return promise.finally(() => log.push(`${name} ends`));
  };
  return { job, resolve, reject };
}

test('a job starts once the one before it has ended, and callers get their own result', async () => {
  const log: string[] = [];
  const enqueue = createQueue();
  const first = aJob(log, 'first');
  const second = aJob(log, 'second');
  const results = [enqueue(first.job), enqueue(second.job)];
  second.resolve('2');
  await Promise.resolve();
  expect(log).toEqual(['first starts']);
  first.resolve('1');
  expect(await Promise.all(results)).toEqual(['1', '2']);
  expect(log).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
});

test('a job that fails rejects for its caller alone, and the next one runs', async () => {
  const enqueue = createQueue();
  const failing = enqueue(() => Promise.reject(new Error('broken')));
  const next = enqueue(async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
