import { createPartitionFetch } from './partition-fetch.ts';
import { createPoolFetch } from './pool-fetch.ts';

/**
 * `fetch` over a fresh connection. When a reused connection breaks, browsers repeat the request, even a POST: RFC 9110,
 * 9.2.2, allows that if they "know" that the first was not processed, which they guess from the missing answer. On a fresh
 * connection they do not.
 */
export function createLoneFetch(): typeof fetch {
  return import.meta.env.FIREFOX ? createPoolFetch() : createPartitionFetch();
}
