// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createSharedScanner } from './shared-scanner.ts';

test('a page scanner is not for the scripts of another version of the extension', () => {
  const runtime: { id: string | undefined } = { id: 'us' };
  const shared = createSharedScanner(document, runtime);
  expect(shared.isAlive()).toBe(true);
  runtime.id = undefined;
  expect(shared.isAlive()).toBe(false);
});
