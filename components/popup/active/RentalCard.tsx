import { useId, useState } from 'react';
import { formatPhone } from '../../../lib/domain/phone.ts';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { useText } from '../../shared/use-text.ts';
import { CardActions } from '../card/CardActions.tsx';
import { CardHead } from '../card/CardHead.tsx';
import { Coach, MoreCodes } from '../card/Coach.tsx';
import { Code } from '../card/Code.tsx';
import { CodeBlock } from '../card/CodeBlock.tsx';
import { FillControls } from '../card/fill/FillControls.tsx';
import { FillOutcomeLine } from '../card/fill/FillOutcomeLine.tsx';
import { useCloseAfterFill } from '../card/fill/use-close-after-fill.ts';
import { useFill } from '../card/fill/use-fill.ts';
import { useUnderWay } from '../card/fill/use-under-way.ts';
import { Messages } from '../card/Messages.tsx';
import { mainMessage } from '../card/main-message.ts';
import { NumberLine } from '../card/NumberLine.tsx';
import { FailingLine } from './PollingLine.tsx';

interface RentalCardProps {
  rental: LiveRental;
  /** Tells it from another number of its service. */
  apart: string | null;
  /** With several rentals, all but one are collapsed. `toggle` is null for a single rental. */
  open: boolean;
  toggle: (() => void) | null;
}

export function RentalCard({ rental, apart, open, toggle }: RentalCardProps) {
  const { key, service, state, messages } = rental;
  const { isolated } = useText();
  const body = useId();
  const code = mainMessage(messages)?.code ?? null;
  const [before] = useState(messages.length);
  useCloseAfterFill(key);
  return (
    <article
      className="card"
      data-testid="rental-card"
      data-state={state}
      data-open={open}
      tabIndex={-1}
      data-focus-home
      aria-label={`${isolated(service)} ${formatPhone(rental.phone)}`}
    >
      <CardHead rental={rental} apart={apart} toggle={toggle && { body, open, run: toggle }} />
      <NumberLine phone={rental.phone} service={service} />
      {open ? (
        <div id={body} className="card-body">
          <Body key={`${key} ${messages.length}`} rental={rental} arrived={messages.length > before} />
        </div>
      ) : code ? (
        <Code code={code} />
      ) : null}
    </article>
  );
}

function Body({ rental, arrived }: { rental: LiveRental; arrived: boolean }) {
  const message = mainMessage(rental.messages);
  const code = message?.code ?? null;
  const fill = useFill(rental.key, code);
  const underway = useUnderWay(rental);
  const settling = rental.state === 'cancelling' && message === null;
  return (
    <>
      <FailingLine rentalKey={rental.key} />
      <CodeBlock
        rental={rental}
        message={message}
        arrived={arrived}
        underway={underway}
        outcome={settling ? null : <FillOutcomeLine last={fill.last} rental={rental} underway={underway} />}
      />
      {settling ? null : <FillControls rental={rental} code={code} fill={fill} underway={underway} />}
      {rental.messages.length > 0 ? (
        <>
          <MoreCodes rental={rental} />
          <Messages rental={rental} fill={fill} />
        </>
      ) : (
        <Coach rental={rental} />
      )}
      <CardActions rental={rental} />
    </>
  );
}
