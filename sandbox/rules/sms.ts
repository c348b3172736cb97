import type { Rental, Sms } from './model.ts';
import { isLive, settle } from './settle.ts';
import type { World } from './world.ts';

/** The digits of the first thing in a text that looks like a code: 4-8 digits, or two groups joined by - or a space. */
export function codeIn(text: string): string | null {
  const found = /(?<![\d$.])(\d{3,4}[- ]\d{3,4}|\d{4,8})(?![\d.]\d)/.exec(text)?.[1];
  return found?.replace(/\D/g, '') ?? null;
}

interface Arrival {
  delayMs?: number;
  /** What the API reads out of the text. */
  code?: string | null;
}

/** Sends an SMS to a number; it is lost unless somebody rents that number now. Returns whose it will be. */
export function sendSms(
  world: World,
  phone: string,
  text: string,
  { delayMs = 0, code = codeIn(text) }: Arrival = {},
): Rental | null {
  settle(world);
  const nowMs = world.now();
  const rental = world.rentals.find((candidate) => candidate.phone === phone && isLive(candidate, nowMs));
  world.texts.push({ phone, text, rentalId: rental?.id ?? null, atMs: nowMs });
  if (!rental) return null;
  const sms: Sms = { id: world.random.uuid(), text, code, arrivesAtMs: nowMs + delayMs };
  rental.pending.push(sms);
  settle(world);
  return rental;
}
