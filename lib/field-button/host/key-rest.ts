/**
 * How long an element has had the focus, in milliseconds; 0 while it has none. Someone typing without looking may tab onto
 * the button instead of the next field, and their next space or Enter is meant for that field.
 */
export function createKeyRest(host: HTMLElement, now: () => number): () => number {
  let since: number | null = null;
  // Focus moving between parts inside the closed root does not reach the host.
  host.addEventListener('focus', () => {
    since = now();
  });
  host.addEventListener('blur', () => {
    since = null;
  });
  return () => (since === null ? 0 : now() - since);
}
