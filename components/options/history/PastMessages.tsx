import { useEffect } from 'react';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';

/** Every message of a rental. The history holds only the newest, so the others are fetched. */
export function PastMessages({ rental }: { rental: PastRental }) {
  const { t, dateTime } = useText();
  const all = useCommand('history.messages');
  const { run } = all;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each rental that is opened
  useEffect(() => {
    void run({ id: rental.id });
  }, [rental.id]);
  const messages = all.value ?? rental.messages;
  const answered = all.value !== null || all.error !== null;

  return (
    <>
      {messages.length === 0 ? (
        // Reserves a line, so that nothing below moves when the answer comes.
        <p className="muted">{answered ? t('options.history.noMessages') : '…'}</p>
      ) : null}
      <ol className="messages" aria-busy={all.pending}>
        {messages.map(({ text, code, receivedAt }) => (
          <li key={`${receivedAt} ${text}`} data-testid="past-message">
            <OutsideText as="p">{text || (code ?? '')}</OutsideText>
            <p className="muted">{dateTime(receivedAt, Date.now())}</p>
          </li>
        ))}
      </ol>
      {all.error ? <ErrorNote code={all.error.code} onRetry={() => void run({ id: rental.id })} /> : null}
    </>
  );
}
