import type { Practice } from '../../components/options/parts/page-context.ts';

/** What fills web pages is half of all that this page could load, so it comes with the first fill. */
export function createPractice(page: Document): Practice {
  const load = async () => (await import('./practice-fill.ts')).fillsIn(page);
  let loaded: Promise<Practice> | null = null;
  const practice = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    fillNumber: async (phone) => (await practice()).fillNumber(phone),
    fillCode: async (code) => (await practice()).fillCode(code),
  };
}
