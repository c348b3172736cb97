// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { buttonsBeside, picturesIn, rowOf } from './row-of.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function inputIn(html: string): HTMLInputElement {
  document.body.innerHTML = `<div><input></div><form><input name="other">${html}</form>`;
  const field = document.querySelector<HTMLInputElement>('#it');
  if (!field) throw new Error('no field');
  return field;
}

test.each([
  ['<div><input id="it"><button>Get code</button></div>', 'Get code'],
  ['<div><span><input id="it"></span><a>Get</a><input type="button" value="code"></div>', 'Get | code'],
  ['<div><input id="it"></div><button>Send</button>', 'Send'],
  ['<div><input id="it"></div><p>or</p><button>Send</button>', ''],
])('the buttons beside the field in %s say "%s"', (html, text) => {
  expect(buttonsBeside(rowOf(inputIn(html)))).toBe(text);
});

test.each([
  ['<p><input id="it"><img alt="captcha"></p>', 'captcha'],
  ['<input id="it"><canvas id="vcode"></canvas>', 'vcode'],
  ['<p><input id="it"><img src="/captcha.php?7"><a>Change image</a></p>', '/captcha.php?7 | Change image'],
  ['<p><input id="it"><img class="qrcode"></p>', ''],
  ['<p><input id="it"><img src="verification-code.svg"></p>', ''],
  ['<p><input id="it"></p><p><img alt="captcha"></p>', ''],
])('the pictures beside the field in %s are called "%s"', (html, names) => {
  expect(picturesIn(rowOf(inputIn(html)))).toBe(names);
});
