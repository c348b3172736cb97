import type { ApiClient, ServerRental } from '../../api/types.ts';
import type { ServerClock } from './server-clock.ts';

/** The same API. The clock learns from each of its answers, before anyone acts on it. */
export function clockedApi(api: ApiClient, clock: ServerClock): ApiClient {
  const bought = (asked: Promise<ServerRental>) => noted(asked, clock.noteBought);
  return {
    ...api,
    rent: (service) => bought(api.rent(service)),
    rerent: (service, phone, key) => bought(api.rerent(service, phone, key)),
    activeRentals: () => noted(api.activeRentals(), (active) => clock.noteListed(active)),
    history: (query) => noted(api.history(query), ({ entries }) => clock.noteListed(entries, false)),
    rental: (id) => noted(api.rental(id), (rental) => clock.noteListed([rental])),
    code: (id) => noted(api.code(id), clock.noteEnd),
  };
}

async function noted<T>(asked: Promise<T>, note: (answer: T) => Promise<void>): Promise<T> {
  const answer = await asked;
  await note(answer);
  return answer;
}
