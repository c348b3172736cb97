import { useEffect } from 'react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { NeedsAccount } from '../parts/NeedsAccount.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { DeliveryCard } from './DeliveryCard.tsx';
import { SpendingCards } from './SpendingCards.tsx';
import { TransactionsCard } from './TransactionsCard.tsx';

export function SpendingPage() {
  const connected = useAppState(({ account }) => account.status === 'connected');
  if (connected) return <Money />;
  return (
    <>
      <NeedsAccount />
      <DeliveryCard />
    </>
  );
}

function Money() {
  const { t } = useText();
  const money = useCommand('transactions.get');
  const { run } = money;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page is opened
  useEffect(() => {
    void run({});
  }, []);

  return (
    <>
      {money.error ? (
        <ErrorNote
          code={money.error.code}
          about={{ retryAfterMs: money.error.retryAfterMs }}
          onRetry={() => void run({})}
        />
      ) : null}
      {money.value ? <SpendingCards transactions={money.value.transactions} /> : null}
      {money.value || money.error ? null : <Skeleton rows={6} label={t('options.spending.loading')} />}
      <DeliveryCard />
      {money.value ? <TransactionsCard transactions={money.value.transactions} /> : null}
    </>
  );
}
