// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { callingCodeBeside } from './calling-code-beside.ts';

const LIST = '<ul><li><span>+33</span></li></ul>';

test.each([
  [`<span>+49</span>`, '49'],
  [`<button aria-label="Country: +44"></button>`, '44'],
  [`<details><summary>+49</summary>${LIST}</details>`, '49'],
  [`<p>+7</p>`, '7'],
  [`<a href="#">US <b>+1</b></a>`, '1'],
  [`<span>+1 302 687</span>`, ''],
])('the calling code in %s is "%s"', (html, code) => {
  document.body.innerHTML = `<div><div>${html}<input id="it"></div></div>`;
  const field = document.querySelector('#it');
  expect(field && callingCodeBeside(field)).toBe(code);
});
