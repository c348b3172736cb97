import ENGLISH from '../../locales/en.yml';
import { createText, type Text } from './text.ts';

export { ENGLISH };

/** There from the first moment, and where nothing else can be read. */
export const english: Text = createText({
  language: 'en',
  messages: ENGLISH,
  fallback: ENGLISH,
  browserTag: 'en',
});
