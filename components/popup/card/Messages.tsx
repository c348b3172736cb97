import { ChevronRight } from 'lucide-react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import type { Message } from '../../../lib/domain/sms/message.ts';
import { codesOf } from '../../../lib/domain/sms/messages.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import type { Fill } from './fill/use-fill.ts';

interface MessagesProps {
  rental: LiveRental;
  fill: Fill;
}

/** Newest first, with every code they may contain. */
export function Messages({ rental, fill }: MessagesProps) {
  const { t } = useText();
  const { client } = useView();
  // The state may hold only the newest message.
  const refresh = () => client.send('rental.refresh', { key: rental.key }).catch(() => undefined);
  return (
    <details className="messages" onToggle={(event) => event.currentTarget.open && void refresh()}>
      <summary data-testid="show-messages">
        <ChevronRight size="0.875rem" aria-hidden="true" className="points" />
        {t('popup.messages', { count: rental.messages.length })}
      </summary>
      <ul data-testid="messages">
        {rental.messages.toReversed().map((message) => (
          <MessageItem key={`${message.receivedAt} ${message.text}`} message={message} fill={fill} />
        ))}
      </ul>
    </details>
  );
}

function MessageItem({ message, fill }: { message: Message; fill: Fill }) {
  const { t, dateTime } = useText();
  const { site } = useView();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const at = message.receivedAt - clockSkewMs;
  return (
    <li className="message">
      <time className="muted" dateTime={new Date(at).toISOString()}>
        {dateTime(at, Date.now())}
      </time>
      <OutsideText as="p" className="message-text" testId="message-text">
        {message.text}
      </OutsideText>
      {codesOf(message).map((code) => (
        <p key={code} className="message-code">
          <strong dir="ltr">{code}</strong>
          <CopyButton text={code} what="code" testId="copy-message-code" />
          {site ? (
            <button
              type="button"
              className="button small pick-code"
              data-testid="fill-message-code"
              disabled={fill.pending !== null}
              onClick={() => fill.run('code', site, code)}
            >
              {t('popup.fill')}
            </button>
          ) : null}
        </p>
      ))}
    </li>
  );
}
