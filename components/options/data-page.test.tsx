// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { stateWith } from '../testing/states.ts';

const route = 'data';

test('the export saves everything as one file', async () => {
  const page = await renderPage(
    stateWith(),
    { route },
    { 'data.export': () => ({ ok: true, value: '{"a":1}' }) },
  );
  await page.click('export-data');
  expect(page.files.get('ohmyotp-data.json')).toBe('{"a":1}');
  expect(page.get('exported').textContent).toContain('downloads');
  await page.close();
});

test('deleting asks first, says what stays, and can be cancelled', async () => {
  const page = await renderPage(stateWith(), { route });
  await page.click('delete-data');
  expect(page.get('dialog').textContent).toContain('stay at OhmyOTP');
  await page.click('dialog-keep');
  expect(page.sent('data.delete')).toEqual([]);
  await page.click('delete-data');
  await page.click('dialog-confirm');
  expect(page.sent('data.delete')).toHaveLength(1);
  expect(page.get('deleted').textContent).toContain('deleted');
  await page.close();
});

test('a refused deletion is reported and does not look done', async () => {
  const page = await renderPage(
    stateWith(),
    { route },
    { 'data.delete': () => ({ ok: false, error: { code: 'already_renting' } }) },
  );
  await page.click('delete-data');
  await page.click('dialog-confirm');
  expect(page.get('error').textContent).toContain('still processing');
  expect(page.all('deleted')).toEqual([]);
  await page.close();
});

test.each([
  ['imported', 'imported', 'Imported'],
  ['unreadable', 'import-refused', 'OhmyOTP export'],
  ['newer', 'import-refused', 'Update the extension'],
] as const)('a chosen file is imported, and what came of it is said: %s', async (value, shown, words) => {
  const page = await renderPage(stateWith(), { route }, { 'data.import': () => ({ ok: true, value }) });
  await page.choose('import-file', new File(['{"a":1}'], 'ohmyotp-data.json'));
  expect(page.sent('data.import')).toEqual([{ json: '{"a":1}' }]);
  expect(page.get(shown).textContent).toContain(words);
  await page.close();
});
