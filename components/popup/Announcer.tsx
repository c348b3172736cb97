import { useState } from 'react';
import { latestCode } from '../../lib/domain/sms/messages.ts';
import { useText } from '../shared/use-text.ts';
import { useNewMessage } from './use-new-message.ts';

/** Announces a code to screen readers once, whatever is on screen. */
export function Announcer() {
  const { t } = useText();
  const [said, setSaid] = useState('');

  useNewMessage(({ service, messages }) => {
    const code = latestCode(messages);
    // Digit by digit, not as one large number.
    setSaid(
      code ? t('popup.codeCame', { service, code: [...code].join(' ') }) : t('popup.textCame', { service }),
    );
  });

  return (
    <p className="visually-hidden" role="status" data-testid="announcer">
      {said}
    </p>
  );
}
