// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createLabelOf, descriptionOf } from './labels.ts';
import { textBefore } from './near-text.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function inputIn(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  const field = document.querySelector<HTMLInputElement>('#it');
  if (!field) throw new Error('no field');
  return field;
}

test.each([
  ['<label for="it">Phone number</label><input id="it">', 'Phone number'],
  ['<label>Phone <b>number</b> <input id="it"></label>', 'Phone number'],
  ['<input id="it" aria-label="Phone number">', 'Phone number'],
  ['<p id="a">Phone</p><p id="b">number</p><input id="it" aria-labelledby="a b">', 'Phone number'],
  ['<label for="it">Phone</label><input id="it" title="With area code">', 'Phone | With area code'],
  ['<label>Country <select><option>France</option></select></label><input id="it">', ''],
  ['<div><label>Phone</label><div><input id="it" aria-label="Input"></div></div>', 'Phone | Input'],
  ['<div><label>Country</label><div role="combobox"></div></div><input id="it">', ''],
  ['<div><label>Country</label><div role="combobox"></div><input id="it"></div>', ''],
  ['<div><label>Name</label><input><span><input id="it"></span></div>', ''],
  ['<div><label>Yes</label><label>No</label><input id="it"></div>', ''],
])('the label in %s is "%s"', (html, label) => {
  expect(createLabelOf()(inputIn(html))).toBe(label);
});

test('of fields that share an id, each has the label in front of it', () => {
  document.body.innerHTML = `
    <label for="n">Order number</label><input id="n">
    <label for="n">Phone</label><input id="n">
    <input id="n"><label for="n">Points</label>`;
  const labelOf = createLabelOf();
  expect([...document.querySelectorAll('input')].map(labelOf)).toEqual(['Order number', 'Phone', 'Points']);
});

test('of texts that share an id, the one in front of the field names it', () => {
  document.body.innerHTML =
    '<b id="l">Phone</b><input aria-labelledby="l"><b id="l">House</b><input aria-labelledby="l">';
  const labelOf = createLabelOf();
  expect([...document.querySelectorAll('input')].map(labelOf)).toEqual(['Phone', 'House']);
});

test('a description is the text of the element that aria-describedby names', () => {
  expect(descriptionOf(inputIn('<input id="it" aria-describedby="h"><p id="h">We text you</p>'))).toBe(
    'We text you',
  );
});

test.each([
  ['<table><tr><td>Phone:</td><td><input id="it"></td></tr></table>', 'Phone:'],
  ['<div>Phone <span>*</span></div><div><input id="it"></div>', 'Phone *'],
  [
    '<table><tr><th>Zip</th><th>Phone</th></tr><tr><td><input></td><td><input id="it"></td></tr></table>',
    'Phone',
  ],
  [
    '<table><tr><th>Who</th><th>Answer</th></tr><tr><td>Phone</td><td><input id="it"></td></tr></table>',
    'Phone',
  ],
  [
    `<table><tr><td>Zip</td><td>Town</td></tr><tr><td><input></td><td><input></td></tr>
      <tr><td>E-mail</td><td>Phone</td></tr><tr><td><input></td><td><input id="it"></td></tr></table>`,
    'Phone',
  ],
  ['<label>Phone</label><i>+994</i><input id="it">', 'Phone +994'],
  ['<label>Phone <i>(for the courier)</i> *</label><input id="it">', 'Phone (for the courier) *'],
  ['<p>Code by SMS<br>(ref. KXQP)</p><input id="it">', 'Code by SMS (ref. KXQP)'],
  ['<div>Zip <input></div><div><input id="it"></div>', ''],
  ['<div><input><i>Zip</i></div><div><input id="it"><i>Phone</i></div>', 'Phone'],
  ['<div><input></div><i>Phone</i><div><input id="it"><i>We never share it</i></div>', 'Phone'],
  ['<div><input> Zip</div><div><input id="it"></div>', 'Zip'],
  ['<div>Phone</div><script>let a</script><input type="hidden"><input id="it">', 'Phone'],
])('the text before the field in %s is "%s"', (html, text) => {
  expect(textBefore(inputIn(html))).toBe(text);
});
