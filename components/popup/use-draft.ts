import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../lib/messaging/snapshot.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useView } from '../shared/view-context.ts';

const TYPING_PAUSE_MS = 150;

/** Where the user is. Starts where they left off; the background keeps every change. */
export function useDraft(): [Draft, (part: Partial<Draft>) => void] {
  const { client, site } = useView();
  const origin = site?.origin ?? null;
  const left = useSnapshot((snapshot) => snapshot.draft);
  const [draft, setDraft] = useState(left.origin === origin ? left : { ...left, query: '', service: null });
  // A change may come from a callback older than the last render, so the newest draft is kept beside it.
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function save(): void {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    // Losing a draft costs a few keystrokes; nobody needs to be told.
    client.send('draft.save', latest.current).catch(() => undefined);
  }

  function change(part: Partial<Draft>): void {
    latest.current = { ...latest.current, ...part, origin };
    setDraft(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, TYPING_PAUSE_MS);
    // Typing comes in bursts; a choice is one step, and the popup may close right after it.
    if (!('query' in part) || part.service) save();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: save reads refs only, so the first one will do
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => window.removeEventListener('pagehide', save);
  }, []);

  return [draft, change];
}
