import { messages as any } from './any-language.ts';
import { messages as am } from './languages/am.ts';
import { messages as ar } from './languages/ar.ts';
import { messages as az } from './languages/az.ts';
import { messages as bg } from './languages/bg.ts';
import { messages as bn } from './languages/bn.ts';
import { messages as ca } from './languages/ca.ts';
import { messages as cs } from './languages/cs.ts';
import { messages as da } from './languages/da.ts';
import { messages as de } from './languages/de.ts';
import { messages as el } from './languages/el.ts';
import { messages as en } from './languages/en.ts';
import { messages as es } from './languages/es.ts';
import { messages as et } from './languages/et.ts';
import { messages as fa } from './languages/fa.ts';
import { messages as fi } from './languages/fi.ts';
import { messages as fr } from './languages/fr.ts';
import { messages as gu } from './languages/gu.ts';
import { messages as he } from './languages/he.ts';
import { messages as hi } from './languages/hi.ts';
import { messages as hr } from './languages/hr.ts';
import { messages as hu } from './languages/hu.ts';
import { messages as hy } from './languages/hy.ts';
import { messages as id } from './languages/id.ts';
import { messages as is } from './languages/is.ts';
import { messages as it } from './languages/it.ts';
import { messages as ja } from './languages/ja.ts';
import { messages as ka } from './languages/ka.ts';
import { messages as kk } from './languages/kk.ts';
import { messages as km } from './languages/km.ts';
import { messages as kn } from './languages/kn.ts';
import { messages as ko } from './languages/ko.ts';
import { messages as lo } from './languages/lo.ts';
import { messages as lt } from './languages/lt.ts';
import { messages as lv } from './languages/lv.ts';
import { messages as mk } from './languages/mk.ts';
import { messages as ml } from './languages/ml.ts';
import { messages as ms } from './languages/ms.ts';
import { messages as my } from './languages/my.ts';
import { messages as nl } from './languages/nl.ts';
import { messages as no } from './languages/no.ts';
import { messages as pa } from './languages/pa.ts';
import { messages as pl } from './languages/pl.ts';
import { messages as pt } from './languages/pt.ts';
import { messages as ro } from './languages/ro.ts';
import { messages as ru } from './languages/ru.ts';
import { messages as si } from './languages/si.ts';
import { messages as sk } from './languages/sk.ts';
import { messages as sl } from './languages/sl.ts';
import { messages as sq } from './languages/sq.ts';
import { messages as sr } from './languages/sr.ts';
import { messages as sv } from './languages/sv.ts';
import { messages as sw } from './languages/sw.ts';
import { messages as ta } from './languages/ta.ts';
import { messages as te } from './languages/te.ts';
import { messages as th } from './languages/th.ts';
import { messages as tl } from './languages/tl.ts';
import { messages as tr } from './languages/tr.ts';
import { messages as uk } from './languages/uk.ts';
import { messages as ur } from './languages/ur.ts';
import { messages as uz } from './languages/uz.ts';
import { messages as vi } from './languages/vi.ts';
import { messages as zh } from './languages/zh.ts';
import type { MessagePhrases } from './shape/phrases.ts';

/** Of all languages, since senders mix them. */
export const MESSAGES: readonly MessagePhrases[] = [
  any,
  am,
  ar,
  az,
  bg,
  bn,
  ca,
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
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  kk,
  km,
  kn,
  ko,
  lo,
  lt,
  lv,
  mk,
  ml,
  ms,
  my,
  nl,
  no,
  pa,
  pl,
  pt,
  ro,
  ru,
  si,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  ta,
  te,
  th,
  tl,
  tr,
  uk,
  ur,
  uz,
  vi,
  zh,
];
