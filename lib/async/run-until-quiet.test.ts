import { expect, test } from 'vitest';
import { runUntilQuiet } from './run-until-quiet.ts';

test('calls during a run are answered by one more run, whatever their number', async () => {
  let runs = 0;
  let callAgain: () => void = () => undefined;
  const run = runUntilQuiet(async () => {
    runs += 1;
    if (runs === 1) callAgain();
  });
  let repeats: Promise<void>[] = [];
  callAgain = () => {
    repeats = [run(), run(), run()];
  };
  await Promise.all([run(), ...repeats]);
  expect(runs).toBe(2);
});

test('a call right after the last run starts another', async () => {
  let runs = 0;
  const run = runUntilQuiet(async () => {
    runs += 1;
  });
  await run();
  await run();
  expect(runs).toBe(2);
});

test('a run that fails rejects, and can be started again', async () => {
  let isBroken = true;
  const run = runUntilQuiet(async () => {
    if (isBroken) throw new Error('broken');
  });
  await expect(run()).rejects.toThrow('broken');
  isBroken = false;
  await expect(run()).resolves.toBeUndefined();
});
