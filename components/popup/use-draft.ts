import { useEffect, useRef, useState } from 'react';
import { newsOf } from '../../lib/domain/notifications/news.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import type { Draft, ViewTab } from '../../lib/state/app-state.ts';
import { useView } from '../shared/view-context.ts';

const TYPING_PAUSE_MS = 150;

/** Starts where the user left off. The background stores every change. */
export function useDraft(): [Draft, (part: Partial<Draft>) => void] {
  const { client, site, inPrivate } = useView();
  const origin = site?.origin ?? null;
  const left = useAppState((snapshot) => snapshot.draft);
  const current = useAppState(newsOf);
  const [draft, setDraft] = useState(() => ({
    ...(left.origin === origin && (left.inPrivate ?? false) === inPrivate
      ? left
      : { ...left, query: '', service: null, category: null }),
    tab: openingTab(left, current),
  }));
  // A callback may be older than the last render, so the latest draft is kept in a ref.
  const latest = useRef(draft);
  const news = useRef('');
  news.current = current;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function saveDraft(): void {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    // Losing a draft costs a few keystrokes; not worth an error.
    client.send('draft.save', { ...latest.current, inPrivate }).catch(() => undefined);
  }

  function changeDraft(part: Partial<Draft>): void {
    latest.current = { ...latest.current, ...part, seen: news.current, origin };
    setDraft(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(saveDraft, TYPING_PAUSE_MS);
    // Typing is debounced. A choice is saved at once, because the popup may close right after it.
    if (!('query' in part) || part.service) saveDraft();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: save reads refs only, so the first one will do
  useEffect(() => {
    window.addEventListener('pagehide', saveDraft);
    return () => window.removeEventListener('pagehide', saveDraft);
  }, []);

  return [draft, changeDraft];
}

/** Where the user left off, unless a number or code arrived since. */
function openingTab({ tab, seen }: Draft, news: string): ViewTab {
  if (news !== '' && news !== seen) return 'active';
  return tab === 'active' && news === '' ? 'rent' : tab;
}
