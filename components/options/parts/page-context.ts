import { createContext, useContext } from 'react';
import type { FillOutcome } from '../../../lib/domain/fill/fill.ts';
import type { E164 } from '../../../lib/domain/phone.ts';

/** A key of the keyboard as the browser has it bound. `keys` is empty where none is. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** What the browser has opened to the extension. */
export interface Grants {
  origins: readonly string[];
  permissions: readonly string[];
  /** Those of the origins that came with the install and stay. */
  required: readonly string[];
}

/** A package that is part of the build, and the terms it is used under. */
export interface License {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** Types into the practice form as it would into any page. */
export interface Practice {
  fillNumber(phone: E164): Promise<FillOutcome>;
  fillCode(code: string): Promise<FillOutcome>;
}

/** What the full page may ask of the browser, beyond what every view may. */
export interface OptionsActions {
  grants(): Promise<Grants>;
  onGrantsChanged(listener: () => void): () => void;
  takeBack(origins: readonly string[]): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for shortcuts. Null where there is none to open. */
  openShortcuts: (() => void) | null;
  openPopup(): void;
  download(fileName: string, type: string, text: string): void;
  /** Whether the icon is in the toolbar; null where the browser does not say. */
  isPinned(): Promise<boolean | null>;
  licenses(): Promise<readonly License[]>;
}

export interface PageView {
  actions: OptionsActions;
  practice: Practice;
  browser: 'chromium' | 'firefox';
  version: string;
  /** Where the API is, e.g. `ohmyotp.com`. */
  apiHost: string;
}

export const PageContext = createContext<PageView | null>(null);

export function usePage(): PageView {
  const page = useContext(PageContext);
  if (page === null) throw new Error('No page above this component');
  return page;
}
