// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isPlainTrigger } from './plain-trigger.ts';
import { shownCountry } from './shown-country.ts';

const HAND = 'style="cursor:pointer"';

/** Of the part that is marked. */
function opensList(html: string): boolean {
  document.body.innerHTML = html;
  const part = document.querySelector('[data-part]') as HTMLElement;
  return isPlainTrigger(part, shownCountry([part, ...part.querySelectorAll('*')], 'en'), 'en');
}

test.each([
  ['a calling code under the hand', `<div data-part ${HAND}>+44</div>`],
  ['a calling code with an arrow', '<div data-part>+44 ▼</div>'],
  ['a calling code with a drawn arrow', '<div data-part>+44 <i class="arrow-down"></i></div>'],
  ['a flag under the hand', `<span data-part ${HAND}>🇬🇧</span>`],
  ['letters and a code', `<span data-part ${HAND}><b>GB</b> (+44)</span>`],
  ['a name and a code', `<span data-part ${HAND}>United Kingdom (+44)</span>`],
  ['a code with a label of its own', `<div data-part ${HAND}><label>Country code</label> <b>+44</b></div>`],
  ['a drawn list around a hidden one', `<div data-part ${HAND}><select><option>+1</select> <b>+44</b></div>`],
  ['a drawing', `<svg data-part ${HAND}><text>+44</text></svg>`],
  ['a picture that is named for it', `<span data-part ${HAND} class="country-select"><svg></svg></span>`],
])('%s opens the list', (_, html) => {
  expect(opensList(html)).toBe(true);
});

test.each([
  ['a calling code and no more', '<div data-part>+44</div>'],
  ['a code that is part of a sentence', `<div data-part ${HAND}>Call +44 instead</div>`],
  ['other words', `<div data-part ${HAND} class="country-help">Why?</div>`],
  ['a sign', `<div data-part ${HAND}>?</div>`],
  ['a link', `<a data-part href="/help" ${HAND}>+44 ▼</a>`],
  ['what is inside of a link', `<a href="/help"><span data-part ${HAND}>+44 ▼</span></a>`],
  ['what is inside of a button', `<button><span data-part ${HAND}>+44 ▼</span></button>`],
  ['the label of the field', `<label data-part ${HAND}>+44</label>`],
  ['one of the options', `<ul><li><span data-part ${HAND}>+44</span></li></ul>`],
  ['what is switched off', `<div data-part aria-disabled="true" ${HAND}>+44</div>`],
  ['a part of something larger to press', `<div ${HAND}><div data-part ${HAND}>+44</div></div>`],
])('%s is not pressed', (_, html) => {
  expect(opensList(html)).toBe(false);
});
