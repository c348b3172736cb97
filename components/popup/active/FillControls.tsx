import { belongsTo } from '../../../lib/domain/fill/belongs.ts';
import { isInForm } from '../../../lib/domain/fill/fill.ts';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../lib/state/selectors.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import type { FillValue } from '../../shared/messages/fill-messages.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { FillOutcomeLine } from './FillOutcomeLine.tsx';
import type { Fill } from './use-fill.ts';

interface FillControlsProps {
  rental: LiveRental;
  code: string | null;
  fill: Fill;
}

export function FillControls({ rental, code, fill }: FillControlsProps) {
  const { t } = useText();
  const { site, siteHidden } = useView();
  const { error, last } = fill;
  const isIn = useAppState((state) => isInForm(fillOf(state, rental.key)));
  const isOfPage = useAppState(
    (state) =>
      site !== null &&
      belongsTo(
        site.origin,
        { service: rental.service, fill: fillOf(state, rental.key) },
        state.serviceOverrides,
      ),
  );
  const codeIsIn = last?.value === 'code' && last.outcome === 'filled';
  const main: FillValue = code === null || codeIsIn ? 'number' : 'code';
  const isMain = (value: FillValue) => value === main && !(value === 'number' && (isIn || codeIsIn));

  function fillButton(value: FillValue, label: string) {
    if (site === null) return null;
    return (
      <button
        type="button"
        className={isMain(value) ? 'button primary' : 'button'}
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
      {site !== null && !isOfPage ? (
        <p className="muted" data-testid="fill-into">
          {t('popup.fillInto', { site: new URL(site.origin).host })}
        </p>
      ) : null}
      {site !== null || code !== null ? (
        <div className="row">
          {code === null ? null : fillButton('code', t('popup.fillCode'))}
          {code === null ? null : <CopyButton text={code} what="code" testId="copy-code" labelled />}
          {fillButton('number', t('popup.fillNumber'))}
        </div>
      ) : null}
      {siteHidden ? (
        <p className="muted" data-testid="fill-by-icon">
          {t('popup.fillByIcon')}
        </p>
      ) : null}
      {error ? <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} /> : null}
    </div>
  );
}
