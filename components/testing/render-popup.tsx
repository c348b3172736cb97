import { act } from 'react';
import { vi } from 'vitest';
import type { PageRef } from '../../lib/domain/fill/fill.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import type { Answers } from '../../lib/testing/memory-transport.ts';
import { Popup } from '../popup/Popup.tsx';
import { renderView } from './render-view.tsx';

export const SITE: PageRef = { tabId: 7, origin: 'https://auth.uber.com' };

export async function renderPopup(
  snapshot: AppState,
  answers: Answers = {},
  site: PageRef | null = SITE,
  siteHidden = false,
  around: { inPrivate?: boolean; isInFront?: () => boolean } = {},
) {
  localStorage.clear();
  const popup = await renderView(<Popup />, { snapshot, answers, site, siteHidden, ...around, log: [] });
  return {
    ...popup,
    /** The click that opens it also loads its code. */
    openMenu: async () => {
      await popup.click('settings');
      await act(async () => void (await import('../popup/MoreMenu.tsx')));
      await vi.waitFor(() => popup.get('settings-panel'));
    },
  };
}
