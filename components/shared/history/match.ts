import type { PastRental } from '../../../lib/messaging/account-views.ts';

export function matchesQuery(rental: PastRental, note: string, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  const texts = [rental.service, note, ...rental.messages.flatMap(({ code, text }) => [code ?? '', text])];
  if (texts.some((text) => text.toLowerCase().includes(wanted))) return true;
  const digits = wanted.replace(/[\s().+-]/g, '');
  return /^\d{2,}$/.test(digits) && rental.phone.includes(digits);
}
