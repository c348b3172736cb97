import type { LiveRental } from '../../lib/domain/rental.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import type { FillValue } from '../shared/fill-words.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { FillOutcomeLine } from './FillOutcomeLine.tsx';
import type { Fill } from './use-fill.ts';

interface FillControlsProps {
  rental: LiveRental;
  code: string | null;
  fill: Fill;
}

/** Filling by hand, and how the last fill went. */
export function FillControls({ rental, code, fill }: FillControlsProps) {
  const { t } = useText();
  const { site } = useView();
  const { error, last } = fill;
  const filled = last?.outcome === 'filled' ? last.value : null;
  const main: FillValue | null =
    code !== null && filled !== 'code' ? 'code' : filled === null ? 'number' : null;

  function fillButton(value: FillValue, label: string) {
    if (site === null) return null;
    return (
      <button
        type="button"
        className={main === value ? 'button primary' : 'button'}
        data-testid={`fill-${value}`}
        disabled={fill.pending !== null}
        onClick={() => fill.run(value, site)}
      >
        {fill.pending === value ? t('popup.filling') : label}
      </button>
    );
  }

  return (
    <div className="fill">
      <FillOutcomeLine last={last} rental={rental} />
      {site !== null || code !== null ? (
        <div className="row">
          {code === null ? null : fillButton('code', t('popup.fillCode'))}
          {code === null ? null : (
            <CopyButton text={code} what={t('popup.what.code')} testId="copy-code" labelled />
          )}
          {fillButton('number', t('popup.fillNumber'))}
        </div>
      ) : null}
      {error ? <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} /> : null}
    </div>
  );
}
