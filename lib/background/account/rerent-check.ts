import {
  type RerentNumber,
  type RerentOffer,
  rerentNumbers,
  rerentOffers,
} from '../../domain/rental/rerent.ts';
import type { Context } from '../context/context.ts';
import { historyPages } from './history-pages.ts';

const NUMBERS_PER_CHECK = 100;
const MAX_PAGES = 5;
const MAX_NUMBERS = 200;

export function createRerentCheck({ ports: { api } }: Context) {
  async function check(service: string): Promise<readonly RerentOffer[]> {
    const past = await historyPages(api, { used: true, mostPages: MAX_PAGES });
    const numbers = rerentNumbers(past, service).slice(0, MAX_NUMBERS);
    const answers = await Promise.all(chunksOf(numbers).map((phones) => api.checkRerent(service, phones)));
    const checked = answers.flatMap(({ priceMinor, results }) =>
      results.map((result) => ({ ...result, priceMinor: result.priceMinor ?? priceMinor })),
    );
    return rerentOffers(numbers, checked);
  }

  return { check };
}

function chunksOf(numbers: readonly RerentNumber[]) {
  const phones = numbers.map(({ phone }) => phone);
  const chunks = Math.ceil(phones.length / NUMBERS_PER_CHECK);
  return Array.from({ length: chunks }, (_, n) =>
    phones.slice(n * NUMBERS_PER_CHECK, (n + 1) * NUMBERS_PER_CHECK),
  );
}
