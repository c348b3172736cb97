import { pages as any } from './any-language.ts';
import { pages as am } from './languages/am.ts';
import { pages as ar } from './languages/ar.ts';
import { pages as az } from './languages/az.ts';
import { pages as be } from './languages/be.ts';
import { pages as bg } from './languages/bg.ts';
import { pages as bn } from './languages/bn.ts';
import { pages as ca } from './languages/ca.ts';
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
import { pages as gu } from './languages/gu.ts';
import { pages as he } from './languages/he.ts';
import { pages as hi } from './languages/hi.ts';
import { pages as hr } from './languages/hr.ts';
import { pages as hu } from './languages/hu.ts';
import { pages as hy } from './languages/hy.ts';
import { pages as id } from './languages/id.ts';
import { pages as is } from './languages/is.ts';
import { pages as it } from './languages/it.ts';
import { pages as ja } from './languages/ja.ts';
import { pages as ka } from './languages/ka.ts';
import { pages as kk } from './languages/kk.ts';
import { pages as km } from './languages/km.ts';
import { pages as kn } from './languages/kn.ts';
import { pages as ko } from './languages/ko.ts';
import { pages as ky } from './languages/ky.ts';
import { pages as lo } from './languages/lo.ts';
import { pages as lt } from './languages/lt.ts';
import { pages as lv } from './languages/lv.ts';
import { pages as mk } from './languages/mk.ts';
import { pages as ml } from './languages/ml.ts';
import { pages as mn } from './languages/mn.ts';
import { pages as mr } from './languages/mr.ts';
import { pages as ms } from './languages/ms.ts';
import { pages as my } from './languages/my.ts';
import { pages as ne } from './languages/ne.ts';
import { pages as nl } from './languages/nl.ts';
import { pages as no } from './languages/no.ts';
import { pages as pa } from './languages/pa.ts';
import { pages as pl } from './languages/pl.ts';
import { pages as pt } from './languages/pt.ts';
import { pages as ro } from './languages/ro.ts';
import { pages as ru } from './languages/ru.ts';
import { pages as si } from './languages/si.ts';
import { pages as sk } from './languages/sk.ts';
import { pages as sl } from './languages/sl.ts';
import { pages as sq } from './languages/sq.ts';
import { pages as sr } from './languages/sr.ts';
import { pages as sv } from './languages/sv.ts';
import { pages as sw } from './languages/sw.ts';
import { pages as ta } from './languages/ta.ts';
import { pages as te } from './languages/te.ts';
import { pages as tg } from './languages/tg.ts';
import { pages as th } from './languages/th.ts';
import { pages as tl } from './languages/tl.ts';
import { pages as tr } from './languages/tr.ts';
import { pages as uk } from './languages/uk.ts';
import { pages as ur } from './languages/ur.ts';
import { pages as uz } from './languages/uz.ts';
import { pages as vi } from './languages/vi.ts';
import { pages as zh } from './languages/zh.ts';
import type { PagePhrases } from './shape/phrases.ts';

/** Of all languages, since pages mix them. */
export const PAGES: readonly PagePhrases[] = [
  any,
  am,
  ar,
  az,
  be,
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
  ky,
  lo,
  lt,
  lv,
  mk,
  ml,
  mn,
  mr,
  ms,
  my,
  ne,
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
  tg,
  th,
  tl,
  tr,
  uk,
  ur,
  uz,
  vi,
  zh,
];
