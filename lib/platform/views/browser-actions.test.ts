import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserActions } from './browser-actions.ts';

const asked = vi.fn(async (_: object) => true);
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { request: (one: object) => asked(one) },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
  },
}));

const actions = browserActions('https://api.example/v1', 'popup');
const QUESTIONS = [
  ['sites', (after: Promise<unknown>) => actions.askForSites(['https://*.acme.com/*'], after)],
  ['notifications', (after: Promise<unknown>) => actions.askForNotifications(after)],
] as const;

beforeEach(() => {
  asked.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(QUESTIONS)('the question about %s', (_, ask) => {
  test('comes once the background has what the click is for, since it takes the popup away', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const granted = ask(answered);
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    answer();
    expect(await granted).toBe(true);
    expect(asked).toHaveBeenCalledOnce();
  });

  test("comes in the click's own turn in Firefox, which takes no other", () => {
    vi.stubEnv('FIREFOX', 'true');
    void ask(new Promise(() => {}));
    expect(asked).toHaveBeenCalledOnce();
  });

  test('that the browser refuses to ask is answered with no', async () => {
    asked.mockRejectedValueOnce(new Error('no gesture'));
    expect(await ask(Promise.resolve())).toBe(false);
  });
});
