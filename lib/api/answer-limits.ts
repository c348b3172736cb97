/**
 * Upper bounds for what an answer may hold, so that a broken or hostile server cannot fill memory, disk or screen. Each
 * is well above what a real answer needs.
 */
export const LIMITS = {
  /** Of an uncompressed body. The longest real one is the list of services: 3,000 of 150 bytes make half a megabyte. */
  bodyBytes: 4 * 2 ** 20,

  /** Objects in an envelope that are searched for the list. */
  layers: 20,

  /** Real catalogs have one to three thousand services. Every state sent to a view holds them all. */
  services: 4_000,
  /** Active at the same time. A longer list is rejected: cutting it could hide the rental we are looking for. */
  activeRentals: 2_000,
  historyPage: 200,
  /** In one rerent check, by the API's own limit. */
  numbersChecked: 100,
  transactions: 2_000,
  /** Per rental. Ten minutes bring one or two, now and then a handful. */
  messages: 30,

  /** In characters. The longest real names have about forty. */
  name: 80,
  /** Real ids are UUIDs of 36 characters. */
  id: 100,
  /** Categories, transaction types, reasons. */
  word: 60,
  /** An SMS of ten joined parts has 1,530 characters. */
  sms: 2_000,
  /** Longer texts are cut to this before anything else: no SMS has more than 255 parts of 153. */
  wholeSms: 40_000,
  /** Numbers, times and phone numbers are never longer, however they are written. */
  scalar: 64,

  /** Cents: ten thousand dollars for a number, a billion in an account. */
  priceMinor: 1_000_000,
  amountMinor: 100_000_000_000,
  /** Numbers in stock, entries in a history. */
  count: 1_000_000,
  /** Milliseconds: the years 2000 to 2100. */
  earliest: 946_684_800_000,
  latest: 4_102_444_800_000,

  /** By then a rental has ended: waiting longer helps nobody. */
  retryAfterMs: 10 * 60_000,
  /** With a clock that is off by more, TLS would fail before any answer came. */
  clockSkewMs: 400 * 24 * 3_600_000,
} as const;
