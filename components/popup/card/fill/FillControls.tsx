import { belongsTo } from '../../../../lib/domain/fill/belongs.ts';
import { isInForm } from '../../../../lib/domain/fill/fill.ts';
import type { LiveRental } from '../../../../lib/domain/rental/rental.ts';
import { useAppState } from '../../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../../lib/state/selectors.ts';
import { BusyLabel } from '../../../shared/controls/BusyLabel.tsx';
import { CopyButton } from '../../../shared/controls/CopyButton.tsx';
import { ErrorNote } from '../../../shared/controls/ErrorNote.tsx';
import { type FillValue, fillMessage } from '../../../shared/messages/fill-messages.ts';
import { useText } from '../../../shared/use-text.ts';
import { useView } from '../../../shared/view-context.ts';
import type { Fill } from './use-fill.ts';

interface FillControlsProps {
  rental: LiveRental;
  code: string | null;
  fill: Fill;
  /** What goes in by itself at this moment. */
  underway: FillValue | null;
}

export function FillControls({ rental, code, fill, underway }: FillControlsProps) {
  const words = useText();
  const { t } = words;
  const { actions, site, siteHidden } = useView();
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
  const rentalFill = useAppState((state) => fillOf(state, rental.key));
  const codeIsIn = last?.value === 'code' && last.outcome === 'filled';
  // A code is of no use for a form that has another number in it.
  const main: FillValue = code === null || codeIsIn || rentalFill.displaced ? 'number' : 'code';
  const said = last?.value === main ? fillMessage(words, last.outcome, main).advice : 'fill';
  const isMain = (value: FillValue) =>
    value === main && said === 'fill' && underway !== value && !(value === 'number' && (isIn || codeIsIn));

  /** With the code there, the form has had its number. */
  const isSpent = (value: FillValue) => value === 'number' && code !== null && !rentalFill.displaced;

  function fillButton(value: FillValue, label: string) {
    if (site === null) return null;
    const busy = fill.pending === value || (fill.pending === null && underway === value);
    return (
      <button
        type="button"
        className={isMain(value) ? 'button primary' : isSpent(value) ? 'button bare' : 'button'}
        data-testid={`fill-${value}`}
        disabled={fill.pending !== null && !busy}
        aria-busy={busy || undefined}
        onClick={() => busy || fill.run(value, site)}
      >
        <BusyLabel busy={busy} words={t('popup.filling')}>
          {label}
        </BusyLabel>
      </button>
    );
  }

  const copyNumber =
    last?.value === 'number' && fillMessage(words, last.outcome, 'number').copy ? (
      <CopyButton
        text={rental.phone}
        what="number"
        testId="copy-instead"
        labelled
        primary={said === 'copy' && code === null}
      />
    ) : null;
  /** There from the start, so that the button beside it keeps its place once the number is in. */
  const backToPage =
    actions.closeView && site !== null ? (
      <button
        type="button"
        className={isIn ? 'button primary' : 'button'}
        data-testid="back-to-page"
        onClick={actions.closeView}
      >
        {t('popup.backToPage')}
      </button>
    ) : null;

  return (
    <div className="fill">
      {site !== null && !isOfPage ? (
        <p className="muted" data-testid="fill-into">
          {t('popup.fillInto', { site: new URL(site.origin).host })}
        </p>
      ) : null}
      <div className="row">
        {fillButton('number', t('popup.fillNumber'))}
        {code === null ? (copyNumber ?? backToPage) : fillButton('code', t('popup.fillCode'))}
        {code === null ? null : copyNumber}
        {site !== null && code !== null && main === 'code' && said === 'copy' ? (
          <CopyButton text={code} what="code" of={rental} testId="copy-code" labelled primary />
        ) : null}
      </div>
      {siteHidden ? (
        <p className="muted" data-testid="fill-by-icon">
          {t('popup.fillByIcon')}
        </p>
      ) : null}
      {error ? <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} /> : null}
    </div>
  );
}
