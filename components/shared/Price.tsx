import { memo } from 'react';
import { formatMinor } from '../../lib/domain/money.ts';

/** An amount of money. Formatting one is slow enough to be felt in a long list, so it is done once per amount. */
export const Price = memo(function Price({ minor }: { minor: number }) {
  return formatMinor(minor);
});
