import fc from 'fast-check';
import { expect } from 'vitest';
import { endpoint, fault } from './choices.ts';
import { type Step, step } from './story.ts';

/** What becomes of the machine, the browser and its worker as time goes on. */
export const machineSteps: fc.Arbitrary<Step>[] = [
  fc.constantFrom(-3_600_000, 0, 3_600_000).map((aheadMs) =>
    step(`this clock is ${aheadMs} ms ahead`, async (_, { watch, world }) => {
      world.machine.aheadMs = aheadMs;
      watch.shaken();
    }),
  ),
  fc.boolean().map((locked) =>
    step(`the key store is locked: ${locked}`, async (_, { world }) => {
      world.machine.keysLocked = locked;
    }),
  ),
  fc.constant(step('kill the worker', async (_, { world }) => world.kill())),
  fc.nat({ max: 60 }).map((n) =>
    step(`kill the worker in ${n} steps`, async (_, { world }) => {
      world.steps.killAt = world.steps.taken + n;
    }),
  ),
];

/** It is sent again soon, and keeps nothing else waiting. */
export const cancelFails: fc.Arbitrary<Step> = fault.map((how) =>
  step(`next cancel ${how.code} ${how.when}`, async (_, { world }) => {
    world.server().fail('cancel', how);
  }),
);

/** Calls that fail, whatever they are about. */
export const faultSteps: fc.Arbitrary<Step>[] = [
  fc.constant(
    step('the next balance comes late', async (_, { world }) => {
      world.server().fail('balance', { code: 'timeout', when: 'slow', answersAfterMs: 8_000 });
    }),
  ),
  fc.tuple(endpoint, fault).map(([name, how]) =>
    step(`next ${name} ${how.code} ${how.when}`, async (_, { world }) => {
      world.server().fail(name, how);
    }),
  ),
];

export const wait: fc.Arbitrary<Step> = fc.nat({ max: 50 }).map((seconds) =>
  step(`wait ${seconds} s`, async (_, { watch }) => {
    expect(await watch.advance(seconds * 1_000)).toEqual([]);
  }),
);
