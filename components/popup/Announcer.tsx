import { useEffect, useRef, useState } from 'react';
import { isLive } from '../../lib/domain/rental/rental-events.ts';
import { latestCode } from '../../lib/domain/sms/messages.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { useText } from '../shared/use-text.ts';

/** Announces a code to screen readers once, whatever is on screen. */
export function Announcer() {
  const { t } = useText();
  const rentals = useAppState((snapshot) => snapshot.rentals);
  const counts = useRef<ReadonlyMap<string, number> | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const live = rentals.filter(isLive);
    const before = counts.current;
    counts.current = new Map(live.map(({ key, messages }) => [key, messages.length]));
    if (before === null) return;
    const fresh = live.find(({ key, messages }) => messages.length > (before.get(key) ?? messages.length));
    const code = fresh && latestCode(fresh.messages);
    if (!fresh) return;
    const { service } = fresh;
    // Digit by digit, not as one large number.
    setSaid(
      code ? t('popup.codeCame', { service, code: [...code].join(' ') }) : t('popup.textCame', { service }),
    );
  }, [rentals, t]);

  return (
    <p className="visually-hidden" role="status" data-testid="announcer">
      {said}
    </p>
  );
}
