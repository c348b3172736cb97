import type { Rental } from '../rental/rental.ts';
import { isBought, isLive } from '../rental/rental-events.ts';
import type { StockWatch } from '../services/stock-watch.ts';

export interface Badge {
  text: string;
  tone: 'quiet' | 'news' | 'alert';
  /** For screen readers and the tooltip. */
  says: 'nothing' | 'active' | 'code' | 'stock' | 'alert';
  active: number;
}

interface BadgeFacts {
  rentals: readonly Rental[];
  watches: readonly StockWatch[];
  unread: boolean;
  alert: boolean;
}

/** A pending alert first, then unseen news, then the number of active rentals. Never the code itself. */
export function badgeFor({ rentals, watches, unread, alert }: BadgeFacts): Badge {
  const active = rentals.filter(isLive).length;
  if (alert) return { text: '!', tone: 'alert', says: 'alert', active };
  if (unread) {
    const hasCode = rentals.some((rental) => isBought(rental) && rental.messages.length > 0);
    const isBack = watches.some(({ backAt }) => backAt !== null);
    return { text: '✓', tone: 'news', says: isBack && !hasCode ? 'stock' : 'code', active };
  }
  if (active > 0) return { text: String(active), tone: 'quiet', says: 'active', active };
  return { text: '', tone: 'quiet', says: 'nothing', active };
}
