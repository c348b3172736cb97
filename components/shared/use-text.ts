import { createContext, useContext } from 'react';
import { english } from '../../lib/i18n/english.ts';
import type { Text } from '../../lib/i18n/text.ts';

export const TextContext = createContext<Text>(english);

export function useText(): Text {
  return useContext(TextContext);
}
