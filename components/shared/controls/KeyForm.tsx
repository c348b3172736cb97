import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useCommand } from '../use-command.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import { useText } from '../use-text.ts';
import { useView } from '../view-context.ts';
import { BusyLabel } from './BusyLabel.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { ExternalLink } from './ExternalLink.tsx';

/** `rejected`: the server refuses malformed keys without checking them. */
const OF_THE_KEY: readonly AppErrorCode[] = ['unauthorized', 'no_key', 'rejected'];

interface KeyFormProps {
  onDone?(): void;
  onCancel?(): void;
}

export function KeyForm({ onDone, onCancel }: KeyFormProps) {
  const { t } = useText();
  const { links } = useView();
  const connect = useCommand('account.connect');
  const [key, setKey] = useState('');
  const [session, setSession] = useState(useAppState(({ account }) => account.keep === 'session'));
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const error = connect.error?.code ?? null;
  const badKey = error !== null && OF_THE_KEY.includes(error);

  useFirstFocus(input);

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (key.trim() === '' || connect.pending) return;
    if (await connect.run({ key: key.trim(), keep: session ? 'session' : 'always' })) onDone?.();
    else input.current?.select();
  }

  return (
    <form className="key-form" onSubmit={(event) => void submit(event)}>
      <label className="label" htmlFor={id}>
        {t('options.key.label')}
      </label>
      <KeyInput
        id={id}
        ref={input}
        value={key}
        isInvalid={badKey}
        describedBy={badKey ? `${id}-error` : `${id}-help`}
        onChange={setKey}
      />
      <p id={`${id}-help`} className="muted">
        {t('options.key.none')}{' '}
        <ExternalLink href={links.getKey} data-testid="get-key">
          {t('options.key.get')}
        </ExternalLink>
      </p>
      <SessionOnly checked={session} onChange={setSession} />
      <div className="row">
        <button
          type="submit"
          className="button primary"
          data-testid="key-submit"
          disabled={key.trim() === ''}
          aria-busy={connect.pending || undefined}
        >
          <BusyLabel busy={connect.pending} words={t('options.key.checking')}>
            {t('options.key.check')}
          </BusyLabel>
        </button>
        {onCancel ? (
          <button type="button" className="button" onClick={onCancel}>
            {t('options.cancel')}
          </button>
        ) : null}
      </div>
      {/* Below what was clicked, which keeps its place. */}
      {badKey ? (
        <p id={`${id}-error`} className="field-error" role="alert" data-testid="error">
          {t('options.key.refused')}
        </p>
      ) : error ? (
        <ErrorNote
          code={error}
          about={{ retryAfterMs: connect.error?.retryAfterMs }}
          onRetry={() => void submit()}
        />
      ) : null}
    </form>
  );
}

interface KeyInputProps {
  id: string;
  ref: RefObject<HTMLInputElement | null>;
  value: string;
  isInvalid: boolean;
  describedBy: string;
  onChange(key: string): void;
}

/** Hidden like a password, until the user asks to see it. */
function KeyInput({ id, ref, value, isInvalid, describedBy, onChange }: KeyInputProps) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <input
        ref={ref}
        id={id}
        type={shown ? 'text' : 'password'}
        value={value}
        dir="ltr"
        placeholder={t('options.key.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        data-testid="key-input"
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t(shown ? 'options.key.hide' : 'options.key.show')}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff size="1rem" aria-hidden="true" /> : <Eye size="1rem" aria-hidden="true" />}
      </button>
    </div>
  );
}

function SessionOnly({ checked, onChange }: { checked: boolean; onChange(checked: boolean): void }) {
  const { t } = useText();
  const id = useId();
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-detail`}
        checked={checked}
        data-testid="key-session"
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span id={`${id}-label`}>{t('options.key.session')}</span>
        <span id={`${id}-detail`} className="muted">
          {t('options.key.sessionDetail')}
        </span>
      </span>
    </label>
  );
}
