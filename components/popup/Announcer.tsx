import { useCallback, useEffect, useState } from 'react';
import { latestCode } from '../../lib/domain/sms/messages.ts';
import { onAnnounced } from '../shared/announce.ts';
import { useText } from '../shared/use-text.ts';
import { useNewMessage } from './use-new-message.ts';

/** Long enough to be read out. Then whoever reads on through the page does not come upon what is over. */
const SAID_MS = 10_000;

/** Announces a code to screen readers once, whatever is on screen, and what happens on a press. */
export function Announcer() {
  const { t } = useText();
  const [said, setSaid] = useState({ words: '', times: 0 });
  const say = useCallback((words: string) => setSaid((before) => ({ words, times: before.times + 1 })), []);

  useEffect(() => onAnnounced(say), [say]);
  useEffect(() => {
    if (said.words === '') return;
    const timer = setTimeout(() => setSaid((now) => ({ ...now, words: '' })), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  useNewMessage(({ service, messages }) => {
    const code = latestCode(messages);
    // Digit by digit, not as one large number.
    say(
      code ? t('popup.codeCame', { service, code: [...code].join(' ') }) : t('popup.textCame', { service }),
    );
  });

  return (
    <p className="visually-hidden" role="status" data-testid="announcer">
      {/* Another element is said again, though it says the same. */}
      <span key={said.times}>{said.words}</span>
    </p>
  );
}
