import { ChevronLeft, Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { ExternalLink } from '../shared/ExternalLink.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';

/** Asks for the API key and has it checked. `onDone` once it is kept, or when the user goes back. */
export function KeyEntry({ onDone, canGoBack }: { onDone: () => void; canGoBack: boolean }) {
  const { links } = useView();
  const { t } = useText();
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
          {t('popup.back')}
        </button>
      ) : null}
      <h2>{t(refused ? 'options.account.refusedTitle' : 'options.account.connectTitle')}</h2>
      <p className="lead">{t(refused ? 'options.account.refusedDetail' : 'popup.connectLead')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>{t('options.key.label')}</label>
        <div className="field">
          <input
            ref={input}
            id={id}
            type={shown ? 'text' : 'password'}
            value={key}
            placeholder={t('options.key.placeholder')}
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
            aria-label={t(shown ? 'options.key.hide' : 'options.key.show')}
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
          {t(connect.pending ? 'options.key.checking' : 'options.key.check')}
        </button>
      </form>
      <p className="muted">
        {t('options.key.none')}{' '}
        <ExternalLink href={links.getKey} data-testid="get-key">
          {t('options.key.get')}
        </ExternalLink>
      </p>
    </main>
  );
}

type Connect = ReturnType<typeof useCommand<'account.connect'>>;

function KeyError({ connect, onRetry }: { connect: Connect; onRetry: () => void }) {
  const { t } = useText();
  if (connect.error === null) return null;
  const { code, retryAfterMs } = connect.error;
  // The user stands in front of the field already: the general words would send them here.
  if (code === 'unauthorized' || code === 'no_key') {
    return (
      <p className="field-error" role="alert" data-testid="error">
        {t('options.key.refused')}
      </p>
    );
  }
  return <ErrorNote code={code} about={{ retryAfterMs }} onRetry={onRetry} />;
}
