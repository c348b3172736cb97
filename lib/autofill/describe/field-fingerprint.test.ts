import { Window } from 'happy-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { findByFingerprint, fingerprintOf } from './field-fingerprint.ts';

const FORM = '<input name="q"><label>Contact <input id="a1" name="contact"></label><input name="ref">';

let page: Document;

beforeEach(() => {
  const view = new Window();
  vi.stubGlobal('Node', view.Node);
  vi.stubGlobal('NodeFilter', view.NodeFilter);
  page = view.document as unknown as Document;
});

function show(html: string): HTMLInputElement[] {
  page.body.innerHTML = html;
  return [...page.querySelectorAll('input')];
}

function markIn(html: string, at: number) {
  return fingerprintOf(page, show(html)[at] as HTMLInputElement);
}

test.each<[string, string, number]>([
  ['in the same page', FORM, 1],
  ['with a new id', FORM.replace('a1', 'x77'), 1],
  ['at another place', `<input name="new">${FORM}`, 2],
  ['without its label', '<input name="q"><input name="contact">', 1],
])('a marked field is found %s', (_, html, at) => {
  const fingerprint = markIn(FORM, 1);
  const fields = show(html);
  expect(findByFingerprint(page, fingerprint)).toBe(fields[at]);
});

test.each<[string, string]>([
  ['nothing like it', '<input name="q"><input name="email"><input name="ref">'],
  ['it as something to press', '<input name="q"><input type="submit" name="go">'],
  ['it where nobody can use it', FORM.replace('id=', 'disabled id=')],
  ['no fields', '<p>Thanks</p>'],
])('a page with %s has no such field', (_, html) => {
  const fingerprint = markIn(FORM, 1);
  show(html);
  expect(findByFingerprint(page, fingerprint)).toBeNull();
});

test('fields without names are told apart by position', () => {
  const fingerprint = markIn('<input><input><input>', 1);
  const fields = show('<input><input><input>');
  expect(findByFingerprint(page, fingerprint)).toBe(fields[1]);
});

test('of a name without end no more is kept than it takes to find the field again', () => {
  const long = 'x'.repeat(100_000);
  const html = `<input name="q"><input id="${long}" name="${long}" placeholder="${long}" aria-label="${long}">`;
  const mark = markIn(html, 1);
  expect(JSON.stringify(mark).length).toBeLessThan(2_000);
  expect(findByFingerprint(page, mark)).toBe(page.querySelector(`[name="${long}"]`));
});
