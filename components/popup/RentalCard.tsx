import type { LiveRental } from '../../lib/domain/rental.ts';
import { Countdown } from '../shared/Countdown.tsx';
import { CancelControl } from './CancelControl.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { FillControls } from './FillControls.tsx';
import { NumberLine } from './NumberLine.tsx';
import { OlderMessages } from './OlderMessages.tsx';

/** A number that lives: what it is, what came in, and what to do with it. */
export function RentalCard({ rental }: { rental: LiveRental }) {
  const newestFirst = rental.messages.toReversed();
  // A text without a code does not push the code off the screen.
  const main = newestFirst.find(({ code }) => code !== null) ?? newestFirst[0] ?? null;
  const others = newestFirst.filter((message) => message !== main);
  const settling = rental.state === 'cancelling' && main === null;

  return (
    <article className="card" data-testid="rental-card" data-state={rental.state} aria-label={rental.service}>
      <header className="card-head">
        <h2 className="card-service" title={rental.service}>
          {rental.service}
        </h2>
        <Countdown expiresAt={rental.expiresAt} />
      </header>
      <NumberLine phone={rental.phone} />
      <CodeBlock rental={rental} message={main} />
      {settling ? null : <FillControls key={main?.receivedAt} rental={rental} code={main?.code ?? null} />}
      {others.length > 0 ? <OlderMessages messages={others} /> : null}
      <CancelControl rental={rental} />
    </article>
  );
}
