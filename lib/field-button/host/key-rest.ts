/**
 * For how long an element has had the focus, in milliseconds; 0 where it has not. Whoever types on comes to it by a Tab that was meant for
 * another field, and the next space or Enter is meant for that one too.
 */
export function createKeyRest(host: HTMLElement, now: () => number): () => number {
  let since: number | null = null;
  // Between parts of its closed root the focus moves without the host being told.
  host.addEventListener('focus', () => {
    since = now();
  });
  host.addEventListener('blur', () => {
    since = null;
  });
  return () => (since === null ? 0 : now() - since);
}
