import { createPageScanner } from '../../lib/autofill/scan/page-scanner.ts';

/** Waits for a code field in the simplest way: it reads the page again at each change. */
export function readAtEachChange(): void {
  const scanner = createPageScanner(document);
  const changes = new MutationObserver(() => void scanner.read());
  changes.observe(document, { childList: true, subtree: true, attributes: true });
}
