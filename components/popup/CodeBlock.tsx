import type { LiveRental, Message } from '../../lib/domain/rental.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { useCopy } from '../shared/use-copy.ts';
import { useView } from '../shared/view-context.ts';
import { waitingHint } from './waiting-hint.ts';

/** The largest thing on the screen: the code, or the place where it will be. */
export function CodeBlock({ rental, message }: { rental: LiveRental; message: Message | null }) {
  return (
    <div className="code-block" aria-live="polite">
      {message === null ? (
        <Waiting rental={rental} />
      ) : (
        <>
          {message.code === null ? (
            <p className="code-missing">A text without a code came in</p>
          ) : (
            <Code code={message.code} />
          )}
          <details className="whole" open={message.code === null}>
            <summary>Whole message</summary>
            <p data-testid="message-text">{message.text}</p>
          </details>
        </>
      )}
    </div>
  );
}

function Code({ code }: { code: string }) {
  const { copied, copy } = useCopy();
  return (
    <button
      type="button"
      className="code"
      data-testid="code"
      data-length={code.length > 8 ? 'long' : 'usual'}
      title={copied ? 'Copied' : 'Copy code'}
      onClick={() => copy(code)}
    >
      {code}
    </button>
  );
}

function Waiting({ rental }: { rental: LiveRental }) {
  const { site } = useView();
  const fill = useSnapshot(({ fills }) => fills[rental.key] ?? null);
  const cancelling = rental.state === 'cancelling';
  const hint = cancelling ? 'A code that arrives now is still yours.' : waitingHint(fill, site !== null);
  return (
    <>
      <p className="code-slots" aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((slot) => (
          <span key={slot} />
        ))}
      </p>
      <p className="waiting-title">{cancelling ? 'Cancelling…' : 'Waiting for the code'}</p>
      {hint ? <p className="muted">{hint}</p> : null}
    </>
  );
}
