import { expect, test } from 'vitest';
import { mistakeIn } from './sms-texts.ts';

const TEXT = 'Your Acme code is 482913\n@acme.example #482913';

test.each([
  ['the code', { text: TEXT, code: '482913' }, null],
  ['the code and its host', { text: TEXT, code: '482913', host: 'acme.example' }, null],
  ['no code', { text: 'Your parcel is on its way', code: null }, null],
  ['another code', { text: TEXT, code: '111111' }, /^"482913", not "111111"/],
  ['a code where none is', { text: TEXT, code: null, lang: 'en' }, /not null.*\[en\]$/s],
  ['another host', { text: TEXT, code: '482913', host: 'other.example' }, /^not bound to other\.example/],
  ['no host', { text: 'Your Acme code is 482913', code: '482913', host: 'acme.example' }, /^not bound/],
] as const)('%s', (_, sms, mistake) => {
  const said = mistakeIn(sms);
  if (mistake === null) expect(said).toBeNull();
  else expect(said).toMatch(mistake);
});
