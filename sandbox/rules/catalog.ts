export interface CatalogEntry {
  name: string;
  priceMinor: number;
  stock: number;
  category: string;
}

const rows: readonly (readonly [name: string, priceMinor: number, stock: number, category: string])[] = [
  // The order is that of the ids: Walmart is AppID-1 and Uber AppID-3, as in the API reference.
  ['Walmart', 40, 10, 'retail'],
  ['Amazon', 55, 34, 'retail'],
  ['Uber', 40, 20, 'Food'],
  ['DoorDash', 45, 18, 'Food'],
  ['Instacart', 45, 9, 'Food'],
  ['Lyft', 40, 12, 'Transport'],
  ['Discord', 35, 48, 'Social'],
  ['Telegram', 95, 27, 'Social'],
  ['WhatsApp', 110, 16, 'Social'],
  ['Signal', 60, 22, 'Social'],
  ['Instagram', 50, 41, 'Social'],
  ['Facebook', 50, 38, 'Social'],
  ['X', 45, 30, 'Social'],
  ['TikTok', 45, 36, 'Social'],
  ['Snapchat', 45, 25, 'Social'],
  ['Reddit', 30, 33, 'Social'],
  ['LinkedIn', 60, 14, 'Social'],
  ['Tinder', 85, 11, 'Dating'],
  ['Bumble', 80, 13, 'Dating'],
  ['Hinge', 80, 7, 'Dating'],
  ['Google', 75, 52, 'Tech'],
  ['Microsoft', 60, 44, 'Tech'],
  ['Apple', 90, 6, 'Tech'],
  ['OpenAI', 70, 19, 'Tech'],
  ['GitHub', 35, 21, 'Tech'],
  ['Steam', 40, 29, 'Games'],
  ['Epic Games', 40, 23, 'Games'],
  ['PlayStation', 45, 15, 'Games'],
  ['Netflix', 50, 17, 'Streaming'],
  ['Spotify', 35, 26, 'Streaming'],
  ['PayPal', 120, 8, 'Finance'],
  ['Cash App', 125, 5, 'Finance'],
  ['Venmo', 115, 4, 'Finance'],
  ['Coinbase', 130, 3, 'Finance'],
  ['eBay', 50, 20, 'retail'],
  ['Etsy', 40, 24, 'retail'],
  ['Airbnb', 65, 12, 'Travel'],
  ['Booking.com', 55, 10, 'Travel'],
  // One sold out, one with characters that need care in a path, one that is not Latin.
  ['Ticketmaster', 70, 0, 'Tickets'],
  ['AT&T / Cricket', 85, 6, 'Telecom'],
  ['微信', 105, 9, 'Social'],
  // The brands of the sign-up sites.
  ['Acme', 40, 25, 'Demo'],
  ['Bluebird', 35, 25, 'Demo'],
  ['Northwind', 45, 25, 'Demo'],
  ['Papertrail', 50, 25, 'Demo'],
  ['Kiteloop', 30, 25, 'Demo'],
];

export const catalog: readonly CatalogEntry[] = rows.map(([name, priceMinor, stock, category]) => ({
  name,
  priceMinor,
  stock,
  category,
}));

/** That many services: of the catalog as far as it goes, then made up. */
export function catalogOf(count: number): readonly CatalogEntry[] {
  const madeUp = Array.from({ length: Math.max(0, count - catalog.length) }, (_, n) => ({
    name: `Service ${n + 1}`,
    priceMinor: 30 + (n % 90),
    stock: n % 40,
    category: `Category ${n % 12}`,
  }));
  return [...catalog.slice(0, count), ...madeUp];
}

/** Brands that exist only here; any other service of the catalogue has a site too. */
export const demoBrands: readonly string[] = catalog.filter((e) => e.category === 'Demo').map((e) => e.name);
