import { type ReactNode, useState } from 'react';
import type { AccountMoney } from '../../../lib/messaging/account-views.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';

const KNOWN = ['deposit', 'rental_charge', 'refund', 'adjustment'] as const;
const AT_FIRST = 20;

export function TransactionsCard({ transactions }: Pick<AccountMoney, 'transactions'>) {
  const { t, money, dateTime } = useText();
  const [all, setAll] = useState(false);
  const newestFirst = transactions.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const shown = all ? newestFirst : newestFirst.slice(0, AT_FIRST);
  if (transactions.length === 0) {
    return (
      <Card title={t('options.spending.transactions')}>
        <p className="muted">{t('options.spending.noTransactions')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('options.spending.transactions')} testId="transactions">
      <table className="transactions">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('options.spending.what')}</th>
            <th scope="col">{t('options.spending.when')}</th>
            <th scope="col">{t('options.spending.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ type, amountMinor, service, at }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: transactions have no name of their own, and only grow
            <tr key={row}>
              <td>
                <span>{service ? <OutsideText>{service}</OutsideText> : typeWords(type)}</span>
                {service ? <span className="muted">{typeWords(type)}</span> : null}
              </td>
              <td className="muted">{at === null ? '–' : dateTime(at, Date.now())}</td>
              <td className="amount tabular" data-in={amountMinor > 0}>
                <bdi dir="ltr">
                  {amountMinor > 0 ? '+' : ''}
                  {money(amountMinor)}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < transactions.length ? (
        <div className="row">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t('options.spending.showAll', { count: transactions.length })}
          </button>
        </div>
      ) : null}
    </Card>
  );

  /** The API may send types we do not know. */
  function typeWords(type: string): ReactNode {
    const known = KNOWN.find((one) => one === type);
    if (known) return t(`options.spending.types.${known}`);
    return <OutsideText>{type.replaceAll('_', ' ')}</OutsideText>;
  }
}
