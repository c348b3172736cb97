// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createClassify } from '../classify/classify.ts';
import { createRules } from '../classify/evidence/rules.ts';
import { fields } from '../dom/field-features.fixture.ts';
import { phoneTargets } from '../scan/phone-targets.ts';
import { chooseFields } from './page-fields.ts';

const rules = createRules();

interface Page {
  isCovered?: boolean;
  isSeen?: (id: string) => boolean;
  isClicked?: boolean;
  sendsElsewhere?: boolean;
  isSecondChoice?: (id: string) => boolean;
}

/** On a page with a form and a dialog, where the form's field took the number before. */
async function chosen({
  isCovered = false,
  isSeen = () => true,
  isClicked = false,
  sendsElsewhere = false,
  isSecondChoice = () => false,
}: Page) {
  document.body.innerHTML = '<input id="form"><input id="dialog">';
  const elements = [...document.querySelectorAll('input')];
  const features = fields({ label: 'Phone', isCovered }, { label: 'Mobile phone' });
  const reading = { elements, features, classes: createClassify(rules)(features) };
  const scanner = { rules, read: () => reading, focused: () => null };
  const hint = { pinned: () => null, preferred: () => elements[0] ?? null, isUserChosen: true, isClicked };
  const choose = () => phoneTargets(features, reading.classes, rules);
  const idOf = ([field]: readonly Element[]) => field?.id ?? '';
  const found = await chooseFields(scanner, choose, hint, {
    isSecondChoice: (texts) => isSecondChoice(idOf(texts)),
    doubt: async (texts, skipsSight) => {
      if (sendsElsewhere) return 'sends_elsewhere';
      return skipsSight || isSeen(idOf(texts)) ? null : 'unseen';
    },
  });
  return typeof found === 'string' ? found : found?.texts()[0]?.id;
}

test('the field of the time before is chosen again, unless a dialog lies over it', async () => {
  expect(await chosen({ isCovered: false })).toBe('form');
  expect(await chosen({ isCovered: true })).toBe('dialog');
});

test('a field that nobody sees is passed over for the next, and never taken', async () => {
  expect(await chosen({ isSeen: (id) => id === 'dialog' })).toBe('dialog');
  expect(await chosen({ isSeen: () => false })).toBe('unseen');
});

test('a field that the user was seen to point at is taken whatever it looks like, and not wherever it sends', async () => {
  expect(await chosen({ isSeen: () => false, isClicked: true })).toBe('form');
  expect(await chosen({ isSeen: () => true, isClicked: true, sendsElsewhere: true })).toBe('sends_elsewhere');
});

test('what is only a second choice is taken where the first is not to be', async () => {
  const isSecondChoice = (id: string) => id === 'form';
  expect(await chosen({ isSecondChoice })).toBe('dialog');
  expect(await chosen({ isSecondChoice, isSeen: (id) => id === 'form' })).toBe('form');
});
