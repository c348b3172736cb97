import { isLastMinute, type Timeline } from '../../../lib/domain/rental/timeline.ts';
import { useText } from '../../shared/use-text.ts';
import { waitText } from './wait-text.ts';

/** That no code is there yet, and what is left to do about it. */
export function LateLine({ line }: { line: Timeline }) {
  const { t } = useText();
  const last = isLastMinute(line);
  const hint = last
    ? t(line.refundable ? 'popup.lastMinuteRefund' : 'popup.lastMinuteHint')
    : t('popup.lateHint', { wait: waitText(t, line.waitedMs) });
  return (
    <p className="late" role="status" data-testid="late">
      <strong>{t(last ? 'popup.lastMinute' : 'popup.late')}</strong> <span>{hint}</span>
    </p>
  );
}
