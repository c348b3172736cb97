export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** English, then by their own names. */
export const LANGUAGES = [
  'en',
  'id',
  'de',
  'es',
  'fr',
  'it',
  'pl',
  'pt_BR',
  'vi',
  'tr',
  'ru',
  'uk',
  'ar',
  'hi',
  'zh_CN',
  'ja',
  'ko',
] as const;
export type Language = (typeof LANGUAGES)[number];

export const SERVICE_ORDERS = ['name', 'price', 'stock'] as const;
export type ServiceOrder = (typeof SERVICE_ORDERS)[number];

export const POLLING_PACES = ['quick', 'sparing'] as const;
type PollingPace = (typeof POLLING_PACES)[number];

export interface Settings {
  theme: Theme;
  /** Null follows the browser. */
  language: Language | null;
  /** All need the browser's permission first. */
  notify: { code: boolean; expiring: boolean; cancelFailed: boolean; stock: boolean };
  sound: boolean;
  /** Notifications say that a code came, not which. */
  hideCode: boolean;
  /** Seconds after which a copied code leaves the clipboard; null for never. */
  clearClipboardAfter: number | null;
  /** A code that arrives while a view is open is copied there. */
  copyCode: boolean;
  /** A note with Undo at the field after an automatic fill. */
  undoNote: boolean;
  /** The popup leaves the page to its user once a number or code is in. */
  closeAfterFill: boolean;
  /** Cancels while no code has come: so many seconds after the rent, or shortly before expiry. */
  autoCancel: { afterSeconds: number | null; beforeExpiry: boolean };
  /** `Try another` asks first above this price; null for none. */
  replaceUpToMinor: number | null;
  pace: PollingPace;
  order: ServiceOrder;
  /** Services by name, in the order they were pinned. */
  pins: readonly string[];
}

export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: null,
  notify: { code: false, expiring: false, cancelFailed: false, stock: false },
  sound: false,
  hideCode: true,
  clearClipboardAfter: null,
  copyCode: false,
  undoNote: true,
  closeAfterFill: false,
  autoCancel: { afterSeconds: null, beforeExpiry: false },
  replaceUpToMinor: null,
  pace: 'quick',
  order: 'name',
  pins: [],
};
