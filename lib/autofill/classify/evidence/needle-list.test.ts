import { expect, test } from 'vitest';
import { PAGES } from '../../../domain/vocabulary/page-phrases.ts';
import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { needlesFor } from './needle-list.ts';
import { phraseNeedle } from './phrase-matcher.ts';

const KEYS = [...new Set(PAGES.flatMap((phrases) => Object.keys(phrases) as (keyof PagePhrases)[]))];

test.each(KEYS)('every phrase of "%s" comes out of the packed list, once', (key) => {
  const phrases = PAGES.flatMap((language) => language[key] ?? []);
  const needles = needlesFor(key);
  expect(needles.toSorted()).toEqual([...new Set(phrases.map(phraseNeedle))].toSorted());
});
