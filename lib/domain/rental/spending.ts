/** A transaction of the account. Negative if money was spent. */
interface Movement {
  amountMinor: number;
  service: string | null;
  /** Null if the account does not say. */
  at: number | null;
}

export interface MonthSpending {
  /** The first moment of the month, in the machine's time zone. */
  month: number;
  spentMinor: number;
}

export interface ServiceSpending {
  service: string;
  spentMinor: number;
}

/** Costs less refunds for each month, without gaps, oldest first. */
export function spendingByMonth(
  movements: readonly Movement[],
  now: number,
  months: number,
): MonthSpending[] {
  const spent = new Map<number, number>();
  for (const { amountMinor, at } of movements.filter(isForRental)) {
    if (at !== null) add(spent, monthOf(at), -amountMinor);
  }
  const oldest = Math.min(monthOf(now), ...spent.keys());
  return Array.from({ length: months }, (_, ago) => monthOf(now, ago))
    .filter((month) => month >= oldest)
    .reverse()
    .map((month) => ({ month, spentMinor: spent.get(month) ?? 0 }));
}

/** Costs less refunds for each service, most expensive first. Services that cost nothing are left out. */
export function spendingByService(movements: readonly Movement[]): ServiceSpending[] {
  const spent = new Map<string, number>();
  for (const { amountMinor, service } of movements) {
    if (service !== null) add(spent, service, -amountMinor);
  }
  return [...spent]
    .map(([service, spentMinor]) => ({ service, spentMinor }))
    .filter(({ spentMinor }) => spentMinor > 0)
    .sort((a, b) => b.spentMinor - a.spentMinor || a.service.localeCompare(b.service));
}

/** A deposit names no service; a refund names the one it is for. */
function isForRental({ amountMinor, service }: Movement): boolean {
  return amountMinor < 0 || service !== null;
}

function monthOf(at: number, monthsAgo = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth() - monthsAgo, 1).getTime();
}

function add<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
