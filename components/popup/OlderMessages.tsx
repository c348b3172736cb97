import type { Message } from '../../lib/domain/rental.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { CopyButton } from '../shared/CopyButton.tsx';

/** What came in before, newest first. */
export function OlderMessages({ messages }: { messages: readonly Message[] }) {
  const clockSkewMs = useSnapshot((snapshot) => snapshot.clockSkewMs);
  return (
    <ul className="older" aria-label="Other messages" data-testid="older-messages">
      {messages.map(({ code, text, receivedAt }) => (
        <li key={`${receivedAt} ${text}`}>
          <details className="whole">
            <summary>
              <span className="older-code">{code ?? text}</span>
              <time className="muted" dateTime={new Date(receivedAt).toISOString()}>
                {timeOfDay(receivedAt - clockSkewMs)}
              </time>
            </summary>
            <p>{text}</p>
          </details>
          {code === null ? null : <CopyButton text={code} what="code" testId="copy-older-code" />}
        </li>
      ))}
    </ul>
  );
}

function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
}
