/**
 * What an answer may hold at most, so that a server gone bad, or someone speaking for it, cannot fill the memory, the disk
 * or the screen. Each lies well above what an honest answer needs.
 */
export const LIMITS = {
  /** Of a body, unpacked. The longest honest one is the list of services: 3,000 of 150 bytes are half a megabyte. */
  bodyBytes: 4 * 2 ** 20,

  /** Objects in an envelope among which the list is looked for. */
  layers: 20,

  /** Catalogs of this kind list one to three thousand. All of them are in every snapshot. */
  services: 4_000,
  /** Alive at the same time. A list of more is not believed at all: cut, it could hide the rental that is looked for. */
  activeRentals: 2_000,
  /** Of the history, what one page may be asked for. */
  historyPage: 200,
  /** In one check for a re-rent, as the API says. */
  numbersChecked: 100,
  transactions: 2_000,
  /** Of one rental. Ten minutes bring one or two, and now and then a handful. */
  messages: 30,

  /** In characters. The longest names of services have some forty. */
  name: 80,
  /** Ids are UUIDs of 36. */
  id: 100,
  /** Categories, kinds of transactions, reasons. */
  word: 60,
  /** An SMS of ten joined parts has 1,530. */
  sms: 2_000,
  /** Before it is cut to that: no SMS has more than 255 parts of 153. */
  wholeSms: 40_000,
  /** A number, a time, a phone: nothing of the kind is longer, in whatever way it is written. */
  scalar: 64,

  /** Cents: ten thousand dollars for a number, a billion on an account. */
  priceMinor: 1_000_000,
  amountMinor: 100_000_000_000,
  /** Numbers in stock, entries of a history. */
  count: 1_000_000,
  /** Milliseconds: from the year 2000 to 2100. */
  earliest: 946_684_800_000,
  latest: 4_102_444_800_000,

  /** A rental is over by then; to be silent for longer helps nobody. */
  retryAfterMs: 10 * 60_000,
  /** A machine whose clock is off by more would refuse the server's certificate before it heard its time. */
  clockSkewMs: 400 * 24 * 3_600_000,
} as const;
