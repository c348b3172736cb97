// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.acme.example/join" }
import { afterEach, expect, test, vi } from 'vitest';
import { sendsElsewhere } from './destination.ts';

function isElsewhere(html: string, { isSecure = true } = {}): boolean {
  vi.stubGlobal('isSecureContext', isSecure);
  document.body.innerHTML = html;
  return sendsElsewhere(document.querySelector('#code') as HTMLInputElement, 'acme.example');
}

const form = (attributes: string, more = '') => `<form ${attributes}><input id="code">${more}</form>`;

afterEach(() => {
  document.head.innerHTML = '';
  vi.unstubAllGlobals();
});

test.each([
  ['no form', '<input id="code">'],
  ['no address', form('')],
  ['an empty address', form('action="  "')],
  ['its own page', form('action="/verify"')],
  ['its own host', form('action="https://www.acme.example/verify" method="post"')],
  ['a host of its site', form('action="https://login.acme.example/verify"')],
  ['the domain itself', form('action="//acme.example"')],
  ['a script', form('action="javascript:void 0"')],
  ['a blank page', form('action="about:blank" target="sent"')],
  ['an address that cannot be read', form('action="https://"')],
  ['the address of another form', `${form('action="/verify"')}<form action="https://evil.example"></form>`],
])('a form with %s sends to its own site', (_, html) => {
  expect(isElsewhere(html)).toBe(false);
});

test.each([
  ['another site', form('action="https://evil.example/collect"')],
  ['a name that only ends alike', form('action="https://notacme.example/"')],
  ['a name that only begins alike', form('action="https://acme.example.evil.example/"')],
  ['without encryption', form('action="http://www.acme.example/verify"')],
  ['a button of the form', form('action="/verify"', '<button formaction="https://evil.example">Go</button>')],
  [
    'a button outside of the form',
    `<form id="f" action="/verify"><input id="code"></form><button form="f" formaction="https://evil.example">Go</button>`,
  ],
  [
    'a form that the field names',
    `<form id="f" action="https://evil.example"></form><input id="code" form="f">`,
  ],
  ['a mail', form('action="mailto:someone@acme.example"')],
  ['another program', form('action="web+acme://acme.example/verify"')],
  ['a page made of its address', form('action="data:text/html,acme.example" target="sent"')],
  ['a field called like the method', form('action="https://evil.example"', '<input name="getAttribute">')],
  [
    'a field called like the address',
    form('action="https://evil.example"', '<input name="action" value="/">'),
  ],
])('a form with %s sends elsewhere', (_, html) => {
  expect(isElsewhere(html)).toBe(true);
});

test('an address goes by the base that the page sets', () => {
  document.head.innerHTML = '<base href="https://evil.example/">';
  expect(isElsewhere(form('action="verify"'))).toBe(true);
});

test('a page that is not encrypted may send as it is', () => {
  expect(isElsewhere(form('action="http://www.acme.example/verify"'), { isSecure: false })).toBe(false);
});
