import type { AppErrorCode } from './errors.ts';

/** What follows from each error. A new code does not compile until every column is decided. */
interface ErrorVerdict {
  /** After a purchase. `refused`: nothing was bought. `maybe`: a number may have been bought unseen. */
  purchase: 'refused' | 'maybe';
  /**
   * After a cancel. `refused`: the API will not cancel, as things are. `not_done`: it has not, for reasons unrelated to
   * the number. `maybe`: it may have.
   */
  cancel: 'refused' | 'not_done' | 'maybe';
  /**
   * After a request about one rental. `all`: account or connection would fail every request. `one`: it is about this
   * rental. `unclear`: either.
   */
  concerns: 'all' | 'one' | 'unclear';
  /** The same request may succeed a little later by itself. */
  retry: boolean;
  /** After reading one service: its price in the list can be used instead. */
  listHolds: boolean;
}

// The API never returns `not_rentable` and the codes below it. For them, `maybe` is the safe side.
// biome-ignore format: a table
export const ERROR_VERDICTS: Record<AppErrorCode, ErrorVerdict> = {
  no_key:               { purchase: 'refused', cancel: 'not_done', concerns: 'all',     retry: false, listHolds: false },
  unauthorized:         { purchase: 'refused', cancel: 'not_done', concerns: 'all',     retry: false, listHolds: false },
  insufficient_balance: { purchase: 'refused', cancel: 'maybe',    concerns: 'one',     retry: false, listHolds: false },
  not_owner:            { purchase: 'refused', cancel: 'refused',  concerns: 'one',     retry: false, listHolds: false },
  not_found:            { purchase: 'refused', cancel: 'not_done', concerns: 'one',     retry: false, listHolds: true },
  no_numbers:           { purchase: 'refused', cancel: 'refused',  concerns: 'one',     retry: false, listHolds: false },
  rate_limited:         { purchase: 'refused', cancel: 'not_done', concerns: 'all',     retry: true,  listHolds: false },
  upstream:             { purchase: 'maybe',   cancel: 'maybe',    concerns: 'unclear', retry: true,  listHolds: false },
  server_error:         { purchase: 'maybe',   cancel: 'maybe',    concerns: 'unclear', retry: true,  listHolds: true },
  rejected:             { purchase: 'refused', cancel: 'refused',  concerns: 'one',     retry: false, listHolds: true },
  bad_response:         { purchase: 'maybe',   cancel: 'maybe',    concerns: 'unclear', retry: true,  listHolds: true },
  timeout:              { purchase: 'maybe',   cancel: 'maybe',    concerns: 'unclear', retry: true,  listHolds: false },
  offline:              { purchase: 'maybe',   cancel: 'maybe',    concerns: 'all',     retry: true,  listHolds: false },
  no_access:            { purchase: 'maybe',   cancel: 'maybe',    concerns: 'all',     retry: true,  listHolds: false },
  not_rentable:         { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: true,  listHolds: false },
  price_changed:        { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: false, listHolds: false },
  other_account:        { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: true,  listHolds: false },
  already_renting:      { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: true,  listHolds: false },
  storage_full:         { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: false, listHolds: false },
  storage_newer:        { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: false, listHolds: false },
  too_many_watches:     { purchase: 'maybe',   cancel: 'maybe',    concerns: 'one',     retry: true,  listHolds: false },
};
