import { pages as any } from './any-language.ts';
import { pages as ar } from './languages/ar.ts';
import { pages as az } from './languages/az.ts';
import { pages as bg } from './languages/bg.ts';
import { pages as bn } from './languages/bn.ts';
import { pages as cs } from './languages/cs.ts';
import { pages as da } from './languages/da.ts';
import { pages as de } from './languages/de.ts';
import { pages as el } from './languages/el.ts';
import { pages as en } from './languages/en.ts';
import { pages as es } from './languages/es.ts';
import { pages as et } from './languages/et.ts';
import { pages as fa } from './languages/fa.ts';
import { pages as fi } from './languages/fi.ts';
import { pages as fr } from './languages/fr.ts';
import { pages as he } from './languages/he.ts';
import { pages as hi } from './languages/hi.ts';
import { pages as hr } from './languages/hr.ts';
import { pages as hu } from './languages/hu.ts';
import { pages as id } from './languages/id.ts';
import { pages as it } from './languages/it.ts';
import { pages as ja } from './languages/ja.ts';
import { pages as ko } from './languages/ko.ts';
import { pages as lt } from './languages/lt.ts';
import { pages as lv } from './languages/lv.ts';
import { pages as ms } from './languages/ms.ts';
import { pages as nl } from './languages/nl.ts';
import { pages as no } from './languages/no.ts';
import { pages as pl } from './languages/pl.ts';
import { pages as pt } from './languages/pt.ts';
import { pages as ro } from './languages/ro.ts';
import { pages as ru } from './languages/ru.ts';
import { pages as sk } from './languages/sk.ts';
import { pages as sv } from './languages/sv.ts';
import { pages as ta } from './languages/ta.ts';
import { pages as te } from './languages/te.ts';
import { pages as th } from './languages/th.ts';
import { pages as tr } from './languages/tr.ts';
import { pages as uk } from './languages/uk.ts';
import { pages as ur } from './languages/ur.ts';
import { pages as vi } from './languages/vi.ts';
import { pages as zh } from './languages/zh.ts';
import type { PagePhrases } from './shape/phrases.ts';

/** Of all languages, since pages mix them. */
export const PAGES: readonly PagePhrases[] = [
  any,
  ar,
  az,
  bg,
  bn,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  lt,
  lv,
  ms,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sv,
  ta,
  te,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
];
