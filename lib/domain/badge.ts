import type { Rental } from './rental.ts';
import { isLive } from './rental-events.ts';

export interface Badge {
  text: string;
  tone: 'quiet' | 'news' | 'trouble';
}

/** Trouble first, then a code that nobody has seen, then how many rentals are active. Never the code itself. */
export function badgeFor(rentals: readonly Rental[], unread: boolean, trouble: boolean): Badge {
  if (trouble) return { text: '!', tone: 'trouble' };
  if (unread) return { text: '✓', tone: 'news' };
  const active = rentals.filter(isLive).length;
  return { text: active > 0 ? String(active) : '', tone: 'quiet' };
}
