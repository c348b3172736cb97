import { memo } from 'react';
import { useText } from '../use-text.ts';

/** Memoized, because formatting money is slow enough to notice in a long list. */
export const Price = memo(function Price({ minor }: { minor: number }) {
  return useText().money(minor);
});
