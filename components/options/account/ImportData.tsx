import { type ChangeEvent, useRef } from 'react';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { Note } from '../../shared/controls/Note.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { Card } from '../parts/Card.tsx';

export function ImportData() {
  const { t } = useText();
  const adopt = useCommand('data.import');
  const input = useRef<HTMLInputElement>(null);

  async function read({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    // Otherwise the same file could not be chosen again.
    if (file) await adopt.run({ json: await file.text().catch(() => '') });
    target.value = '';
  }

  return (
    <Card
      title={t('options.data.import')}
      detail={t('options.data.importDetail')}
      action={
        <>
          <button
            type="button"
            className="button"
            data-testid="import-data"
            disabled={adopt.pending}
            onClick={() => input.current?.click()}
          >
            {t('options.data.chooseFile')}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept="application/json,.json"
            data-testid="import-file"
            onChange={(event) => void read(event)}
          />
        </>
      }
    >
      {adopt.value === 'imported' ? (
        <p role="status" className="muted" data-testid="imported">
          {t('options.data.imported')}
        </p>
      ) : null}
      {adopt.value === 'unreadable' || adopt.value === 'newer' ? (
        <Note
          tone="danger"
          testId="import-refused"
          title={t(`options.data.importRefused.${adopt.value}.title`)}
          detail={t(`options.data.importRefused.${adopt.value}.detail`)}
        />
      ) : null}
      {adopt.error ? <ErrorNote code={adopt.error.code} /> : null}
    </Card>
  );
}
