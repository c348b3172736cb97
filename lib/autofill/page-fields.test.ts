// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createClassify } from './classify.ts';
import { fields } from './field-facts.fixture.ts';
import { chooseFields } from './page-fields.ts';
import { createRules } from './rules.ts';
import { phoneTargets } from './targets.ts';

const rules = createRules();

/** The field that is chosen on a page with a form and a dialog, where the form's took the number before. */
function chosen({ isCovered }: { isCovered: boolean }): string | undefined {
  document.body.innerHTML = '<input id="form"><input id="dialog">';
  const elements = [...document.querySelectorAll('input')];
  const facts = fields({ label: 'Phone', isCovered }, { label: 'Mobile phone' });
  const reading = { elements, facts, classes: createClassify(rules)(facts) };
  const reader = { rules, read: () => reading, focused: () => null };
  const aim = { meant: () => null, preferred: () => elements[0] ?? null, isTaught: false };
  const found = chooseFields(reader, () => phoneTargets(facts, reading.classes, rules), aim);
  return found?.texts()[0]?.id;
}

test('the field of the time before is chosen again, unless a dialog lies over it', () => {
  expect(chosen({ isCovered: false })).toBe('form');
  expect(chosen({ isCovered: true })).toBe('dialog');
});
