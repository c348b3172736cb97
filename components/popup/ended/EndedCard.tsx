import { X } from 'lucide-react';
import { isInForm, isSameForm } from '../../../lib/domain/fill/fill.ts';
import { formatPhone } from '../../../lib/domain/phone.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { fillOf } from '../../../lib/state/selectors.ts';
import { CopyButton } from '../../shared/controls/CopyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { NextStepButton } from '../../shared/controls/NextStepButton.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { useNavigation } from '../../shared/navigation-context.ts';
import { Removed } from '../../shared/removal/Removed.tsx';
import { useRemoval } from '../../shared/removal/use-removal.ts';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { endedMessage } from './ended-messages.ts';
import type { EndedRental } from './rental-groups.ts';

/** `isOffered`: to rent it again is one click away beside it. */
export function EndedCard({ rental, isOffered }: { rental: EndedRental; isOffered: boolean }) {
  const { pick } = useNavigation();
  const { t } = useText();
  const dismiss = useCommand('rental.dismiss');
  const removal = useRemoval(() => void dismiss.run({ key: rental.key }));
  const { title, detail, next } = endedMessage(useText(), rental);
  const isStillIn = useStillInForm(rental);
  const code =
    rental.state === 'failed' ? null : (rental.messages.findLast((message) => message.code)?.code ?? null);

  if (removal.isRemoved && !dismiss.error) {
    return (
      <div className="ended-removed">
        <Removed name={rental.service} removal={removal} />
      </div>
    );
  }
  return (
    <article className="ended-card" data-testid="rental-card" data-state={rental.state}>
      <ServiceMark service={rental.service} />
      <div className="ended-words">
        <strong>{title}</strong>
        {detail ? <span className="muted">{detail}</span> : null}
        {rental.state === 'failed' ? null : (
          <span className="muted tabular" dir="ltr">
            {formatPhone(rental.phone)}
          </span>
        )}
        {isStillIn ? <span className="ended-warning">{t('popup.end.stillInForm')}</span> : null}
        {rental.state !== 'failed' && code ? (
          <span className="ended-code">
            <span dir="ltr" data-testid="code">
              {code}
            </span>
            <CopyButton text={code} what="code" of={rental} testId="copy-code" />
          </span>
        ) : null}
        {dismiss.error ? <ErrorNote code={dismiss.error.code} /> : null}
      </div>
      {next !== 'rent_again' ? (
        <NextStepButton next={next} />
      ) : isOffered ? null : (
        <button
          type="button"
          className="button small"
          data-testid="rent-again"
          onClick={() => {
            pick(rental.service);
            void dismiss.run({ key: rental.key });
          }}
        >
          {t('popup.rentAgain')}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={t('popup.dismiss')}
        data-testid="dismiss"
        onClick={removal.remove}
      >
        <X size="1rem" aria-hidden="true" />
      </button>
    </article>
  );
}

/** As far as we know, the page in front still holds a number that nothing reaches any more. */
function useStillInForm({ key, state }: EndedRental): boolean {
  const { site } = useView();
  const fill = useAppState((snapshot) => fillOf(snapshot, key));
  const isOver = state === 'cancelled' || state === 'expired';
  return isOver && site !== null && isInForm(fill) && fill.site !== null && isSameForm(fill.site, site);
}
