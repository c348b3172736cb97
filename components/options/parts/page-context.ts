import { createContext, useContext } from 'react';
import type { FillOutcome } from '../../../lib/domain/fill/fill.ts';
import type { E164 } from '../../../lib/domain/phone.ts';

/** A keyboard shortcut as bound in the browser. `keys` is empty if it is unbound. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

export interface Grants {
  origins: readonly string[];
  permissions: readonly string[];
  /** Required origins, which cannot be revoked here. */
  required: readonly string[];
}

export interface License {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** Fills the practice form the way any page is filled. */
export interface Practice {
  fillNumber(phone: E164): Promise<FillOutcome>;
  fillCode(code: string): Promise<FillOutcome>;
}

export interface OptionsActions {
  grants(): Promise<Grants>;
  onGrantsChanged(listener: () => void): () => void;
  takeBack(origins: readonly string[]): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's shortcut settings. Null if there are none to open. */
  openShortcuts: (() => void) | null;
  openPopup(): void;
  closePage(): void;
  download(fileName: string, type: string, text: string): void;
  /** Whether the icon is pinned to the toolbar. Null if the browser does not say. */
  isPinned(): Promise<boolean | null>;
  licenses(): Promise<readonly License[]>;
}

export interface PageView {
  actions: OptionsActions;
  practice: Practice;
  browser: 'chromium' | 'firefox';
  version: string;
  /** For example `ohmyotp.com`. */
  apiHost: string;
}

export const PageContext = createContext<PageView | null>(null);

export function usePage(): PageView {
  const page = useContext(PageContext);
  if (page === null) throw new Error('No page above this component');
  return page;
}
