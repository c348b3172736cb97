import type { Practice } from '../../components/options/parts/page-context.ts';
import { fillCode } from '../../lib/autofill/fill/fill-code.ts';
import { fillNumber } from '../../lib/autofill/fill/fill-number.ts';
import { createPageScanner } from '../../lib/autofill/scan/page-scanner.ts';

/** Runs the real fill code on this page's own form. */
export function fillsIn(page: Document): Practice {
  const reader = createPageScanner(page);
  const order = {
    page,
    at: 'best_field',
    site: page.location.hostname,
    isAsked: true,
    memory: null,
    isRightPage: () => true,
  } as const;
  return {
    fillNumber: async (phone) => (await fillNumber(reader, phone, order)).answer.outcome,
    fillCode: async (code) => (await fillCode(reader, code, order)).answer.outcome,
  };
}
