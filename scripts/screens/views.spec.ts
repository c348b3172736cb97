import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '../build-extension.ts';
import { createStage, type Stage } from './stage.ts';
import { STATES } from './states.ts';
import { check } from './visit.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage(await buildExtension({ browser: 'chromium', apiUrl: null, name: 'views' }));
}, 120_000);

afterAll(() => stage.close());

test.each(STATES)('$name fits, and is there for everyone', async (state) => {
  expect(await check(stage, state)).toEqual([]);
});
