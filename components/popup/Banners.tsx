import { useState } from 'react';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { Note } from '../shared/controls/Note.tsx';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { waitText } from './card/wait-text.ts';

/** Smaller differences do not matter, because countdowns use the server's clock. */
const WORTH_SAYING_MS = 120_000;
const SAID = 'clock-said';

export function Banners() {
  return (
    <>
      <StorageBanner />
      <ClockBanner />
    </>
  );
}

function StorageBanner() {
  const { t } = useText();
  const { actions } = useView();
  const storage = useAppState((snapshot) => snapshot.storage);
  if (storage === 'ok') return null;
  return (
    <Note
      tone="danger"
      testId="storage"
      title={t(`options.storage.${storage}.title`)}
      detail={t(`options.storage.${storage}.detail`)}
      action={
        <button type="button" className="button small" onClick={() => actions.openOptions('data')}>
          {t('popup.yourData')}
        </button>
      }
    />
  );
}

/** Shown once, since the extension works regardless. */
function ClockBanner() {
  const { t } = useText();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const [said, setSaid] = useState(() => localStorage.getItem(SAID) !== null);
  if (said || Math.abs(clockSkewMs) < WORTH_SAYING_MS) return null;
  return (
    <Note
      tone="warning"
      testId="clock"
      title={t('popup.clockWrong', { wait: waitText(t, Math.abs(clockSkewMs)) })}
      detail={t('popup.clockWrongHint')}
      onDismiss={() => {
        localStorage.setItem(SAID, 'yes');
        setSaid(true);
      }}
    />
  );
}
