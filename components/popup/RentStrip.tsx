import { type Ref, useId } from 'react';
import { formatMinor } from '../../lib/domain/money.ts';
import type { Service } from '../../lib/domain/service.ts';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { ErrorNote } from '../shared/ErrorNote.tsx';
import { ExternalLink } from '../shared/ExternalLink.tsx';
import { useView } from '../shared/view-context.ts';
import { isSoldOut } from './order-services.ts';
import type { Rent } from './use-rent.ts';

/** The one button that spends money, with what it costs and what it will do. */
export function RentStrip({
  service,
  rent,
  ref,
}: {
  service: Service;
  rent: Rent;
  ref: Ref<HTMLButtonElement>;
}) {
  const explanation = useId();
  const requesting = useSnapshot(
    ({ rentals }) => rentals.find(({ state }) => state === 'requesting') ?? null,
  );
  const busy = rent.pending || requesting !== null;
  const failure = useFailureNotShownElsewhere(service, rent);

  return (
    <section className="strip" aria-label={`Rent a number for ${service.name}`} data-testid="rent-strip">
      {failure ? (
        <ErrorNote
          code={failure.code}
          about={{ service: service.name, retryAfterMs: failure.retryAfterMs }}
          onRetry={() => rent.run(service)}
        />
      ) : null}
      <div className="strip-row">
        <div className="strip-words">
          <strong title={service.name}>{service.name}</strong>
          <p id={explanation} className="muted">
            <Outlook service={service} />
          </p>
        </div>
        <button
          ref={ref}
          type="button"
          className="button primary"
          data-testid="rent"
          aria-describedby={explanation}
          disabled={busy || isSoldOut(service)}
          // Holding Enter after choosing must not buy.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={() => rent.run(service)}
        >
          {busy ? 'Buying a number…' : `Rent · ${formatMinor(service.priceMinor)}`}
        </button>
      </div>
    </section>
  );
}

/** What the click will do, or why it cannot be made. */
function Outlook({ service }: { service: Service }) {
  const { site, links } = useView();
  const balanceMinor = useSnapshot((snapshot) => snapshot.balanceMinor);
  if (isSoldOut(service)) return `No numbers for ${service.name} right now.`;
  if (balanceMinor !== null && balanceMinor < service.priceMinor) {
    return (
      <>
        Your balance is {formatMinor(balanceMinor)}. <ExternalLink href={links.topUp}>Top up</ExternalLink>
      </>
    );
  }
  return site ? "The number is typed into this page's form." : 'Copy it where you need it.';
}

/** A purchase that failed usually stays on screen as a card; its error is not said twice. */
function useFailureNotShownElsewhere(service: Service, { failure }: Rent) {
  const shown = useSnapshot(({ rentals }) =>
    rentals.some(
      (rental) =>
        rental.state === 'failed' &&
        rental.service === failure?.service &&
        rental.reason === failure.error.code,
    ),
  );
  return failure && failure.service === service.name && !shown ? failure.error : null;
}
