import { useState } from 'react';
import { ConfirmDialog } from '../../shared/controls/ConfirmDialog.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { Note } from '../../shared/controls/Note.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { Card } from '../parts/Card.tsx';
import { usePage } from '../parts/page-context.ts';
import { ImportData } from './ImportData.tsx';
import { KeyTraces } from './KeyTraces.tsx';

export function DataPage() {
  return (
    <>
      <KeptHere />
      <ExportData />
      <ImportData />
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
  const { actions } = usePage();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');

  function saveExport(): void {
    client.send('data.export', {}).then(
      (json) => {
        actions.download('ohmyotp-data.json', 'application/json', json);
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
        <button type="button" className="button" data-testid="export-data" onClick={saveExport}>
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
  const [done, setDone] = useState(false);

  async function deleteData(): Promise<void> {
    setAsking(false);
    setDone(await remove.run({}));
  }

  return (
    <Card
      title={t('options.data.delete')}
      detail={t('options.data.deleteDetail')}
      testId="delete-card"
      action={
        <button
          type="button"
          className="button danger"
          data-testid="delete-data"
          disabled={remove.pending}
          onClick={() => setAsking(true)}
        >
          {t('options.data.deleteAll')}
        </button>
      }
    >
      {done ? (
        <p role="status" className="muted" data-testid="deleted">
          {t('options.data.deleted')}
        </p>
      ) : null}
      {remove.error ? <ErrorNote code={remove.error.code} /> : null}
      <ConfirmDialog
        open={asking}
        title={t('options.data.deleteAsk')}
        confirm={t('options.data.deleteAll')}
        keep={t('options.data.keep')}
        onConfirm={() => void deleteData()}
        onClose={() => setAsking(false)}
      >
        <p>{t('options.data.deleteStays')}</p>
        <KeyTraces />
      </ConfirmDialog>
    </Card>
  );
}
