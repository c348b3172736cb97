import { lazy, Suspense } from 'react';
import { spendingByMonth, spendingByService } from '../../../lib/domain/rental/spending.ts';
import type { AccountMoney } from '../../../lib/messaging/account-views.ts';
import { useMedia } from '../../shared/use-media.ts';
import { useText } from '../../shared/use-text.ts';
import { useTextScale } from '../../shared/use-text-scale.ts';
import { Card } from '../parts/Card.tsx';
import { FiguresTable } from './FiguresTable.tsx';

const MONTHS = 12;
/** With more bars their labels no longer fit in a narrow window or with large text. */
const FEW_MONTHS = 4;
const LARGE_TEXT = 1.25;
const NARROW = '(max-width: 619px)';
const MAX_SERVICES = 8;

// No other page needs the chart library.
const MonthChart = lazy(async () => ({ default: (await import('./charts.tsx')).MonthChart }));
const ServiceChart = lazy(async () => ({ default: (await import('./charts.tsx')).ServiceChart }));

export function SpendingCards({ transactions }: Pick<AccountMoney, 'transactions'>) {
  const { t, money, language } = useText();
  const narrow = useMedia(NARROW);
  const hasRoom = useTextScale() < LARGE_TEXT && !narrow;
  const months = spendingByMonth(transactions, Date.now(), hasRoom ? MONTHS : FEW_MONTHS);
  const services = spendingByService(transactions);
  const totalMinor = services.reduce((sum, { spentMinor }) => sum + spentMinor, 0);
  const dearest = services[0];
  if (dearest === undefined) return null;

  const monthName = new Intl.DateTimeFormat(language.replace('_', '-'), { month: 'long', year: 'numeric' });
  const byMonth = months.map(({ month, spentMinor }) => ({
    key: String(month),
    label: monthName.format(month),
    value: money(spentMinor),
  }));
  const byService = services.map(({ service, spentMinor }) => ({
    key: service,
    label: service,
    value: money(spentMinor),
  }));
  const spentInMonths = months.reduce((sum, { spentMinor }) => sum + spentMinor, 0);

  return (
    <>
      <Card
        title={t('options.spending.byMonth')}
        detail={t('options.spending.byMonthDetail', { amount: money(spentInMonths), count: months.length })}
        testId="month-card"
      >
        <Suspense fallback={<div className="chart" />}>
          <MonthChart months={months} label={t('options.spending.byMonth')} />
        </Suspense>
        <FiguresTable head={t('options.spending.month')} rows={byMonth} />
      </Card>
      <Card
        title={t('options.spending.byService')}
        detail={t('options.spending.byServiceDetail', {
          amount: money(totalMinor),
          service: dearest.service,
        })}
        testId="service-card"
      >
        <Suspense fallback={<div className="chart" />}>
          <ServiceChart
            services={services.slice(0, MAX_SERVICES)}
            label={t('options.spending.byService')}
            narrow={narrow}
          />
        </Suspense>
        <FiguresTable head={t('options.spending.service')} rows={byService} />
      </Card>
    </>
  );
}
