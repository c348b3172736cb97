import { type OwnRuntime, ownInstance } from '../../messaging/instance.ts';
import { createPageScanner, type PageScanner } from './page-scanner.ts';
import { SCANNER_PARTS } from './shared-parts.ts';

/** What the extension's scripts in one document share, each of which would otherwise bring all words of all languages. */
export interface SharedScanner {
  /** False once the extension was reloaded or removed: another version of it may read otherwise. */
  isAlive(): boolean;
  scanner: PageScanner;
  parts: readonly unknown[];
}

export function createSharedScanner(page: Document, runtime: OwnRuntime): SharedScanner {
  return {
    isAlive: ownInstance(runtime),
    scanner: createPageScanner(page),
    parts: SCANNER_PARTS,
  };
}
