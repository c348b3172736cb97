import type { LiveRental } from '../../lib/domain/rental.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { useView } from '../shared/view-context.ts';
import { FillOutcomeLine } from './FillOutcomeLine.tsx';
import { useFill } from './use-fill.ts';

/** Filling by hand, and how the last fill went. */
export function FillControls({ rental, code }: { rental: LiveRental; code: string | null }) {
  const { site } = useView();
  const { pending, error, last, run } = useFill(rental.key, code);
  const filled = last?.outcome === 'filled' ? last.value : null;
  const canFillNumber = site !== null;
  const canFillCode = canFillNumber && code !== null;

  return (
    <div className="fill">
      <FillOutcomeLine last={last} rental={rental} />
      {canFillNumber || code !== null ? (
        <div className="row">
          {canFillCode ? (
            <button
              type="button"
              className={filled === 'code' ? 'button' : 'button primary'}
              data-testid="fill-code"
              disabled={pending !== null}
              onClick={() => run('code', site)}
            >
              {pending === 'code' ? 'Filling…' : 'Fill code'}
            </button>
          ) : null}
          {code === null ? null : <CopyButton text={code} what="code" testId="copy-code" labelled />}
          {canFillNumber ? (
            <button
              type="button"
              className={code === null && filled !== 'number' ? 'button primary' : 'button'}
              data-testid="fill-number"
              disabled={pending !== null}
              onClick={() => run('number', site)}
            >
              {pending === 'number' ? 'Filling…' : 'Fill number'}
            </button>
          ) : null}
        </div>
      ) : null}
      {error ? <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} /> : null}
    </div>
  );
}
