import type { ReactNode } from 'react';
import type { Rentable, Rerent } from '../use-rerent.ts';
import { useText } from '../use-text.ts';
import { CostlyButton } from './CostlyButton.tsx';

interface Props {
  service: string;
  number: Rentable;
  rerent: Rerent;
  className: string;
  testId: string;
  disabled?: boolean;
  /** The label must name the price. */
  children: ReactNode;
}

export function RerentButton({
  service,
  number,
  rerent,
  className,
  testId,
  disabled = false,
  children,
}: Props) {
  const { t } = useText();
  return (
    <CostlyButton
      order={`${service} ${number.phone} ${number.priceMinor}`}
      className={className}
      testId={testId}
      disabled={disabled}
      busy={rerent.pending ? t('popup.renting') : null}
      onPress={() => rerent.rent(number)}
    >
      {children}
    </CostlyButton>
  );
}
