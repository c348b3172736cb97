import { createPartitionFetch } from './partition-fetch.ts';
import { createPoolFetch } from './pool-fetch.ts';

/**
 * `fetch` over a connection that nothing has used before. Where one that has been used breaks, browsers send the request
 * again by themselves, even a POST (RFC 9110, 9.2.2, allows it where they "know" that the first was not acted upon, which
 * they guess from there being no answer). On a fresh one they do not.
 */
export function createLoneFetch(): typeof fetch {
  return import.meta.env.FIREFOX ? createPoolFetch() : createPartitionFetch();
}
