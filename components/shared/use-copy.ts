import { useEffect, useState } from 'react';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { announce } from './announce.ts';
import { clearClipboardAfter, keepClipboard } from './clear-clipboard.ts';
import { useText } from './use-text.ts';
import { useView } from './view-context.ts';

const TICK_MS = 1500;

/** Copies, and reports success for a moment. */
export function useCopy(what: 'number' | 'code'): { copied: boolean; copy(text: string): void } {
  const { actions } = useView();
  const { t } = useText();
  const clearAfter = useAppState(({ settings }) => settings.clearClipboardAfter);
  const [copiedAt, setCopiedAt] = useState<number | null>(null);

  useEffect(() => {
    if (copiedAt === null) return;
    const timer = setTimeout(() => setCopiedAt(null), TICK_MS);
    return () => clearTimeout(timer);
  }, [copiedAt]);

  function copy(text: string): void {
    // If the clipboard refuses, no check mark shows and the value can still be selected.
    actions.copy(text).then(
      () => {
        setCopiedAt(Date.now());
        announce(t('popup.copied'));
        keepClipboard();
        if (what === 'code' && clearAfter !== null)
          clearClipboardAfter(clearAfter * 1000, () => void actions.copy('').catch(() => undefined));
      },
      () => setCopiedAt(null),
    );
  }

  return { copied: copiedAt !== null, copy };
}
