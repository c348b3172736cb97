import type { ReactNode } from 'react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import type { Message } from '../../../lib/domain/sms/message.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../lib/state/selectors.ts';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import type { FillValue } from '../../shared/messages/fill-messages.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Code } from './Code.tsx';
import { waitingHint } from './waiting-hint.ts';

interface CodeBlockProps {
  rental: LiveRental;
  message: Message | null;
  /** It came while this was on screen. */
  arrived: boolean;
  /** What goes into the page by itself at this moment. */
  underway: FillValue | null;
  /** How the last fill went. */
  outcome: ReactNode;
}

/** The code, or the place where it will appear. */
export function CodeBlock({ rental, message, arrived, underway, outcome }: CodeBlockProps) {
  const { t } = useText();
  return (
    <div className="code-block">
      {message === null ? (
        <Waiting rental={rental} underway={underway} />
      ) : message.code === null ? (
        <>
          <p className="code-missing">{t('popup.noCodeInText')}</p>
          <OutsideText as="p" className="message-text" testId="message-text">
            {message.text}
          </OutsideText>
        </>
      ) : (
        <Code code={message.code} arrived={arrived} />
      )}
      {outcome}
    </div>
  );
}

function Waiting({ rental, underway }: Pick<CodeBlockProps, 'rental' | 'underway'>) {
  const { t } = useText();
  const { site } = useView();
  const fill = useAppState((state) => fillOf(state, rental.key));
  const cancelling = rental.state === 'cancelling';
  const hint = cancelling ? ({ key: 'popup.codeStillYours' } as const) : waitingHint(fill, site !== null);
  return (
    <>
      <p className="code-slots" aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((slot) => (
          <span key={slot} />
        ))}
      </p>
      <p className="waiting-title">{cancelling ? t('popup.cancelling') : t('popup.waiting')}</p>
      {hint ? (
        <p className="muted waiting-hint" role="status">
          {underway ? null : 'site' in hint ? t(hint.key, { site: hint.site }) : t(hint.key)}
        </p>
      ) : null}
    </>
  );
}
