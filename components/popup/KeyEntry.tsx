import { ChevronLeft, Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { ExternalLink } from '../shared/ExternalLink.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useView } from '../shared/view-context.ts';

/** Asks for the API key and has it checked. `onDone` once it is kept, or when the user goes back. */
export function KeyEntry({ onDone, canGoBack }: { onDone: () => void; canGoBack: boolean }) {
  const { links } = useView();
  const refused = useSnapshot(({ account }) => account.status === 'refused');
  const connect = useCommand('account.connect');
  const [key, setKey] = useState('');
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => input.current?.focus(), []);

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (key.trim() === '' || connect.pending) return;
    if (await connect.run({ key: key.trim() })) onDone();
    else input.current?.select();
  }

  return (
    <main className="key-entry">
      {canGoBack ? (
        <button type="button" className="back" data-testid="back" onClick={onDone}>
          <ChevronLeft size={16} aria-hidden="true" />
          Back
        </button>
      ) : null}
      <h2>{refused ? 'Your key is no longer accepted' : 'Connect your account'}</h2>
      <p className="lead">
        {refused
          ? 'It may have been replaced or revoked. Paste a new one to go on.'
          : 'Rent a disposable number for a sign-up form. It is typed in for you, and so is the code it receives.'}
      </p>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>API key</label>
        <div className="field">
          <input
            ref={input}
            id={id}
            type={shown ? 'text' : 'password'}
            value={key}
            placeholder="Paste your key"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={connect.error !== null}
            data-testid="key-input"
            onChange={(event) => setKey(event.target.value)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={shown ? 'Hide key' : 'Show key'}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
          </button>
        </div>
        {connect.error ? <KeyError connect={connect} onRetry={() => void submit()} /> : null}
        <button
          type="submit"
          className="button primary wide"
          data-testid="key-submit"
          disabled={connect.pending || key.trim() === ''}
        >
          {connect.pending ? 'Checking…' : 'Check and save'}
        </button>
      </form>
      <p className="muted">
        No key yet?{' '}
        <ExternalLink href={links.getKey} data-testid="get-key">
          Get one in your OhmyOTP settings
        </ExternalLink>
      </p>
    </main>
  );
}

type Connect = ReturnType<typeof useCommand<'account.connect'>>;

function KeyError({ connect, onRetry }: { connect: Connect; onRetry: () => void }) {
  if (connect.error === null) return null;
  const { code, retryAfterMs } = connect.error;
  // The user stands in front of the field already: the general words would send them here.
  if (code === 'unauthorized' || code === 'no_key') {
    return (
      <p className="field-error" role="alert" data-testid="error">
        OhmyOTP does not accept this key. Check that it was copied whole.
      </p>
    );
  }
  return <ErrorNote code={code} about={{ retryAfterMs }} onRetry={onRetry} />;
}
