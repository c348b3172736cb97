import { useEffect, useEffectEvent, useState } from 'react';
import { formatPhone } from '../../lib/domain/phone.ts';
import { latestCode } from '../../lib/domain/sms/messages.ts';
import type { PastRental } from '../../lib/messaging/account-views.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { BusyLabel } from '../shared/controls/BusyLabel.tsx';
import { CopyButton } from '../shared/controls/CopyButton.tsx';
import { ErrorNote } from '../shared/controls/ErrorNote.tsx';
import { OutsideText } from '../shared/controls/OutsideText.tsx';
import { RerentButton } from '../shared/controls/RerentButton.tsx';
import { refusalMessage } from '../shared/messages/refusal-messages.ts';
import { useNavigation } from '../shared/navigation-context.ts';
import { useCommand } from '../shared/use-command.ts';
import { useRerent } from '../shared/use-rerent.ts';
import { useText } from '../shared/use-text.ts';
import { HistoryFrame } from './HistoryFrame.tsx';
import { Skeleton } from './rent/Skeleton.tsx';

const PER_PAGE = 20;

/** The newest rentals. The full history is on the options page. */
export function HistoryView() {
  const { t } = useText();
  const [used, setUsed] = useState(false);
  const history = useCommand('history.page');
  const look = useEffectEvent(() => void history.run({ status: 'all', page: 1, limit: PER_PAGE, used }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the filter changes
  useEffect(() => look(), [used]);

  return (
    <HistoryFrame used={used} onUsed={setUsed}>
      {history.error ? (
        <ErrorNote
          code={history.error.code}
          about={{ retryAfterMs: history.error.retryAfterMs }}
          onRetry={look}
        />
      ) : history.value === null ? (
        <Skeleton label={t('popup.loadingHistory')} />
      ) : (
        <HistoryList entries={history.value.entries} used={used} />
      )}
    </HistoryFrame>
  );
}

function HistoryList({ entries, used }: { entries: readonly PastRental[]; used: boolean }) {
  const { t } = useText();
  if (entries.length === 0) {
    return (
      <div className="empty-state" data-testid="no-history">
        <h2>{used ? t('popup.noCodesYet') : t('popup.noHistory')}</h2>
        <p>{t('popup.noHistoryHint')}</p>
      </div>
    );
  }
  return (
    <ul className="history-list">
      {entries.map((entry) => (
        <HistoryRow key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function HistoryRow({ entry }: { entry: PastRental }) {
  const { t, money, dateTime } = useText();
  const { pick } = useNavigation();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const offered = useAppState(({ services }) => services.some(({ name }) => name === entry.service));
  const code = latestCode(entry.messages);
  return (
    <li className="history-row" data-testid="history-row" data-status={entry.status}>
      <div className="history-words">
        <OutsideText as="strong" titled>
          {entry.service}
        </OutsideText>
        <span className="muted tabular" dir="ltr">
          {formatPhone(entry.phone)}
        </span>
        <span className="muted">
          {[
            t(`popup.status.${entry.status}`),
            entry.priceMinor === null ? null : money(entry.priceMinor),
            entry.rentedAt === null ? null : dateTime(entry.rentedAt - clockSkewMs, Date.now()),
          ]
            .filter((words) => words !== null)
            .join(' · ')}
        </span>
      </div>
      {code === null ? null : (
        <span className="history-code">
          <span dir="ltr">{code}</span>
          <CopyButton text={code} what="code" testId="copy-history-code" />
        </span>
      )}
      {entry.status === 'active' ? null : entry.rentable === true ? (
        <RerentEntry entry={entry} />
      ) : offered ? (
        <button
          type="button"
          className="button small"
          data-testid="history-rent"
          onClick={() => pick(entry.service)}
        >
          {t('popup.rentAgain')}
        </button>
      ) : null}
    </li>
  );
}

function RerentEntry({ entry: { service, phone } }: { entry: PastRental }) {
  const text = useText();
  const { t, money } = text;
  const { step, check, isChecking, checkError, rerent } = useRerent(service, phone);
  const error = rerent.error ?? checkError;

  if (error) return <ErrorNote code={error.code} about={{ service, retryAfterMs: error.retryAfterMs }} />;
  if (step.at === 'refused') return <span className="muted">{refusalMessage(text, step.reason)}</span>;
  if (step.at === 'unchecked') {
    return (
      <button
        type="button"
        className="button small"
        data-testid="history-check"
        aria-busy={isChecking || undefined}
        onClick={() => isChecking || check()}
      >
        <BusyLabel busy={isChecking} words={t('options.history.again.checking')}>
          {t('popup.rerentNumber')}
        </BusyLabel>
      </button>
    );
  }
  return (
    <RerentButton
      service={service}
      number={step.number}
      rerent={rerent}
      className="button small primary"
      testId="history-rerent"
    >
      {t('popup.rerentFor', { price: money(step.number.priceMinor) })}
    </RerentButton>
  );
}
