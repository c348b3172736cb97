import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useNow } from '../use-now.ts';
import { useText } from '../use-text.ts';

const SOON_MS = 120_000;

/** Time until `expiresAt` (server's clock) as `mm:ss`. Not announced every second. */
export function Countdown({ expiresAt }: { expiresAt: number }) {
  const { t } = useText();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const leftMs = Math.max(0, expiresAt - (useNow() + clockSkewMs));
  return (
    <span
      role="timer"
      aria-live="off"
      className="countdown"
      data-testid="countdown"
      data-soon={leftMs < SOON_MS}
      title={t('popup.timeLeft')}
    >
      {clock(leftMs)}
    </span>
  );
}

function clock(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
