import { useEffect, useState } from 'react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useView } from './view-context.ts';

const TICK_MS = 1500;

/** Copies, and says for a moment that it did. */
export function useCopy(): { copied: boolean; copy(text: string): void } {
  const { acts } = useView();
  const clearAfter = useSnapshot(({ settings }) => settings.clearClipboardAfter);
  const [copiedAt, setCopiedAt] = useState<number | null>(null);

  useEffect(() => {
    if (copiedAt === null) return;
    const timer = setTimeout(() => setCopiedAt(null), TICK_MS);
    return () => clearTimeout(timer);
  }, [copiedAt]);

  function copy(text: string): void {
    // A refused clipboard shows no tick, and the value stays on screen to select.
    acts.copy(text).then(
      () => {
        setCopiedAt(Date.now());
        // As long as this window lives: nothing else of the extension may write to the clipboard.
        if (clearAfter !== null)
          setTimeout(() => void acts.copy('').catch(() => undefined), clearAfter * 1000);
      },
      () => setCopiedAt(null),
    );
  }

  return { copied: copiedAt !== null, copy };
}
