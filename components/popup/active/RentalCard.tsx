import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { Countdown } from '../../shared/controls/Countdown.tsx';
import { OutsideText } from '../../shared/controls/OutsideText.tsx';
import { ServiceMark } from '../../shared/marks/ServiceMark.tsx';
import { CardActions } from './CardActions.tsx';
import { Coach } from './Coach.tsx';
import { Code, CodeBlock } from './CodeBlock.tsx';
import { FillControls } from './FillControls.tsx';
import { Messages } from './Messages.tsx';
import { mainMessage } from './main-message.ts';
import { NumberLine } from './NumberLine.tsx';
import { FailingLine } from './PollingLine.tsx';
import { useFill } from './use-fill.ts';
import { useUnderWay } from './use-under-way.ts';

interface RentalCardProps {
  rental: LiveRental;
  /** With several rentals, all but one are collapsed. `toggle` is null for a single rental. */
  open: boolean;
  toggle: (() => void) | null;
}

export function RentalCard({ rental, open, toggle }: RentalCardProps) {
  const { key, service, state, messages } = rental;
  const body = useId();
  const code = mainMessage(messages)?.code ?? null;
  return (
    <article
      className="card"
      data-testid="rental-card"
      data-state={state}
      data-open={open}
      tabIndex={-1}
      data-focus-home
      aria-label={service}
    >
      <header className="card-head">
        <ServiceMark service={service} />
        <h2 className="card-service" title={service}>
          {toggle ? (
            <button
              type="button"
              className="card-toggle"
              aria-expanded={open}
              aria-controls={open ? body : undefined}
              data-testid="toggle-card"
              onClick={toggle}
            >
              <ChevronDown size={16} aria-hidden="true" />
              <OutsideText>{service}</OutsideText>
            </button>
          ) : (
            <OutsideText>{service}</OutsideText>
          )}
        </h2>
        <Countdown expiresAt={rental.expiresAt} />
      </header>
      <NumberLine phone={rental.phone} />
      {open ? (
        <div id={body} className="card-body">
          <Body key={`${key} ${messages.length}`} rental={rental} />
        </div>
      ) : code ? (
        <Code code={code} />
      ) : null}
    </article>
  );
}

function Body({ rental }: { rental: LiveRental }) {
  const message = mainMessage(rental.messages);
  const code = message?.code ?? null;
  const fill = useFill(rental.key, code);
  const underway = useUnderWay(rental);
  const settling = rental.state === 'cancelling' && message === null;
  return (
    <>
      <FailingLine rentalKey={rental.key} />
      <CodeBlock rental={rental} message={message} underway={underway} />
      {settling ? null : <FillControls rental={rental} code={code} fill={fill} underway={underway} />}
      {rental.messages.length > 0 ? <Messages rental={rental} fill={fill} /> : <Coach rental={rental} />}
      <CardActions rental={rental} />
    </>
  );
}
