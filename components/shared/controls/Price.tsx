import { memo } from 'react';
import { useText } from '../use-text.ts';

/** An amount of money in the user's language. Formatting is slow enough to be felt in a long list: once per amount. */
export const Price = memo(function Price({ minor }: { minor: number }) {
  return useText().money(minor);
});
