import { useEffect, useEffectEvent, useState } from 'react';
import { formatPhone } from '../../lib/domain/phone.ts';
import { latestCode } from '../../lib/domain/sms/messages.ts';
import type { PastRental } from '../../lib/messaging/account-views.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { CopyButton } from '../shared/controls/CopyButton.tsx';
import { CostlyButton } from '../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../shared/controls/ErrorNote.tsx';
import { OutsideText } from '../shared/controls/OutsideText.tsx';
import { useNavigation } from '../shared/navigation-context.ts';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { refusalWords } from '../shared/words/refusal-words.ts';
import { Skeleton } from './rent/Skeleton.tsx';

const PER_PAGE = 20;

/** The newest of the account's rentals. The whole history is on the full page. */
export function HistoryView() {
  const { acts } = useView();
  const { t } = useText();
  const [used, setUsed] = useState(false);
  const history = useCommand('history.page');
  const look = useEffectEvent(() => void history.run({ status: 'all', page: 1, limit: PER_PAGE, used }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the filter changes
  useEffect(() => look(), [used]);

  return (
    <div className="history-view">
      <label className="history-filter">
        <input
          type="checkbox"
          checked={used}
          data-testid="history-used"
          onChange={(event) => setUsed(event.target.checked)}
        />
        {t('popup.onlyWithCode')}
      </label>
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
      <button
        type="button"
        className="button wide"
        data-testid="all-history"
        onClick={() => acts.openOptions('history')}
      >
        {t('popup.wholeHistory')}
      </button>
    </div>
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
  const clockSkewMs = useSnapshot((snapshot) => snapshot.clockSkewMs);
  const offered = useSnapshot(({ services }) => services.some(({ name }) => name === entry.service));
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
            entry.rentedAt === null ? null : dateTime(entry.rentedAt - clockSkewMs),
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
        <UseRow entry={entry} />
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

/** The very number again. What it costs is asked first: nothing is bought at a price nobody saw. */
function UseRow({ entry }: { entry: PastRental }) {
  const text = useText();
  const { t, money } = text;
  const { acts, site } = useView();
  const check = useCommand('reuse.check');
  const rerent = useCommand('rental.rerent');
  const service = useSnapshot(({ services }) => services.find(({ name }) => name === entry.service) ?? null);
  const offer = check.value?.find(({ phone }) => phone === entry.phone) ?? null;
  const priceMinor = offer?.priceMinor ?? service?.priceMinor ?? null;
  const error = rerent.error ?? check.error;

  if (error)
    return (
      <ErrorNote code={error.code} about={{ service: entry.service, retryAfterMs: error.retryAfterMs }} />
    );
  if (check.value !== null && (offer === null || !offer.eligible || priceMinor === null)) {
    return <span className="muted">{refusalWords(text, offer?.reason ?? null)}</span>;
  }
  if (offer === null || priceMinor === null) {
    return (
      <button
        type="button"
        className="button small"
        data-testid="history-check"
        disabled={check.pending}
        onClick={() => void check.run({ service: entry.service })}
      >
        {t('popup.useNumberAgain')}
      </button>
    );
  }
  return (
    <CostlyButton
      order={`${entry.service} ${entry.phone} ${priceMinor}`}
      className="button small primary"
      testId="history-rerent"
      disabled={rerent.pending}
      onPress={() => {
        if (site) acts.askForSite(site.origin);
        void rerent.run({ service: entry.service, phone: entry.phone, shownPriceMinor: priceMinor, site });
      }}
    >
      {t('popup.useFor', { price: money(priceMinor) })}
    </CostlyButton>
  );
}
