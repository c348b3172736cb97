import { useState } from 'react';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { Note } from '../shared/Note.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { Card } from './Card.tsx';
import { usePage } from './page-context.ts';

export function DataPage() {
  return (
    <>
      <KeptHere />
      <ExportData />
      <DeleteData />
    </>
  );
}

const KEPT = ['key', 'rentals', 'choices', 'notes', 'sites'] as const;

function KeptHere() {
  const { t } = useText();
  return (
    <Card title={t('options.data.kept')} detail={t('options.data.keptDetail')}>
      <ul className="bullets">
        {KEPT.map((what) => (
          <li key={what}>{t(`options.data.what.${what}`)}</li>
        ))}
      </ul>
    </Card>
  );
}

function ExportData() {
  const { t } = useText();
  const { client } = useView();
  const { acts } = usePage();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');

  function save(): void {
    client.send('data.export', {}).then(
      (json) => {
        acts.download('ohmyotp-data.json', 'application/json', json);
        setState('done');
      },
      () => setState('failed'),
    );
  }

  return (
    <Card
      title={t('options.data.export')}
      detail={t('options.data.exportDetail')}
      action={
        <button type="button" className="button" data-testid="export-data" onClick={save}>
          {t('options.data.download')}
        </button>
      }
    >
      {state === 'done' ? (
        <p role="status" className="muted" data-testid="exported">
          {t('options.downloaded')}
        </p>
      ) : null}
      {state === 'failed' ? (
        <Note
          tone="danger"
          testId="error"
          title={t('options.data.exportFailed')}
          detail={t('options.data.exportFailedDetail')}
        />
      ) : null}
    </Card>
  );
}

function DeleteData() {
  const { t } = useText();
  const remove = useCommand('data.delete');
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);

  async function confirm(): Promise<void> {
    if (!(await remove.run({}))) return;
    setAsking(false);
    setSure(false);
  }

  return (
    <Card
      title={t('options.data.delete')}
      detail={t('options.data.deleteDetail')}
      testId="delete-card"
      action={
        asking ? null : (
          <button
            type="button"
            className="button danger"
            data-testid="delete-data"
            onClick={() => setAsking(true)}
          >
            {t('options.data.deleteAll')}
          </button>
        )
      }
    >
      {asking ? (
        <div className="ask">
          <p>{t('options.data.deleteStays')}</p>
          <label className="check">
            <input
              type="checkbox"
              checked={sure}
              data-testid="delete-sure"
              onChange={(event) => setSure(event.target.checked)}
            />
            <span>{t('options.data.deleteSure')}</span>
          </label>
          <div className="row">
            <button
              type="button"
              className="button danger filled"
              data-testid="delete-confirm"
              disabled={!sure || remove.pending}
              onClick={() => void confirm()}
            >
              {t('options.data.deleteAll')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                setAsking(false);
                setSure(false);
              }}
            >
              {t('options.cancel')}
            </button>
          </div>
        </div>
      ) : null}
      {remove.error ? <ErrorNote code={remove.error.code} /> : null}
    </Card>
  );
}
