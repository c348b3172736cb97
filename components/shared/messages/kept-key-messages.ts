/** How long the key that is there is kept, and what becomes of it when another is entered. */
export const KEPT_KEY_MESSAGES = {
  always: 'options.account.changeDetail',
  session: 'options.account.changeDetailSession',
} as const;
